package org.learningsociety.criteria.guidance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.learningsociety.criteria.evidence.Finding;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.rubric.IndicatorId;

/**
 * What to change in order to reach something. Immutable and thread-safe.
 *
 * @param cost what all steps cost together
 * @param ready the day on which it is reached: the day of the assessment, or a later one when a step or a term must be waited for
 * @param steps what to change, in the order of the indicators; empty where nothing is to be changed, though perhaps to be waited for
 */
public record ImprovementPath(long cost, LocalDate ready, List<Step> steps) {

    /**
     * Copies the steps.
     *
     * @param cost what all steps cost together
     * @param ready the day on which it is reached: the day of the assessment, or a later one when a step or a term must be
     *     waited for
     * @param steps what to change, in the order of the indicators; empty where nothing is to be changed, though perhaps to
     *     be waited for
     */
    public ImprovementPath {
        steps = List.copyOf(steps);
    }

    /**
     * One indicator that changes.
     *
     * @param indicator the indicator
     * @param from what is known of it now; a gap is to be established
     * @param to what it must be
     * @param cost what the change costs, above zero
     * @param earliest the day before which it cannot be done; absent where there is none
     */
    public record Step(IndicatorId indicator, Finding from, ObservedValue to, long cost, Optional<LocalDate> earliest) {

        /**
         * Tells whether the step establishes what is not known, rather than changes what is.
         *
         * @return whether there is a gap now
         */
        public boolean establishes() {
            return !(from instanceof Finding.Known);
        }
    }
}
