package org.learningsociety.criteria.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.learningsociety.criteria.guidance.GuidanceCase.holds;
import static org.learningsociety.criteria.guidance.GuidanceCase.rational;
import static org.learningsociety.criteria.testkit.SampleRubrics.criterion;
import static org.learningsociety.criteria.testkit.SampleRubrics.marks;
import static org.learningsociety.criteria.testkit.SampleRubrics.sum;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Rounding;
import org.learningsociety.criteria.rubric.Figure;
import org.learningsociety.criteria.rubric.Rule;

/** What of the values of parts decides what they give together. */
class JoinTest {

    private static Join join(Rule rule) {
        return Join.of(criterion("c", rule));
    }

    private static List<BigInteger> key(long... values) {
        return LongStream.of(values).mapToObj(BigInteger::valueOf).toList();
    }

    /** The key after each value in turn. */
    private static List<BigInteger> keyOf(Rule rule, long... values) {
        List<BigInteger> key = List.of();
        for (long value : values) {
            key = join(rule).with(key, BigInteger.valueOf(value));
        }
        return key;
    }

    @Test
    void aSumIsDecidedByTheSumOfItsParts() {
        assertThat(keyOf(sum(marks("a", 10), marks("b", 10)), 4, 3)).isEqualTo(key(7));
    }

    @Test
    void whatTakesAllIsDecidedByTheLeastPart() {
        assertThat(keyOf(new Rule.Minimum(List.of(marks("a", 10))), 4, 3, 5)).isEqualTo(key(3));
        assertThat(keyOf(new Rule.All(List.of(criterion("a", holds("a")))), 1, 0))
                .isEqualTo(key(0));
    }

    @Test
    void whatTakesAnyIsDecidedByTheGreatestPart() {
        assertThat(keyOf(new Rule.Any(List.of(criterion("a", holds("a")))), 0, 1, 0))
                .isEqualTo(key(1));
        assertThat(keyOf(new Rule.KnockOut(List.of(criterion("a", holds("a")))), 0, 1))
                .isEqualTo(key(1));
    }

    @Test
    void theBestFewAreDecidedByTheGreatestInOrder() {
        Rule best = new Rule.BestOf(2, List.of(marks("a", 10), marks("b", 10)));

        assertThat(keyOf(best, 3)).isEqualTo(key(3));
        assertThat(keyOf(best, 3, 5)).isEqualTo(key(5, 3));
        assertThat(keyOf(best, 3, 5, 4)).isEqualTo(key(5, 4));
    }

    private static Join weighted() {
        return join(new Rule.WeightedSum(
                List.of(
                        new Rule.WeightedSum.Weighted(rational("1/2", "2/3"), marks("a", 10)),
                        new Rule.WeightedSum.Weighted(Figure.of(Rational.parse("3/4")), marks("b", 10))),
                new Rounding(Points.parse("0.01"), RoundingMode.HALF_UP)));
    }

    @Test
    void weightsAreBroughtToWholeNumbers() {
        // Of 1/2, 2/3 and 3/4 the least common denominator is 12.
        assertThat(weighted().share(1, 10, Aim.CERTAIN_UP)).isEqualTo(90);
    }

    @Test
    void whatIsCertainTakesTheLowerWeightOfWhatIsGivenAndTheHigherOneOfWhatIsTakenAway() {
        assertThat(weighted().share(0, 10, Aim.CERTAIN_UP)).isEqualTo(60);
        assertThat(weighted().share(0, -10, Aim.CERTAIN_UP)).isEqualTo(-80);
    }

    @Test
    void whatIsPossibleTakesTheHigherWeightOfWhatIsGivenAndTheLowerOneOfWhatIsTakenAway() {
        assertThat(weighted().share(0, 10, Aim.POSSIBLE_DOWN)).isEqualTo(80);
        assertThat(weighted().share(0, -10, Aim.POSSIBLE_DOWN)).isEqualTo(-60);
    }
}
