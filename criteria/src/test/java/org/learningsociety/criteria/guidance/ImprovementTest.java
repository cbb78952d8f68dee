package org.learningsociety.criteria.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.learningsociety.criteria.guidance.GuidanceCase.CONTEXT;
import static org.learningsociety.criteria.guidance.GuidanceCase.DAT;
import static org.learningsociety.criteria.guidance.GuidanceCase.DAY;
import static org.learningsociety.criteria.guidance.GuidanceCase.asking;
import static org.learningsociety.criteria.guidance.GuidanceCase.atLeast;
import static org.learningsociety.criteria.guidance.GuidanceCase.counted;
import static org.learningsociety.criteria.guidance.GuidanceCase.found;
import static org.learningsociety.criteria.guidance.GuidanceCase.holds;
import static org.learningsociety.criteria.guidance.GuidanceCase.improve;
import static org.learningsociety.criteria.guidance.GuidanceCase.marked;
import static org.learningsociety.criteria.guidance.GuidanceCase.no;
import static org.learningsociety.criteria.guidance.GuidanceCase.rational;
import static org.learningsociety.criteria.guidance.GuidanceCase.steps;
import static org.learningsociety.criteria.guidance.GuidanceCase.tested;
import static org.learningsociety.criteria.guidance.GuidanceCase.totalled;
import static org.learningsociety.criteria.guidance.GuidanceCase.unit;
import static org.learningsociety.criteria.guidance.GuidanceCase.unstated;
import static org.learningsociety.criteria.guidance.GuidanceCase.ways;
import static org.learningsociety.criteria.guidance.GuidanceCase.yes;
import static org.learningsociety.criteria.testkit.SampleRubrics.criterion;
import static org.learningsociety.criteria.testkit.SampleRubrics.marks;
import static org.learningsociety.criteria.testkit.SampleRubrics.sum;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Rounding;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.criteria.evidence.Finding;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.guidance.Improvement.Status;
import org.learningsociety.criteria.rubric.Applicability;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.Cut;
import org.learningsociety.criteria.rubric.Figure;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.Level;
import org.learningsociety.criteria.rubric.NotApplicablePolicy;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.scoring.Context;

/** The cheapest ways to a level, through every rule that joins others. */
class ImprovementTest {

    private static final Rounding HUNDREDTH = new Rounding(Points.parse("0.01"), RoundingMode.HALF_UP);

    private static Criterion again(String indicator, long max) {
        return criterion(indicator + "-again", new Rule.Marks(new IndicatorId(indicator), Figure.of(Points.of(max))));
    }

    private static Level.Requirement total(long points) {
        return new Level.TotalAtLeast(Cut.of(Figure.of(Points.of(points))));
    }

    @Test
    void whereTheSearchStopsAmongPathsOfTheLeastCostThereMayBeMore() {
        // Both marks count twice: 62 more give 124, in 63 ways, of which not all can be tried.
        Rule twice = sum(marks("a", 100), again("a", 100), marks("b", 100), again("b", 100));

        Improvement found = improve(totalled(twice, "124"), unit(marked("a", "0"), marked("b", "0")), Costs.UNIT);

        assertThat(found.status()).isEqualTo(Status.EXACT);
        assertThat(found.atLeast()).isEqualTo(62);
        assertThat(found.more()).isTrue();
    }

    // What joins criteria.

    @Test
    void ofWeightedMarksTheOneIsRaisedThatCountsMore() {
        Rule weighted = new Rule.WeightedSum(
                List.of(
                        new Rule.WeightedSum.Weighted(Figure.of(Rational.parse("1/2")), marks("a", 12)),
                        new Rule.WeightedSum.Weighted(Figure.of(Rational.parse("1/3")), marks("b", 12))),
                HUNDREDTH);

        // 6/2 + 3/3 are 4; two more of a give the fifth, of b it takes three.
        assertThat(ways(totalled(weighted, "5"), unit(marked("a", "6"), marked("b", "3"))))
                .containsExactly(List.of("a 8 2"));
    }

