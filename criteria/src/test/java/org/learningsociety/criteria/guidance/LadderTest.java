package org.learningsociety.criteria.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.learningsociety.criteria.guidance.GuidanceCase.CONTEXT;
import static org.learningsociety.criteria.guidance.GuidanceCase.DAY;
import static org.learningsociety.criteria.guidance.GuidanceCase.amount;
import static org.learningsociety.criteria.guidance.GuidanceCase.counted;
import static org.learningsociety.criteria.guidance.GuidanceCase.found;
import static org.learningsociety.criteria.guidance.GuidanceCase.holds;
import static org.learningsociety.criteria.guidance.GuidanceCase.known;
import static org.learningsociety.criteria.guidance.GuidanceCase.marked;
import static org.learningsociety.criteria.guidance.GuidanceCase.points;
import static org.learningsociety.criteria.guidance.GuidanceCase.share;
import static org.learningsociety.criteria.guidance.GuidanceCase.tested;
import static org.learningsociety.criteria.guidance.GuidanceCase.totalled;
import static org.learningsociety.criteria.guidance.GuidanceCase.unit;
import static org.learningsociety.criteria.guidance.GuidanceCase.yes;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Rounding;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.criteria.evidence.Finding;
import org.learningsociety.criteria.evidence.Observation;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.rubric.Applicability;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.Figure;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.MeasureUnit;
import org.learningsociety.criteria.rubric.NotApplicablePolicy;
import org.learningsociety.criteria.rubric.OptionId;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.rubric.SlotId;
import org.learningsociety.criteria.rubric.ValueKind;
import org.learningsociety.criteria.scoring.Explanation;
import org.learningsociety.criteria.scoring.Trial;
import org.learningsociety.criteria.testkit.SampleRubrics;

/** To which values an indicator may go, at what cost, and what its criterion gives there. */
class LadderTest {

    private static final IndicatorId A = new IndicatorId("a");
    private static final Price GROWING = new Price.PerUnit(1, Price.Group.GROWS, Optional.empty());
    private static final Rounding HALF = new Rounding(Points.parse("0.5"), RoundingMode.HALF_UP);
    private static final long NEVER = Long.MAX_VALUE;

    private static Price each(long cost) {
        return new Price.PerUnit(cost, Price.Group.FIXED, Optional.empty());
    }

    private static Trial trial(Rubric rubric, Observation... observations) {
        return Trial.of(rubric, unit(observations), CONTEXT).orElseThrow();
    }

    private static Rubric rubric(Rule rule) {
        return rule instanceof Rule.Graded ? totalled(rule, "0") : tested(rule);
    }

    private static Ladder ladder(Price price, Rule rule, Observation... observations) {
        Rubric rubric = rubric(rule);
        return Ladder.of(trial(rubric, observations), rubric.criteria().get(0), price, DAY);
    }

    private static List<String> rungs(Price price, Rule rule, Observation... observations) {
        return texts(ladder(price, rule, observations).rungs());
    }

    private static List<String> rungs(Rule rule, Observation... observations) {
        return rungs(Price.ONE, rule, observations);
    }

    private static List<String> texts(List<Rung> rungs) {
        return rungs.stream().map(LadderTest::text).toList();
    }

    /** The value, its cost and what it gives. */
    private static String text(Rung rung) {
        return rung.step()
                        .map(step -> ValueText.of(step.to(), Language.EN) + " for " + step.cost())
                        .orElse("stays")
                + ": " + gives(rung.gives());
    }

    private static String gives(Explanation node) {
        return node.points()
                .map(points -> points.isExact() ? points.low().toString() : points.low() + " to " + points.high())
                .orElseGet(() -> node.verdict().toString());
    }

    private static Rule marks(long max) {
        return new Rule.Marks(A, Figure.of(Points.of(max)));
    }

    private static Rule panel(Optional<Figure<Points>> spread) {
        return new Rule.Panel(A, Figure.of(Points.of(5)), Rule.Panel.By.MEAN, HALF, spread);
    }

