package org.learningsociety.criteria.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.learningsociety.criteria.testkit.SampleRubrics.criterion;
import static org.learningsociety.criteria.testkit.SampleRubrics.sum;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.Finding;
import org.learningsociety.criteria.evidence.Observation;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.evidence.Provenance;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.Cut;
import org.learningsociety.criteria.rubric.Figure;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.Level;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.Mode;
import org.learningsociety.criteria.rubric.OptionId;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.rubric.SlotId;
import org.learningsociety.criteria.rubric.ValueKind;
import org.learningsociety.criteria.testkit.SampleRubrics;

/** What each rule that reads an indicator makes of what was found, and how it says why. */
class ReadingRulesTest {

    private static final LocalDate DAY = LocalDate.of(2023, 12, 31);
    private static final IndicatorId I = new IndicatorId("i");
    private static final Rounding HUNDREDTH = new Rounding(Points.parse("0.01"), RoundingMode.HALF_UP);
    private static final LocalizedText WHY = LocalizedText.of("Chưa đọc được.", "Not read.");
    private static final TitleId TITLE = TitleId.of("cong-dan-hoc-tap");

    // Marks and panels.

    @ParameterizedTest
    @CsvSource({"10, ACHIEVED", "9.9999, NOT_ACHIEVED", "0, NOT_ACHIEVED"})
    void aMarkIsAchievedWhenItIsTheMaximum(String mark, Verdict expected) {
        Explanation found = explain(new Rule.Marks(I, points("10")), marks(mark));

        assertThat(found.verdict()).isEqualTo(expected);
        assertThat(found.reason().code()).isEqualTo(ReasonCode.MARKED);
        assertThat(found.reason().numbers())
                .containsExactly(entry("mark", Rational.parse(mark)), entry("max", Rational.of(10)));
    }

    @Test
    void aMaximumThatIsNotKnownIsNotQuoted() {
        Explanation found = explain(new Rule.Marks(I, between("5", "10")), marks("7"));

        assertThat(found.reason().code()).isEqualTo(ReasonCode.MARKED_OF_UNSTATED);
        assertThat(found.verdict()).isEqualTo(Verdict.UNDETERMINED);
    }

    @ParameterizedTest
    @CsvSource({"5, 9", "9, 5"})
    void aPanelThatIsAsFarApartAsItMayNotBeMustSettle(String first, String second) {
        Assessment found = score(panel("4"), marks(first, second));

        assertThat(found.total()).contains(bounds("5", "9"));
        assertThat(found.problems()).extracting(Problem::code).containsExactly(ScoringProblem.PANEL_DIVIDED);
        assertThat(found.criteria().get(0).reason().code()).isEqualTo(ReasonCode.PANEL_DIVIDED);
        assertThat(found.criteria().get(0).reason().numbers())
                .containsExactly(entry("high", Rational.of(9)), entry("low", Rational.of(5)));
    }

    @Test
    void aPanelThatIsNearerTogetherAgrees() {
        Assessment found = score(panel("4"), marks("5", "8.99"));

        // (5 + 8.99) / 2 = 6.995
        assertThat(found.total()).contains(bounds("7", "7"));
        assertThat(found.problems()).isEmpty();
        assertThat(found.criteria().get(0).reason().code()).isEqualTo(ReasonCode.PANEL_AGREED);
    }

    @Test
    void whatAPanelMustSettleIsAGap() {
        Rule total = sum(criterion("a", panel("4")), criterion("b", panel("4")));

        assertThat(score(total, marks("5", "9")).tight()).isFalse();
        assertThat(score(total, marks("5", "8")).tight()).isTrue();
    }

    @Test
    void oneMarkBeyondTheScaleSpoilsAPanel() {
        Assessment found = score(panel("4"), marks("9", "10", "10.5"));

        assertThat(found.total()).contains(bounds("0", "10"));
        assertThat(found.problems()).extracting(Problem::code).containsExactly(ScoringProblem.BAD_MARK);
    }

