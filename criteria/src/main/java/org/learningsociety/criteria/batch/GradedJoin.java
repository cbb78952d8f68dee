package org.learningsociety.criteria.batch;

import java.util.List;

/** A node that gives points for those of its parts. */
abstract class GradedJoin implements Step {

    final int node;
    final int[] parts;

    GradedJoin(Node node, List<Node> parts) {
        this.node = node.index();
        this.parts = parts.stream().mapToInt(Node::index).toArray();
    }

    /**
     * Whether the part at a place has a share in the points of a row; as {@link org.learningsociety.criteria.scoring.Explanation#shares}
     * has it, what is not shared out stays with the node.
     */
    boolean hasShare(BatchScores scores, int place, int row) {
        return absentPart(scores, parts[place], row) != BatchScores.LEFT_OUT;
    }

    /** Whether the points are made of those of the parts. */
    boolean isSharedOut() {
        return true;
    }

    /** The share of a part that has one. */
    long share(BatchScores scores, int place, int row, boolean isHigh) {
        return scores.points(isHigh)[parts[place]][row];
    }

    final long shares(BatchScores scores, int row, boolean isHigh) {
        long shares = 0;
        for (int place = 0; place < parts.length; place++) {
            shares += hasShare(scores, place, row) ? share(scores, place, row, isHigh) : 0;
        }
        return shares;
    }

    /** Without a part that counts, the whole is left out; without one that certainly does, it may be. */
    final int absent(BatchScores scores, int row) {
        int absent = BatchScores.LEFT_OUT;
        for (int part : parts) {
            int of = absentPart(scores, part, row);
            if (of == BatchScores.COUNTS) {
                return BatchScores.COUNTS;
            }
            absent = Math.max(absent, of);
        }
        return absent;
    }

    static int absentPart(BatchScores scores, int part, int row) {
        int[] absent = scores.absent[part];
        return absent.length == 0 ? BatchScores.COUNTS : absent[row];
    }

    /** Notes whether the rows count, where they need not. */
    final void noteAbsent(BatchScores scores, int rows) {
        int[] absent = scores.absent[node];
        if (absent.length > 0) {
            for (int row = 0; row < rows; row++) {
                absent[row] = absent(scores, row);
            }
        }
    }
}
