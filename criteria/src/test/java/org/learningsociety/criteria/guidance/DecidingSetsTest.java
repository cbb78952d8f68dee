package org.learningsociety.criteria.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.learningsociety.criteria.guidance.GuidanceCase.CONTEXT;
import static org.learningsociety.criteria.guidance.GuidanceCase.DAY;
import static org.learningsociety.criteria.guidance.GuidanceCase.WHY;
import static org.learningsociety.criteria.guidance.GuidanceCase.counted;
import static org.learningsociety.criteria.guidance.GuidanceCase.holds;
import static org.learningsociety.criteria.guidance.GuidanceCase.marked;
import static org.learningsociety.criteria.guidance.GuidanceCase.rational;
import static org.learningsociety.criteria.guidance.GuidanceCase.share;
import static org.learningsociety.criteria.guidance.GuidanceCase.tested;
import static org.learningsociety.criteria.guidance.GuidanceCase.totalled;
import static org.learningsociety.criteria.guidance.GuidanceCase.unit;
import static org.learningsociety.criteria.guidance.GuidanceCase.yes;
import static org.learningsociety.criteria.testkit.SampleRubrics.criterion;
import static org.learningsociety.criteria.testkit.SampleRubrics.marks;
import static org.learningsociety.criteria.testkit.SampleRubrics.sum;

import java.math.RoundingMode;
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
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.Observation;
import org.learningsociety.criteria.rubric.Applicability;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.Figure;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.NotApplicablePolicy;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.rubric.SlotId;
import org.learningsociety.criteria.rubric.ValueKind;
import org.learningsociety.criteria.scoring.Context;

/** What decides on a title of which not all is known. */
class DecidingSetsTest {

    private static DecidingSets decide(Rubric rubric, Observation... observations) {
        return DecidingSets.of(rubric, unit(observations), CONTEXT);
    }

    /** Each set as its questions, with blanks between them. */
    private static List<String> sets(DecidingSets found) {
        return found.sets().stream()
                .map(set -> String.join(" ", set.stream().map(Object::toString).toList()))
                .toList();
    }

    // Gaps of the evidence.

    @Test
    void aMarkThatReachesTheCutByItselfDecides() {
        DecidingSets sets = decide(totalled(sum(marks("a", 10), marks("b", 10)), "10"));

        // Each alone may give 10; only both together may leave it below.
        assertThat(sets(sets)).containsExactly("a", "b");
        assertThat(sets.size()).contains(1);
    }

    @Test
    void aMarkWithoutWhichTheCutIsMissedDecides() {
        DecidingSets sets = decide(totalled(sum(marks("a", 10), marks("b", 10)), "11"));

        assertThat(sets(sets)).containsExactly("a", "b");
    }

    @Test
    void aMarkThatCanDoNeitherDoesNotDecide() {
        // b alone gives at most 5 of 6 and leaves a at most 10.
        assertThat(sets(decide(totalled(sum(marks("a", 10), marks("b", 5)), "6"))))
                .containsExactly("a");
    }

    @Test
    void nothingDecidesWhereAllIsDecided() {
        DecidingSets decided = decide(totalled(sum(marks("a", 10)), "5"), marked("a", "7"));

        assertThat(decided).isEqualTo(new DecidingSets(List.of(), false));
        assertThat(decided.size()).isEmpty();
    }

    @Test
    void whatIsKnownDoesNotDecide() {
        assertThat(sets(decide(totalled(sum(marks("a", 10), marks("b", 10)), "12"), marked("a", "3"))))
                .containsExactly("b");
    }

    private static Rule bands(String... cutsAndPoints) {
        return new Rule.Bands(
                new IndicatorId("a"),
                ValueKind.COUNT,
                Rule.Bands.CutBelongs.ABOVE,
                Figure.of(Points.ZERO),
                IntStream.range(0, cutsAndPoints.length / 2)
                        .mapToObj(i -> new Rule.Bands.Band(
                                Figure.of(Rational.parse(cutsAndPoints[2 * i])),
                                Figure.of(Points.parse(cutsAndPoints[2 * i + 1]))))
                        .toList());
    }