    private static Rule panel(String spread) {
        return new Rule.Panel(I, points("10"), Rule.Panel.By.MEDIAN, HUNDREDTH, Optional.of(points(spread)));
    }

    // Choices, bands, shares of a maximum.

    @Test
    void anOptionGivesItsPoints() {
        Explanation found = explain(scale(), new ObservedValue.Choice(new OptionId("kha")));

        assertThat(found.points()).contains(bounds("6", "6"));
        assertThat(found.reason().code()).isEqualTo(ReasonCode.CHOSEN);
        assertThat(found.reason().texts()).containsExactly(entry("option", "kha"));
    }

    @Test
    void anOptionThatIsNotOnTheScaleAnswersNothing() {
        Assessment found = score(scale(), new ObservedValue.Choice(new OptionId("kem")));

        assertThat(found.total()).contains(bounds("6", "10"));
        assertThat(found.problems()).extracting(Problem::code).containsExactly(ScoringProblem.UNKNOWN_OPTION);
    }

    private static Rule scale() {
        return new Rule.Choice(
                I,
                List.of(
                        new Rule.Choice.Option(new OptionId("tot"), WHY, points("10")),
                        new Rule.Choice.Option(new OptionId("kha"), WHY, points("6"))));
    }

    @ParameterizedTest
    @CsvSource({
        "ABOVE, 2.9999, 1", "ABOVE, 3, 4", "ABOVE, 7.9999, 4", "ABOVE, 8, 9",
        "BELOW, 3, 1", "BELOW, 3.0001, 4", "BELOW, 8, 4", "BELOW, 8.0001, 9",
    })
    void aCutBelongsToTheDeclaredSide(Rule.Bands.CutBelongs side, String amount, String expected) {
        Explanation found =
                explain(bands(ValueKind.AMOUNT, side, "3", "8"), ObservedValue.Amount.of(Rational.parse(amount)));

        assertThat(found.points()).contains(bounds(expected, expected));
        assertThat(found.reason().code()).isEqualTo(ReasonCode.BANDED);
        assertThat(found.reason().numbers()).containsExactly(entry("value", Rational.parse(amount)));
    }

    @ParameterizedTest
    @CsvSource({"1, 2, 4", "49, 100, 1", "4, 5, 9"})
    void aShareFallsIntoItsBandByItsCounts(long part, long of, String expected) {
        Explanation found =
                explain(bands(ValueKind.PROPORTION, Rule.Bands.CutBelongs.ABOVE, "1/2", "4/5"), share(part, of));

        assertThat(found.points()).contains(bounds(expected, expected));
        assertThat(found.reason().numbers())
                .containsExactly(entry("of", Rational.of(of)), entry("part", Rational.of(part)));
    }

    @Test
    void aGroupOfNobodyFallsIntoNoBand() {
        Explanation found =
                explain(bands(ValueKind.PROPORTION, Rule.Bands.CutBelongs.ABOVE, "1/2", "4/5"), share(0, 0));

        assertThat(found.verdict()).isEqualTo(Verdict.NOT_ASSESSABLE);
        assertThat(found.points()).contains(bounds("1", "9"));
        assertThat(found.reason().code()).isEqualTo(ReasonCode.EMPTY_GROUP);
    }

    @Test
    void bandsOfAnotherKindAnswerNothing() {
        Assessment found = score(
                bands(ValueKind.COUNT, Rule.Bands.CutBelongs.ABOVE, "3", "8"), ObservedValue.Amount.of(Rational.of(5)));

        assertThat(found.total()).contains(bounds("1", "9"));
        assertThat(found.problems()).extracting(Problem::code).containsExactly(ScoringProblem.WRONG_KIND);
    }

