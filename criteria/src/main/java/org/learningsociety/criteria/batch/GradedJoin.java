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
