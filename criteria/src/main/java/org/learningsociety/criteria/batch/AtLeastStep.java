package org.learningsociety.criteria.batch;

import java.util.List;

/** Tests of which some must hold. */
final class AtLeastStep implements Step {

    private final int node;
    private final int[] parts;
    private final int count;

    AtLeastStep(Node node, List<Node> parts, int count) {
        this.node = node.index();
        this.parts = parts.stream().mapToInt(Node::index).toArray();
        this.count = count;
    }

    @Override
    public void run(EvidenceBatch batch, BatchScores scores, int rows) {
        int[] marks = scores.marks[node];
        for (int row = 0; row < rows; row++) {
            marks[row] = mark(scores.marks, row);
        }
    }

    private int mark(int[][] marks, int row) {
        int achieved = 0;
        int failed = 0;
        int open = 0;
        int perhaps = 0;
        int asked = 0;
        for (int part : parts) {
            int mark = marks[part][row];
            asked += mark == Marker.LEFT_OUT ? 0 : 1;
            perhaps += mark == Marker.PERHAPS ? 1 : 0;
            achieved += mark == Marker.ACHIEVED ? 1 : 0;
            failed += mark == Marker.NOT_ACHIEVED ? 1 : 0;
            open += mark == Marker.UNDETERMINED ? 1 : 0;
        }
        if (perhaps == asked) {
            return asked == 0 ? Marker.LEFT_OUT : Marker.PERHAPS;
        }
        return mark(achieved, failed, open + perhaps, asked);
    }

    private int mark(int achieved, int failed, int open, int asked) {
        if (achieved >= count) {
            return Marker.ACHIEVED;
        }
        if (asked - failed < count) {
            return Marker.NOT_ACHIEVED;
        }
        boolean gapsDecide = achieved + open >= count || asked - failed - open < count;
        return gapsDecide ? Marker.UNDETERMINED : Marker.NOT_ASSESSABLE;
    }
}