    private static Rule countAtLeast(long least) {
        return new Rule.CountAtLeast(A, Figure.of(least));
    }

    private static Rule numberAtLeast(String least) {
        return new Rule.NumberAtLeast(A, Figure.of(Rational.parse(least)), Optional.empty());
    }

    private static Rule shareAtLeast(String least) {
        return new Rule.ShareAtLeast(A, Figure.of(Rational.parse(least)));
    }

    private static Rule bands(ValueKind kind, Rule.Bands.CutBelongs belongs, String... cuts) {
        return new Rule.Bands(
                A,
                kind,
                belongs,
                Figure.of(Points.ZERO),
                IntStream.range(0, cuts.length)
                        .mapToObj(i ->
                                new Rule.Bands.Band(Figure.of(Rational.parse(cuts[i])), Figure.of(Points.of(i + 1L))))
                        .toList());
    }

    // Marks and panels.

    @Test
    void aMarkGoesUpToTheMaximumAndDownToZero() {
        assertThat(rungs(marks(5), marked("a", "3")))
                .containsExactly("stays: 3", "4 for 1: 4", "5 for 2: 5", "2 for 1: 2", "1 for 2: 1", "0 for 3: 0");
    }

    @Test
    void aBrokenMarkGoesByWholePointsAsFarAsThereIsRoom() {
        assertThat(rungs(marks(3), marked("a", "1.5")))
                .containsExactly("stays: 1.5", "2.5 for 1: 2.5", "3 for 2: 3", "0.5 for 1: 0.5", "0 for 2: 0");
    }

    @Test
    void aMarkThatIsMissingIsEstablishedFromZero() {
        assertThat(rungs(marks(3)))
                .containsExactly("stays: 0 to 3", "0 for 1: 0", "1 for 1: 1", "2 for 2: 2", "3 for 3: 3");
    }

    @Test
    void theMarksOfAPanelMoveTogether() {
        assertThat(rungs(panel(Optional.empty()), marked("a", "2", "4")))
                .containsExactly(
                        "stays: 3",
                        "3; 5 for 1: 4",
                        "4; 5 for 2: 4.5",
                        "5; 5 for 3: 5",
                        "1; 3 for 1: 2",
                        "0; 2 for 2: 1",
                        "0; 1 for 3: 0.5",
                        "0; 0 for 4: 0");
    }

    @Test
    void aDividedPanelSettlesOnAnyMarkFromItsLowestOn() {
        assertThat(rungs(panel(Optional.of(Figure.of(Points.of(2)))), marked("a", "1", "3.5")))
                .containsExactly(
                        "stays: 1 to 3.5",
                        "1; 1 for 1: 1",
                        "2; 2 for 1: 2",
                        "3; 3 for 2: 3",
                        "4; 4 for 3: 4",
                        "5; 5 for 4: 5",
                        "0; 0 for 1: 0",
                        "3.5; 3.5 for 3: 3.5");
    }

    @Test
    void thePriceOfAUnitCountsForTheMarkOnWhichAPanelSettles() {
        assertThat(rungs(each(10), panel(Optional.of(Figure.of(Points.of(2)))), marked("a", "1", "3.5")))
                .contains("3.5; 3.5 for 30: 3.5", "3; 3 for 20: 3");
    }

    @Test
    void amongManyMarksEachIsLookedAtUpToFourThousandOnTheWay() {
        Ladder whole = ladder(Price.ONE, marks(4_000), marked("a", "0"));
        Ladder cut = ladder(Price.ONE, marks(4_001), marked("a", "0"));

        assertThat(whole.rungs()).hasSize(1 + 4_000);
        assertThat(whole.reach(DAY).passedOver()).isEqualTo(NEVER);
        assertThat(cut.rungs()).hasSize(1 + 4_001);
        assertThat(cut.reach(DAY).passedOver()).isEqualTo(NEVER);
    }

