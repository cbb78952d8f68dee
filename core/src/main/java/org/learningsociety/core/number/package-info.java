/**
 * Exact numbers: what is scored, shared and compared.
 *
 * <p>A title is decided at a threshold, so a number here is never an approximation.
 * {@link org.learningsociety.core.number.Points} are fixed-point with four decimals and checked arithmetic; a
 * {@link org.learningsociety.core.number.Share} keeps the two counts it was made of and is compared by
 * cross-multiplication; a {@link org.learningsociety.core.number.Rational} serves where exact fractions chain.
 * {@link org.learningsociety.core.number.Bounds} are points that are not certain yet: between a low and a high.
 *
 * <p>One decision binds: whoever divides rounds once, there, by a declared
 * {@link org.learningsociety.core.number.Rounding}. Nothing else in this package rounds, but for showing a number to
 * people in a {@link org.learningsociety.core.number.DecimalNotation}.
 *
 * <pre>{@code
 * Share members = Share.of(7, 10);
 * members.isAtLeast(Rational.of(70, 100));                       // true; 7 / 10d >= 70 * 0.01 is false
 *
 * Rounding halves = Rounding.of(Points.parse("0.5"), RoundingMode.HALF_UP);
 * Points.round(Rational.of(20, 3), halves);                      // 6.5
 * }</pre>
 */
@NullMarked
package org.learningsociety.core.number;

import org.jspecify.annotations.NullMarked;
