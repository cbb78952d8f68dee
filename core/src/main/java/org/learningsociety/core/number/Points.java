package org.learningsociety.core.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

/**
 * A number of points, exact to four decimals.
 *
 * <p>Sums, differences and products either are exact or throw; nothing is cut off or wraps around. The range is that of
 * {@code long} divided by 10 000: about ±922 million million points.
 *
 * <p>Example: {@code Points.parse("87.5").plus(Points.of(3))} is {@code 90.5}. Immutable and thread-safe.
 *
 * @param tenThousandths the points times 10 000
 */
public record Points(long tenThousandths) implements Comparable<Points> {

    /** No points. */
    public static final Points ZERO = new Points(0);

    private static final int DECIMALS = 4;
    private static final long SCALE = 10_000;
    private static final Pattern TEXT = Pattern.compile("-?\\d+(\\.\\d{1,4})?");

    /**
     * Returns a whole number of points.
     *
     * @param whole the number of points
     * @return the points
     * @throws ArithmeticException if the number is out of range
     */
    public static Points of(long whole) {
        return new Points(Math.multiplyExact(whole, SCALE));
    }

    /**
     * Returns points counted in ten-thousandths.
     *
     * @param tenThousandths the points times 10 000, for example {@code 875_000} for 87.5
     * @return the points
     */
    public static Points ofTenThousandths(long tenThousandths) {
        return new Points(tenThousandths);
    }

    /**
     * Reads a plain decimal: an optional minus, digits, and at most four decimals after a point.
     *
     * @param text for example {@code 87.5} or {@code -2}
     * @return the points
     * @throws NumberFormatException if the text is anything else, such as one with a fifth decimal, a plus, an
     *     exponent, a comma or a space, or if the number is out of range
     */
    public static Points parse(String text) {
        if (!TEXT.matcher(text).matches()) {
            throw new NumberFormatException(
                    "points must be a plain decimal of at most four decimals, but was \"" + text + '"');
        }
        BigInteger tenThousandths =
                new BigDecimal(text).movePointRight(DECIMALS).toBigIntegerExact();
        if (tenThousandths.bitLength() >= Long.SIZE) {
            throw new NumberFormatException("points must lie between " + ofTenThousandths(Long.MIN_VALUE) + " and "
                    + ofTenThousandths(Long.MAX_VALUE) + ", but was " + text);
        }
        return new Points(tenThousandths.longValue());
    }

    /**
     * Rounds an exact number to a multiple of the rounding's step.
     *
     * <p>This is the one place where a division becomes points. The exact number is rounded directly to the step, never
     * first to four decimals, so that no tie is made or broken on the way.
     *
     * <p>Example: {@code 20/3} by steps of {@code 0.5} with {@code HALF_UP} is {@code 6.5}, since {@code 6.67 / 0.5 =
     * 13.3} lies nearest to 13 steps.
     *
     * @param exact the number to round
     * @param rounding the step and the mode
     * @return the multiple of the step that the mode chooses
     * @throws ArithmeticException if the result is out of range, or if the mode is
     *     {@link java.math.RoundingMode#UNNECESSARY} and the number is not a multiple of the step
     */
    public static Points round(Rational exact, Rounding rounding) {
        BigInteger steps = exact.dividedBy(rounding.step().toRational()).round(rounding.mode());
        BigInteger stepSize = BigInteger.valueOf(rounding.step().tenThousandths());
        return new Points(steps.multiply(stepSize).longValueExact());
    }

    /**
     * Adds points.
     *
     * @param other the points to add
     * @return the exact sum
     * @throws ArithmeticException if the sum is out of range
     */
    public Points plus(Points other) {
        return new Points(Math.addExact(tenThousandths, other.tenThousandths));
    }

    /**
     * Takes points away.
     *
     * @param other the points to take away
     * @return the exact difference
     * @throws ArithmeticException if the difference is out of range
     */
    public Points minus(Points other) {
        return new Points(Math.subtractExact(tenThousandths, other.tenThousandths));
    }

    /**
     * Turns the sign.
     *
     * @return these points with the other sign
     * @throws ArithmeticException if the result is out of range, which happens for the least points only
     */
    public Points negated() {
        return new Points(Math.negateExact(tenThousandths));
    }

    /**
     * Multiplies by a whole number.
     *
     * @param factor the factor
     * @return the exact product
     * @throws ArithmeticException if the product is out of range
     */
    public Points multipliedBy(long factor) {
        return new Points(Math.multiplyExact(tenThousandths, factor));
    }

    /**
     * Returns the lesser of two.
     *
     * @param other the points to compare with
     * @return these or the other points, whichever are fewer
     */
    public Points min(Points other) {
        return new Points(Math.min(tenThousandths, other.tenThousandths));
    }

    /**
     * Returns the greater of two.
     *
     * @param other the points to compare with
     * @return these or the other points, whichever are more
     */
    public Points max(Points other) {
        return new Points(Math.max(tenThousandths, other.tenThousandths));
    }

    /**
     * Tells whether these are less than no points.
     *
     * @return whether the number is below zero
     */
    public boolean isNegative() {
        return tenThousandths < 0;
    }

    /**
     * Converts to an exact fraction.
     *
     * @return the same number, for example {@code 175/2} for 87.5
     */
    public Rational toRational() {
        return tenThousandths % SCALE == 0 ? Rational.of(tenThousandths / SCALE) : Rational.of(tenThousandths, SCALE);
    }

    @Override
    public int compareTo(Points other) {
        return Long.compare(tenThousandths, other.tenThousandths);
    }

    /**
     * Writes the shortest plain decimal, which {@link #parse} reads back.
     *
     * @return for example {@code 87.5} or {@code 90}
     */
    @Override
    public String toString() {
        return BigDecimal.valueOf(tenThousandths, DECIMALS).stripTrailingZeros().toPlainString();
    }
}
