package org.learningsociety.criteria.recognition;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How a subject stands to a title: what it holds, what is under way, and by which entry. Immutable and thread-safe.
 *
 * @param settled the standing that earlier decisions and time left; never {@link Standing#PENDING}
 * @param holding the title as it is held, or was last held; absent where it never was
 * @param proceeding what is under way; absent where nothing is
 * @param ruling the last decision; absent before the first
 * @param because the entry that brought the standing; absent where it was never decided or time alone brought it
 */
public record RecognitionState(
        Standing settled,
        Optional<Holding> holding,
        Optional<Proceeding> proceeding,
        Optional<Ruling> ruling,
        Optional<RecognitionEvent> because) {

    /** Nothing has happened. */
    public static final RecognitionState NONE = new RecognitionState(
            Standing.NEVER, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * Tells how the subject stands to the title.
     *
     * @return {@link Standing#PENDING} where something is under way and the title is not held; else what earlier decisions and time left
     */
    public Standing standing() {
        return proceeding.isPresent() && !isHeldOrSuspended() ? Standing.PENDING : settled;
    }

    /**
     * Tells whether it is open if time has ended the title: by one reading of the sources it has, by another it has not.
     *
     * <p>Example: held from 2024-03-10 for 36 months, it ends on 2027-03-10 by one reading and on 2028-01-01 by the other; on 2027-06-30 it
     * is open.
     *
     * @param date the day
     * @return whether the day lies between the ends by the several readings of a title that is held, or held but for a suspension
     */
    public boolean mayHaveEnded(LocalDate date) {
        return held().filter(held -> held.mayHaveEnded(date)).isPresent();
    }

    /** The title where it is held, or would be but for a suspension. */
    Optional<Holding> held() {
        return isHeldOrSuspended() ? holding : Optional.empty();
    }

    boolean isHeldOrSuspended() {
        return settled == Standing.HELD || settled == Standing.SUSPENDED;
    }

    /** What time alone makes of it. */
    RecognitionState on(LocalDate date) {
        return isHeldOrSuspended() && holding.isPresent() && holding.get().hasEnded(date)
                ? new RecognitionState(Standing.EXPIRED, holding, proceeding, ruling, Optional.empty())
                : this;
    }

    RecognitionState under(Proceeding way) {
        return under(Optional.of(way));
    }

    RecognitionState under(Optional<Proceeding> way) {
        return new RecognitionState(settled, holding, way, ruling, because);
    }

    RecognitionState ruled(Ruling decision) {
        return new RecognitionState(settled, holding, proceeding, Optional.of(decision), because);
    }

    /** What a decision is about does not hold the decisions before it. */
    RecognitionState unruled() {
        return new RecognitionState(settled, holding, proceeding, Optional.empty(), because);
    }

    /** The end of a proceeding that changed nothing about what is held. */
    RecognitionState withoutProceeding() {
        return new RecognitionState(settled, holding, Optional.empty(), ruling, because);
    }

    RecognitionState holding(Holding held, RecognitionEvent by) {
        return new RecognitionState(Standing.HELD, Optional.of(held), Optional.empty(), ruling, Optional.of(by));
    }

    RecognitionState settled(Standing standing, RecognitionEvent by) {
        return new RecognitionState(standing, holding, proceeding, ruling, Optional.of(by));
    }

    RecognitionState ending(Holding held, RecognitionEvent by) {
        return new RecognitionState(Standing.EXPIRED, Optional.of(held), proceeding, ruling, Optional.of(by));
    }

    /** The title is no more: what was under way ends with it. */
    RecognitionState ended(Standing standing, Optional<RecognitionEvent> by) {
        return new RecognitionState(standing, holding, Optional.empty(), ruling, by);
    }
}
