package org.learningsociety.criteria.batch;

import java.util.Arrays;
import java.util.List;

/** What can be said of a level: everything that it takes must be met. */
final class LevelStep implements Step {

    /** One thing that a level takes: adds its mark to those of the others. */
    interface Requirement {
        void mark(BatchScores scores, int[] marks, int rows);
    }

    private final int level;
    private final List<Requirement> requirements;

    LevelStep(int level, List<Requirement> requirements) {
        this.level = level;
        this.requirements = requirements;
    }

    @Override
    public void run(EvidenceBatch batch, BatchScores scores, int rows) {
        int[] marks = scores.levels[level];
        Arrays.fill(marks, 0, rows, Marker.LEFT_OUT);
        requirements.forEach(requirement -> requirement.mark(scores, marks, rows));
        int[] reached = scores.reached;
        for (int row = 0; row < rows; row++) {
            int isAchieved = -(Marker.all(marks[row]) >> 3);
            reached[row] = (level & isAchieved) | (reached[row] & ~isAchieved);
        }
    }
}
