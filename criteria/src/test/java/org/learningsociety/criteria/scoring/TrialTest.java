package org.learningsociety.criteria.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.learningsociety.criteria.testkit.SampleRubrics.criterion;
import static org.learningsociety.criteria.testkit.SampleRubrics.marks;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.number.Bounds;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.territory.AreaGroup;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.Finding;
import org.learningsociety.criteria.evidence.Observation;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.rubric.Applicability;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.Level;
import org.learningsociety.criteria.rubric.NotApplicablePolicy;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.testkit.SampleRubrics;

class TrialTest {

    private static final Context DAY = Context.on(LocalDate.of(2023, 12, 31));
    private static final Applicability DIFFICULT = new Applicability.InArea(AreaGroup.SPECIALLY_DIFFICULT);

    @Test
    void aTrialStartsFromWhatTheScoreSays() {
        Evidence evidence = evidence(mark("1.1", 30), mark("TC2", 20));

        Trial trial = Trial.of(SampleRubrics.ranked(), evidence, DAY).orElseThrow();

        assertThat(trial.criteria())
                .isEqualTo(Scorer.score(SampleRubrics.ranked(), evidence, DAY).criteria());
        assertThat(trial.rubric()).isEqualTo(SampleRubrics.ranked());
        assertThat(trial.evidence()).isEqualTo(evidence);
    }

    @Test
    void theRubricIsThatOfTheDay() {
        Criterion later = marks("b", 20).withInForce(DateRange.parse("2024-01-01/.."));
        Rubric rubric =
                SampleRubrics.ranked().withCriteria(criterion("total", SampleRubrics.sum(marks("a", 60), later)));

        Trial trial = Trial.of(rubric, evidence(), DAY).orElseThrow();

        assertThat(trial.rubric().maximum()).contains(Points.of(60));
    }

    @Test
    void thereIsNothingToTryWhereTheRubricDoesNotJudge() {
        Subject household = new Subject(SubjectId.of("ho-1"), SubjectKind.HOUSEHOLD, Optional.empty());

        assertThat(Trial.of(SampleRubrics.ranked(), evidence(), Context.on(LocalDate.of(2024, 1, 26))))
                .isEmpty();
        assertThat(Trial.of(SampleRubrics.ranked(), Evidence.of(household, List.of()), DAY))
                .isEmpty();
        assertThat(Trial.of(SampleRubrics.ranked().withInForce(DateRange.parse("/2031-01-01")), evidence(), DAY))
                .isPresent();
    }

    @Test
    void aLeafIsJudgedAsIfItsIndicatorHadBeenFoundOtherwise() {
        Trial trial =
                Trial.of(SampleRubrics.ranked(), evidence(mark("1.1", 30)), DAY).orElseThrow();
        Criterion leaf = trial.rubric().find(new CriterionId("1.1")).orElseThrow();

        assertThat(trial.found(leaf, new Finding.Known(marksOf(12))).points()).contains(Bounds.exactly(Points.of(12)));
        assertThat(trial.found(leaf, new Finding.Withheld("")).points())
                .contains(Bounds.of(Points.ZERO, Points.of(30)));
        assertThat(trial.criteria()
                        .get(0)
                        .nodes()
                        .filter(node -> node.criterion().equals(leaf.id())))
                .singleElement()
                .satisfies(node -> assertThat(node.points()).contains(Bounds.exactly(Points.of(30))));
    }

    @Test
    void aCriterionIsJoinedOfPartsThatCameOutOtherwise() {
        Trial trial = Trial.of(SampleRubrics.ranked(), evidence(), DAY).orElseThrow();
        Criterion group = trial.rubric().find(new CriterionId("TC1")).orElseThrow();
        List<Explanation> parts = group.rule().parts().stream()
                .map(part -> trial.found(
                        part, new Finding.Known(marksOf(part.id().value().equals("1.1") ? 20 : 30))))
                .toList();

        assertThat(trial.joined(group, parts).points()).contains(Bounds.exactly(Points.of(50)));
    }

    @Test
    void aRequirementIsHeldAgainstWhatACriterionGivesThen() {
        Trial trial = Trial.of(SampleRubrics.floored(), evidence(), DAY.withAreas(Set.of()))
                .orElseThrow();
        Criterion total = trial.rubric().total().orElseThrow();
        Level.Requirement cut = trial.rubric().levels().get(0).requirements().get(0);

        assertThat(required(trial, cut, total, 80)).isEqualTo(Verdict.ACHIEVED);
        assertThat(required(trial, cut, total, 79)).isEqualTo(Verdict.NOT_ACHIEVED);
    }

    @Test
    void whatIsSupposedOfAnAreaDecidesTheCut() {
        Trial open = Trial.of(SampleRubrics.floored(), evidence(), DAY).orElseThrow();
        Criterion total = open.rubric().total().orElseThrow();
        Level.Requirement cut = open.rubric().levels().get(0).requirements().get(0);

        assertThat(open.isOpen(DIFFICULT)).isTrue();
        assertThat(required(open, cut, total, 75)).isEqualTo(Verdict.UNDETERMINED);
        assertThat(open.supposing(Map.of(DIFFICULT, true)).isOpen(DIFFICULT)).isFalse();
        assertThat(required(open.supposing(Map.of(DIFFICULT, true)), cut, total, 75))
                .isEqualTo(Verdict.ACHIEVED);
        assertThat(required(open.supposing(Map.of(DIFFICULT, false)), cut, total, 75))
                .isEqualTo(Verdict.NOT_ACHIEVED);
    }

    @Test
    void whatMayBeLeftOutMayBeSoInATrialToo() {
        Criterion perhaps = marks("b", 20)
                .withAppliesWhen(new Applicability.InGroup("truong-hoc"))
                .withIfNotApplicable(NotApplicablePolicy.RESCALE);
        Rubric rubric = SampleRubrics.ranked()
                .withCriteria(criterion("total", new Rule.BestOf(1, List.of(marks("a", 10), perhaps))));
        Trial trial =
                Trial.of(rubric, evidence(mark("a", 2), mark("b", 7)), DAY).orElseThrow();

        Explanation joined = trial.joined(
                rubric.total().orElseThrow(), trial.criteria().get(0).children());

        // Only a is certain to count: from its 2 points to the 7 of what may not apply.
        assertThat(joined.points()).contains(Bounds.of(Points.of(2), Points.of(7)));
    }

    private static Verdict required(Trial trial, Level.Requirement cut, Criterion total, long mark) {
        return trial.required(cut, trial.found(total, new Finding.Known(marksOf(mark))))
                .verdict();
    }

    private static Evidence evidence(Observation... observations) {
        return Evidence.of(
                new Subject(SubjectId.of("don-vi-1"), SubjectKind.UNIT, Optional.empty()), List.of(observations));
    }

    private static Observation mark(String indicator, long mark) {
        return Observation.known(new IndicatorId(indicator), marksOf(mark));
    }

    private static ObservedValue marksOf(long mark) {
        return new ObservedValue.Marks(List.of(Points.of(mark)));
    }
}
