package org.learningsociety.criteria.batch;

import java.util.List;

/** Points that are taken away. */
final class DeductionStep extends GradedJoin {

    DeductionStep(Node node, Node part) {
        super(node, List.of(part));
    }

    @Override
    public void run(EvidenceBatch batch, BatchScores scores, int rows) {
        negate(scores.high[parts[0]], scores.low[node], rows);
        negate(scores.low[parts[0]], scores.high[node], rows);
        noteAbsent(scores, rows);
    }

    @Override
    long share(BatchScores scores, int place, int row, boolean isHigh) {
        return -super.share(scores, place, row, !isHigh);
    }

    private static void negate(int[] from, int[] to, int rows) {
        for (int row = 0; row < rows; row++) {
            to[row] = -from[row];
        }
    }
}
