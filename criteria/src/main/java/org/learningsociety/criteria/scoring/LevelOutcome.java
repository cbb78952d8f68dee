package org.learningsociety.criteria.scoring;

import java.util.List;
import org.learningsociety.criteria.rubric.LevelId;

/**
 * What can be said of one level. Immutable and thread-safe.
 *
 * @param level the level
 * @param verdict whether everything that the level takes is met
 * @param requirements what can be said of each thing that it takes, in the order of the rubric
 */
public record LevelOutcome(LevelId level, Verdict verdict, List<RequirementOutcome> requirements) {

    /**
     * Copies the requirements.
     *
     * @param level the level
     * @param verdict whether everything that the level takes is met
     * @param requirements what can be said of each thing that it takes, in the order of the rubric
     */
    public LevelOutcome {
        requirements = List.copyOf(requirements);
    }

    /**
     * What can be said of one thing that a level takes.
     *
     * @param verdict whether it is met
     * @param reason why
     * @param leftOut whether it does not apply, so that it counts neither for nor against the subject
     */
    public record RequirementOutcome(Verdict verdict, Reason reason, boolean leftOut) {}
}
