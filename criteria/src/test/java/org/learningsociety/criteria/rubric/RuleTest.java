package org.learningsociety.criteria.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.learningsociety.criteria.testkit.SampleRubrics.criterion;
import static org.learningsociety.criteria.testkit.SampleRubrics.marks;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Rounding;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.text.LocalizedText;

/** What each rule says of itself, and what it refuses. */
class RuleTest {

    private static final IndicatorId I = new IndicatorId("i");
    private static final LocalizedText NAME = LocalizedText.of("Mức", "Option");
    private static final Rounding WHOLE = new Rounding(Points.of(1), RoundingMode.HALF_UP);
    private static final Rounding UNSAID = new Rounding(Points.of(1), RoundingMode.UNNECESSARY);
    private static final Figure<Points> TEN = Figure.of(Points.of(10));
    private static final Figure<Points> FOUR = Figure.of(Points.of(4));
    private static final Figure<Points> NOTHING = Figure.of(Points.ZERO);
    private static final Figure<Rational> HALF = Figure.of(Rational.of(1, 2));

    static Stream<Arguments> readings() {
        Figure<Long> year = Figure.of(12L);
        return Stream.of(
                Arguments.of(
                        new Rule.Panel(I, TEN, Rule.Panel.By.MEAN, WHOLE, Optional.of(FOUR)),
                        ValueKind.MARKS,
                        List.of(TEN, FOUR)),
                Arguments.of(
                        new Rule.Choice(
                                I,
                                List.of(
                                        new Rule.Choice.Option(new OptionId("tot"), NAME, TEN),
                                        new Rule.Choice.Option(new OptionId("kha"), NAME, FOUR))),
                        ValueKind.CHOICE,
                        List.of(TEN, FOUR)),
                Arguments.of(
                        bands(ValueKind.AMOUNT, HALF),
                        ValueKind.AMOUNT,
                        List.of(NOTHING, Figure.of(Points.of(1)), HALF)),
                Arguments.of(new Rule.Proportional(I, TEN, HALF, WHOLE), ValueKind.PROPORTION, List.of(TEN, HALF)),
                Arguments.of(new Rule.PerUnit(I, FOUR, TEN), ValueKind.COUNT, List.of(FOUR, TEN)),
                Arguments.of(new Rule.HoldsNot(I), ValueKind.YES_NO, List.of()),
                Arguments.of(new Rule.CountAtLeast(I, year), ValueKind.COUNT, List.of(year)),
                Arguments.of(
                        new Rule.TitleHeld(I, TitleId.of("x"), List.of(), Optional.of(year)),
                        ValueKind.TITLE,
                        List.of(year)));
    }

    @ParameterizedTest
    @MethodSource("readings")
    void aRuleSaysWhatItReadsAndByWhichNumbersItJudges(Rule rule, ValueKind kind, List<Figure<?>> figures) {
        assertThat(rule.reads()).contains(I);
        assertThat(rule.answeredBy()).isEqualTo(Set.of(kind));
        assertThat(rule.figures().toList()).isEqualTo(figures);
        assertThat(rule.parts()).isEmpty();
    }

    @Test
    void aRuleThatJoinsHasItsOwnNumbersAndNotThoseOfItsParts() {
        Criterion part = marks("a", 10);

        assertThat(new Rule.Limited(part, FOUR, TEN).figures().toList()).isEqualTo(List.of(FOUR, TEN));
        assertThat(weighted(HALF, part).figures().toList()).isEqualTo(List.of(HALF));
        assertThat(new Rule.Deduction(part).figures()).isEmpty();
    }

    @Test
    void whatTheCatalogLacksOfARuleIsNamedByItsSlots() {
        Criterion lacking = criterion(
                "a",
                new Rule.Content(
                        I,
                        new Figure.Absent<>(new SlotId("a.max"), Points.of(5), Points.of(10), NAME),
                        new Figure.Absent<>(new SlotId("a.partial"), Points.ZERO, Points.of(5), NAME)));

        assertThat(lacking.rule().slots()).containsExactly(new SlotId("a.max"), new SlotId("a.partial"));
        assertThat(lacking.slots()).containsExactly(new SlotId("a.max"), new SlotId("a.partial"));
        assertThat(new Rule.Unstated(new SlotId("c.rule"), NAME).slots()).containsExactly(new SlotId("c.rule"));
        assertThat(marks("b", 10).slots()).isEmpty();
    }

