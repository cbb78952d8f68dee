package org.learningsociety.criteria.batch;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.learningsociety.core.number.Rational;
import org.learningsociety.criteria.rubric.Rule;

/** The weights of the parts of a sum over their common denominator, so that weighted points are whole numbers. */
final class Weights {

    /** Products of weighted points, denominators and steps of rounding must stay within a long. */
    private static final BigInteger MOST_DENOMINATOR = BigInteger.valueOf(30_000);

    private static final BigInteger MOST_WEIGHT = BigInteger.valueOf(1_000_000_000);

    private final long denominator;

    /** Where the law read does not give the weights, the least and the most that they may be. */
    private final long[] least;

    private final long[] most;

    private Weights(long denominator, long[] least, long[] most) {
        this.denominator = denominator;
        this.least = least;
        this.most = most;
    }

    static Weights once(int parts) {
        long[] once = Stream.generate(() -> 1L)
                .limit(parts)
                .mapToLong(Long::longValue)
                .toArray();
        return new Weights(1, once, once);
    }

    /** Absent where the numbers are too large. */
    static Optional<Weights> of(Rule.WeightedSum sum) {
        return of(
                sum.weighted().stream().map(part -> part.weight().low()).toList(),
                sum.weighted().stream().map(part -> part.weight().high()).toList());
    }

    private static Optional<Weights> of(List<Rational> least, List<Rational> most) {
        BigInteger common = Stream.concat(least.stream(), most.stream())
                .map(Rational::denominator)
                .reduce(BigInteger.ONE, (a, b) -> a.divide(a.gcd(b)).multiply(b));
        boolean fits = common.compareTo(MOST_DENOMINATOR) <= 0
                && most.stream().allMatch(weight -> over(weight, common).compareTo(MOST_WEIGHT) <= 0);
        return fits
                ? Optional.of(new Weights(common.longValueExact(), over(least, common), over(most, common)))
                : Optional.empty();
    }

    private static long[] over(List<Rational> weights, BigInteger common) {
        return weights.stream()
                .mapToLong(weight -> over(weight, common).longValueExact())
                .toArray();
    }

    private static BigInteger over(Rational weight, BigInteger common) {
        return weight.numerator().multiply(common.divide(weight.denominator()));
    }

    static String written(Rule.WeightedSum sum) {
        return sum.weighted().stream()
                .map(part -> part.weight().high().toString())
                .collect(Collectors.joining(" + "));
    }

    long denominator() {
        return denominator;
    }

    /** Points may be negative: then it is the greater weight that lowers them. */
    long low(int part, long points) {
        return points * (points < 0 ? most : least)[part];
    }

    long high(int part, long points) {
        return points * (points < 0 ? least : most)[part];
    }
}