    @Test
    void weightsThatAreNotStatedCountAtTheirWorst() {
        Rule weighted = new Rule.WeightedSum(
                List.of(
                        new Rule.WeightedSum.Weighted(rational("1/2", "1"), marks("a", 20)),
                        new Rule.WeightedSum.Weighted(
                                rational("1", "2"), criterion("t", new Rule.Deduction(marks("d", 5))))),
                HUNDREDTH);

        // 16/2 - 2·2 are 4; one less of d gives 6, one more of a only half a point.
        assertThat(ways(totalled(weighted, "6"), unit(marked("a", "16"), marked("d", "2"))))
                .containsExactly(List.of("d 1 1"));
        assertThat(ways(totalled(weighted, "9"), unit(marked("a", "16"), marked("d", "2"))))
                .containsExactly(List.of("a 18 2", "d 0 2"));
    }

    @Test
    void ofTheBestTwoMarksAnyMixOfTheGreatestIsRaised() {
        Rule best = new Rule.BestOf(2, List.of(marks("a", 10), marks("b", 10), marks("c", 10)));

        // 5 + 3 count and 10 are asked; c would have to pass b.
        assertThat(ways(totalled(best, "10"), unit(marked("a", "5"), marked("b", "3"), marked("c", "0"))))
                .containsExactlyInAnyOrder(List.of("a 7 2"), List.of("b 5 2"), List.of("a 6 1", "b 4 1"));
    }

    @Test
    void aMarkThatIsNotAmongTheBestIsRaisedAbove() {
        Rule best = new Rule.BestOf(1, List.of(marks("a", 5), marks("b", 10)));

        assertThat(ways(totalled(best, "7"), unit(marked("a", "5"), marked("b", "4"))))
                .containsExactly(List.of("b 7 3"));
    }

    @Test
    void theWeakestMarksAreRaised() {
        Rule weakest = new Rule.Minimum(List.of(marks("a", 10), marks("b", 10), marks("c", 10)));

        assertThat(ways(totalled(weakest, "5"), unit(marked("a", "3"), marked("b", "9"), marked("c", "4"))))
                .containsExactly(List.of("a 5 2", "c 5 1"));
    }

    @Test
    void asManyTestsAreMetAsAreAsked() {
        Rule two = new Rule.AtLeast(
                2,
                List.of(
                        criterion("x", holds("a")),
                        criterion("y", holds("b")),
                        criterion("z", new Rule.CountAtLeast(new IndicatorId("c"), Figure.of(2L)))));

        assertThat(ways(tested(two), unit(yes("a"), no("b"), counted("c", 0)))).containsExactly(List.of("b yes 1"));
        assertThat(ways(tested(two), unit(no("a"), no("b"), counted("c", 1))))
                .containsExactlyInAnyOrder(
                        List.of("a yes 1", "b yes 1"), List.of("a yes 1", "c 2 1"), List.of("b yes 1", "c 2 1"));
    }

    @Test
    void whatMayBeLeftOutIsReachedWithItAndWithoutIt() {
        Criterion schools = marks("b", 10)
                .withAppliesWhen(new Applicability.InGroup("truong-hoc"))
                .withIfNotApplicable(NotApplicablePolicy.RESCALE);
        Rubric rubric = totalled(new Rule.Sum(List.of(marks("a", 10), schools), Optional.of(HUNDREDTH)), "16");

        Improvement improvement =
                Improvement.find(rubric, unit(marked("a", "5"), marked("b", "5")), Context.on(DAY), DAT, Costs.UNIT);

        // With b the sum must be 16; without it a counts twice and must be 8.
        assertThat(ways(improvement))
                .containsExactlyInAnyOrder(
                        List.of("a 8 3", "b 8 3"), List.of("a 9 4", "b 7 2"), List.of("a 10 5", "b 6 1"));
    }

    @Test
    void whatIsLeftOutIsNotChanged() {
        Criterion left = marks("b", 10).withIfNotApplicable(NotApplicablePolicy.RESCALE);
        Rubric rubric = totalled(new Rule.Sum(List.of(marks("a", 10), left), Optional.of(HUNDREDTH)), "16");

        assertThat(ways(rubric, unit(marked("a", "7"), found("b", new Finding.NotApplicable("Không có.")))))
                .containsExactly(List.of("a 8 1"));
    }