    @ParameterizedTest
    @CsvSource({
        "COUNT, ABOVE, 0, 2, false",
        "COUNT, ABOVE, 1, 2, true",
        "COUNT, BELOW, 0, 2, true",
        "PROPORTION, ABOVE, 0, 1, false",
        "PROPORTION, ABOVE, 1/2, 1, true",
        "PROPORTION, BELOW, 1/2, 1, false",
        "PROPORTION, BELOW, 0, 1/2, true",
    })
    void aGapIsTightOnlyWhereSomeValueFallsIntoEveryBand(
            ValueKind kind, Rule.Bands.CutBelongs side, String first, String second, boolean tight) {
        Rubric rubric = rubric(bands(kind, side, first, second));

        assertThat(Scorer.score(rubric, evidence(), Context.on(DAY)).tight()).isEqualTo(tight);
    }

    /** 1 point, 4 from the first cut on, 9 from the second. */
    private static Rule bands(ValueKind kind, Rule.Bands.CutBelongs side, String first, String second) {
        return new Rule.Bands(
                I,
                kind,
                side,
                points("1"),
                List.of(
                        new Rule.Bands.Band(Figure.of(Rational.parse(first)), points("4")),
                        new Rule.Bands.Band(Figure.of(Rational.parse(second)), points("9"))));
    }

    @ParameterizedTest
    @CsvSource({"40, 40, ALL_FULFIL, 10, 10", "39, 40, PARTIAL_UNKNOWN, 2, 8"})
    void aContentSaysHowManyFulfilIt(long part, long of, ReasonCode code, String low, String high) {
        Explanation found = explain(new Rule.Content(I, points("10"), between("2", "8")), share(part, of));

        assertThat(found.points()).contains(bounds(low, high));
        assertThat(found.reason().code()).isEqualTo(code);
        assertThat(found.reason().numbers())
                .containsExactly(entry("of", Rational.of(of)), entry("part", Rational.of(part)));
    }

    @Test
    void whatAnOverlayStatedIsNotSaidToBeUnstated() {
        Explanation found = explain(new Rule.Content(I, points("10"), points("3.5")), share(39, 40));

        assertThat(found.points()).contains(bounds("3.5", "3.5"));
        assertThat(found.reason().code()).isEqualTo(ReasonCode.PARTLY_FULFIL);
    }

    @Test
    void aContentIsNotAnsweredByYes() {
        Assessment found = score(new Rule.Content(I, points("10"), points("3")), new ObservedValue.YesNo(true));

        assertThat(found.total()).contains(bounds("0", "10"));
        assertThat(found.problems()).extracting(Problem::code).containsExactly(ScoringProblem.WRONG_KIND);
    }

    // Tests.

    @ParameterizedTest
    @CsvSource({
        "true, true, ACHIEVED, IN_PLACE",
        "true, false, NOT_ACHIEVED, NOT_IN_PLACE",
        "false, true, NOT_ACHIEVED, IN_PLACE",
        "false, false, ACHIEVED, NOT_IN_PLACE",
    })
    void whatMustBeInPlaceAndWhatMustNot(boolean wanted, boolean found, Verdict verdict, ReasonCode code) {
        Explanation said = explain(wanted ? new Rule.Holds(I) : new Rule.HoldsNot(I), new ObservedValue.YesNo(found));

        assertThat(said.verdict()).isEqualTo(verdict);
        assertThat(said.reason().code()).isEqualTo(code);
        assertThat(said.reason().indicator()).contains(I);
    }

    @Test
    void aShareIsQuotedWithItsThresholdInPercent() {
        Explanation found = explain(new Rule.ShareAtLeast(I, Figure.of(Rational.of(19, 20))), share(18, 19));

        assertThat(found.verdict()).isEqualTo(Verdict.NOT_ACHIEVED);
        assertThat(found.reason().code()).isEqualTo(ReasonCode.SHARE_FOUND);
        assertThat(found.reason().numbers())
                .containsExactly(
                        entry("of", Rational.of(19)),
                        entry("part", Rational.of(18)),
                        entry("percent", Rational.of(95)));
    }

