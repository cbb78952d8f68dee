package org.learningsociety.criteria.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was done so far on the way to a decision: the latest step, and what was done before it. Immutable and thread-safe.
 *
 * @param assessedYear the year whose results are assessed; absent where it is not recorded
 * @param latest the latest step that was taken
 * @param before how far it was before; absent where this is the first step
 */
public record Proceeding(Optional<Integer> assessedYear, Taken latest, Optional<Proceeding> before) {

    /**
     * A step that was taken.
     *
     * @param step the step
     * @param on when
     * @param by by which body; absent where the subject itself did
     * @param certificate the digest of the certificate of the assessment on which it rests; absent where none is recorded
     */
    public record Taken(Step step, LocalDate on, Optional<Body> by, Optional<String> certificate) {}

    static Proceeding begun(Taken first) {
        return new Proceeding(Optional.empty(), first, Optional.empty());
    }

    Proceeding with(Taken next) {
        return new Proceeding(assessedYear, next, Optional.of(this));
    }

    Proceeding of(Optional<Integer> year) {
        return new Proceeding(year, latest, before);
    }

    /**
     * Finds a step.
     *
     * @param step the step
     * @return when it was taken and by whom; absent where it was not
     */
    public Optional<Taken> find(Step step) {
        Optional<Proceeding> way = Optional.of(this);
        while (way.isPresent() && way.get().latest().step() != step) {
            way = way.get().before();
        }
        return way.map(Proceeding::latest);
    }

    /**
     * Tells on which assessment it rests.
     *
     * @return the digest of the certificate that the latest step to name one names; absent where none does
     */
    public Optional<String> certificate() {
        return latest.certificate().or(() -> before.flatMap(Proceeding::certificate));
    }

    /**
     * Returns the steps.
     *
     * @return the steps that were taken, in their order, at least one
     */
    public List<Taken> taken() {
        List<Taken> taken = new ArrayList<>(before.map(Proceeding::taken).orElse(List.of()));
        taken.add(latest);
        return List.copyOf(taken);
    }
}
