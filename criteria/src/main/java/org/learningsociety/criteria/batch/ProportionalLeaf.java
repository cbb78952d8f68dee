package org.learningsociety.criteria.batch;

import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Rounding;
import org.learningsociety.criteria.rubric.Rule;

/** Points in proportion to a share. */
final class ProportionalLeaf extends GradedLeaf {

    private final boolean isKnown;
    private final Slope least;
    private final Slope most;

    ProportionalLeaf(Node node, int column, Rule.Proportional rule) {
        super(node, column);
        this.isKnown = rule.max().slot().isEmpty() && rule.full().slot().isEmpty();
        Ends max = Ends.of(rule.max());
        this.least = Slope.of(max.low(), rule.full().high(), rule.rounding());
        this.most = Slope.of(max.high(), rule.full().low(), rule.rounding());
    }

    @Override
    void grade(EvidenceColumn read, int[] low, int[] high, int rows) {
        int[] states = read.states.codes();
        for (int row = 0; row < rows; row++) {
            long part = read.parts.get(row);
            long of = read.wholes.get(row);
            if (states[row] == RowStates.SHARE && of > 0) {
                low[row] = least.points(part, of);
                high[row] = isKnown ? low[row] : most.points(part, of);
            } else {
                low[row] = anything.low();
                high[row] = anything.high();
            }
        }
    }

    /** The points for a share, {@code max / full} for each whole. */
    record Slope(int max, Fraction full, Fraction each, Rounding rounding) {

        static Slope of(int max, Rational full, Rounding rounding) {
            return new Slope(
                    max, Fraction.of(full), Fraction.of(each(Points.ofTenThousandths(max), full, rounding)), rounding);
        }

        /** In steps of the rounding. */
        static Rational each(Points max, Rational full, Rounding rounding) {
            return Rational.of(max.tenThousandths(), rounding.step().tenThousandths())
                    .dividedBy(full);
        }

        int points(long part, long of) {
            if (full.compared(part, of) >= 0) {
                return max;
            }
            long steps = Exact.rounded(each.numerator(), part, each.denominator(), of, rounding.mode());
            return (int) Math.min(steps * rounding.step().tenThousandths(), max);
        }
    }
}
