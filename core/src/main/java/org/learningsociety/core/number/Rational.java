package org.learningsociety.core.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * An exact fraction of two whole numbers of any size.
 *
 * <p>It is always in lowest terms with a denominator above zero, so equal numbers are equal objects and
 * {@code compareTo} agrees with {@code equals}. Example: {@code Rational.of(1, 3).plus(Rational.of(1, 6))} is
 * {@code 1/2}. Immutable and thread-safe.
 *
 * @param numerator the whole number above the line; it carries the sign
 * @param denominator the whole number below the line, more than zero
 */
public record Rational(BigInteger numerator, BigInteger denominator) implements Comparable<Rational> {

    /** The number zero. */
    public static final Rational ZERO = of(0);

    /** The number one. */
    public static final Rational ONE = of(1);

    private static final Pattern TEXT = Pattern.compile("-?\\d+(/0*[1-9]\\d*|\\.\\d+)?");

    /**
     * Brings the fraction into lowest terms and the sign above the line.
     *
     * @param numerator the whole number above the line
     * @param denominator the whole number below the line; it may be negative
     * @throws ArithmeticException if the denominator is zero
     */
    public Rational {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("the denominator must not be zero, but was " + numerator + "/0");
        }
        boolean isWhole = denominator.equals(BigInteger.ONE);
        if (!isWhole && isSmall(numerator) && isSmall(denominator)) {
            // Most numbers are small, and for them the plain algorithm of Euclid is several times as fast.
            long divisor = commonDivisor(numerator.longValue(), denominator.longValue());
            if (divisor != 1) {
                numerator = BigInteger.valueOf(numerator.longValue() / divisor);
                denominator = BigInteger.valueOf(denominator.longValue() / divisor);
            }
        } else if (!isWhole) {
            BigInteger divisor = numerator.gcd(denominator).multiply(BigInteger.valueOf(denominator.signum()));
            numerator = numerator.divide(divisor);
            denominator = denominator.divide(divisor);
        }
    }

    private static boolean isSmall(BigInteger number) {
        return number.bitLength() < Long.SIZE - 1;
    }

    /** The greatest common divisor, with the sign of the denominator. */
    private static long commonDivisor(long numerator, long denominator) {
        long a = Math.abs(numerator);
        long b = Math.abs(denominator);
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return denominator < 0 ? -a : a;
    }

    /**
     * Returns a whole number.
     *
     * @param whole the number
     * @return the number
     */
    public static Rational of(long whole) {
        return of(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    /**
     * Returns a fraction.
     *
     * @param numerator the whole number above the line
     * @param denominator the whole number below the line; it may be negative
     * @return the fraction, in lowest terms
     * @throws ArithmeticException if the denominator is zero
     */
    public static Rational of(long numerator, long denominator) {
        return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /**
     * Returns a fraction.
     *
     * @param numerator the whole number above the line
     * @param denominator the whole number below the line; it may be negative
     * @return the fraction, in lowest terms
     * @throws ArithmeticException if the denominator is zero
     */
    public static Rational of(BigInteger numerator, BigInteger denominator) {
        return new Rational(numerator, denominator);
    }

    /**
     * Reads a fraction, a whole number or a plain decimal with a point.
     *
     * @param text for example {@code 1/3}, {@code -2} or {@code 0.25}; a fraction need not be in lowest terms
     * @return the number
     * @throws NumberFormatException if the text is anything else, such as a fraction with a sign or a zero below the
     *     line
     */
    public static Rational parse(String text) {
        if (!TEXT.matcher(text).matches()) {
            throw new NumberFormatException("a number must be written like 1/3, -2 or 0.25, but was \"" + text + '"');
        }
        int slash = text.indexOf('/');
        if (slash >= 0) {
            return of(new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
        }
        BigDecimal decimal = new BigDecimal(text);
        return of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    /**
     * Adds a number.
     *
     * @param other the number to add
     * @return the sum
     */
    public Rational plus(Rational other) {
        if (numerator.signum() == 0) {
            return other;
        }
        if (other.numerator.signum() == 0) {
            return this;
        }
        return of(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /**
     * Takes a number away.
     *
     * @param other the number to take away
     * @return the difference
     */
    public Rational minus(Rational other) {
        if (other.numerator.signum() == 0) {
            return this;
        }
        return plus(other.negated());
    }

    /**
     * Multiplies by a number.
     *
     * @param other the factor
     * @return the product
     */
    public Rational multipliedBy(Rational other) {
        // Most shares are all or nothing.
        if (other.equals(ONE) || numerator.signum() == 0) {
            return this;
        }
        if (equals(ONE) || other.numerator.signum() == 0) {
            return other;
        }
        return of(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * Divides by a number.
     *
     * @param other the divisor
     * @return the quotient
     * @throws ArithmeticException if the divisor is zero
     */
    public Rational dividedBy(Rational other) {
        return of(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /**
     * Turns the sign.
     *
     * @return this number with the other sign
     */
    public Rational negated() {
        return of(numerator.negate(), denominator);
    }

    /**
     * Drops the sign.
     *
     * @return the distance from zero
     */
    public Rational abs() {
        return of(numerator.abs(), denominator);
    }

    /**
     * Turns the fraction upside down.
     *
     * @return one divided by this number
     * @throws ArithmeticException if this number is zero
     */
    public Rational reciprocal() {
        return of(denominator, numerator);
    }

    /**
     * Returns the lesser of two.
     *
     * @param other the number to compare with
     * @return this or the other number, whichever is less
     */
    public Rational min(Rational other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /**
     * Returns the greater of two.
     *
     * @param other the number to compare with
     * @return this or the other number, whichever is more
     */
    public Rational max(Rational other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /**
     * Returns the sign.
     *
     * @return -1, 0 or 1 as the number is negative, zero or positive
     */
    public int signum() {
        return numerator.signum();
    }

    /**
     * Tells whether the number is whole.
     *
     * @return whether the denominator is one
     */
    public boolean isInteger() {
        return denominator.equals(BigInteger.ONE);
    }

    /**
     * Returns the nearest whole number that is not above.
     *
     * @return for example -2 for {@code -4/3}
     */
    public BigInteger floor() {
        return round(RoundingMode.FLOOR);
    }

    /**
     * Returns the nearest whole number that is not below.
     *
     * @return for example -1 for {@code -4/3}
     */
    public BigInteger ceiling() {
        return round(RoundingMode.CEILING);
    }

    /**
     * Rounds to a whole number.
     *
     * @param mode which neighbor a number between two whole numbers goes to
     * @return the whole number; for example 2 for {@code 5/2} by {@link RoundingMode#HALF_EVEN}
     * @throws ArithmeticException if the mode is {@link RoundingMode#UNNECESSARY} and the number is not whole
     */
    public BigInteger round(RoundingMode mode) {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), 0, mode)
                .toBigIntegerExact();
    }

    @Override
    public int compareTo(Rational other) {
        if (denominator.equals(other.denominator)) {
            return numerator.compareTo(other.numerator);
        }
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /**
     * Writes the fraction, which {@link #parse} reads back.
     *
     * @return for example {@code 1/3}, or {@code -2} for a whole number
     */
    @Override
    public String toString() {
        return isInteger() ? numerator.toString() : numerator + "/" + denominator;
    }
}
