/**
 * Figures that deserve a second look: results that crowd just above a cut, numbers that two units share, numbers that cannot go together.
 *
 * <p>A {@link org.learningsociety.reporting.plausibility.PlausibilityReview} says how much is too much, and gives a flag for each thing
 * found: a warning of {@link org.learningsociety.reporting.plausibility.PlausibilityFlag}, at the unit, with the numbers on which it
 * rests.
 *
 * <pre>{@code
 * PlausibilityReview review = new PlausibilityReview(Points.of(2), Rational.of(1, 1000), 3, 10);
 * review.bunching(place, tally.scores(), Points.of(80));   // 30 from 80 to below 82, 4 from 78 to below 80
 * }</pre>
 *
 * <p>The decision that binds: a flag invites a check and proves nothing. It changes no score, no verdict and no tally; nothing in this
 * room is read by what computes them.
 */
@NullMarked
package org.learningsociety.reporting.plausibility;

import org.jspecify.annotations.NullMarked;
