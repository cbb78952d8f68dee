/**
 * What units owe for a period and whether they handed it in: reports, figures, plans.
 *
 * <p>An {@link org.learningsociety.core.submission.Obligation} names a level of units, a period, a due day and the part of the period for
 * which a unit must have been open; who that is follows from the tree of each day. {@link
 * org.learningsociety.core.submission.Completeness} holds the {@link org.learningsociety.core.submission.Submission submissions} against
 * it: expected, received, in time, late, awaited, missing.
 *
 * <pre>{@code
 * Obligation report = new Obligation(
 *         Level.COMMUNE, Optional.of(province), DateRange.parse("2025-01-01/2026-01-01"), due, Presence.AT_END);
 * Validated<Completeness> state = Completeness.of(report, gazetteer, submissions, asOf);
 * }</pre>
 *
 * <p>One decision binds: no more is received than expected. What came from a unit that owes nothing is kept apart and told at its place,
 * never counted and never dropped.
 */
@NullMarked
package org.learningsociety.core.submission;

import org.jspecify.annotations.NullMarked;