    @Test
    void whereNothingThatTheLevelTakesAppliesItIsOutOfReach() {
        Criterion left = criterion("c", holds("a")).withIfNotApplicable(NotApplicablePolicy.RESCALE);

        Improvement improvement =
                improve(tested(left), unit(found("a", new Finding.NotApplicable("Không có."))), Costs.UNIT);

        assertThat(improvement.status()).isEqualTo(Status.IMPOSSIBLE);
        assertThat(improvement.cheapest()).isEmpty();
    }

    @Test
    void aFloorBelowIsKeptTo() {
        Rubric rubric = totalled(sum(marks("a", 10), marks("b", 10)), total(15), atLeast("b", 6));

        // 8 + 4 are there.
        assertThat(ways(rubric, unit(marked("a", "8"), marked("b", "4"))))
                .containsExactlyInAnyOrder(List.of("a 9 1", "b 6 2"), List.of("b 7 3"));
    }

    @Test
    void aFloorForEachPartIsKeptToByEach() {
        Level.Requirement each = new Level.EachPartAtLeast(new CriterionId("total"), Figure.of(Points.of(5)));
        Rubric rubric = totalled(sum(marks("a", 10), marks("b", 10)), each);

        assertThat(ways(rubric, unit(marked("a", "4"), marked("b", "3")))).containsExactly(List.of("a 5 1", "b 5 2"));
    }

    @Test
    void aFloorUnderWhatIsTakenAwayPullsTheOtherWay() {
        Criterion taken = criterion("t", new Rule.Deduction(criterion("s", sum(marks("d", 5)))));
        Rubric rubric = totalled(sum(marks("a", 10), taken), total(5), atLeast("s", 5));

        // All of s must be certain, though for the total it is taken away.
        assertThat(ways(rubric, unit(marked("a", "10")))).containsExactly(List.of("d 5 5"));
    }

    @Test
    void aFloorUnderADeductionAtTheTopPullsTheOtherWay() {
        Rubric rubric =
                totalled(new Rule.Deduction(criterion("s", sum(marks("d", 5)))), atLeast("total", -5), atLeast("s", 5));

        assertThat(ways(rubric, unit())).containsExactly(List.of("d 5 5"));
    }

    @Test
    void aTestThatKnocksOutMayBeAskedForItself() {
        Rubric rubric = asking(
                List.of(criterion("k", new Rule.KnockOut(List.of(criterion("x", holds("a")))))),
                new Level.Met(new CriterionId("x")));

        assertThat(ways(rubric, unit())).containsExactly(List.of("a yes 1"));
    }

    // Indicators that several criteria read.

    @Test
    void aMarkThatIsReadTwiceCountsTwiceAndCostsOnce() {
        Rubric rubric = totalled(sum(marks("a", 10), again("a", 10), marks("b", 10)), "14");

        // 3 + 3 + 4 are 10, and of b it would take four.
        assertThat(ways(rubric, unit(marked("a", "3"), marked("b", "4")))).containsExactly(List.of("a 5 2"));
    }

    @Test
    void aMarkThatIsReadTwiceAndOneThatIsReadOnceMayCostTheSame() {
        Rubric rubric = totalled(sum(marks("a", 10), again("a", 10), marks("b", 10)), "11");

        assertThat(ways(rubric, unit(marked("a", "3"), marked("b", "4"))))
                .containsExactlyInAnyOrder(List.of("a 4 1"), List.of("b 5 1"));
    }

    @Test
    void marksThatAreReadTwiceMayStayWhereAnotherOneSuffices() {
        Rubric rubric = totalled(sum(marks("a", 10), again("a", 10), marks("b", 10)), "27");

        // 10 + 10 + 4 are 24, and of a there is no more.
        assertThat(ways(rubric, unit(marked("a", "10"), marked("b", "4")))).containsExactly(List.of("b 7 3"));
    }

