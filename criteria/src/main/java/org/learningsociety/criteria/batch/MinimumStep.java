package org.learningsociety.criteria.batch;

import java.util.List;

/** The points of the weakest part. */
final class MinimumStep extends GradedJoin {

    private final Ends maximum;

    MinimumStep(Node node, List<Node> parts) {
        super(node, parts);
        this.maximum = Ends.of(node.maximum());
    }

    @Override
    public void run(EvidenceBatch batch, BatchScores scores, int rows) {
        for (int row = 0; row < rows; row++) {
            weakest(scores, row);
        }
        noteAbsent(scores, rows);
    }

    @Override
    boolean isSharedOut() {
        return false;
    }

    private void weakest(BatchScores scores, int row) {
        int low = Integer.MAX_VALUE;
        int certainHigh = Integer.MAX_VALUE;
        int anyHigh = Integer.MIN_VALUE;
        boolean isAnyCertain = false;
        boolean doAllCount = true;
        for (int part : parts) {
            int absent = absentPart(scores, part, row);
            if (absent != BatchScores.LEFT_OUT) {
                low = Math.min(low, scores.low[part][row]);
                anyHigh = Math.max(anyHigh, scores.high[part][row]);
            }
            // A part that may turn out not to count cannot be relied on to hold the minimum down.
            if (absent == BatchScores.COUNTS) {
                certainHigh = Math.min(certainHigh, scores.high[part][row]);
                isAnyCertain = true;
            }
            doAllCount &= absent == BatchScores.COUNTS;
        }
        int high = isAnyCertain ? certainHigh : anyHigh;
        scores.low[node][row] = doAllCount ? low : Math.min(low, maximum.low());
        scores.high[node][row] = doAllCount ? high : Math.min(high, maximum.high());
    }
}
