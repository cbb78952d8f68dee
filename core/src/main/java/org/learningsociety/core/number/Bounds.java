package org.learningsociety.core.number;

/**
 * Points that are not certain: they lie between a low and a high, both included.
 *
 * <p>Arithmetic encloses: whatever points two bounds stand for, the result of an operation on those points lies in the
 * result of the operation on the bounds. The two sides are taken as independent, so {@code b.minus(b)} is not zero
 * unless {@code b} is exact. Example: [60, 65] plus [-1, 2] is [59, 67]. Exact bounds behave like their points.
 *
 * <p>Immutable and thread-safe.
 *
 * @param low the least points possible
 * @param high the most points possible, at least as many
 */
public record Bounds(Points low, Points high) {

    /**
     * Checks the order.
     *
     * @param low the least points possible
     * @param high the most points possible
     * @throws IllegalArgumentException if low is above high
     */
    public Bounds {
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException("low must not be above high, but was [" + low + ", " + high + "]");
        }
    }

    /**
     * Returns bounds.
     *
     * @param low the least points possible
     * @param high the most points possible
     * @return the bounds
     * @throws IllegalArgumentException if low is above high
     */
    public static Bounds of(Points low, Points high) {
        return new Bounds(low, high);
    }

    /**
     * Returns bounds of points that are certain.
     *
     * @param points the points
     * @return bounds whose low and high are these points
     */
    public static Bounds exactly(Points points) {
        return new Bounds(points, points);
    }

    /**
     * Adds.
     *
     * @param other the bounds to add
     * @return [low + other.low, high + other.high]
     * @throws ArithmeticException if an end is out of range
     */
    public Bounds plus(Bounds other) {
        return new Bounds(low.plus(other.low), high.plus(other.high));
    }

    /**
     * Takes away.
     *
     * @param other the bounds to take away
     * @return [low - other.high, high - other.low]
     * @throws ArithmeticException if an end is out of range
     */
    public Bounds minus(Bounds other) {
        return new Bounds(low.minus(other.high), high.minus(other.low));
    }

    /**
     * Turns the sign.
     *
     * @return [-high, -low]
     * @throws ArithmeticException if an end is out of range
     */
    public Bounds negated() {
        return new Bounds(high.negated(), low.negated());
    }

    /**
     * Multiplies by a whole number.
     *
     * @param factor the factor; a negative one swaps the ends
     * @return the bounds of every point times the factor
     * @throws ArithmeticException if an end is out of range
     */
    public Bounds multipliedBy(long factor) {
        Points first = low.multipliedBy(factor);
        Points second = high.multipliedBy(factor);
        return new Bounds(first.min(second), first.max(second));
    }

    /**
     * Bounds the lesser of two uncertain numbers of points.
     *
     * @param other the bounds of the other number
     * @return the lesser low and the lesser high
     */
    public Bounds min(Bounds other) {
        return new Bounds(low.min(other.low), high.min(other.high));
    }

    /**
     * Bounds the greater of two uncertain numbers of points.
     *
     * @param other the bounds of the other number
     * @return the greater low and the greater high
     */
    public Bounds max(Bounds other) {
        return new Bounds(low.max(other.low), high.max(other.high));
    }

    /**
     * Returns the narrowest bounds that enclose both, for points that are one or the other.
     *
     * @param other the other bounds
     * @return the lesser low and the greater high
     */
    public Bounds hull(Bounds other) {
        return new Bounds(low.min(other.low), high.max(other.high));
    }

    /**
     * Moves both ends into a range, as a floor and a cap do.
     *
     * @param floor the least points allowed
     * @param cap the most points allowed
     * @return the bounds of every point moved to the nearest point in [floor, cap]
     * @throws IllegalArgumentException if the floor is above the cap
     */
    public Bounds clampedTo(Points floor, Points cap) {
        Bounds range = of(floor, cap);
        return new Bounds(range.clamp(low), range.clamp(high));
    }

    /**
     * Tells whether points lie within the bounds.
     *
     * @param points the points
     * @return whether low &lt;= points &lt;= high
     */
    public boolean contains(Points points) {
        return low.compareTo(points) <= 0 && points.compareTo(high) <= 0;
    }

    /**
     * Tells whether other bounds lie within these.
     *
     * @param other the other bounds
     * @return whether every point of the other is a point of these
     */
    public boolean encloses(Bounds other) {
        return contains(other.low) && contains(other.high);
    }

    /**
     * Tells whether two bounds share a point; a shared end is enough.
     *
     * @param other the other bounds
     * @return whether some point lies in both
     */
    public boolean intersects(Bounds other) {
        return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
    }

    /**
     * Tells whether the points are certain.
     *
     * @return whether low and high are equal
     */
    public boolean isExact() {
        return low.equals(high);
    }

    /**
     * Writes both ends.
     *
     * @return for example {@code [59, 67.5]}
     */
    @Override
    public String toString() {
        return "[" + low + ", " + high + "]";
    }

    private Points clamp(Points points) {
        return points.max(low).min(high);
    }
}
