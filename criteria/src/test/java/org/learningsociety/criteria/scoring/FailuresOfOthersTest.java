package org.learningsociety.criteria.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.learningsociety.criteria.testkit.SampleRubrics.criterion;
import static org.learningsociety.criteria.testkit.SampleRubrics.marks;
import static org.learningsociety.criteria.testkit.SampleRubrics.sum;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.number.Bounds;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Rounding;
import org.learningsociety.core.number.Share;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.MemberCounts;
import org.learningsociety.criteria.evidence.Observation;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.Cut;
import org.learningsociety.criteria.rubric.Figure;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.Level;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.Mode;
import org.learningsociety.criteria.rubric.OptionId;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.testkit.SampleRubrics;

/**
 * What other systems that score, measure or assess are known to have got wrong, each with the thread that tells of it. What
 * concerns maps and plans and what concerns reports is tried in the modules beside, in classes of the same name.
 */
class FailuresOfOthersTest {

    private static final Context DAY = Context.on(LocalDate.of(2023, 12, 31));
    private static final IndicatorId I = new IndicatorId("i");

    /** cqframework/cqf-ruler#39. */
    @Test
    void aPartIsNeverMoreThanItsWhole() {
        assertThatThrownBy(() -> Share.of(10, 8)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MemberCounts(8, 0, 10, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    /** The score of an empty measure in clinical-reasoning: 0.0 by the documentation, nothing in the end. */
    @Test
    void ofNobodyNothingIsAssessed() {
        Assessment found = test(new Rule.ShareAtLeast(I, Figure.of(Rational.of(1, 2))), share(0, 0));

        assertThat(found.verdict()).isEqualTo(Verdict.NOT_ASSESSABLE);
    }

    /** akvo/akvo-rsr#2181: the mean of 100 % of 1 and 0 % of 99. */
    @Test
    void aShareIsThatOfAllMembersAndNoMeanOfShares() {
        Rule half = new Rule.ShareAtLeast(I, Figure.of(Rational.of(1, 2)));

        assertThat(test(half, share(1 + 0, 1 + 99)).verdict()).isEqualTo(Verdict.NOT_ACHIEVED);
    }

    /** cqframework/cqf-measures, composite snippets 24 and 26: one of the parts was not asked, another was negated. */
    @Test
    void everyPartOfAWholeIsAskedAsItIs() {
        List<String> parts = List.of("a", "b", "c");
        Rule all = new Rule.All(parts.stream()
                .map(part -> criterion(part, new Rule.Holds(new IndicatorId(part))))
                .toList());

        assertThat(test(all, holding(parts, "none")).verdict()).isEqualTo(Verdict.ACHIEVED);
        for (String part : parts) {
            assertThat(test(all, holding(parts, part)).verdict()).as(part).isEqualTo(Verdict.NOT_ACHIEVED);
        }
    }

    private static Observation[] holding(List<String> parts, String but) {
        return parts.stream()
                .map(part -> Observation.known(new IndicatorId(part), new ObservedValue.YesNo(!part.equals(but))))
                .toArray(Observation[]::new);
    }

    /** openedx/edx-ora2: a mean that was always rounded up. */
    @Test
    void aMeanIsRoundedAsItsRuleSays() {
        Rule down = new Rule.Panel(
                I,
                Figure.of(Points.of(10)),
                Rule.Panel.By.MEAN,
                new Rounding(Points.of(1), RoundingMode.FLOOR),
                Optional.empty());

        Assessment found = score(
                criterion("total", down),
                "8",
                Observation.known(I, new ObservedValue.Marks(List.of(Points.of(7), Points.of(8)))));

        assertThat(found.total()).contains(Bounds.exactly(Points.of(7)));
        assertThat(found.verdict()).isEqualTo(Verdict.NOT_ACHIEVED);
    }

    /** Moodle MDL-50586: without the lowest level all other scores moved. */
    @Test
    void aLevelTakenAwayMovesNoScore() {
        Rubric ranked = SampleRubrics.ranked();
        Rubric without =
                ranked.withLevels(ranked.levels().subList(1, ranked.levels().size()));
        Evidence evidence = evidence(mark("1.1", "30"), mark("TC2", "20"));

        Assessment before = Scorer.score(ranked, evidence, DAY);
        Assessment after = Scorer.score(without, evidence, DAY);

        assertThat(after.total()).isEqualTo(before.total());
        assertThat(after.levels())
                .isEqualTo(before.levels().subList(1, before.levels().size()));
    }

    /** apache/incubator-kie: no option matched, the result was nothing, and the state was success. */
    @Test
    void anOptionThatIsNotThereIsAProblemAndNoResult() {
        Rule choice = new Rule.Choice(
                I,
                List.of(
                        new Rule.Choice.Option(
                                new OptionId("tot"), LocalizedText.of("Tốt", "Good"), Figure.of(Points.of(10))),
                        new Rule.Choice.Option(
                                new OptionId("yeu"), LocalizedText.of("Yếu", "Weak"), Figure.of(Points.of(2)))));

        Assessment found = score(
                criterion("total", choice), "5", Observation.known(I, new ObservedValue.Choice(new OptionId("kha"))));

        assertThat(found.problems()).extracting(Problem::code).containsExactly(ScoringProblem.UNKNOWN_OPTION);
        assertThat(found.verdict()).isEqualTo(Verdict.UNDETERMINED);
    }

    /** OpenSSF Scorecard: what could not be told made the denominator smaller. */
    @Test
    void whatIsMissingDoesNotMakeTheWholeSmaller() {
        Assessment found = score(criterion("total", sum(marks("a", 50), marks("b", 50))), "80", mark("a", "45"));

        assertThat(found.total()).contains(Bounds.of(Points.of(45), Points.of(95)));
        assertThat(found.maximum()).contains(Points.of(100));
        assertThat(found.verdict()).isEqualTo(Verdict.UNDETERMINED);
    }

    /** openfisca-core PR #1378: floating point numbers at a cut; 0.1 + 0.2 is not 0.3 there. */
    @Test
    void tenthsAddUpToTheCut() {
        Assessment found =
                score(criterion("total", sum(marks("a", 1), marks("b", 1))), "0.3", mark("a", "0.1"), mark("b", "0.2"));

        assertThat(found.verdict()).isEqualTo(Verdict.ACHIEVED);
    }

    /** JsonLogic.Net PR #18: a value that was missing was read as 0. */
    @Test
    void aCountThatIsMissingIsNotZero() {
        Rule none = new Rule.CountAtLeast(I, Figure.of(1L));

        assertThat(test(none).verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(test(none, Observation.known(I, new ObservedValue.Count(0))).verdict())
                .isEqualTo(Verdict.NOT_ACHIEVED);
    }

    private static Assessment test(Rule rule, Observation... observations) {
        Rubric rubric = SampleRubrics.builder("others", Mode.ALL_INDICATORS)
                .addCriteria(criterion("t", rule))
                .addLevels(level(new Level.Met(criterion("t", rule).id())))
                .build();
        return Scorer.score(rubric, evidence(observations), DAY);
    }

    private static Assessment score(Criterion total, String cut, Observation... observations) {
        Rubric rubric = SampleRubrics.builder("others", Mode.POINTS)
                .addCriteria(total)
                .addLevels(level(new Level.TotalAtLeast(Cut.of(Figure.of(Points.parse(cut))))))
                .build();
        return Scorer.score(rubric, evidence(observations), DAY);
    }

    private static Level level(Level.Requirement requirement) {
        return new Level(new LevelId("dat"), LocalizedText.of("Đạt", "Achieved"), List.of(requirement));
    }

    private static Evidence evidence(Observation... observations) {
        return Evidence.of(
                new Subject(SubjectId.of("don-vi-1"), SubjectKind.UNIT, Optional.empty()), List.of(observations));
    }

    private static Observation mark(String indicator, String mark) {
        return Observation.known(new IndicatorId(indicator), new ObservedValue.Marks(List.of(Points.parse(mark))));
    }

    private static Observation share(long part, long of) {
        return Observation.known(I, new ObservedValue.Proportion(Share.of(part, of)));
    }
}
