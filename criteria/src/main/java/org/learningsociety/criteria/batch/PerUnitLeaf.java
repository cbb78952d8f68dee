package org.learningsociety.criteria.batch;

import org.learningsociety.criteria.rubric.Rule;

/** Points for each counted unit. */
final class PerUnitLeaf extends GradedLeaf {

    private final Units least;
    private final Units most;

    PerUnitLeaf(Node node, int column, Rule.PerUnit rule) {
        super(node, column);
        Ends max = Ends.of(rule.max());
        this.least = Units.of(rule.each().low().tenThousandths(), max.low());
        this.most = Units.of(rule.each().high().tenThousandths(), max.high());
    }

    @Override
    void grade(EvidenceColumn read, int[] low, int[] high, int rows) {
        int[] states = read.states.codes();
        if (read.parts.areSmall() && least.isSmall() && most.isSmall()) {
            gradeSmall(least, anything.low(), states, read.parts.small, low, rows);
            gradeSmall(most, anything.high(), states, read.parts.small, high, rows);
            return;
        }
        for (int row = 0; row < rows; row++) {
            boolean isKnown = states[row] == RowStates.COUNT;
            long count = read.parts.get(row);
            low[row] = isKnown ? least.points(count) : anything.low();
            high[row] = isKnown ? most.points(count) : anything.high();
        }
    }

    /** The same without a branch, since neighboring rows differ, and for many rows at once. */
    private static void gradeSmall(Units units, int ifUnknown, int[] states, int[] counts, int[] points, int rows) {
        int each = (int) units.each;
        int max = units.max;
        int enough = (int) units.enough;
        for (int row = 0; row < rows; row++) {
            int other = states[row] ^ RowStates.COUNT;
            int count = counts[row];
            int unknown = (other | -other) >> 31;
            int over = (enough - count) >> 31;
            int known = (each * count & ~over) | (max & over);
            points[row] = (known & ~unknown) | (ifUnknown & unknown);
        }
    }

    /** A count may be larger than what its points could hold; the cap is not. */
    private record Units(long each, int max, long enough) {

        static Units of(long each, int max) {
            return new Units(each, max, each > 0 ? max / each : Long.MAX_VALUE);
        }

        int points(long count) {
            return count > enough ? max : (int) (each * count);
        }

        boolean isSmall() {
            return each > 0 && each <= max;
        }
    }
}