    @Test
    void whatIsNotLookedAtBeyondFourThousandMarksCostsAtLeastOneMore() {
        Ladder ladder = ladder(each(3), marks(10_000), marked("a", "0"));

        assertThat(ladder.rungs()).hasSizeLessThan(1 + 4_000 + 20);
        assertThat(texts(ladder.rungs())).contains("4000 for 12000: 4000", "10000 for 30000: 10000");
        assertThat(texts(ladder.rungs())).doesNotContain("4001 for 12003: 4001");
        assertThat(ladder.reach(DAY).passedOver()).isEqualTo(3 * 4_001);
    }

    @Test
    void downwardsFourThousandMarksAreLookedAtAsWell() {
        Ladder ladder = ladder(Price.ONE, marks(10_000), marked("a", "10000"));

        assertThat(texts(ladder.rungs())).contains("6000 for 4000: 6000", "0 for 10000: 0");
        assertThat(texts(ladder.rungs())).doesNotContain("5999 for 4001: 5999");
        assertThat(ladder.reach(DAY).passedOver()).isEqualTo(4_001);
    }

    // Counts.

    @Test
    void aCountGoesUpToWhatIsAsked() {
        assertThat(rungs(countAtLeast(5), counted("a", 2))).containsExactly("stays: NOT_ACHIEVED", "5 for 3: ACHIEVED");
    }

    @Test
    void aCountGoesDownToJustBelowWhatIsAsked() {
        assertThat(rungs(countAtLeast(5), counted("a", 7))).containsExactly("stays: ACHIEVED", "4 for 3: NOT_ACHIEVED");
        assertThat(rungs(countAtLeast(5), counted("a", 5))).containsExactly("stays: ACHIEVED", "4 for 1: NOT_ACHIEVED");
    }

    @Test
    void aCountGoesToWhatIsAskedWhateverAnUnknownNumberTurnsOutToBe() {
        Rule rule = new Rule.CountAtLeast(A, new Figure.Absent<>(new SlotId("slot"), 5L, 8L, GuidanceCase.WHY));

        assertThat(rungs(rule, counted("a", 6)))
                .containsExactly("stays: UNDETERMINED", "8 for 2: ACHIEVED", "4 for 2: NOT_ACHIEVED");
    }

    @Test
    void aCountThatIsMissingIsEstablishedFromZero() {
        assertThat(rungs(countAtLeast(4)))
                .containsExactly("stays: UNDETERMINED", "0 for 1: NOT_ACHIEVED", "4 for 4: ACHIEVED");
    }

    @Test
    void countedUnitsGivePointsUpToTheMaximum() {
        Rule rule = new Rule.PerUnit(A, Figure.of(Points.of(2)), Figure.of(Points.of(5)));

        assertThat(rungs(rule, counted("a", 1))).containsExactly("stays: 2", "2 for 1: 4", "3 for 2: 5", "0 for 1: 0");
    }

    @Test
    void whereAUnitMayGiveNothingCountedUnitsAreTakenAtWhatTheyMayGive() {
        Rule rule = new Rule.PerUnit(A, points("0", "2"), Figure.of(Points.of(5)));

        assertThat(rungs(rule, counted("a", 0)))
                .containsExactly("stays: 0", "1 for 1: 0 to 2", "2 for 2: 0 to 4", "3 for 3: 0 to 5");
    }

    @Test
    void whereUnitsGiveNothingNoCountChangesAnything() {
        Rule rule = new Rule.PerUnit(A, Figure.of(Points.ZERO), Figure.of(Points.of(5)));

        assertThat(rungs(rule, counted("a", 1))).containsExactly("stays: 0");
    }

    @Test
    void countsGoThroughEveryBandToItsFirstValue() {
        assertThat(rungs(bands(ValueKind.COUNT, Rule.Bands.CutBelongs.ABOVE, "3", "10"), counted("a", 5)))
                .containsExactly("stays: 1", "10 for 5: 2", "2 for 3: 0");
    }

    @Test
    void whereTheCutBelongsToTheLowerBandACountMustGoBeyondIt() {
        assertThat(rungs(bands(ValueKind.COUNT, Rule.Bands.CutBelongs.BELOW, "3", "10"), counted("a", 5)))
                .containsExactly("stays: 1", "11 for 6: 2", "3 for 2: 0");
    }

