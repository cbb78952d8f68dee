package org.learningsociety.criteria.batch;

import java.util.List;

/** Points that every part of a criterion must reach. */
record FloorOfParts(Node node, List<Floor> parts) implements LevelStep.Requirement {

    @Override
    public void mark(BatchScores scores, int[] marks, int rows) {
        for (int row = 0; row < rows; row++) {
            if (GradedJoin.absentPart(scores, node.index(), row) != BatchScores.LEFT_OUT) {
                int joined = 0;
                for (Floor part : parts) {
                    joined |= part.mark(scores, row);
                }
                marks[row] |= joined & -joined;
            }
        }
    }
}