    @ParameterizedTest
    @CsvSource({"4, 10, NOT_ACHIEVED", "5, 10, UNDETERMINED", "8, 10, UNDETERMINED", "9, 10, ACHIEVED"})
    void aShareIsHeldAgainstWhateverTheThresholdMayBe(long part, long of, Verdict expected) {
        Figure<Rational> least = new Figure.Absent<>(new SlotId("least"), Rational.of(1, 2), Rational.of(9, 10), WHY);

        Explanation found = explain(new Rule.ShareAtLeast(I, least), share(part, of));

        assertThat(found.verdict()).isEqualTo(expected);
        assertThat(found.reason().code()).isEqualTo(ReasonCode.SHARE_UNSTATED);
    }

    @Test
    void aNumberIsQuotedWithItsThresholdWhereThatIsKnown() {
        Figure<Long> unknown = new Figure.Absent<>(new SlotId("least"), 3L, 5L, WHY);

        Explanation known = explain(new Rule.CountAtLeast(I, Figure.of(5L)), new ObservedValue.Count(4));

        assertThat(known.reason().code()).isEqualTo(ReasonCode.NUMBER_FOUND);
        assertThat(known.reason().numbers())
                .containsExactly(entry("least", Rational.of(5)), entry("value", Rational.of(4)));
        assertThat(explain(new Rule.CountAtLeast(I, unknown), new ObservedValue.Count(4))
                        .reason()
                        .code())
                .isEqualTo(ReasonCode.NUMBER_UNSTATED);
    }

    // Titles.

    @ParameterizedTest
    @CsvSource({
        "tot, 2022-12-31, ACHIEVED, HELD_LONG_ENOUGH",
        "tot, 2023-01-01, NOT_ACHIEVED, NOT_YET_DUE",
        "dat, 2022-12-31, NOT_ACHIEVED, LEVEL_TOO_LOW",
        "dat, '', NOT_ACHIEVED, LEVEL_TOO_LOW",
        "tot, '', UNDETERMINED, HELD_SINCE_UNKNOWN",
        "'', '', UNDETERMINED, HELD_SINCE_UNKNOWN",
        "'', 2023-01-01, NOT_ACHIEVED, NOT_YET_DUE",
        "'', 2022-12-31, UNDETERMINED, HELD_LONG_ENOUGH",
    })
    void aTitleIsHeldAtALevelForSomeMonths(String level, String since, Verdict verdict, ReasonCode code) {
        Explanation found = explain(
                new Rule.TitleHeld(I, TITLE, List.of(new LevelId("tot")), Optional.of(Figure.of(12L))),
                held(level, since));

        assertThat(found.verdict()).isEqualTo(verdict);
        assertThat(found.reason().code()).isEqualTo(code);
    }

    @Test
    void theDayOnWhichATitleWillHaveBeenHeldLongEnoughIsTold() {
        Explanation found =
                explain(new Rule.TitleHeld(I, TITLE, List.of(), Optional.of(Figure.of(12L))), held("", "2023-01-31"));

        assertThat(found.reason().texts()).containsExactly(entry("due", "2024-01-31"), entry("since", "2023-01-31"));
    }

    @Test
    void aTitleThatIsNotHeldIsHeldAtNoLevel() {
        Explanation found = explain(
                new Rule.TitleHeld(I, TITLE, List.of(), Optional.of(Figure.of(12L))),
                new ObservedValue.Held(false, Optional.empty(), Optional.empty()));

        assertThat(found.verdict()).isEqualTo(Verdict.NOT_ACHIEVED);
        assertThat(found.reason().code()).isEqualTo(ReasonCode.TITLE_NOT_HELD);
    }

    @ParameterizedTest
    @CsvSource({"'', '', false", "'', 2022-01-01, false", "tot, '', false", "tot, 2022-01-01, true"})
    void aTitleOfWhichNotAllIsSaidIsAGap(String level, String since, boolean tight) {
        Rule asks = new Rule.TitleHeld(I, TITLE, List.of(new LevelId("tot")), Optional.of(Figure.of(12L)));
        Rule twice = new Rule.All(List.of(criterion("a", asks), criterion("b", asks)));

        assertThat(score(twice, held(level, since)).tight()).isEqualTo(tight);
    }

