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

    @Override
    boolean hasShare(BatchScores scores, int place, int row) {
        return isBest(scores, place, row, false) || isBest(scores, place, row, true);
    }

    @Override
    long share(BatchScores scores, int place, int row, boolean isHigh) {
        return isBest(scores, place, row, isHigh) ? super.share(scores, place, row, isHigh) : 0;
    }

    /** Of parts that give the same, the first count. */
    private boolean isBest(BatchScores scores, int place, int row, boolean isHigh) {
        int[][] points = scores.points(isHigh);
        int own = points[parts[place]][row];
        int better = 0;
        for (int i = 0; i < parts.length; i++) {
            int other = points[parts[i]][row];
            boolean isBetter = other > own || (other == own && i < place);
            better += isBetter && counts(scores, i, row, isHigh) ? 1 : 0;
        }
        return better < take && counts(scores, place, row, isHigh);
    }

    private boolean counts(BatchScores scores, int place, int row, boolean isHigh) {
        int absent = absentPart(scores, parts[place], row);
        return absent == BatchScores.COUNTS || (isHigh && absent == BatchScores.PERHAPS);
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
