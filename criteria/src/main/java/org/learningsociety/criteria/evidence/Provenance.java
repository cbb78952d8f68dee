package org.learningsociety.criteria.evidence;

import java.time.LocalDate;
import java.util.Optional;
import org.learningsociety.core.problem.Place;

/**
 * Where an observation comes from. Immutable and thread-safe.
 *
 * @param source the document that shows it, as the recorder named it
 * @param method how it was found, such as a survey or a count, as the recorder named it
 * @param observedOn the day for which it holds
 * @param recordedOn the day on which it was recorded, which is when it became known
 * @param place where it stands in the data that were read
 */
public record Provenance(
        Optional<String> source,
        Optional<String> method,
        Optional<LocalDate> observedOn,
        Optional<LocalDate> recordedOn,
        Optional<Place> place) {

    /** Nothing is known about where it comes from. */
    public static final Provenance NONE =
            new Provenance(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