    @Test
    void aValueBetweenItsEndsDecidesWhereTwoCriteriaReadIt() {
        // From 3 on a gives 5; from 6 on it gives one more, but 6 are taken away: only a from 3 to 5 decides.
        Criterion given = criterion("given", bands("3", "5", "6", "6"));
        Criterion taken = criterion("taken", new Rule.Deduction(criterion("t", bands("6", "6"))));
        Rubric rubric = totalled(sum(given, taken, marks("b", 10)), "5");

        assertThat(sets(decide(rubric))).containsExactly("a");
    }

    @Test
    void whereManyValuesAreReadTwiceWhatIsNotProvenIsNotNamed() {
        // Of five marks, each read twice, three decide; of two at once there are more than can be tried.
        Criterion[] parts = Stream.of("a", "b", "c", "d", "e")
                .flatMap(id -> Stream.of(
                        marks(id, 100),
                        criterion(id + "-2", new Rule.Marks(new IndicatorId(id), Figure.of(Points.of(100))))))
                .toArray(Criterion[]::new);

        assertThat(decide(totalled(sum(parts), "500"))).isEqualTo(new DecidingSets(List.of(), true));
    }

    @Test
    void whereTheSearchStopsAmongSetsOfTheLeastSizeThereMayBeMore() {
        // Of three marks of 100, each read twice, any two decide; not all of their values can be tried.
        Criterion[] parts = Stream.of("a", "b", "c")
                .flatMap(id -> Stream.of(
                        marks(id, 100),
                        criterion(id + "-2", new Rule.Marks(new IndicatorId(id), Figure.of(Points.of(100))))))
                .toArray(Criterion[]::new);

        DecidingSets found = decide(totalled(sum(parts), "300"));

        assertThat(found.size()).contains(2);
        assertThat(sets(found)).isSubsetOf("a b", "a c", "b c");
        assertThat(found.more()).isTrue();
    }

    private static Criterion panel() {
        return criterion(
                "p",
                new Rule.Panel(
                        new IndicatorId("p"),
                        Figure.of(Points.of(10)),
                        Rule.Panel.By.MEAN,
                        new Rounding(Points.parse("0.5"), RoundingMode.HALF_UP),
                        Optional.of(Figure.of(Points.of(3)))));
    }

    /** The panel gave 2 and 7, and b from 0 to 10 is not known. */
    @ParameterizedTest
    @CsvSource({"7, b p", "8, b", "12, b", "13, b p"})
    void aDividedPanelSettlesBetweenTheMarksThatItGave(String cut, String expected) {
        DecidingSets sets = decide(totalled(sum(marks("b", 10), panel()), cut), marked("p", "2", "7"));

        assertThat(String.join(" ", sets(sets))).isEqualTo(expected);
    }

    // What the catalog lacks, and what is not known of area and group.

    @Test
    void aSlotDecidesThatCannotGiveAllPoints() {
        Figure<Points> partial = new Figure.Absent<>(new SlotId("c.partial"), Points.ZERO, Points.of(5), WHY);
        Criterion content = criterion("c", new Rule.Content(new IndicatorId("c"), Figure.of(Points.of(10)), partial));

        assertThat(sets(decide(totalled(sum(marks("a", 10), content), "12"), marked("a", "10"), share("c", 1, 2))))
                .containsExactly("slot:c.partial");
    }

    @Test
    void aSlotForAShareDecides() {
        Rubric rubric = tested(new Rule.ShareAtLeast(new IndicatorId("a"), rational("1/2", "9/10")));

        assertThat(sets(decide(rubric, share("a", 3, 4)))).containsExactly("slot:slot");
        assertThat(sets(decide(rubric, share("a", 1, 4)))).isEmpty();
    }

