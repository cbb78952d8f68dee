package org.learningsociety.criteria.batch;

import java.util.Arrays;
import java.util.List;

/** A sum of parts that always count. */
final class SumStep extends GradedJoin {

    SumStep(Node node, List<Node> parts) {
        super(node, parts);
    }

    @Override
    public void run(EvidenceBatch batch, BatchScores scores, int rows) {
        add(scores.low, rows);
        add(scores.high, rows);
    }

    private void add(int[][] points, int rows) {
        int[] sum = points[node];
        Arrays.fill(sum, 0, rows, 0);
        for (int part : parts) {
            int[] more = points[part];
            for (int row = 0; row < rows; row++) {
                sum[row] += more[row];
            }
        }
    }
}
