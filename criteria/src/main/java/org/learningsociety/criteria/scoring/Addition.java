package org.learningsociety.criteria.scoring;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.learningsociety.core.number.Bounds;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Rounding;

/** Parts with their weights added up exactly, before anything is rounded. */
record Addition(Range sum, Range all, Range counting, List<Explanation.Contribution> shares) {

    /** The finest step in which points are counted. */
    private static final Rounding FINEST = new Rounding(Points.ofTenThousandths(1), RoundingMode.FLOOR);

    static Addition of(List<WeightedPart> weighted, List<Explanation> parts) {
        Range sum = Range.ZERO;
        Range all = Range.ZERO;
        Range counting = Range.ZERO;
        List<Explanation.Contribution> shares = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Range maximum =
                    weighted.get(i).times(LeafJudge.maximum(weighted.get(i).part()));
            all = all.plus(maximum);
            Explanation part = parts.get(i);
            if (part.points().isPresent()) {
                Range points = weighted.get(i).times(part.points().get());
                counting = counting.plus(maximum);
                sum = sum.plus(points);
                shares.add(points.share(part));
            }
        }
        return new Addition(sum, all, counting, shares);
    }

    Bounds points(Optional<Rounding> rounding) {
        return sum.rounded(rounding.orElse(FINEST));
    }

    /** The sum of the parts that count, spread over all; absent where that cannot be calculated. */
    Optional<Bounds> rescaled(Rounding rounding) {
        if (!all.isExact() || counting.high().signum() == 0) {
            return Optional.empty();
        }
        Rational factor = all.high().dividedBy(counting.high());
        return Optional.of(
                new Range(sum.low().multipliedBy(factor), sum.high().multipliedBy(factor)).rounded(rounding));
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