    /** Below the cuts and from the last one on 0 points, between them 5. */
    private static Rule narrow(Rule.Bands.CutBelongs belongs) {
        return new Rule.Bands(
                A,
                ValueKind.COUNT,
                belongs,
                Figure.of(Points.ZERO),
                List.of(
                        new Rule.Bands.Band(Figure.of(Rational.of(3)), Figure.of(Points.of(5))),
                        new Rule.Bands.Band(Figure.of(Rational.of(4)), Figure.of(Points.ZERO))));
    }

    @Test
    void aNarrowBandIsFoundBetweenTwoThatGiveTheSame() {
        Rule above = narrow(Rule.Bands.CutBelongs.ABOVE);
        Rule below = narrow(Rule.Bands.CutBelongs.BELOW);

        assertThat(rungs(above, counted("a", 0))).containsExactly("stays: 0", "3 for 3: 5", "4 for 4: 0");
        assertThat(rungs(above, counted("a", 9))).containsExactly("stays: 0", "3 for 6: 5", "2 for 7: 0");
        assertThat(rungs(below, counted("a", 0))).containsExactly("stays: 0", "4 for 4: 5", "5 for 5: 0");
        assertThat(rungs(below, counted("a", 9))).containsExactly("stays: 0", "4 for 5: 5", "3 for 6: 0");
    }

    @ParameterizedTest
    @CsvSource({"999999999, 9223372036854775807", "1000000000, 1000000001"})
    void unitsAreLookedForUpToABillion(long least, long passedOver) {
        Ladder ladder = ladder(Price.ONE, countAtLeast(least), counted("a", 0));

        assertThat(texts(ladder.rungs())).contains(least + " for " + least + ": ACHIEVED");
        assertThat(ladder.reach(DAY).passedOver()).isEqualTo(passedOver);
    }

    @Test
    void beyondABillionUnitsNothingIsReached() {
        assertThat(rungs(countAtLeast(1_000_000_001L), counted("a", 0))).containsExactly("stays: NOT_ACHIEVED");
    }

    // Amounts.

    @Test
    void anAmountGoesUpByWholeUnits() {
        assertThat(rungs(numberAtLeast("5/2"), amount("a", "0.25")))
                .containsExactly("stays: NOT_ACHIEVED", "13/4 for 3: ACHIEVED");
        assertThat(rungs(numberAtLeast("5/2"), amount("a", "0.5")))
                .containsExactly("stays: NOT_ACHIEVED", "5/2 for 2: ACHIEVED");
    }

    @Test
    void anAmountGoesDownByWholeUnitsToBelowWhatIsAsked() {
        assertThat(rungs(numberAtLeast("5/2"), amount("a", "4")))
                .containsExactly("stays: ACHIEVED", "2 for 2: NOT_ACHIEVED");
        assertThat(rungs(numberAtLeast("5/2"), amount("a", "4.5")))
                .containsExactly("stays: ACHIEVED", "3/2 for 3: NOT_ACHIEVED");
    }

    @Test
    void anAmountMayBeBelowZero() {
        assertThat(rungs(numberAtLeast("-3"), amount("a", "-5")))
                .containsExactly("stays: NOT_ACHIEVED", "-3 for 2: ACHIEVED");
        assertThat(rungs(numberAtLeast("-3"), amount("a", "1")))
                .containsExactly("stays: ACHIEVED", "-4 for 5: NOT_ACHIEVED");
    }

    @Test
    void anAmountThatIsMissingIsEstablishedFromZero() {
        assertThat(rungs(numberAtLeast("5/2")))
                .containsExactly("stays: UNDETERMINED", "0 for 1: NOT_ACHIEVED", "3 for 3: ACHIEVED");
        assertThat(rungs(numberAtLeast("-3")))
                .containsExactly("stays: UNDETERMINED", "0 for 1: ACHIEVED", "-4 for 4: NOT_ACHIEVED");
    }

