/**
 * Days, ranges of days and values that change on days.
 *
 * <p>A {@link org.learningsociety.core.time.DateRange} is a period such as that in which an instrument is in force;
 * each end is a {@link org.learningsociety.core.time.DateBound}: a day, open or unknown. A
 * {@link org.learningsociety.core.time.Dated} value, such as the name of a unit, holds from one day to the next entry.
 * A {@link org.learningsociety.core.time.PartialDate} is the date on a paper whose day or month may still be blank.
 *
 * <p>One decision binds: ranges are half-open. On the day of an event the new state holds, so adjacent periods meet
 * without a gap, and the last day of a period is the day before its end. An open end (it goes on) and an unknown end
 * (there is one, no source gives it) are different things. The clock is never read; a date is always a parameter.
 *
 * <pre>{@code
 * DateRange inForce = DateRange.parse("2020-09-21/2024-01-26");
 * inForce.lastDay();                                          // 2024-01-25
 * inForce.contains(LocalDate.of(2024, 1, 26));                // false
 *
 * Dated<String> name = Dated.of(LocalDate.of(2004, 1, 1), "Quỳnh Mai").with(LocalDate.of(2025, 7, 1), "Bạch Mai");
 * name.at(LocalDate.of(2025, 6, 30));                         // Quỳnh Mai
 * }</pre>
 */
@NullMarked
package org.learningsociety.core.time;

import org.jspecify.annotations.NullMarked;
