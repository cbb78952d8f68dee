package org.learningsociety.core.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An exact fraction of two whole numbers of any size.
 *
 * <p>It is always in lowest terms with a denominator above zero, so equal numbers are equal objects and
 * {@code compareTo} agrees with {@code equals}. Example: {@code Rational.of(1, 3).plus(Rational.of(1, 6))} is
 * {@code 1/2}. Immutable and thread-safe.
 */
public final class Rational implements Comparable<Rational> {

    /** The number zero. */
    public static final Rational ZERO = of(0);

    /** The number one. */
    public static final Rational ONE = of(1);

    private static final Pattern TEXT = Pattern.compile("-?\\d+(/0*[1-9]\\d*|\\.\\d+)?");

    /** The parts of a small number, which fit into 32 bits: products and sums of products of such parts fit into a long. */
    private final long numerator;

    private final long denominator;

    /** The parts of any other number; those above are then zero. */
    private final @Nullable Big big;

    /** A fraction in lowest terms of which a part does not fit into 32 bits. */
    private record Big(BigInteger numerator, BigInteger denominator) {}

    private Rational(long numerator, long denominator, @Nullable Big big) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.big = big;
    }

    private boolean isSmallWith(Rational other) {
        return big == null && other.big == null;
    }

    private static boolean isSmall(long number) {
        return number == (int) number && number != Integer.MIN_VALUE;
    }

    /**
     * Returns a whole number.
     *
     * @param whole the number
     * @return the number
     */
    public static Rational of(long whole) {
        return isSmall(whole) ? new Rational(whole, 1, null) : of(BigInteger.valueOf(whole), BigInteger.ONE);
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
        if (denominator == 1) {
            return of(numerator);
        }
        boolean hasOpposites = numerator != Long.MIN_VALUE && denominator != Long.MIN_VALUE;
        if (denominator == 0 || !hasOpposites) {
            return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
        }
        long divisor = commonDivisor(numerator, denominator);
        long above = numerator / divisor;
        long below = denominator / divisor;
        return isSmall(above) && isSmall(below)
                ? new Rational(above, below, null)
                : big(BigInteger.valueOf(above), BigInteger.valueOf(below));
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
        if (denominator.signum() == 0) {
            throw new ArithmeticException("the denominator must not be zero, but was " + numerator + "/0");
        }
        BigInteger divisor = numerator.gcd(denominator).multiply(BigInteger.valueOf(denominator.signum()));
        BigInteger above = numerator.divide(divisor);
        BigInteger below = denominator.divide(divisor);
        boolean isSmall = above.abs().bitLength() < Integer.SIZE && below.bitLength() < Integer.SIZE;
        return isSmall ? of(above.longValue(), below.longValue()) : big(above, below);
    }

    private static Rational big(BigInteger numerator, BigInteger denominator) {
        return new Rational(0, 0, new Big(numerator, denominator));
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
     * Returns the whole number above the line.
     *
     * @return the numerator in lowest terms; it carries the sign
     */
    public BigInteger numerator() {
        return big == null ? BigInteger.valueOf(numerator) : big.numerator();
    }

    /**
     * Returns the whole number below the line.
     *
     * @return the denominator in lowest terms, more than zero
     */
    public BigInteger denominator() {
        return big == null ? BigInteger.valueOf(denominator) : big.denominator();
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
        if (isSmallWith(other)) {
            return of(numerator * other.denominator + other.numerator * denominator, denominator * other.denominator);
        }
        return of(
                numerator().multiply(other.denominator()).add(other.numerator().multiply(denominator())),
                denominator().multiply(other.denominator()));
    }

    /**
     * Takes a number away.
     *
     * @param other the number to take away
     * @return the difference
     */
    public Rational minus(Rational other) {
        return plus(other.negated());
    }

    /**
     * Multiplies by a number.
     *
     * @param other the factor
     * @return the product
     */
    public Rational multipliedBy(Rational other) {
        if (isSmallWith(other)) {
            return of(numerator * other.numerator, denominator * other.denominator);
        }
        return of(numerator().multiply(other.numerator()), denominator().multiply(other.denominator()));
    }

    /**
     * Divides by a number.
     *
     * @param other the divisor
     * @return the quotient
     * @throws ArithmeticException if the divisor is zero
     */
    public Rational dividedBy(Rational other) {
        if (isSmallWith(other)) {
            return of(numerator * other.denominator, denominator * other.numerator);
        }
        return of(numerator().multiply(other.denominator()), denominator().multiply(other.numerator()));
    }

    /**
     * Turns the sign.
     *
     * @return this number with the other sign
     */
    public Rational negated() {
        return big == null
                ? new Rational(-numerator, denominator, null)
                : of(numerator().negate(), denominator());
    }

    /**
     * Drops the sign.
     *
     * @return the distance from zero
     */
    public Rational abs() {
        return signum() < 0 ? negated() : this;
    }

    /**
     * Turns the fraction upside down.
     *
     * @return one divided by this number
     * @throws ArithmeticException if this number is zero
     */
    public Rational reciprocal() {
        return ONE.dividedBy(this);
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
        return big == null ? Long.signum(numerator) : big.numerator().signum();
    }

    /**
     * Tells whether the number is whole.
     *
     * @return whether the denominator is one
     */
    public boolean isInteger() {
        return big == null ? denominator == 1 : big.denominator().equals(BigInteger.ONE);
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
        return new BigDecimal(numerator())
                .divide(new BigDecimal(denominator()), 0, mode)
                .toBigIntegerExact();
    }

    @Override
    public int compareTo(Rational other) {
        if (isSmallWith(other)) {
            return Long.compare(numerator * other.denominator, other.numerator * denominator);
        }
        return numerator()
                .multiply(other.denominator())
                .compareTo(other.numerator().multiply(denominator()));
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Rational other
                && numerator == other.numerator
                && denominator == other.denominator
                && Objects.equals(big, other.big);
    }

    @Override
    public int hashCode() {
        return big == null ? Long.hashCode(31 * numerator + denominator) : big.hashCode();
    }

    /**
     * Writes the fraction, which {@link #parse} reads back.
     *
     * @return for example {@code 1/3}, or {@code -2} for a whole number
     */
    @Override
    public String toString() {
        return isInteger() ? numerator().toString() : numerator() + "/" + denominator();
    }
}