    @Test
    void anAmountKeepsTheUnitThatTheRuleAsksFor() {
        Optional<MeasureUnit> squareMeters = Optional.of(new MeasureUnit("m2"));
        Rule rule = new Rule.NumberAtLeast(A, Figure.of(Rational.of(2)), squareMeters);

        assertThat(values(Price.ONE, rule, known("a", new ObservedValue.Amount(Rational.ZERO, squareMeters))))
                .containsExactly(new ObservedValue.Amount(Rational.of(2), squareMeters));
    }

    @Test
    void amountsGoBeyondACutThatBelongsToTheLowerBand() {
        assertThat(rungs(bands(ValueKind.AMOUNT, Rule.Bands.CutBelongs.BELOW, "3"), amount("a", "2")))
                .containsExactly("stays: 0", "4 for 2: 1");
    }

    // Shares.

    @Test
    void inAGroupThatStaysAsItIsMembersComeToFulfilOrCeaseTo() {
        assertThat(rungs(shareAtLeast("9/10"), share("a", 8, 10)))
                .containsExactly("stays: NOT_ACHIEVED", "9 of 10 for 1: ACHIEVED");
        assertThat(rungs(shareAtLeast("9/10"), share("a", 10, 10)))
                .containsExactly("stays: ACHIEVED", "8 of 10 for 2: NOT_ACHIEVED");
    }

    @Test
    void intoAGroupThatGrowsMembersJoinAndInTheSameGroupTheyCeaseToFulfil() {
        assertThat(rungs(GROWING, shareAtLeast("9/10"), share("a", 8, 10)))
                .containsExactly("stays: NOT_ACHIEVED", "18 of 20 for 10: ACHIEVED");
        assertThat(rungs(GROWING, shareAtLeast("9/10"), share("a", 19, 20)))
                .containsExactly("stays: ACHIEVED", "17 of 20 for 2: NOT_ACHIEVED");
    }

    @Test
    void nobodyWhoJoinsMakesAllOfAGroupFulfil() {
        assertThat(rungs(GROWING, shareAtLeast("1"), share("a", 9, 10))).containsExactly("stays: NOT_ACHIEVED");
    }

    @Test
    void membersJoinUpToTheHighestCutBelowOne() {
        Rule rule = bands(ValueKind.PROPORTION, Rule.Bands.CutBelongs.ABOVE, "1/2", "3/4", "1");

        // 1 of 4; 3 of 6 are a half; 7 of 10 are less than three quarters, 8 of 11 as well, 9 of 12 are not.
        assertThat(rungs(GROWING, rule, share("a", 1, 4)))
                .containsExactly("stays: 0", "3 of 6 for 2: 1", "9 of 12 for 8: 2");
    }

    @Test
    void whereTheCutBelongsToTheLowerBandOneMoreMustJoin() {
        Rule rule = bands(ValueKind.PROPORTION, Rule.Bands.CutBelongs.BELOW, "1/2");

        assertThat(rungs(GROWING, rule, share("a", 1, 4))).containsExactly("stays: 0", "4 of 7 for 3: 1");
    }

    @Test
    void anEmptyGroupIsFilledByThoseWhoJoinOnly() {
        assertThat(rungs(shareAtLeast("9/10"), share("a", 0, 0))).containsExactly("stays: NOT_ASSESSABLE");
        assertThat(rungs(GROWING, shareAtLeast("9/10"), share("a", 0, 0)))
                .containsExactly("stays: NOT_ASSESSABLE", "1 of 1 for 1: ACHIEVED");
    }

    @Test
    void pointsInProportionGrowWithEachMemberUpToTheShareThatGivesAll() {
        Rule rule = new Rule.Proportional(A, Figure.of(Points.of(8)), Figure.of(Rational.parse("3/4")), HALF);

        // 8 · (3/5) / (3/4) = 6.4 and 8 · (2/5) / (3/4) = 4.27, rounded to halves; 4 of 5 are more than three quarters.
        assertThat(rungs(rule, share("a", 3, 5)))
                .containsExactly(
                        "stays: 6.5", "4 of 5 for 1: 8", "2 of 5 for 1: 4.5", "1 of 5 for 2: 2", "0 of 5 for 3: 0");
    }