    private static ObservedValue held(String level, String since) {
        return new ObservedValue.Held(
                true,
                Optional.of(level).filter(text -> !text.isEmpty()).map(LevelId::new),
                Optional.of(since).filter(text -> !text.isEmpty()).map(LocalDate::parse));
    }

    // What is not known.

    @Test
    void whatWasRecordedButAnswersNothingIsAGap() {
        Rule twice = new Rule.All(List.of(criterion("a", new Rule.Holds(I)), criterion("b", new Rule.HoldsNot(I))));

        assertThat(score(twice, new ObservedValue.Count(1)).tight()).isFalse();
        assertThat(score(twice, new ObservedValue.YesNo(true)).tight()).isTrue();
    }

    @Test
    void whatIsWithheldIsToldFromWhatIsMissing() {
        Evidence withheld = evidence(new Observation(I, new Finding.Withheld("chưa công bố"), Provenance.NONE));
        Rubric rubric = rubric(new Rule.Holds(I));

        assertThat(Scorer.score(rubric, withheld, Context.on(DAY))
                        .criteria()
                        .get(0)
                        .reason()
                        .code())
                .isEqualTo(ReasonCode.WITHHELD);
        assertThat(Scorer.score(rubric, evidence(), Context.on(DAY))
                        .criteria()
                        .get(0)
                        .reason()
                        .code())
                .isEqualTo(ReasonCode.MISSING);
    }

    @Test
    void aReasonNamesTheDocumentThatShowsWhatWasFound() {
        Provenance minutes = new Provenance(
                Optional.of("BB 12"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        Evidence shown = evidence(new Observation(I, new Finding.Known(new ObservedValue.YesNo(true)), minutes));

        assertThat(Scorer.score(rubric(new Rule.Holds(I)), shown, Context.on(DAY))
                        .criteria()
                        .get(0)
                        .reason()
                        .source())
                .contains("BB 12");
        assertThat(explain(new Rule.Holds(I), new ObservedValue.YesNo(true))
                        .reason()
                        .source())
                .isEmpty();
    }

    private static Explanation explain(Rule rule, ObservedValue value) {
        return score(rule, value).criteria().get(0);
    }

    private static Assessment score(Rule rule, ObservedValue value) {
        return Scorer.score(rubric(rule), evidence(Observation.known(I, value)), Context.on(DAY));
    }

    private static Rubric rubric(Rule rule) {
        CriterionId whole = new CriterionId("whole");
        boolean graded = rule instanceof Rule.Graded;
        return SampleRubrics.builder("reading", graded ? Mode.POINTS : Mode.ALL_INDICATORS)
                .addCriteria(criterion("whole", rule))
                .addLevels(new Level(
                        new LevelId("dat"),
                        LocalizedText.of("Đạt", "Achieved"),
                        List.of(graded ? new Level.TotalAtLeast(Cut.of(points("1"))) : new Level.Met(whole))))
                .build();
    }

    private static Figure<Points> points(String points) {
        return Figure.of(Points.parse(points));
    }

    private static Figure<Points> between(String low, String high) {
        return new Figure.Absent<>(new SlotId("slot"), Points.parse(low), Points.parse(high), WHY);
    }

    private static Bounds bounds(String low, String high) {
        return Bounds.of(Points.parse(low), Points.parse(high));
    }

    private static ObservedValue marks(String... marks) {
        return new ObservedValue.Marks(Arrays.stream(marks).map(Points::parse).toList());
    }

    private static ObservedValue share(long part, long of) {
        return new ObservedValue.Proportion(Share.of(part, of));
    }

    private static Evidence evidence(Observation... observations) {
        return Evidence.of(
                new Subject(SubjectId.of("don-vi-1"), SubjectKind.UNIT, Optional.empty()), List.of(observations));
    }
}