    @Test
    void aSlotForACountDecides() {
        Rubric rubric = tested(
                new Rule.CountAtLeast(new IndicatorId("a"), new Figure.Absent<>(new SlotId("least"), 5L, 8L, WHY)));

        assertThat(sets(decide(rubric, counted("a", 6)))).containsExactly("slot:least");
    }

    @Test
    void aGroupDecidesByWhichACriterionApplies() {
        Criterion schools = criterion("c", holds("a"))
                .withAppliesWhen(new Applicability.InGroup("truong-hoc"))
                .withIfNotApplicable(NotApplicablePolicy.ZERO);
        Evidence evidence = unit(yes("a"));

        DecidingSets sets = DecidingSets.of(tested(schools), evidence, Context.on(DAY));

        assertThat(sets(sets)).containsExactly("group:truong-hoc");
    }

    private static Criterion[] contents(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> criterion(
                        "s" + i,
                        new Rule.Content(
                                new IndicatorId("s" + i),
                                Figure.of(Points.of(10)),
                                new Figure.Absent<>(new SlotId("s" + i), Points.ZERO, Points.of(10), WHY))))
                .toArray(Criterion[]::new);
    }

    private static Observation[] halves(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> share("s" + i, 1, 2)).toArray(Observation[]::new);
    }

    @Test
    void setsAreNamedThatAreFoundBeforeTheTrialsAreUsedUpWhereNoneIsSmaller() {
        // Any two of 25 slots decide: 50 single answers are tried, and of 1200 pairs not all.
        DecidingSets sets = decide(totalled(sum(contents(10, 35)), "20"), halves(10, 35));

        assertThat(sets.sets()).hasSize(50).allMatch(set -> set.size() == 2);
        assertThat(sets.more()).isTrue();
    }

    @Test
    void twoSlotsOfThreeDecide() {
        DecidingSets sets = decide(totalled(sum(contents(1, 4)), "20"), halves(1, 4));

        assertThat(sets(sets)).containsExactly("slot:s1 slot:s2", "slot:s1 slot:s3", "slot:s2 slot:s3");
        assertThat(sets.more()).isFalse();
    }

    @Test
    void exactlyFiftySetsAreAll() {
        Stream<List<OpenQuestion>> fifty = IntStream.range(0, 50).mapToObj(DecidingSetsTest::one);
        Stream<List<OpenQuestion>> fiftyOne = IntStream.range(0, 51).mapToObj(DecidingSetsTest::one);

        assertThat(DecidingSets.of(fifty, false).more()).isFalse();
        assertThat(DecidingSets.of(fiftyOne, false).more()).isTrue();
    }

    private static List<OpenQuestion> one(int i) {
        return List.of(new OpenQuestion.OfIndicator(new IndicatorId("i" + i)));
    }

    // Sets found one after the other.

    @Test
    void ofSetsFoundInTwoWaysTheSmallerOnesCount() {
        Deciding single = new Deciding(1, List.of(one(1)), true, true);
        Deciding pair = new Deciding(2, List.of(List.of()), false, false);

        assertThat(single.or(pair)).isEqualTo(new Deciding(1, List.of(one(1)), false, false));
        assertThat(pair.or(single)).isEqualTo(new Deciding(1, List.of(one(1)), false, false));
        assertThat(single.or(new Deciding(1, List.of(one(2), one(1)), true, true)))
                .isEqualTo(new Deciding(1, List.of(one(1), one(2)), true, true));
    }

    @Test
    void nothingFoundStaysNothingWhateverIsAssumed() {
        assertThat(Deciding.NONE.with(one(1))).isEqualTo(Deciding.NONE);
        assertThat(new Deciding(0, List.of(List.of()), true, true).with(one(1)))
                .isEqualTo(new Deciding(1, List.of(one(1)), true, true));
    }
}
