package org.learningsociety.criteria.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.number.Bounds;
import org.learningsociety.core.number.Points;
import org.learningsociety.criteria.evidence.Finding;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.guidance.ImprovementPath.Step;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.scoring.Explanation;
import org.learningsociety.criteria.scoring.Reason;
import org.learningsociety.criteria.scoring.ReasonCode;
import org.learningsociety.criteria.scoring.Verdict;

/** Ways to something, put together and chosen from. */
class PlansTest {

    private static Plans step(String indicator, long cost) {
        return Plans.of(new Step(
                new IndicatorId(indicator),
                new Finding.Known(new ObservedValue.YesNo(false)),
                new ObservedValue.YesNo(true),
                cost,
                Optional.empty()));
    }

    /** Each way as its indicators. */
    private static List<String> ways(Plans plans, int limit) {
        return plans.list(limit).stream()
                .map(steps -> String.join(
                        " ",
                        steps.stream().map(some -> some.indicator().value()).toList()))
                .toList();
    }

    @Test
    void twoWaysTogetherCostBothAndStandInTheOrderOfTheirIndicators() {
        Plans both = step("b", 2).and(step("a", 3));

        assertThat(both.cost()).isEqualTo(5);
        assertThat(ways(both, 9)).containsExactly("a b");
    }

    @Test
    void stayingAddsNothing() {
        Plans one = step("a", 3);

        assertThat(Plans.STAY.and(one)).isSameAs(one);
        assertThat(one.and(Plans.STAY)).isSameAs(one);
        assertThat(ways(Plans.STAY, 9)).containsExactly("");
    }

    @Test
    void ofTwoWaysTheCheaperOneIsTaken() {
        Plans dear = step("a", 3);
        Plans cheap = step("b", 2);

        assertThat(dear.or(cheap)).isSameAs(cheap);
        assertThat(cheap.or(dear)).isSameAs(cheap);
    }

    @Test
    void whatCostsTheSameIsAnAlternative() {
        Plans either = step("a", 2).or(step("b", 2)).or(step("c", 2));

        assertThat(either.cost()).isEqualTo(2);
        assertThat(ways(either, 9)).containsExactly("a", "b", "c");
    }

    @Test
    void alternativesMultiply() {
        Plans product = step("a", 2).or(step("b", 2)).and(step("c", 1).or(step("d", 1)));

        assertThat(ways(product, 9)).containsExactly("a c", "a d", "b c", "b d");
    }

    @Test
    void noMoreWaysAreListedThanAreAskedFor() {
        Plans product = step("a", 2).or(step("b", 2)).and(step("c", 1).or(step("d", 1)));

        assertThat(ways(product, 3)).containsExactly("a c", "a d", "b c");
        assertThat(ways(product, 1)).containsExactly("a c");
    }

    @Test
    void aWayThatIsFoundTwiceIsListedOnce() {
        assertThat(ways(step("a", 2).or(step("a", 2)), 9)).containsExactly("a");
    }

    @Test
    void whatChangesInAnyWayIsTouched() {
        Plans some = step("a", 2).or(step("b", 2)).and(step("c", 1));

        assertThat(some.touched().stream().map(IndicatorId::value)).containsExactly("a", "b", "c");
        assertThat(Plans.STAY.touched()).isEmpty();
    }

    // Ways for a criterion to come out.

    private static Outcome outcome(long worth, String indicator, long cost) {
        Explanation gives = new Explanation(
                new CriterionId(indicator),
                Verdict.NOT_ACHIEVED,
                Optional.of(Bounds.exactly(Points.of(worth))),
                Optional.empty(),
                new Reason(ReasonCode.ADDED, Optional.empty(), Optional.empty(), Map.of(), Map.of()),
                List.of(),
                List.of());
        return new Outcome(gives, worth, step(indicator, cost));
    }

    /** What each is worth, an example of it, and its ways. */
    private static List<String> undominated(Outcome... outcomes) {
        return Outcome.undominated(List.of(outcomes)).stream()
                .map(outcome -> outcome.worth() + " " + outcome.gives().criterion() + ": "
                        + String.join(" or ", ways(outcome.plans(), 9)))
                .toList();
    }

    @Test
    void whatCostsMoreThanSomethingBetterIsLeftOut() {
        assertThat(undominated(outcome(3, "a", 4), outcome(5, "b", 3), outcome(4, "c", 2)))
                .containsExactly("5 b: b", "4 c: c");
    }

    @Test
    void whatCostsAsMuchAsSomethingBetterIsAnotherCheapestWay() {
        assertThat(undominated(outcome(4, "a", 3), outcome(5, "b", 3))).containsExactly("5 b: b", "4 a: a");
    }

    @Test
    void ofWhatIsWorthTheSameTheCheaperOneIsTheExample() {
        assertThat(undominated(outcome(5, "a", 4), outcome(5, "b", 3))).containsExactly("5 b: b");
        assertThat(undominated(outcome(5, "a", 3), outcome(5, "b", 4))).containsExactly("5 a: a");
        assertThat(undominated(Stream.of("a", "b")
                        .map(indicator -> outcome(5, indicator, 3))
                        .toArray(Outcome[]::new)))
                .containsExactly("5 a: a or b");
    }
}
