package org.learningsociety.criteria.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.learningsociety.criteria.testkit.SampleRubrics.criterion;
import static org.learningsociety.criteria.testkit.SampleRubrics.marks;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.learningsociety.core.number.Bounds;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Rounding;
import org.learningsociety.core.number.Share;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.territory.AreaGroup;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.Finding;
import org.learningsociety.criteria.evidence.Observation;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.evidence.Provenance;
import org.learningsociety.criteria.rubric.Applicability;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.Cut;
import org.learningsociety.criteria.rubric.Figure;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.Level;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.Mode;
import org.learningsociety.criteria.rubric.NotApplicablePolicy;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.rubric.SlotId;
import org.learningsociety.criteria.testkit.SampleRubrics;

class ScorerTest {

    private static final Context DAY = Context.on(LocalDate.of(2023, 12, 31));
    private static final Rounding TENTH = new Rounding(Points.parse("0.1"), RoundingMode.HALF_UP);

    @ParameterizedTest
    @CsvSource({
        "30, 30, 40, ACHIEVED, ACHIEVED, ACHIEVED",
        "30, 30, 25, ACHIEVED, ACHIEVED, ACHIEVED",
        "30, 30, 24.9999, ACHIEVED, ACHIEVED, NOT_ACHIEVED",
        "30, 0, 40, ACHIEVED, ACHIEVED, NOT_ACHIEVED",
        "30, 0, 39.9999, ACHIEVED, NOT_ACHIEVED, NOT_ACHIEVED",
        "10, 0, 40, ACHIEVED, NOT_ACHIEVED, NOT_ACHIEVED",
        "9.9999, 0, 40, NOT_ACHIEVED, NOT_ACHIEVED, NOT_ACHIEVED",
    })
    void aCutBelongsToTheLevelThatItBegins(
            String first, String second, String third, Verdict lowest, Verdict middle, Verdict highest) {
        Assessment assessment = Scorer.score(
                SampleRubrics.ranked(), evidence(mark("1.1", first), mark("1.2", second), mark("TC2", third)), DAY);

        assertThat(assessment.levels()).extracting(LevelOutcome::verdict).containsExactly(lowest, middle, highest);
        assertThat(assessment.verdict()).isEqualTo(lowest);
    }

    @Test
    void theHighestCertainLevelCounts() {
        Rubric ranked = SampleRubrics.ranked();

        Assessment open = Scorer.score(ranked, evidence(mark("1.1", "30"), mark("1.2", "30")), DAY);

        assertThat(open.total()).contains(bounds("60", "100"));
        assertThat(open.level()).contains(new LevelId("dat"));
        assertThat(open.levels())
                .extracting(LevelOutcome::verdict)
                .containsExactly(Verdict.ACHIEVED, Verdict.UNDETERMINED, Verdict.UNDETERMINED);
        assertThat(open.tight()).isTrue();
        assertThat(open.readSet())
                .containsExactly(new IndicatorId("1.1"), new IndicatorId("1.2"), new IndicatorId("TC2"));
        assertThat(open.maximum()).contains(Points.of(100));
    }

