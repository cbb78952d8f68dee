package org.learningsociety.criteria.batch;

import java.util.List;

/** Tests of which all, one or none must hold. */
final class JoinStep implements Step {

    /** How the marks of the parts, joined by an or, become that of the whole. */
    interface Join {
        int of(int marks);
    }

    private final int node;
    private final int[] parts;
    private final int[] byMarks = new int[2 * Marker.PERHAPS];

    JoinStep(Node node, List<Node> parts, Join join) {
        this.node = node.index();
        this.parts = parts.stream().mapToInt(Node::index).toArray();
        for (int marks = 1; marks < byMarks.length; marks++) {
            byMarks[marks] = marks == Marker.PERHAPS ? Marker.PERHAPS : join.of(Marker.plain(marks));
        }
    }

    @Override
    public void run(EvidenceBatch batch, BatchScores scores, int rows) {
        int[] marks = scores.marks[node];
        System.arraycopy(scores.marks[parts[0]], 0, marks, 0, rows);
        for (int i = 1; i < parts.length; i++) {
            int[] part = scores.marks[parts[i]];
            for (int row = 0; row < rows; row++) {
                marks[row] |= part[row];
            }
        }
        for (int row = 0; row < rows; row++) {
            marks[row] = byMarks[marks[row]];
        }
    }
}
