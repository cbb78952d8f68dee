package org.learningsociety.criteria.batch;

import java.util.List;

/** Points kept within bounds. */
final class LimitedStep extends GradedJoin {

    private final Ends least;
    private final Ends most;

    LimitedStep(Node node, Node part, Ends least, Ends most) {
        super(node, List.of(part));
        this.least = least;
        this.most = most;
    }

    @Override
    public void run(EvidenceBatch batch, BatchScores scores, int rows) {
        limit(scores.low, least.low(), most.low(), rows);
        limit(scores.high, least.high(), most.high(), rows);
        noteAbsent(scores, rows);
    }

    private void limit(int[][] points, int floor, int cap, int rows) {
        int[] before = points[parts[0]];
        int[] after = points[node];
        for (int row = 0; row < rows; row++) {
            after[row] = Math.max(Math.min(before[row], cap), floor);
        }
    }
}
