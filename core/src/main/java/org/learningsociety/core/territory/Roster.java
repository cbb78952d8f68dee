package org.learningsociety.core.territory;

import java.time.LocalDate;

/**
 * A statement that from a day on all units directly below a unit are recorded. Immutable and thread-safe.
 *
 * <p>A chronicle need not hold the whole country: the one that ships holds the provinces and the few communes that plans name.
 * Without a roster there may be more units below one than are recorded, so nothing is concluded from those that are.
 *
 * @param unit the unit
 * @param from the first day for which a complete list of the units below it was read
 */
public record Roster(UnitId unit, LocalDate from) {}
