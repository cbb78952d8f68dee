package org.learningsociety.criteria.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was done so far on the way to a decision. Immutable and thread-safe.
 *
 * @param assessedYear the year whose results are assessed; absent where it is not recorded
 * @param taken the steps that were taken, in their order, at least one
 */
public record Proceeding(Optional<Integer> assessedYear, List<Taken> taken) {

    /**
     * Copies the steps.
     *
     * @param assessedYear the year whose results are assessed; absent where it is not recorded
     * @param taken the steps that were taken, in their order, at least one
     * @throws IllegalArgumentException if there is no step
     */
    public Proceeding {
        if (taken.isEmpty()) {
            throw new IllegalArgumentException("a proceeding must have a step, but had none");
        }
        taken = List.copyOf(taken);
    }

    /**
     * A step that was taken.
     *
     * @param step the step
     * @param on when
     * @param by by which body; absent where the subject itself did
     */
    public record Taken(Step step, LocalDate on, Optional<Body> by) {}

    static Proceeding begun(Taken first) {
        return new Proceeding(Optional.empty(), List.of(first));
    }

    Proceeding with(Taken next) {
        List<Taken> more = new ArrayList<>(taken);
        more.add(next);
        return new Proceeding(assessedYear, more);
    }

    Proceeding of(Optional<Integer> year) {
        return new Proceeding(year, taken);
    }

    /**
     * Finds a step.
     *
     * @param step the step
     * @return when it was taken and by whom; absent where it was not
     */
    public Optional<Taken> find(Step step) {
        for (Taken one : taken) {
            if (one.step() == step) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /**
     * Tells how far it is.
     *
     * @return the latest step that was taken
     */
    public Step latest() {
        return taken.get(taken.size() - 1).step();
    }
}