    @Test
    void pointsInProportionGrowWithThoseWhoJoinUpToTheShareThatGivesAll() {
        Rule rule = new Rule.Proportional(A, Figure.of(Points.of(8)), Figure.of(Rational.parse("3/4")), HALF);

        // 8 · (4/6) / (3/4) = 7.11 and 8 · (5/7) / (3/4) = 7.62; 6 of 8 are three quarters.
        assertThat(rungs(GROWING, rule, share("a", 3, 5)).subList(0, 4))
                .containsExactly("stays: 6.5", "4 of 6 for 1: 7", "5 of 7 for 2: 7.5", "6 of 8 for 3: 8");
    }

    @Test
    void aShareThatIsMissingIsEstablishedAtItsEndsAndAtWhatIsAsked() {
        assertThat(rungs(shareAtLeast("9/10")))
                .containsExactly(
                        "stays: UNDETERMINED",
                        "0 of 1 for 1: NOT_ACHIEVED",
                        "1 of 1 for 1: ACHIEVED",
                        "9 of 10 for 1: ACHIEVED");
    }

    @Test
    void aShareIsNotEstablishedWhereNoShareCanBe() {
        Rule rule = bands(ValueKind.PROPORTION, Rule.Bands.CutBelongs.ABOVE, "-1/2", "1/2", "3/2");

        assertThat(rungs(rule))
                .containsExactly("stays: 0 to 3", "0 of 1 for 1: 1", "1 of 1 for 1: 2", "1 of 2 for 1: 2");
    }

    @Test
    void aShareIsNotEstablishedWhereTheGroupWouldBeTooLargeToCount() {
        assertThat(rungs(shareAtLeast("1/9223372036854775807"))).contains("1 of 9223372036854775807 for 1: ACHIEVED");
        assertThat(rungs(shareAtLeast("1/9223372036854775808")))
                .containsExactly("stays: UNDETERMINED", "0 of 1 for 1: NOT_ACHIEVED", "1 of 1 for 1: ACHIEVED");
    }

    // Tests, choices and titles.

    @Test
    void aTestHoldsOrDoesNot() {
        assertThat(rungs(holds("a"), yes("a"))).containsExactly("stays: ACHIEVED", "no for 1: NOT_ACHIEVED");
        assertThat(rungs(each(7), holds("a")))
                .containsExactly("stays: UNDETERMINED", "yes for 7: ACHIEVED", "no for 7: NOT_ACHIEVED");
    }

    @Test
    void anyOtherOptionCanBeChosen() {
        Rule rule = new Rule.Choice(A, List.of(option("tot", 5), option("kha", 3), option("dat", 1)));

        assertThat(rungs(rule, known("a", new ObservedValue.Choice(new OptionId("kha")))))
                .containsExactly("stays: 3", "tot for 1: 5", "dat for 1: 1");
    }

    private static Rule.Choice.Option option(String id, long points) {
        return new Rule.Choice.Option(new OptionId(id), LocalizedText.of(id, id), Figure.of(Points.of(points)));
    }

    private static Rule title(Optional<Figure<Long>> months, String... levels) {
        return new Rule.TitleHeld(
                A,
                TitleId.of("cong-dong-hoc-tap"),
                Stream.of(levels).map(LevelId::new).toList(),
                months);
    }

    private static ObservedValue held(String level, String since) {
        return new ObservedValue.Held(
                true,
                Optional.of(level).filter(any -> !any.isEmpty()).map(LevelId::new),
                Optional.of(since).filter(any -> !any.isEmpty()).map(LocalDate::parse));
    }

    private static ObservedValue notHeld() {
        return new ObservedValue.Held(false, Optional.empty(), Optional.empty());
    }

