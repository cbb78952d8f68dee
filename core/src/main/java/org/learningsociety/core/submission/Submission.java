package org.learningsociety.core.submission;

import java.time.LocalDate;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.territory.UnitId;

/**
 * Something that a unit handed in. Immutable and thread-safe.
 *
 * @param unit who sent it
 * @param receivedOn the day on which it came
 * @param place where that is recorded
 */
public record Submission(UnitId unit, LocalDate receivedOn, Place place) {}
