package org.learningsociety.criteria.recognition;

import java.time.LocalDate;
import java.util.Optional;
import org.learningsociety.core.time.DateBound;
import org.learningsociety.criteria.rubric.LevelId;

/**
 * A title as it is held, or was last held. Immutable and thread-safe.
 *
 * @param level the level; absent where the title has none
 * @param since the first day on which it was held without a break, whatever the level
 * @param levelSince the day of the decision from which on it was held at this level
 * @param until the first day on which it is held no longer: open where it does not end with time, unknown where it does and nobody knows
 *     when
 * @param earliestEnd where the end is unknown because sources can be read in several ways, the first day on which it is held no longer by
 *     one of them; absent elsewhere
 * @param latestEnd where the end is unknown because sources can be read in several ways, the first day on which it is held no longer by
 *     any of them; absent elsewhere
 * @param decision the entry that gave it in its present form
 */
public record Holding(
        Optional<LevelId> level,
        LocalDate since,
        LocalDate levelSince,
        DateBound until,
        Optional<LocalDate> earliestEnd,
        Optional<LocalDate> latestEnd,
        RecognitionEventId decision) {

    /**
     * Tells whether time alone has certainly ended it.
     *
     * @param date the day
     * @return whether it is held no longer on the day, by every reading of the sources
     */
    public boolean hasEnded(LocalDate date) {
        return until.day()
                .or(() -> latestEnd)
                .filter(end -> !date.isBefore(end))
                .isPresent();
    }

    /** Whether the day lies between the ends by the several readings of the sources. */
    boolean mayHaveEnded(LocalDate date) {
        return earliestEnd.filter(end -> !date.isBefore(end)).isPresent() && !hasEnded(date);
    }

    Holding until(LocalDate end) {
        return new Holding(level, since, levelSince, DateBound.on(end), Optional.empty(), Optional.empty(), decision);
    }
}
