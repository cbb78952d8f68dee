package org.learningsociety.criteria.guidance;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.learningsociety.core.number.Rational;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.Figure;
import org.learningsociety.criteria.rubric.Rule;

/**
 * What of the values of the parts decides the value of the whole: their sum, the least, the greatest or the best few. The whole
 * follows from it and is not worse when it is greater; what it is, the interpreter says.
 *
 * <p>A key has one number, or as many as count where the best few do, the greatest first.
 */
record Join(Kind kind, int take, List<Figure<Rational>> weights, BigInteger scale) {

    enum Kind {
        SUM,
        LEAST,
        GREATEST,
        BEST
    }

    static Join of(Criterion criterion) {
        Rule rule = criterion.rule();
        if (rule instanceof Rule.All || rule instanceof Rule.Minimum) {
            return new Join(Kind.LEAST, 1, List.of(), BigInteger.ONE);
        }
        if (rule instanceof Rule.Any || rule instanceof Rule.KnockOut) {
            return new Join(Kind.GREATEST, 1, List.of(), BigInteger.ONE);
        }
        if (rule instanceof Rule.BestOf best) {
            return new Join(Kind.BEST, best.take(), List.of(), BigInteger.ONE);
        }
        if (rule instanceof Rule.WeightedSum sum) {
            List<Figure<Rational>> weights = sum.weighted().stream()
                    .map(Rule.WeightedSum.Weighted::weight)
                    .toList();
            BigInteger scale = weights.stream()
                    .flatMap(weight -> List.of(weight.low(), weight.high()).stream())
                    .map(Rational::denominator)
                    .reduce(BigInteger.ONE, Join::leastCommonMultiple);
            return new Join(Kind.SUM, 1, weights, scale);
        }
        return new Join(Kind.SUM, 1, List.of(), BigInteger.ONE);
    }

    private static BigInteger leastCommonMultiple(BigInteger one, BigInteger other) {
        return one.divide(one.gcd(other)).multiply(other);
    }

    /** What a part adds to the key: all weights are brought to whole numbers. */
    BigInteger share(int part, long value, Aim aim) {
        if (weights.isEmpty()) {
            return BigInteger.valueOf(value);
        }
        Figure<Rational> weight = weights.get(part);
        Rational factor = aim.takesLowerFactor(value) ? weight.low() : weight.high();
        return factor.multipliedBy(Rational.of(scale, BigInteger.ONE))
                .numerator()
                .multiply(BigInteger.valueOf(value));
    }

    List<BigInteger> with(List<BigInteger> key, BigInteger share) {
        if (key.isEmpty()) {
            return List.of(share);
        }
        return switch (kind) {
            case SUM -> List.of(key.get(0).add(share));
            case LEAST -> List.of(key.get(0).min(share));
            case GREATEST -> List.of(key.get(0).max(share));
            case BEST -> best(key, share);
        };
    }

    private List<BigInteger> best(List<BigInteger> key, BigInteger share) {
        List<BigInteger> all = new ArrayList<>(key);
        all.add(share);
        all.sort(Comparator.reverseOrder());
        return all.subList(0, Math.min(take, all.size()));
    }
}