    private static List<ObservedValue> values(Price price, Rule rule, Observation... observations) {
        return ladder(price, rule, observations).rungs().stream()
                .flatMap(rung -> rung.step().stream())
                .map(ImprovementPath.Step::to)
                .toList();
    }

    @Test
    void aTitleIsObtainedAtAnyLevelThatSuffices() {
        assertThat(values(Price.ONE, title(Optional.empty(), "muc-1", "muc-2"), known("a", notHeld())))
                .containsExactly(held("muc-1", ""), held("muc-2", ""));
    }

    @Test
    void whereNoLevelIsAskedATitleIsObtainedWithoutOne() {
        assertThat(values(Price.ONE, title(Optional.empty()))).containsExactly(held("", ""), notHeld());
    }

    @Test
    void aTitleThatIsObtainedIsHeldFromTheDayOfTheAssessment() {
        Rule rule = title(Optional.of(Figure.of(12L)), "muc-1");
        Price longAgo = new Price.PerUnit(1, Price.Group.FIXED, Optional.of(DAY.minusDays(1)));

        assertThat(values(Price.ONE, rule, known("a", notHeld()))).containsExactly(held("muc-1", "2023-12-31"));
        assertThat(values(longAgo, rule, known("a", notHeld()))).containsExactly(held("muc-1", "2023-12-31"));
    }

    @Test
    void aTitleThatCanBeObtainedLaterIsHeldFromThen() {
        Rule rule = title(Optional.of(Figure.of(12L)), "muc-1");
        Price later = new Price.PerUnit(1, Price.Group.FIXED, Optional.of(LocalDate.of(2024, 2, 29)));

        assertThat(values(later, rule, known("a", notHeld()))).containsExactly(held("muc-1", "2024-02-29"));
    }

    @Test
    void aTitleOfWhichNothingIsKnownMayHaveBeenHeldForLongEnough() {
        Rule rule = title(Optional.of(new Figure.Absent<>(new SlotId("slot"), 12L, 24L, GuidanceCase.WHY)), "muc-1");

        assertThat(values(Price.ONE, rule))
                .containsExactly(held("muc-1", "2021-12-31"), held("muc-1", "2023-12-31"), notHeld());
    }

    // What is a gap.

    private static boolean isGap(Rule rule, Observation... observations) {
        Rubric rubric = rubric(rule);
        return Ladder.isGap(trial(rubric, observations), rubric.criteria().get(0));
    }

    @Test
    void whatIsNotRecordedWithheldOrUnusableIsAGap() {
        assertThat(isGap(holds("a"))).isTrue();
        assertThat(isGap(holds("a"), found("a", new Finding.Withheld("")))).isTrue();
        assertThat(isGap(holds("a"), counted("a", 1))).isTrue();
        assertThat(isGap(holds("a"), found("a", new Finding.NotApplicable("Không có."))))
                .isTrue();
    }

    @Test
    void whatAnswersIsNoGapHoweverItAnswers() {
        assertThat(isGap(holds("a"), yes("a"))).isFalse();
        assertThat(isGap(shareAtLeast("9/10"), share("a", 0, 0))).isFalse();
        assertThat(isGap(panel(Optional.of(Figure.of(Points.of(2)))), marked("a", "1", "2")))
                .isFalse();
        assertThat(isGap(title(Optional.empty(), "muc-1"), known("a", held("muc-1", ""))))
                .isFalse();
        assertThat(isGap(title(Optional.empty(), "muc-1"), known("a", held("muc-2", ""))))
                .isFalse();
    }

    @Test
    void aTitleOfUnknownLevelOrDayAndADividedPanelAreGaps() {
        assertThat(isGap(title(Optional.empty(), "muc-1"), known("a", held("", ""))))
                .isTrue();
        assertThat(isGap(title(Optional.of(Figure.of(12L)), "muc-1"), known("a", held("muc-1", ""))))
                .isTrue();
        assertThat(isGap(panel(Optional.of(Figure.of(Points.of(2)))), marked("a", "1", "3")))
                .isTrue();
    }

