package org.learningsociety.criteria.batch;

import java.util.Arrays;

/** A node that gives every row the same. */
final class ConstantStep implements Step {

    private final Node node;
    private final Ends points;
    private final int mark;
    private final boolean isLeftOut;

    ConstantStep(Node node, Ends points, int mark) {
        this.node = node;
        this.points = points;
        this.mark = mark;
        this.isLeftOut = mark == Marker.LEFT_OUT;
    }

    @Override
    public void run(EvidenceBatch batch, BatchScores scores, int rows) {
        int index = node.index();
        if (!node.isGraded()) {
            Arrays.fill(scores.marks[index], 0, rows, mark);
            return;
        }
        Arrays.fill(scores.low[index], 0, rows, points.low());
        Arrays.fill(scores.high[index], 0, rows, points.high());
        if (isLeftOut) {
            Arrays.fill(scores.absent[index], 0, rows, BatchScores.LEFT_OUT);
        }
    }
}
