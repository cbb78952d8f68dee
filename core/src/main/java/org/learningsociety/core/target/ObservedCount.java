package org.learningsociety.core.target;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What was counted for a measure on a day. Immutable and thread-safe.
 *
 * @param measure what was measured
 * @param reading by which reading of the base; absent when the base is stated
 * @param observedOn the day for which the counts hold
 * @param counts the counts
 * @param source where they come from; absent when that is not told
 */
public record ObservedCount(
        MeasureId measure, Optional<ReadingId> reading, LocalDate observedOn, Counts counts, Optional<String> source) {}
