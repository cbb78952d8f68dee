package org.learningsociety.criteria.guidance;

import java.util.Optional;
import org.learningsociety.criteria.guidance.ImprovementPath.Step;
import org.learningsociety.criteria.scoring.Explanation;

/**
 * One value that an indicator may take, and what a criterion gives then.
 *
 * @param step how it comes to the value; absent for the value that it has
 * @param gives what the criterion gives
 */
record Rung(Optional<Step> step, Explanation gives) {

    Plans plans() {
        return step.map(Plans::of).orElse(Plans.STAY);
    }
}
