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
        int next = parts.length % 2;
        if (next == 0) {
            Arrays.fill(sum, 0, rows, 0);
        } else {
            System.arraycopy(points[parts[0]], 0, sum, 0, rows);
        }
        // Two at once: the sum is then read and written half as often.
        for (; next < parts.length; next += 2) {
            add(points[parts[next]], points[parts[next + 1]], sum, rows);
        }
    }

    private static void add(int[] one, int[] other, int[] sum, int rows) {
        for (int row = 0; row < rows; row++) {
            sum[row] += one[row] + other[row];
        }
    }
}