    @Test
    void whatMayCountAsNotApplyingDoesNotChange() {
        Criterion leaf = SampleRubrics.criterion("c0", holds("a")).withIfNotApplicable(NotApplicablePolicy.FULL);
        Trial trial = trial(tested(leaf), found("a", new Finding.NotApplicable("Không có.")));

        assertThat(texts(Ladder.of(trial, leaf, Price.ONE, DAY).rungs())).containsExactly("stays: ACHIEVED");
    }

    @Test
    void whatIsRecordedIsNoGapEvenWhereTheCriterionDoesNotApply() {
        Criterion leaf = SampleRubrics.criterion("c0", holds("a"))
                .withAppliesWhen(new Applicability.InGroup("truong-hoc"))
                .withIfNotApplicable(NotApplicablePolicy.ZERO);

        assertThat(Ladder.isGap(trial(tested(leaf), yes("a")), leaf)).isFalse();
        assertThat(Ladder.isGap(trial(tested(leaf)), leaf)).isTrue();
    }

    // Prices and days.

    @Test
    void whatIsFixedStays() {
        Rubric rubric = tested(holds("a"));

        assertThat(texts(Ladder.fixed(trial(rubric, yes("a")), rubric.criteria().get(0), Price.ONE, DAY)
                        .rungs()))
                .containsExactly("stays: ACHIEVED");
    }

    @Test
    void onlyOffersOfAnotherValueAreTaken() {
        Price offers = new Price.Offers(List.of(
                new Price.Offer(new ObservedValue.Count(3), 4, Optional.empty()),
                new Price.Offer(new ObservedValue.Count(6), 5, Optional.empty())));

        assertThat(rungs(offers, countAtLeast(5), counted("a", 3)))
                .containsExactly("stays: NOT_ACHIEVED", "6 for 5: ACHIEVED");
    }

    @Test
    void whatCanBeHadOnADayIsWhatIsNotToBeHadLaterOnly() {
        Price offers = new Price.Offers(List.of(
                new Price.Offer(new ObservedValue.Count(5), 4, Optional.of(DAY.plusDays(10))),
                new Price.Offer(new ObservedValue.Count(6), 9, Optional.empty())));
        Ladder ladder = ladder(offers, countAtLeast(5), counted("a", 3));

        assertThat(texts(ladder.reach(DAY.plusDays(9)).rungs()))
                .containsExactly("stays: NOT_ACHIEVED", "6 for 9: ACHIEVED");
        assertThat(texts(ladder.reach(DAY.plusDays(10)).rungs()))
                .containsExactly("stays: NOT_ACHIEVED", "5 for 4: ACHIEVED", "6 for 9: ACHIEVED");
    }

    @Test
    void whatIsTooDearToBeAddedUpIsOutOfReach() {
        assertThat(rungs(each(Price.MOST), countAtLeast(1_000), counted("a", 0)))
                .containsExactly("stays: NOT_ACHIEVED", "1000 for 1000000000000000: ACHIEVED");
        assertThat(rungs(each(Price.MOST), countAtLeast(1_001), counted("a", 0)))
                .containsExactly("stays: NOT_ACHIEVED");
    }

    @ParameterizedTest
    @CsvSource({"249937515621, 999999999999621", "249937515622, 9223372036854775807"})
    void whatIsPassedOverCountsWhereItIsNotTooDear(long cost, long passedOver) {
        // 4001 · 249 937 515 621 are just below a thousand times the highest price.
        assertThat(ladder(each(cost), marks(10_000), marked("a", "0"))
                        .reach(DAY)
                        .passedOver())
                .isEqualTo(passedOver);
    }

    @Test
    void theRungOfAStepCostsWhatTheStepDoes() {
        Ladder ladder = ladder(each(3), countAtLeast(5), counted("a", 3));

        assertThat(ladder.rungs().stream().map(rung -> rung.plans().cost())).containsExactly(0L, 6L);
        assertThat(ladder.rungs().get(1).gives().criterion()).isEqualTo(new CriterionId("c0"));
    }
}
