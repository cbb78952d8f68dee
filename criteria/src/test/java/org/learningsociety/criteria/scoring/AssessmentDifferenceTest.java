package org.learningsociety.criteria.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.learningsociety.criteria.testkit.SampleRubrics.criterion;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.Observation;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.Level;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.Mode;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.testkit.SampleRubrics;

class AssessmentDifferenceTest {

    private static final Context DAY = Context.on(LocalDate.of(2023, 12, 31));

    @Test
    void onlyTheNodesThatDifferStandInTheDifference() {
        Assessment before = ranked("30", "15", "27");
        Assessment after = ranked("30", "15", "25");

        AssessmentDifference difference = AssessmentDifference.between(before, after);

        assertThat(difference.isEmpty()).isFalse();
        assertThat(difference.nodes())
                .extracting(node -> node.criterion().value())
                .containsExactly("total", "TC2");
        assertThat(difference.nodes()).allMatch(TreeDifference.Node::isChanged);
        assertThat(difference.changesVerdicts()).isFalse();
        assertThat(difference.appliedTo(before)).isEqualTo(after);
    }

    @Test
    void aLevelThatIsLostChangesTheVerdicts() {
        AssessmentDifference difference =
                AssessmentDifference.between(ranked("30", "15", "25"), ranked("30", "15", "24.9999"));

        assertThat(difference.changesVerdicts()).isTrue();
    }

    @Test
    void betweenEqualAssessmentsThereIsNothing() {
        AssessmentDifference difference =
                AssessmentDifference.between(ranked("30", "15", "27"), ranked("30", "15", "27"));

        assertThat(difference.isEmpty()).isTrue();
        assertThat(difference.nodes()).isEmpty();
        assertThat(difference.criteria().order()).isEmpty();
        assertThat(difference.appliedTo(ranked("30", "15", "27"))).isEqualTo(ranked("30", "15", "27"));
    }

    @Test
    void anotherDayIsADifferenceThoughAllCriteriaAreAlike() {
        Assessment before = ranked("30", "15", "27");
        Assessment later = before.withOn(LocalDate.of(2024, 1, 1));

        AssessmentDifference difference = AssessmentDifference.between(before, later);

        assertThat(difference.criteria().isEmpty()).isTrue();
        assertThat(difference.isEmpty()).isFalse();
        assertThat(difference.appliedTo(before)).isEqualTo(later);
    }

    @Test
    void aNodeThatDiffersOnlyBelowIsNotChangedItself() {
        Rubric rubric = tests("g", test("a"), test("b"));
        Assessment before = Scorer.score(rubric, evidence(yesNo("a", false), yesNo("b", false)), DAY);
        Assessment after = Scorer.score(rubric, evidence(yesNo("a", false), yesNo("b", true)), DAY);

        AssessmentDifference difference = AssessmentDifference.between(before, after);

        assertThat(difference.nodes())
                .extracting(TreeDifference.Node::criterion, TreeDifference.Node::isChanged)
                .containsExactly(tuple(new CriterionId("g"), false), tuple(new CriterionId("b"), true));
        assertThat(difference.appliedTo(before)).isEqualTo(after);
    }

    @Test
    void whatIsNewAndWhatIsGoneStandsInTheDifference() {
        Assessment before = Scorer.score(tests("g", test("a"), test("b")), evidence(), DAY);
        Assessment after = Scorer.score(tests("g", test("c"), test("a")), evidence(), DAY);

        AssessmentDifference difference = AssessmentDifference.between(before, after);
        List<TreeDifference.Node> below =
                difference.criteria().nodes().get(0).parts().nodes();

        assertThat(below).extracting(node -> node.criterion().value()).containsExactly("c", "b");
        assertThat(below.get(0).before()).isEmpty();
        assertThat(below.get(0).after()).isPresent();
        assertThat(below.get(1).before()).isPresent();
        assertThat(below.get(1).after()).isEmpty();
        assertThat(difference.criteria().nodes().get(0).parts().order())
                .containsExactly(new CriterionId("c"), new CriterionId("a"));
        assertThat(difference.appliedTo(before)).isEqualTo(after);
    }

    @Test
    void anotherOrderIsADifferenceToo() {
        Assessment before = Scorer.score(tests("g", test("a"), test("b")), evidence(), DAY);
        Assessment after = Scorer.score(tests("g", test("b"), test("a")), evidence(), DAY);

        AssessmentDifference difference = AssessmentDifference.between(before, after);
        TreeDifference parts = difference.criteria().nodes().get(0).parts();

        assertThat(parts.nodes()).isEmpty();
        assertThat(parts.order()).containsExactly(new CriterionId("b"), new CriterionId("a"));
        assertThat(parts.isEmpty()).isFalse();
        assertThat(difference.isEmpty()).isFalse();
        assertThat(difference.appliedTo(before)).isEqualTo(after);
    }

    @Test
    void aDifferenceIsAppliedToNothingElse() {
        AssessmentDifference difference =
                AssessmentDifference.between(ranked("30", "15", "27"), ranked("30", "15", "25"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> difference.appliedTo(ranked("30", "15", "25")))
                .withMessage("a difference must be applied to the assessment that was compared, but was to don-vi-1 on"
                        + " 2023-12-31");
    }

    private static Assessment ranked(String first, String second, String third) {
        return Scorer.score(
                SampleRubrics.ranked(), evidence(mark("1.1", first), mark("1.2", second), mark("TC2", third)), DAY);
    }

    private static Rubric tests(String id, Criterion... parts) {
        return SampleRubrics.builder("tests", Mode.ALL_INDICATORS)
                .addCriteria(criterion(id, new Rule.All(List.of(parts))))
                .addLevels(new Level(
                        new LevelId("dat"),
                        LocalizedText.of("Đạt", "Achieved"),
                        List.of(new Level.Met(new CriterionId(id)))))
                .build();
    }

    private static Criterion test(String id) {
        return criterion(id, new Rule.Holds(new IndicatorId(id)));
    }

    private static Evidence evidence(Observation... observations) {
        return Evidence.of(
                new Subject(SubjectId.of("don-vi-1"), SubjectKind.UNIT, Optional.empty()), List.of(observations));
    }

    private static Observation mark(String indicator, String mark) {
        return Observation.known(new IndicatorId(indicator), new ObservedValue.Marks(List.of(Points.parse(mark))));
    }

    private static Observation yesNo(String indicator, boolean holds) {
        return Observation.known(new IndicatorId(indicator), new ObservedValue.YesNo(holds));
    }
}
