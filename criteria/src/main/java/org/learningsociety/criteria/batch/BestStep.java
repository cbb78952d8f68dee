package org.learningsociety.criteria.batch;

import java.util.Arrays;
import java.util.List;

/** The points of the best parts. */
final class BestStep extends GradedJoin {

    private final int take;

    BestStep(Node node, List<Node> parts, int take) {
        super(node, parts);
        this.take = take;
    }

    @Override
    public void run(EvidenceBatch batch, BatchScores scores, int rows) {
        for (int row = 0; row < rows; row++) {
            // What may turn out not to count cannot be relied on, but may count.
            scores.low[node][row] = best(scores, scores.low, BatchScores.COUNTS, row);
            scores.high[node][row] = best(scores, scores.high, BatchScores.PERHAPS, row);
        }
        noteAbsent(scores, rows);
    }

    private int best(BatchScores scores, int[][] points, int alsoCounting, int row) {
        long[] sorting = scores.sorting;
        int count = 0;
        for (int part : parts) {
            int absent = absentPart(scores, part, row);
            if (absent == BatchScores.COUNTS || absent == alsoCounting) {
                sorting[count++] = points[part][row];
            }
        }
        Arrays.sort(sorting, 0, count);
        int sum = 0;
        for (int i = Math.max(0, count - take); i < count; i++) {
            sum += (int) sorting[i];
        }
        return sum;
    }
}
