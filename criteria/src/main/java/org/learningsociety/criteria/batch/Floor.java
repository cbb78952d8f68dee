package org.learningsociety.criteria.batch;

/**
 * Points that a criterion must reach.
 *
 * @param node the criterion
 * @param least the points; where the law read does not give them, from the least to the most that they may be
 */
record Floor(Node node, Ends least) implements LevelStep.Requirement {

    @Override
    public void mark(BatchScores scores, int[] marks, int rows) {
        if (!node.isAsked() || node.mayBeLeftOut()) {
            markWhatMayNotBeAsked(scores, marks, rows);
            return;
        }
        int[] low = scores.low[node.index()];
        int[] high = scores.high[node.index()];
        int first = least.low();
        int last = least.high();
        for (int row = 0; row < rows; row++) {
            marks[row] |= compared(low[row], high[row], first, last);
        }
    }

    private void markWhatMayNotBeAsked(BatchScores scores, int[] marks, int rows) {
        for (int row = 0; row < rows; row++) {
            marks[row] |= mark(scores, row);
        }
    }

    int mark(BatchScores scores, int row) {
        int index = node.index();
        int absent = GradedJoin.absentPart(scores, index, row);
        if (absent == BatchScores.LEFT_OUT) {
            return Marker.LEFT_OUT;
        }
        return absent == BatchScores.PERHAPS || !node.isAsked()
                ? Marker.UNDETERMINED
                : compared(scores.low[index][row], scores.high[index][row], least.low(), least.high());
    }

    /** Without a branch: the points of neighboring rows differ. */
    private static int compared(int low, int high, int first, int last) {
        int notSurely = (low - last) >> 31;
        int never = (high - first) >> 31;
        return (Marker.ACHIEVED & ~notSurely)
                | (Marker.NOT_ACHIEVED & never)
                | (Marker.UNDETERMINED & notSurely & ~never);
    }
}