    @ParameterizedTest
    @CsvSource({
        "80, 5, ACHIEVED",
        "79.9999, 5, NOT_ACHIEVED",
        "80, 4.9999, NOT_ACHIEVED",
        "100, 4, NOT_ACHIEVED",
    })
    void aFloorCannotBeMadeUpFor(String total, String lowest, Verdict expected) {
        Evidence evidence = evidence(mark("total", total), amount("lowest", lowest));

        assertThat(Scorer.score(SampleRubrics.floored(), evidence, DAY.withAreas(Set.of()))
                        .verdict())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"70, true, ACHIEVED", "69.9999, true, NOT_ACHIEVED", "70, false, NOT_ACHIEVED", "80, false, ACHIEVED"})
    void aDifficultAreaLowersTheCut(String total, boolean difficult, Verdict expected) {
        Context context = DAY.withAreas(difficult ? Set.of(AreaGroup.SPECIALLY_DIFFICULT) : Set.of());

        assertThat(Scorer.score(SampleRubrics.floored(), evidence(mark("total", total), amount("lowest", "5")), context)
                        .verdict())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"80, ACHIEVED", "75, UNDETERMINED", "70, UNDETERMINED", "69.9999, NOT_ACHIEVED"})
    void anUnknownAreaLeavesOpenWhatLiesBetweenTheCuts(String total, Verdict expected) {
        assertThat(Scorer.score(SampleRubrics.floored(), evidence(mark("total", total), amount("lowest", "5")), DAY)
                        .verdict())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"9, 10, ACHIEVED", "8, 9, NOT_ACHIEVED", "9, 9, ACHIEVED", "0, 0, NOT_ASSESSABLE"})
    void aShareIsComparedByItsCounts(long part, long of, Verdict expected) {
        Evidence evidence = evidence(yesNo("a", true), yesNo("b", true), share("c", part, of));

        assertThat(Scorer.score(SampleRubrics.allIndicators(), evidence, DAY).verdict())
                .isEqualTo(expected);
    }

    @Test
    void whatDoesNotApplyIsNotAskedFor() {
        Evidence evidence = evidence(yesNo("a", true), notApplicable("b"), share("c", 10, 10));

        Assessment assessment = Scorer.score(SampleRubrics.allIndicators(), evidence, DAY);

        assertThat(assessment.verdict()).isEqualTo(Verdict.ACHIEVED);
        assertThat(assessment.total()).isEmpty();
        assertThat(assessment.maximum()).isEmpty();
        assertThat(assessment.criteria().get(1).isLeftOut()).isTrue();
        assertThat(assessment.criteria().get(1).reason().texts()).containsEntry("justification", "không có đối tượng");
        assertThat(assessment.problems()).isEmpty();
    }

    @Test
    void aForbiddenExceptionIsAProblemAndCountsAsUnknown() {
        Evidence evidence = evidence(notApplicable("a"), yesNo("b", true), share("c", 10, 10));

        Assessment assessment = Scorer.score(SampleRubrics.allIndicators(), evidence, DAY);

        assertThat(assessment.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(assessment.problems()).extracting(Problem::code).containsExactly(ScoringProblem.EXCEPTION_FORBIDDEN);
    }

    @Test
    void oneFailedTestDecidesWhateverIsMissing() {
        Assessment assessment = Scorer.score(SampleRubrics.allIndicators(), evidence(yesNo("a", false)), DAY);

        assertThat(assessment.verdict()).isEqualTo(Verdict.NOT_ACHIEVED);
    }

    @Test
    void nothingThatAppliesCannotBeAssessed() {
        Rubric rubric = SampleRubrics.builder("none", Mode.ALL_INDICATORS)
                .addCriteria(left("a", new Rule.Holds(new IndicatorId("a"))))
                .addLevels(met("a"))
                .build();

        assertThat(Scorer.score(rubric, evidence(notApplicable("a")), DAY).verdict())
                .isEqualTo(Verdict.NOT_ASSESSABLE);
    }

    @ParameterizedTest
    @CsvSource({"RESCALE, 85, 85", "FULL, 91, 91", "ZERO, 51, 51", "FORBIDDEN, 51, 91"})
    void thePolicySaysWhatDoesNotApplyCounts(NotApplicablePolicy policy, String low, String high) {
        Criterion last = marks("3", 40).withIfNotApplicable(policy);
        Rubric rubric = points(new Rule.Sum(List.of(marks("1", 30), marks("2", 30), last), Optional.of(TENTH)));

        Assessment assessment =
                Scorer.score(rubric, evidence(mark("1", "24"), mark("2", "27"), notApplicable("3")), DAY);

        assertThat(assessment.total()).contains(bounds(low, high));
    }

    @Test
    void aRescaledSumIsRoundedOnceAndExplained() {
        Criterion left = marks("3", 40).withIfNotApplicable(NotApplicablePolicy.RESCALE);
        Rubric rubric = points(new Rule.Sum(List.of(marks("1", 30), marks("2", 30), left), Optional.of(TENTH)));

        Assessment assessment =
                Scorer.score(rubric, evidence(mark("1", "10"), mark("2", "10"), notApplicable("3")), DAY);

        // 20 × 100 / 60 = 33.33…
        assertThat(assessment.total()).contains(bounds("33.3", "33.3"));
        assertThat(assessment.contributions())
                .extracting(Explanation.Contribution::low)
                .containsExactly(Points.of(10), Points.of(10), Points.parse("13.3"));
        assertThat(assessment.criteria().get(0).reason().code()).isEqualTo(ReasonCode.RESCALED);
    }

    @Test
    void rescalingWithoutDeclaredRoundingLeavesThePointsOpen() {
        Criterion left = marks("2", 40).withIfNotApplicable(NotApplicablePolicy.RESCALE);
        Rubric rubric = points(new Rule.Sum(List.of(marks("1", 60), left), Optional.empty()));

        Assessment assessment = Scorer.score(rubric, evidence(mark("1", "10"), notApplicable("2")), DAY);

        assertThat(assessment.total()).contains(bounds("0", "100"));
        assertThat(assessment.tight()).isFalse();
        assertThat(assessment.problems()).extracting(Problem::code).containsExactly(ScoringProblem.ROUNDING_UNDECLARED);
    }

    @ParameterizedTest
    @CsvSource({"40, 40, 10, 10", "39, 40, 0, 10", "0, 40, 0, 10", "0, 0, 0, 10"})
    void partialFulfilmentIsAnUnknownConstant(long part, long of, String low, String high) {
        assertThat(Scorer.score(points(content("1", 10)), evidence(share("1", part, of)), DAY)
                        .total())
                .contains(bounds(low, high));
    }

    @Test
    void anAssessorsMarkStandsForAContent() {
        Assessment assessment = Scorer.score(points(content("1", 10)), evidence(mark("1", "7")), DAY);

        assertThat(assessment.total()).contains(bounds("7", "7"));
        assertThat(assessment.criteria().get(0).reason().sentence(Language.VI)).contains("7 trên 10");
    }

    @ParameterizedTest
    @CsvSource({"10.0001", "-0.0001"})
    void aMarkOutsideTheScaleIsAProblemAndCountsAsUnknown(String mark) {
        Assessment assessment = Scorer.score(points(content("1", 10)), evidence(mark("1", mark)), DAY);

        assertThat(assessment.total()).contains(bounds("0", "10"));
        assertThat(assessment.problems()).extracting(Problem::code).containsExactly(ScoringProblem.BAD_MARK);
    }

    @Test
    void aValueOfAnotherKindIsAProblemAndCountsAsUnknown() {
        Assessment assessment = Scorer.score(points(marks("1", 10).rule()), evidence(yesNo("1", true)), DAY);

        assertThat(assessment.total()).contains(bounds("0", "10"));
        assertThat(assessment.problems()).extracting(Problem::code).containsExactly(ScoringProblem.WRONG_KIND);
    }

    @ParameterizedTest
    @CsvSource({"true, 10, 10", "false, 0, 0"})
    void aTestCanBeWorthPoints(boolean holds, String low, String high) {
        Criterion test = criterion("1.1", new Rule.Holds(new IndicatorId("1.1")));
        Rubric rubric = points(new Rule.Worth(test, Figure.of(Points.of(10))));

        assertThat(Scorer.score(rubric, evidence(yesNo("1.1", holds)), DAY).total())
                .contains(bounds(low, high));
        assertThat(Scorer.score(rubric, evidence(), DAY).total()).contains(bounds("0", "10"));
    }

    @Test
    void oneOfSeveralTestsSuffices() {
        Criterion any = criterion(
                "1",
                new Rule.Any(List.of(
                        criterion("1.1", new Rule.Holds(new IndicatorId("1.1"))),
                        criterion("1.2", new Rule.Holds(new IndicatorId("1.2"))))));
        Rubric rubric = SampleRubrics.builder("any", Mode.ALL_INDICATORS)
                .addCriteria(any)
                .addLevels(met("1"))
                .build();

        assertThat(Scorer.score(rubric, evidence(yesNo("1.2", true)), DAY).verdict())
                .isEqualTo(Verdict.ACHIEVED);
        assertThat(Scorer.score(rubric, evidence(yesNo("1.2", false)), DAY).verdict())
                .isEqualTo(Verdict.UNDETERMINED);
        assertThat(Scorer.score(rubric, evidence(yesNo("1.1", false), yesNo("1.2", false)), DAY)
                        .verdict())
                .isEqualTo(Verdict.NOT_ACHIEVED);
    }

    @ParameterizedTest
    @CsvSource(
            value = {"true, kha, ACHIEVED", "true, dat, NOT_ACHIEVED", "true, -, UNDETERMINED", "false, -, NOT_ACHIEVED"
            },
            nullValues = "-")
    void aTitleMayHaveToBeOfALevel(boolean held, @Nullable String level, Verdict expected) {
        Rubric rubric = SampleRubrics.builder("title", Mode.ALL_INDICATORS)
                .addCriteria(criterion(
                        "1",
                        new Rule.TitleHeld(
                                new IndicatorId("1"),
                                TitleId.of("cong-dan-hoc-tap"),
                                List.of(new LevelId("kha"), new LevelId("tot")),
                                Optional.empty())))
                .addLevels(met("1"))
                .build();
        ObservedValue value =
                new ObservedValue.Held(held, Optional.ofNullable(level).map(LevelId::new), Optional.empty());

        assertThat(Scorer.score(rubric, evidence(Observation.known(new IndicatorId("1"), value)), DAY)
                        .verdict())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"20, ACHIEVED", "19.9999, NOT_ACHIEVED"})
    void aGroupMayHaveAFloorAsAShareOfItsMaximum(String mark, Verdict expected) {
        Rubric rubric = SampleRubrics.builder("share", Mode.POINTS)
                .addCriteria(marks("1", 40))
                .addLevels(level(new Level.ShareOfMaximumAtLeast(new CriterionId("1"), Figure.of(Rational.of(1, 2)))))
                .build();

        assertThat(Scorer.score(rubric, evidence(mark("1", mark)), DAY).verdict())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"20, ACHIEVED", "19.9999, NOT_ACHIEVED"})
    void aGroupMayHaveAFloorInPoints(String mark, Verdict expected) {
        Rubric rubric = SampleRubrics.builder("floor", Mode.POINTS)
                .addCriteria(marks("1", 40))
                .addLevels(level(new Level.PointsAtLeast(new CriterionId("1"), Figure.of(Points.of(20)))))
                .build();

        assertThat(Scorer.score(rubric, evidence(mark("1", mark)), DAY).verdict())
                .isEqualTo(expected);
    }

    @Test
    void aCriterionForOthersIsLeftOut() {
        Criterion forSchools = left("b", new Rule.Holds(new IndicatorId("b")))
                .withAppliesWhen(new Applicability.InGroup("educational"));
        Rubric rubric = SampleRubrics.builder("scope", Mode.ALL_INDICATORS)
                .addCriteria(criterion("a", new Rule.Holds(new IndicatorId("a"))), forSchools)
                .addLevels(met("a", "b"))
                .build();
        Evidence evidence = evidence(yesNo("a", true), yesNo("b", false));

        assertThat(Scorer.score(rubric, evidence, DAY.withGroups(Set.of())).verdict())
                .isEqualTo(Verdict.ACHIEVED);
        assertThat(Scorer.score(rubric, evidence, DAY.withGroups(Set.of("educational")))
                        .verdict())
                .isEqualTo(Verdict.NOT_ACHIEVED);
        assertThat(Scorer.score(rubric, evidence, DAY).verdict()).isEqualTo(Verdict.UNDETERMINED);
    }

    @Test
    void aGapThatIsReadTwiceMayKeepTheEndsOutOfReach() {
        Criterion first = marks("1", 10);
        Criterion second = marks("2", 10).withRule(first.rule());

        assertThat(Scorer.score(points(SampleRubrics.sum(first, second)), evidence(), DAY)
                        .tight())
                .isFalse();
        assertThat(Scorer.score(points(SampleRubrics.sum(first, second)), evidence(mark("1", "3")), DAY)
                        .tight())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-25, ACHIEVED, ",
        "2024-01-26, NOT_ASSESSABLE, 2024-01-25",
        "2020-09-21, ACHIEVED, ",
        "2020-09-20, NOT_ASSESSABLE, 2020-09-21",
    })
    void aRubricJudgesOnlyWhileItIsInForce(LocalDate on, Verdict expected, @Nullable String named) {
        Evidence evidence = evidence(mark("1.1", "30"), mark("1.2", "30"), mark("TC2", "40"));

        Assessment assessment = Scorer.score(SampleRubrics.ranked(), evidence, Context.on(on));

        assertThat(assessment.verdict()).isEqualTo(expected);
        assertThat(assessment.problems()).hasSize(named == null ? 0 : 1);
        if (named != null) {
            assertThat(assessment.problems().get(0).message(Language.EN)).contains(named);
            assertThat(assessment.total()).isEmpty();
        }
    }

    @Test
    void aRubricWhoseBeginningIsUnknownWarns() {
        Rubric rubric = SampleRubrics.ranked().withInForce(DateRange.parse("/2031-01-01"));
        Evidence evidence = evidence(mark("1.1", "30"), mark("1.2", "30"), mark("TC2", "40"));

        Assessment assessment = Scorer.score(rubric, evidence, DAY);

        assertThat(assessment.verdict()).isEqualTo(Verdict.ACHIEVED);
        assertThat(assessment.problems()).extracting(Problem::code).containsExactly(ScoringProblem.FORCE_UNKNOWN);
        assertThat(assessment.problems()).noneMatch(Problem::isError);
    }

    @Test
    void aRubricForOthersCannotJudge() {
        Subject household = new Subject(SubjectId.of("ho-1"), SubjectKind.HOUSEHOLD, Optional.empty());

        Assessment assessment = Scorer.score(SampleRubrics.ranked(), Evidence.of(household, List.of()), DAY);

        assertThat(assessment.levels()).extracting(LevelOutcome::verdict).containsOnly(Verdict.NOT_ASSESSABLE);
        assertThat(assessment.problems()).extracting(Problem::code).containsExactly(ScoringProblem.NOT_FOR_SUBJECT);
    }

    private static Rubric points(Rule total) {
        return SampleRubrics.builder("points", Mode.POINTS)
                .addCriteria(criterion("total", total))
                .addLevels(level(new Level.TotalAtLeast(Cut.of(Figure.of(Points.of(50))))))
                .build();
    }

    private static Rule content(String id, long max) {
        Figure<Points> partial = new Figure.Absent<>(
                new SlotId(id + ".partial"),
                Points.ZERO,
                Points.of(max),
                LocalizedText.of("Văn bản đã đọc không nói.", "The text read does not say."));
        return new Rule.Content(new IndicatorId(id), Figure.of(Points.of(max)), partial);
    }

    private static Criterion left(String id, Rule rule) {
        return criterion(id, rule).withIfNotApplicable(NotApplicablePolicy.RESCALE);
    }

    private static Level met(String... criteria) {
        return level(Arrays.stream(criteria)
                .map(id -> new Level.Met(new CriterionId(id)))
                .toArray(Level.Requirement[]::new));
    }

    private static Level level(Level.Requirement... requirements) {
        return new Level(new LevelId("dat"), LocalizedText.of("Đạt", "Achieved"), List.of(requirements));
    }

    private static Evidence evidence(Observation... observations) {
        return Evidence.of(
                new Subject(SubjectId.of("don-vi-1"), SubjectKind.UNIT, Optional.empty()), List.of(observations));
    }

    private static Observation mark(String indicator, String mark) {
        return Observation.known(new IndicatorId(indicator), new ObservedValue.Marks(List.of(Points.parse(mark))));
    }

    private static Observation amount(String indicator, String amount) {
        return Observation.known(new IndicatorId(indicator), ObservedValue.Amount.of(Rational.parse(amount)));
    }

    private static Observation share(String indicator, long part, long of) {
        return Observation.known(new IndicatorId(indicator), new ObservedValue.Proportion(Share.of(part, of)));
    }

    private static Observation yesNo(String indicator, boolean holds) {
        return Observation.known(new IndicatorId(indicator), new ObservedValue.YesNo(holds));
    }

    private static Observation notApplicable(String indicator) {
        return new Observation(
                new IndicatorId(indicator), new Finding.NotApplicable("không có đối tượng"), Provenance.NONE);
    }

    private static Bounds bounds(String low, String high) {
        return Bounds.of(Points.parse(low), Points.parse(high));
    }
}
