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
        for (int row = 0; row < rows; row++) {
            boolean isKnown = read.states.codes[row] == RowStates.COUNT;
            long count = read.parts.get(row);
            low[row] = isKnown ? least.points(count) : anything.low();
            high[row] = isKnown ? most.points(count) : anything.high();
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
    }
}