    @Test
    void ofTwoMarksThatAreReadTwiceEachBecomesItsOwn() {
        Rubric rubric =
                totalled(sum(marks("a", 5), again("a", 5), marks("b", 9), again("b", 9)), total(28), atLeast("a", 5));

        // a must be 5, and 2·5 + 2·9 are 28.
        assertThat(ways(rubric, unit(marked("a", "3"), marked("b", "8")))).containsExactly(List.of("a 5 2", "b 9 1"));
    }

    // How many ways there are.

    @Test
    void waysOfFewerStepsComeFirst() {
        Rubric rubric = totalled(sum(marks("a", 10), marks("b", 10)), "3");

        assertThat(ways(rubric, unit(marked("a", "0"), marked("b", "0"))))
                .hasSize(4)
                .extracting(List::size)
                .containsExactly(1, 1, 2, 2);
    }

    @Test
    void exactlyFiftyWaysAreAll() {
        Rubric rubric = totalled(sum(marks("a", 100), marks("b", 100)), "49");

        Improvement improvement = improve(rubric, unit(marked("a", "0"), marked("b", "0")), Costs.UNIT);

        assertThat(improvement.cheapest()).hasSize(50);
        assertThat(improvement.more()).isFalse();
    }

    /** The same is offered cheaper from day to day. */
    private static Improvement offered(int days) {
        Price offers = new Price.Offers(IntStream.range(0, days)
                .mapToObj(i -> new Price.Offer(new ObservedValue.YesNo(true), 100L - i, Optional.of(DAY.plusDays(i))))
                .toList());
        Rubric rubric = tested(holds("a")).withInForce(DateRange.parse("2020-01-01/.."));
        return improve(rubric, unit(no("a")), Costs.UNIT.withPrice(new IndicatorId("a"), offers));
    }

    @Test
    void waitingSavesFromDayToDay() {
        Improvement fifty = offered(50);

        assertThat(fifty.front()).hasSize(50);
        assertThat(fifty.front().get(49).ready()).isEqualTo(DAY.plusDays(49));
        assertThat(fifty.moreInFront()).isFalse();
        assertThat(fifty.cost()).hasValue(51);
    }

    @Test
    void ofMoreThanFiftyDaysTheFirstAreNamed() {
        Improvement fiftyOne = offered(51);

        assertThat(fiftyOne.front()).hasSize(50);
        assertThat(fiftyOne.front().get(49).ready()).isEqualTo(DAY.plusDays(49));
        assertThat(fiftyOne.moreInFront()).isTrue();
        assertThat(fiftyOne.path().orElseThrow().ready()).isEqualTo(DAY.plusDays(50));
    }

    @Test
    void whatIsOnlyNotRecordedBlocksNothing() {
        Rubric rubric = tested(new Rule.All(List.of(criterion("x", holds("a")), criterion("y", unstated("y.slot")))));

        Improvement improvement = improve(rubric, unit(), Costs.UNIT.withFixed(new IndicatorId("a")));

        assertThat(improvement.status()).isEqualTo(Status.IMPOSSIBLE);
        assertThat(improvement.blockers()).containsExactly(OpenQuestion.parse("slot:y.slot"));
    }

    // Margins.

    @Test
    void aLevelIsLostByTheWeightThatCountsMore() {
        Rubric rubric = totalled(sum(marks("a", 10), again("a", 10), marks("b", 10)), "20");

        // 8 + 8 + 7 are 23: two less of a, or four less of b.
        Margin margin = Margin.of(rubric, unit(marked("a", "8"), marked("b", "7")), CONTEXT, DAT);

        assertThat(steps(margin.toLose().orElseThrow())).containsExactly("a 6 2");
        assertThat(margin.exact()).isTrue();
    }

    @Test
    void aLevelIsLostByAnyOneThingThatItTakes() {
        Rubric rubric = totalled(sum(marks("a", 10), marks("b", 10)), total(12), atLeast("b", 5));

        // The total may lose 6 before it is below 12, b only one before it is below 5.
        Margin margin = Margin.of(rubric, unit(marked("a", "10"), marked("b", "7")), CONTEXT, DAT);

        assertThat(steps(margin.toLose().orElseThrow())).containsExactly("b 4 3");
    }
}
