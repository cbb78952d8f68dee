package org.learningsociety.core.target;

import org.learningsociety.core.number.Rational;

/**
 * A number that is not certain: it lies between a low and a high, both included. Immutable and thread-safe.
 *
 * <p>Of 10 communes 6 have a title, and of 3 nothing is known: the share lies in [6/10, 9/10].
 *
 * @param low the least value possible
 * @param high the greatest value possible, at least as great
 */
public record ValueBounds(Rational low, Rational high) {

    /**
     * Checks the order.
     *
     * @param low the least value possible
     * @param high the greatest value possible
     * @throws IllegalArgumentException if low is above high
     */
    public ValueBounds {
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException("low must not be above high, but was [" + low + ", " + high + "]");
        }
    }

    /**
     * Returns bounds of a number that is certain.
     *
     * @param value the number
     * @return bounds whose low and high are this number
     */
    public static ValueBounds exactly(Rational value) {
        return new ValueBounds(value, value);
    }

    /**
     * Tells whether the number is certain.
     *
     * @return whether low and high are equal
     */
    public boolean isExact() {
        return low.equals(high);
    }

    /**
     * Multiplies two numbers of which none is negative.
     *
     * <p>Of 10 people 7 have a skill and 3 of these 7 are proficient: 7/10 × 3/7 = 3/10 of all are.
     *
     * @param other the bounds of the other number
     * @return the bounds of the product
     * @throws IllegalArgumentException if a number may be negative
     */
    ValueBounds multipliedBy(ValueBounds other) {
        if (low.signum() < 0 || other.low.signum() < 0) {
            throw new IllegalArgumentException("factors must not be negative, but were " + this + " and " + other);
        }
        return new ValueBounds(low.multipliedBy(other.low), high.multipliedBy(other.high));
    }

    /**
     * Writes both ends.
     *
     * @return for example {@code [3/5, 9/10]}
     */
    @Override
    public String toString() {
        return "[" + low + ", " + high + "]";
    }
}
