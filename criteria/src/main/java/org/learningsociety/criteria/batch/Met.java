package org.learningsociety.criteria.batch;

/** A test that must hold. */
record Met(Node node) implements LevelStep.Requirement {

    @Override
    public void mark(BatchScores scores, int[] marks, int rows) {
        int[] test = scores.marks[node.index()];
        for (int row = 0; row < rows; row++) {
            marks[row] |=
                    node.isAsked() || test[row] == Marker.LEFT_OUT ? Marker.plain(test[row]) : Marker.UNDETERMINED;
        }
    }
}
