package org.learningsociety.criteria.scoring;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.learningsociety.core.number.Bounds;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Rounding;

/**
 * Parts with their weights added up exactly, before anything is rounded.
 *
 * <p>A part that may turn out to be left out has any points from none to its maximum here. Then spreading the sum over all parts
 * encloses what spreading it without that part gives, as long as no points are negative and some part is certain: for
 * {@code 0 <= s <= c}, {@code s / c} lies from {@code s / (c + m)} to {@code (s + m) / (c + m)}.
 */
record Addition(
        Range sum, Range all, Range counting, boolean enclosesLeavingOut, List<Explanation.Contribution> shares) {

    /** The finest step in which points are counted. */
    private static final Rounding FINEST = new Rounding(Points.ofTenThousandths(1), RoundingMode.FLOOR);

    static Addition of(List<WeightedPart> weighted, List<Explanation> parts, Predicate<Explanation> isCertain) {
        Range sum = Range.ZERO;
        Range all = Range.ZERO;
        Range counting = Range.ZERO;
        boolean someIsCertain = false;
        boolean noneIsNegative = true;
        List<Explanation.Contribution> shares = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Range maximum =
                    weighted.get(i).times(LeafJudge.maximum(weighted.get(i).part()));
            all = all.plus(maximum);
            Explanation part = parts.get(i);
            if (part.points().isPresent()) {
                boolean certain = isCertain.test(part);
                someIsCertain |= certain && maximum.high().signum() > 0;
                noneIsNegative &= !part.points().get().low().isNegative();
                Range points =
                        certain ? weighted.get(i).times(part.points().get()) : new Range(Rational.ZERO, maximum.high());
                counting = counting.plus(maximum);
                sum = sum.plus(points);
                shares.add(points.share(part));
            }
        }
        return new Addition(sum, all, counting, someIsCertain && noneIsNegative, shares);
    }

    Bounds points(Optional<Rounding> rounding) {
        return sum.rounded(rounding.orElse(FINEST));
    }

    /**
     * The sum of the parts that count, spread over all; absent where that cannot be calculated. What is taken away is not taken
     * away again for parts that do not apply.
     */
    Optional<Bounds> rescaled(Rounding rounding, Bounds unspread, Points most) {
        if (!all.isExact() || counting.high().signum() == 0) {
            return Optional.empty();
        }
        Rational factor = all.high().dividedBy(counting.high());
        return Optional.of(Bounds.of(
                sum.low().signum() < 0
                        ? unspread.low()
                        : spread(sum.low(), factor, rounding).min(most),
                sum.high().signum() < 0
                        ? unspread.high()
                        : spread(sum.high(), factor, rounding).min(most)));
    }

    private static Points spread(Rational end, Rational factor, Rounding rounding) {
        return Points.round(end.multipliedBy(factor), rounding);
    }

    /** An interval of exact numbers. */
    record Range(Rational low, Rational high) {

        static final Range ZERO = new Range(Rational.ZERO, Rational.ZERO);

        Range plus(Range other) {
            return new Range(low.plus(other.low), high.plus(other.high));
        }

        boolean isExact() {
            return low.equals(high);
        }

        Bounds rounded(Rounding rounding) {
            return Bounds.of(Points.round(low, rounding), Points.round(high, rounding));
        }

        private Explanation.Contribution share(Explanation part) {
            Bounds points = rounded(FINEST);
            return new Explanation.Contribution(part.criterion(), points.low(), points.high());
        }
    }
}