    @Test
    void aChoiceFindsTheOptionsThatItHasAndNoOther() {
        Rule.Choice.Option good = new Rule.Choice.Option(new OptionId("tot"), NAME, TEN);
        Rule.Choice.Option fair = new Rule.Choice.Option(new OptionId("kha"), NAME, FOUR);
        Rule.Choice choice = new Rule.Choice(I, List.of(good, fair));

        assertThat(choice.find(new OptionId("kha"))).contains(fair);
        assertThat(choice.find(new OptionId("kem"))).isEmpty();
    }

    @Test
    void twoOptionsOfAChoiceHaveDifferentIds() {
        Rule.Choice.Option good = new Rule.Choice.Option(new OptionId("tot"), NAME, TEN);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rule.Choice(I, List.of(good, good)))
                .withMessage("a choice must have options with different ids, but had [tot, tot]");
    }

    @Test
    void bandsBeginAtDifferentCutsInAnyOrder() {
        Rule.Bands sorted = bands(ValueKind.COUNT, Figure.of(Rational.of(3)), Figure.of(Rational.of(8)));

        assertThat(sorted.bands())
                .extracting(Rule.Bands.Band::from)
                .containsExactly(Figure.of(Rational.of(3)), Figure.of(Rational.of(8)));
        assertThat(bands(ValueKind.COUNT, Figure.of(Rational.of(8)), Figure.of(Rational.of(3)))
                        .bands())
                .extracting(Rule.Bands.Band::from)
                .containsExactly(Figure.of(Rational.of(3)), Figure.of(Rational.of(8)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bands(ValueKind.COUNT, HALF, HALF))
                .withMessage("bands must begin at different cuts, but two begin at 1/2 and 1/2");
    }

    @ParameterizedTest
    @CsvSource({"1, 3, 1, 4", "1, 3, 2, 3", "1, 4, 2, 3"})
    void cutsThatAreNotKnownMustNotMeetEither(long low, long high, long nextLow, long nextHigh) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bands(ValueKind.COUNT, between(low, high), between(nextLow, nextHigh)))
                .withMessageStartingWith("bands must begin at different cuts");
    }

    @Test
    void cutsThatAreNotKnownMayOverlapAsLongAsTheirOrderIsKnown() {
        assertThatNoException().isThrownBy(() -> bands(ValueKind.COUNT, between(1, 3), between(2, 4)));
    }

    @ParameterizedTest
    @EnumSource(
            value = ValueKind.class,
            names = {"COUNT", "AMOUNT", "PROPORTION"},
            mode = EnumSource.Mode.EXCLUDE)
    void bandsReadNothingThatHasNoOrder(ValueKind kind) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bands(kind, HALF))
                .withMessage("bands must have a cut and read a count, an amount or a share, but read " + kind);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "-1/2, 1", "1/2, 3/2"})
    void theShareThatGivesAllIsAboveNoneAndAtMostAll(String low, String high) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rule.Proportional(
                        I,
                        TEN,
                        new Figure.Absent<>(new SlotId("full"), Rational.parse(low), Rational.parse(high), NAME),
                        WHOLE))
                .withMessage(
                        "the share that gives all must be above 0 and at most 1, but was from " + low + " to " + high);
    }

    @Test
    void allMayGiveAll() {
        assertThatNoException().isThrownBy(() -> new Rule.Proportional(I, TEN, Figure.of(Rational.ONE), WHOLE));
    }

    @Test
    void everyRuleThatRoundsSaysHow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rule.Panel(I, TEN, Rule.Panel.By.MEAN, UNSAID, Optional.empty()))
                .withMessageStartingWith("it must be said how to round");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rule.Proportional(I, TEN, HALF, UNSAID))
                .withMessageStartingWith("it must be said how to round");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Rule.WeightedSum(List.of(new Rule.WeightedSum.Weighted(HALF, marks("a", 1))), UNSAID))
                .withMessageStartingWith("it must be said how to round");
    }

    @Test
    void aUnitMayGiveNothing() {
        assertThatNoException().isThrownBy(() -> new Rule.PerUnit(I, NOTHING, TEN));
    }

    @ParameterizedTest
    @CsvSource({"0, 12000", "12, 12"})
    void monthsMayBeFromNoneToThoseOfAThousandYears(long low, long high) {
        Figure<Long> months = new Figure.Absent<>(new SlotId("months"), low, high, NAME);

        assertThat(new Rule.TitleHeld(I, TitleId.of("x"), List.of(), Optional.of(months)).months())
                .contains(months);
    }

    @Test
    void monthsAreNotNegative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rule.TitleHeld(I, TitleId.of("x"), List.of(), Optional.of(Figure.of(-1L))))
                .withMessage("months must be from 0 to 12000, but were from -1 to -1");
    }

    @Test
    void theLeastMayBeTheMostButNotAboveIt() {
        assertThatNoException().isThrownBy(() -> new Rule.Limited(marks("a", 10), FOUR, FOUR));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rule.Limited(marks("a", 10), TEN, FOUR))
                .withMessage("the least must not be above the most, but was 10 and 4");
    }

    @Test
    void aTestCannotBeLimitedWeightedOrTakenAway() {
        Criterion test = criterion("t", new Rule.Holds(I));
        String says = "the criterion must give points, but t does not";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rule.Limited(test, FOUR, TEN))
                .withMessage(says);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> weighted(HALF, test))
                .withMessage(says);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rule.Deduction(test))
                .withMessage(says);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rule.BestOf(1, List.of(test)))
                .withMessage(says);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rule.Minimum(List.of(test)))
                .withMessage(says);
    }

    @Test
    void whatTakesPointsAwayIsNeitherTheWeakestNorTakenAwayAgain() {
        Criterion late = criterion("late", new Rule.Deduction(marks("a", 5)));
        String says = "the criterion must not take points away, but late does";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rule.Minimum(List.of(late)))
                .withMessage(says);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rule.Deduction(late))
                .withMessage(says);
    }

    @ParameterizedTest
    @CsvSource({"0", "3", "-1"})
    void notMoreCountThanThereAreAndAtLeastOne(int count) {
        Criterion test = criterion("t", new Rule.Holds(I));
        String says = "the number must be from 1 to that of the criteria, 2, but was " + count;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rule.BestOf(count, List.of(marks("a", 1), marks("b", 1))))
                .withMessage(says);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rule.AtLeast(count, List.of(test, test)))
                .withMessage(says);
    }

    @Test
    void allOfThemMayCount() {
        assertThatNoException().isThrownBy(() -> new Rule.BestOf(1, List.of(marks("a", 1))));
        assertThatNoException()
                .isThrownBy(() -> new Rule.AtLeast(
                        2, List.of(criterion("s", new Rule.Holds(I)), criterion("t", new Rule.Holds(I)))));
    }

    @Test
    void whatMustHoldIsATest() {
        Criterion points = marks("p", 1);
        String says = "the criterion must be a test, but p gives points";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rule.AtLeast(1, List.of(points)))
                .withMessage(says);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rule.KnockOut(List.of(points)))
                .withMessage(says);
    }

    @Test
    void aWeightMayBeNothingButNotLess() {
        assertThatNoException().isThrownBy(() -> weighted(Figure.of(Rational.ZERO), marks("a", 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> weighted(Figure.of(Rational.of(-1, 2)), marks("a", 1)))
                .withMessage("a weight must not be negative, but that of a is from -1/2");
    }

    @Test
    void weightsHaveACommonDenominatorThatCanBeCalculatedWith() {
        // 2^4095 has 4096 bits, 2^4096 one more.
        Rational smallest = Rational.of(BigInteger.ONE, BigInteger.TWO.pow(4_095));
        Rational smaller = Rational.of(BigInteger.ONE, BigInteger.TWO.pow(4_096));

        assertThatNoException().isThrownBy(() -> weighted(Figure.of(smallest), marks("a", 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> weighted(Figure.of(smaller), marks("a", 1)))
                .withMessage(
                        "weights must have a common denominator of at most 4096 bits, but that of a makes it larger");
    }

    private static Rule.WeightedSum weighted(Figure<Rational> weight, Criterion part) {
        return new Rule.WeightedSum(List.of(new Rule.WeightedSum.Weighted(weight, part)), WHOLE);
    }

    /** Bands that give 0 points below the first cut, and 1 more from each of them on. */
    @SafeVarargs
    private static Rule.Bands bands(ValueKind kind, Figure<Rational>... cuts) {
        List<Rule.Bands.Band> bands = Stream.iterate(0, i -> i < cuts.length, i -> i + 1)
                .map(i -> new Rule.Bands.Band(cuts[i], Figure.of(Points.of(i + 1))))
                .toList();
        return new Rule.Bands(I, kind, Rule.Bands.CutBelongs.ABOVE, NOTHING, bands);
    }

    private static Figure<Rational> between(long low, long high) {
        return new Figure.Absent<>(new SlotId("cut-" + low), Rational.of(low), Rational.of(high), NAME);
    }
}
