package org.learningsociety.criteria.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.learningsociety.criteria.testkit.SampleRubrics.criterion;
import static org.learningsociety.criteria.testkit.SampleRubrics.marks;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.Finding;
import org.learningsociety.criteria.evidence.Observation;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.evidence.Provenance;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.Cut;
import org.learningsociety.criteria.rubric.Figure;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.Level;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.MeasureUnit;
import org.learningsociety.criteria.rubric.Mode;
import org.learningsociety.criteria.rubric.NotApplicablePolicy;
import org.learningsociety.criteria.rubric.OptionId;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.rubric.SlotId;
import org.learningsociety.criteria.rubric.ValueKind;
import org.learningsociety.criteria.testkit.SampleRubrics;

/** The cases that every suite about scoring must have, and mistakes that other systems made; all worked by hand. */
class ScoringCasesTest {

    private static final Context DAY = Context.on(LocalDate.of(2023, 12, 31));
    private static final IndicatorId I = new IndicatorId("i");
    private static final Rounding TENTH = new Rounding(Points.parse("0.1"), RoundingMode.HALF_UP);
    private static final LocalizedText WHY = LocalizedText.of("Chưa đọc được.", "Not read.");

    @ParameterizedTest
    @CsvSource({
        "80, 5, false, ACHIEVED",
        "80, 4, false, NOT_ACHIEVED",
        "79.9999, 5, false, NOT_ACHIEVED",
        "79, 5, true, ACHIEVED",
        "70, 5, true, ACHIEVED",
        "69, 5, true, NOT_ACHIEVED",
        "70, 4, true, NOT_ACHIEVED",
    })
    void eightyOrSeventyAndNoIndexBelowFive(String total, String lowest, boolean difficult, Verdict expected) {
        Context context = DAY.withAreas(difficult ? Set.of(AreaGroup.SPECIALLY_DIFFICULT) : Set.of());
        Evidence evidence = evidence(
                mark("total", total),
                Observation.known(new IndicatorId("lowest"), ObservedValue.Amount.of(Rational.parse(lowest))));

        assertThat(Scorer.score(SampleRubrics.floored(), evidence, context).verdict())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"85, tot", "84.9999, kha", "70, kha", "69.9999, dat", "50, dat"})
    void theRankingBeginsAtItsCuts(String total, String level) {
        Points third = Points.parse(total).minus(Points.of(45));
        Evidence evidence = evidence(
                mark("1.1", "30"),
                mark("1.2", "15"),
                mark("TC2", third.min(Points.of(40)).toString()));

        assertThat(Scorer.score(SampleRubrics.ranked(), evidence, DAY).level()).contains(new LevelId(level));
    }

    @ParameterizedTest
    @CsvSource({"9, 10, ACHIEVED", "8, 9, NOT_ACHIEVED", "9, 9, ACHIEVED", "19, 20, ACHIEVED", "0, 0, NOT_ASSESSABLE"})
    void ninetyPercentOfMembers(long part, long of, Verdict expected) {
        assertThat(test(new Rule.ShareAtLeast(I, Figure.of(Rational.of(9, 10))), share(part, of)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2024-12-31, NOT_ACHIEVED", "2025-01-01, ACHIEVED", "2025-01-02, ACHIEVED"})
    void theSecondLevelTwelveMonthsAfterTheFirstAndNotADayEarlier(LocalDate on, Verdict expected) {
        assertThat(held("2024-01-01", 12, on)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29, 12, 2025-02-27, NOT_ACHIEVED",
        "2024-02-29, 12, 2025-02-28, ACHIEVED",
        "2023-08-31, 6, 2024-02-28, NOT_ACHIEVED",
        "2023-08-31, 6, 2024-02-29, ACHIEVED",
        "2024-01-01, 0, 2023-12-31, NOT_ACHIEVED",
        "2024-01-01, 0, 2024-01-01, ACHIEVED",
        "2024-01-01, 12000, 2024-01-01, NOT_ACHIEVED",
    })
    void monthsEndOnTheSameDayOrTheLastOfTheMonth(String since, long months, LocalDate on, Verdict expected) {
        assertThat(held(since, months, on)).isEqualTo(expected);
    }

    private static Verdict held(String since, long months, LocalDate on) {
        Rule rule = new Rule.TitleHeld(I, TitleId.of("cong-dong-hoc-tap"), List.of(), Optional.of(Figure.of(months)));
        ObservedValue value = new ObservedValue.Held(true, Optional.empty(), Optional.of(LocalDate.parse(since)));
        return Scorer.score(
                        tests(rule).withInForce(DateRange.ALWAYS),
                        evidence(Observation.known(I, value)),
                        Context.on(on))
                .verdict();
    }

    @Test
    void everyKindOfMissingNumberLeavesItsRuleOpen() {
        assertThat(points(new Rule.Marks(I, absent("0", "10")), marksOf("7"))).isEqualTo(bounds("7", "7"));
        assertThat(points(new Rule.PerUnit(I, absent("1", "3"), known("5")), new ObservedValue.Count(2)))
                .isEqualTo(bounds("2", "5"));
        assertThat(points(
                        new Rule.Choice(
                                I, List.of(new Rule.Choice.Option(new OptionId("tot"), WHY, absent("8", "10")))),
                        new ObservedValue.Choice(new OptionId("tot"))))
                .isEqualTo(bounds("8", "10"));
        assertThat(points(
                        new Rule.Proportional(
                                I,
                                known("10"),
                                new Figure.Absent<>(new SlotId("full"), Rational.of(1, 2), Rational.ONE, WHY),
                                TENTH),
                        share(2, 5)))
                .isEqualTo(bounds("4", "8"));
        assertThat(points(new Rule.Limited(marks("i", 10), absent("0", "2"), absent("5", "8")), marksOf("6")))
                .isEqualTo(bounds("5", "6"));
        assertThat(points(
                        new Rule.WeightedSum(
                                List.of(new Rule.WeightedSum.Weighted(
                                        new Figure.Absent<>(new SlotId("w"), Rational.of(1, 2), Rational.ONE, WHY),
                                        marks("i", 10))),
                                TENTH),
                        marksOf("7")))
                .isEqualTo(bounds("3.5", "7"));
        assertThat(test(new Rule.Unstated(new SlotId("u"), WHY), new ObservedValue.YesNo(true)))
                .isEqualTo(Verdict.UNDETERMINED);
        assertThat(test(
                        new Rule.CountAtLeast(I, new Figure.Absent<>(new SlotId("c"), 3L, 5L, WHY)),
                        new ObservedValue.Count(4)))
                .isEqualTo(Verdict.UNDETERMINED);
    }

    @Test
    void anUnknownCutGivesThePointsOfEveryBandThatMayHoldTheValue() {
        Rule rule = new Rule.Bands(
                I,
                ValueKind.COUNT,
                Rule.Bands.CutBelongs.ABOVE,
                known("1"),
                List.of(
                        new Rule.Bands.Band(
                                new Figure.Absent<>(new SlotId("f"), Rational.of(3), Rational.of(6), WHY), known("4")),
                        new Rule.Bands.Band(Figure.of(Rational.of(8)), known("9"))));

        assertThat(points(rule, new ObservedValue.Count(2))).isEqualTo(bounds("1", "1"));
        assertThat(points(rule, new ObservedValue.Count(3))).isEqualTo(bounds("1", "4"));
        assertThat(points(rule, new ObservedValue.Count(6))).isEqualTo(bounds("4", "4"));
        assertThat(points(rule, new ObservedValue.Count(8))).isEqualTo(bounds("9", "9"));
    }

    @Test
    void bandsWithoutAValueGiveNoLessThanTheirLeast() {
        Rule rule = new Rule.Bands(
                I,
                ValueKind.COUNT,
                Rule.Bands.CutBelongs.ABOVE,
                known("2"),
                List.of(new Rule.Bands.Band(Figure.of(Rational.of(5)), known("8"))));

        Assessment open = Scorer.score(graded(rule), evidence(), DAY);

        assertThat(open.total()).contains(bounds("2", "8"));
        assertThat(open.tight()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"COUNT, 0, false", "COUNT, 1, true", "COUNT, 1/2, false", "PROPORTION, 1, true", "PROPORTION, 2, false"
    })
    void aBandThatNoValueReachesLeavesAGapUntight(ValueKind kind, String cut, boolean tight) {
        Rule rule = new Rule.Bands(
                I,
                kind,
                Rule.Bands.CutBelongs.ABOVE,
                known("2"),
                List.of(new Rule.Bands.Band(Figure.of(Rational.parse(cut)), known("8"))));

        assertThat(Scorer.score(graded(rule), evidence(), DAY).tight()).isEqualTo(tight);
    }

    @Test
    void aThresholdThatCannotBeMissedLeavesAGapUntight() {
        assertThat(Scorer.score(tests(new Rule.CountAtLeast(I, Figure.of(0L))), evidence(), DAY)
                        .tight())
                .isFalse();
        assertThat(Scorer.score(tests(new Rule.ShareAtLeast(I, Figure.of(Rational.ZERO))), evidence(), DAY)
                        .tight())
                .isFalse();
        assertThat(Scorer.score(tests(new Rule.ShareAtLeast(I, Figure.of(Rational.ONE))), evidence(), DAY)
                        .tight())
                .isTrue();
        assertThat(Scorer.score(graded(new Rule.PerUnit(I, known("0"), known("5"))), evidence(), DAY)
                        .tight())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2023-06-30, ACHIEVED",
        "2023-07-01, UNDETERMINED",
        "2023-09-30, UNDETERMINED",
        "2023-10-01, NOT_ACHIEVED"
    })
    void anUnknownTimeLeavesOpenWhatLiesBetween(LocalDate since, Verdict expected) {
        Rule rule = new Rule.TitleHeld(
                I,
                TitleId.of("cong-dong-hoc-tap"),
                List.of(),
                Optional.of(new Figure.Absent<>(new SlotId("months"), 3L, 6L, WHY)));

        assertThat(test(rule, new ObservedValue.Held(true, Optional.empty(), Optional.of(since))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2.4999, NOT_ACHIEVED", "2.5, UNDETERMINED", "4.9999, UNDETERMINED", "5, ACHIEVED"})
    void aShareOfAnUnknownMaximumLeavesOpenWhatLiesBetween(String mark, Verdict expected) {
        Rubric rubric = graded(new Rule.Marks(I, absent("5", "10")))
                .withLevels(
                        level(new Level.ShareOfMaximumAtLeast(new CriterionId("total"), Figure.of(Rational.of(1, 2)))));
        Assessment found = Scorer.score(rubric, evidence(mark("i", mark)), DAY);

        assertThat(found.verdict()).isEqualTo(expected);
        assertThat(found.tight()).isEqualTo(expected != Verdict.UNDETERMINED);
    }

    @Test
    void roundingCarriesAPanelNotBeyondItsMarks() {
        Rounding coarse = new Rounding(Points.of(3), RoundingMode.HALF_UP);
        Rule rule = new Rule.Panel(I, known("10"), Rule.Panel.By.MEDIAN, coarse, Optional.empty());

        assertThat(points(rule, marksOf("4"))).isEqualTo(bounds("4", "4"));
        assertThat(points(rule, marksOf("4", "5", "5.5"))).isEqualTo(bounds("5.5", "5.5"));
    }

    @Test
    void anAmountInAnotherUnitAnswersNothing() {
        Optional<MeasureUnit> unit = Optional.of(new MeasureUnit("m2"));
        Rubric rubric = tests(new Rule.NumberAtLeast(I, Figure.of(Rational.of(5)), unit));

        Assessment plain =
                Scorer.score(rubric, evidence(Observation.known(I, ObservedValue.Amount.of(Rational.of(9)))), DAY);
        assertThat(plain.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(plain.problems()).extracting(Problem::code).containsExactly(ScoringProblem.WRONG_UNIT);
        assertThat(Scorer.score(
                                rubric,
                                evidence(Observation.known(I, new ObservedValue.Amount(Rational.of(9), unit))),
                                DAY)
                        .verdict())
                .isEqualTo(Verdict.ACHIEVED);
    }

    // What other systems got wrong.

    @Test
    void aMeanIsRoundedAsDeclaredAndNotUp() {
        Rounding down = new Rounding(Points.of(1), RoundingMode.FLOOR);
        Rule rule = new Rule.Panel(I, known("10"), Rule.Panel.By.MEAN, down, Optional.empty());

        assertThat(points(rule, marksOf("7", "8", "8"))).isEqualTo(bounds("7", "7"));
    }

    @Test
    void takingAwayTheLowestLevelMovesNoOther() {
        Rubric rubric = SampleRubrics.ranked();
        Rubric shorter = rubric.withLevels(rubric.levels().subList(1, 3));
        Evidence evidence = evidence(mark("1.1", "30"), mark("1.2", "15"), mark("TC2", "27"));

        assertThat(Scorer.score(shorter, evidence, DAY).levels())
                .isEqualTo(Scorer.score(rubric, evidence, DAY).levels().subList(1, 3));
    }

    @Test
    void whatIsInconclusiveDoesNotShrinkWhatIsPossible() {
        Rubric rubric = graded(new Rule.Sum(
                List.of(marks("a", 50), marks("b", 50).withIfNotApplicable(NotApplicablePolicy.RESCALE)),
                Optional.of(TENTH)));

        assertThat(Scorer.score(rubric, evidence(mark("a", "40")), DAY).total()).contains(bounds("40", "90"));
        assertThat(Scorer.score(rubric, evidence(mark("a", "40"), notApplicable("b")), DAY)
                        .total())
                .contains(bounds("80", "80"));
    }

    @Test
    void tenTenthsAreOne() {
        List<Criterion> tenths = new ArrayList<>();
        List<Observation> marks = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            tenths.add(marks("t" + i, 1));
            marks.add(mark("t" + i, "0.1"));
        }
        Rubric rubric = graded(new Rule.Sum(tenths, Optional.empty()))
                .withLevels(level(new Level.TotalAtLeast(Cut.of(known("1")))));

        assertThat(Scorer.score(rubric, evidence(marks.toArray(Observation[]::new)), DAY)
                        .verdict())
                .isEqualTo(Verdict.ACHIEVED);
    }

    @Test
    void aThirdIsAThird() {
        assertThat(test(
                        new Rule.ShareAtLeast(I, Figure.of(Rational.of(1, 3))),
                        share(333_333_333_333_333L, 1_000_000_000_000_000L)))
                .isEqualTo(Verdict.NOT_ACHIEVED);
        assertThat(test(new Rule.ShareAtLeast(I, Figure.of(Rational.of(1, 3))), share(1, 3)))
                .isEqualTo(Verdict.ACHIEVED);
    }

    @Test
    void missingIsNotZero() {
        Rule atLeastOne = new Rule.CountAtLeast(I, Figure.of(1L));

        assertThat(Scorer.score(tests(atLeastOne), evidence(), DAY).verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(test(atLeastOne, new ObservedValue.Count(0))).isEqualTo(Verdict.NOT_ACHIEVED);
        assertThat(Scorer.score(graded(marks("i", 10).rule()), evidence(), DAY).total())
                .contains(bounds("0", "10"));
        assertThat(points(marks("i", 10).rule(), marksOf("0"))).isEqualTo(bounds("0", "0"));
    }

    @Test
    void notApplicableIsNotMissing() {
        Rubric rubric = graded(new Rule.Sum(
                List.of(marks("a", 10), marks("b", 10).withIfNotApplicable(NotApplicablePolicy.ZERO)),
                Optional.empty()));

        assertThat(Scorer.score(rubric, evidence(mark("a", "5")), DAY).total()).contains(bounds("5", "15"));
        assertThat(Scorer.score(rubric, evidence(mark("a", "5"), notApplicable("b")), DAY)
                        .total())
                .contains(bounds("5", "5"));
    }

    @Test
    void aGroupOfNobodyIsNeitherNoneNorAll() {
        Rule rule = new Rule.Proportional(I, known("10"), Figure.of(Rational.ONE), TENTH);
        Assessment nobody = Scorer.score(graded(rule), evidence(Observation.known(I, share(0, 0))), DAY);

        assertThat(nobody.total()).contains(bounds("0", "10"));
        assertThat(nobody.criteria().get(0).verdict()).isEqualTo(Verdict.NOT_ASSESSABLE);
        assertThat(nobody.tight()).isFalse();
    }

    @Test
    void nobodyFulfilsMoreThanThereAre() {
        assertThatIllegalArgumentException().isThrownBy(() -> Share.of(11, 10));
    }

    @Test
    void whatIsAnsweredWronglyIsNotASuccessWithoutAValue() {
        Assessment wrong = Scorer.score(
                tests(new Rule.CountAtLeast(I, Figure.of(1L))),
                evidence(Observation.known(I, new ObservedValue.YesNo(true))),
                DAY);

        assertThat(wrong.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(wrong.problems()).extracting(Problem::code).containsExactly(ScoringProblem.WRONG_KIND);
    }

    // What was found wrong here.

    @Test
    void twoOfThreeCannotBeDecidedByAGapWhenTheOthersHaveNoAnswer() {
        assertThat(Verdict.atLeast(2, List.of(Verdict.UNDETERMINED, Verdict.NOT_ASSESSABLE, Verdict.NOT_ASSESSABLE)))
                .isEqualTo(Verdict.NOT_ASSESSABLE);
        assertThat(Verdict.atLeast(2, List.of(Verdict.UNDETERMINED, Verdict.NOT_ASSESSABLE)))
                .isEqualTo(Verdict.UNDETERMINED);
        assertThat(Verdict.atLeast(2, List.of(Verdict.UNDETERMINED, Verdict.ACHIEVED, Verdict.NOT_ASSESSABLE)))
                .isEqualTo(Verdict.UNDETERMINED);
    }

    @Test
    void whatIsTakenAwayIsNotTakenAwayAgainForWhatDoesNotApply() {
        Rubric rubric = graded(new Rule.Sum(
                List.of(
                        marks("a", 10),
                        criterion("d", new Rule.Deduction(marks("late", 5))),
                        marks("b", 10).withIfNotApplicable(NotApplicablePolicy.RESCALE)),
                Optional.of(TENTH)));

        // 1 − 5 stays −4; 7 − 5 = 2 becomes 2 × 20 / 10.
        assertThat(Scorer.score(rubric, evidence(mark("a", "1"), mark("late", "5"), notApplicable("b")), DAY)
                        .total())
                .contains(bounds("-4", "-4"));
        assertThat(Scorer.score(rubric, evidence(mark("a", "7"), mark("late", "5"), notApplicable("b")), DAY)
                        .total())
                .contains(bounds("4", "4"));
    }

    @Test
    void aMinimumWithoutItsWeakestPartGivesNoMoreThanWithIt() {
        Rule minimum = new Rule.Minimum(
                List.of(marks("a", 5).withIfNotApplicable(NotApplicablePolicy.RESCALE), marks("b", 10)));

        assertThat(Scorer.score(graded(minimum), evidence(notApplicable("a"), mark("b", "9")), DAY)
                        .total())
                .contains(bounds("5", "5"));
    }

    @Test
    void equalMarksAreAlwaysAgreed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rule.Panel(I, known("10"), Rule.Panel.By.MEDIAN, TENTH, Optional.of(known("0"))))
                .withMessageStartingWith("the spread must be above 0");
    }

    private static Rubric graded(Rule rule) {
        return SampleRubrics.builder("graded", Mode.POINTS)
                .addCriteria(criterion("total", rule))
                .addLevels(level(new Level.TotalAtLeast(Cut.of(known("50")))))
                .build();
    }

    private static Rubric tests(Rule rule) {
        return SampleRubrics.builder("tests", Mode.ALL_INDICATORS)
                .addCriteria(criterion("test", rule))
                .addLevels(level(new Level.Met(new CriterionId("test"))))
                .build();
    }

    private static Level level(Level.Requirement... requirements) {
        return new Level(new LevelId("dat"), LocalizedText.of("Đạt", "Achieved"), Arrays.asList(requirements));
    }

    private static Bounds points(Rule rule, ObservedValue value) {
        return Scorer.score(graded(rule), evidence(Observation.known(I, value)), DAY)
                .total()
                .orElseThrow();
    }

    private static Verdict test(Rule rule, ObservedValue value) {
        return Scorer.score(tests(rule), evidence(Observation.known(I, value)), DAY)
                .verdict();
    }

    private static Figure<Points> known(String points) {
        return Figure.of(Points.parse(points));
    }

    private static Figure<Points> absent(String low, String high) {
        return new Figure.Absent<>(new SlotId("slot-" + low), Points.parse(low), Points.parse(high), WHY);
    }

    private static Bounds bounds(String low, String high) {
        return Bounds.of(Points.parse(low), Points.parse(high));
    }

    private static ObservedValue marksOf(String... marks) {
        return new ObservedValue.Marks(Arrays.stream(marks).map(Points::parse).toList());
    }

    private static ObservedValue share(long part, long of) {
        return new ObservedValue.Proportion(Share.of(part, of));
    }

    private static Observation mark(String indicator, String mark) {
        return Observation.known(new IndicatorId(indicator), marksOf(mark));
    }

    private static Observation notApplicable(String indicator) {
        return new Observation(new IndicatorId(indicator), new Finding.NotApplicable("không có"), Provenance.NONE);
    }

    private static Evidence evidence(Observation... observations) {
        return Evidence.of(
                new Subject(SubjectId.of("don-vi-1"), SubjectKind.UNIT, Optional.empty()), List.of(observations));
    }
}
