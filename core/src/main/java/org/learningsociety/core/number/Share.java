package org.learningsociety.core.number;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many of how many: two counts, kept as they were counted.
 *
 * <p>A share is an observation, not a number: 8 of 9 is not equal to 16 of 18, though both have the same value. It is
 * compared with a threshold by cross-multiplication, exactly. Example: 7 of 10 is at least 70/100, because 7 × 100
 * &gt;= 70 × 10.
 *
 * <p>A share of nothing, 0 of 0, has no value: neither none nor all. Ask {@link #isEmpty} first; every question about
 * the value of an empty share throws an {@link ArithmeticException}. Immutable and thread-safe.
 *
 * @param part how many were found
 * @param of how many there are, found or not
 */
public record Share(long part, long of) {

    private static final Pattern TEXT = Pattern.compile("(\\d+) of (\\d+)");

    /**
     * Checks the counts.
     *
     * @param part how many were found
     * @param of how many there are, found or not
     * @throws IllegalArgumentException unless 0 &lt;= part &lt;= of
     */
    public Share {
        if (part < 0 || part > of) {
            throw new IllegalArgumentException(
                    "the part of a share must lie between zero and the whole, but was " + part + " of " + of);
        }
    }

    /**
     * Returns a share.
     *
     * @param part how many were found
     * @param of how many there are, found or not
     * @return the share
     * @throws IllegalArgumentException unless 0 &lt;= part &lt;= of
     */
    public static Share of(long part, long of) {
        return new Share(part, of);
    }

    /**
     * Reads the text that {@link #toString} writes.
     *
     * @param text for example {@code 8 of 9}
     * @return the share
     * @throws IllegalArgumentException if the text is anything else, or unless 0 &lt;= part &lt;= of; a
     *     {@link NumberFormatException} if it is no share or a count does not fit a {@code long}
     */
    public static Share parse(String text) {
        Matcher counts = TEXT.matcher(text);
        if (!counts.matches()) {
            throw new NumberFormatException("a share must be written like 8 of 9, but was \"" + text + '"');
        }
        return of(Long.parseLong(counts.group(1)), Long.parseLong(counts.group(2)));
    }

    /**
     * Tells whether this is a share of nothing, which has no value.
     *
     * @return whether the whole is zero
     */
    public boolean isEmpty() {
        return of == 0;
    }

    /**
     * Tells whether nothing is left out.
     *
     * @return whether the part is the whole
     * @throws ArithmeticException if the share is empty
     */
    public boolean isAll() {
        return isAtLeast(Rational.ONE);
    }

    /**
     * Tells whether the share reaches a threshold.
     *
     * @param threshold the threshold, for example {@code 9/10}
     * @return whether part / of &gt;= threshold
     * @throws ArithmeticException if the share is empty
     */
    public boolean isAtLeast(Rational threshold) {
        return compareWith(threshold) >= 0;
    }

    /**
     * Tells whether the share exceeds a threshold.
     *
     * @param threshold the threshold
     * @return whether part / of &gt; threshold
     * @throws ArithmeticException if the share is empty
     */
    public boolean isMoreThan(Rational threshold) {
        return compareWith(threshold) > 0;
    }

    /**
     * Tells whether the share keeps to a limit.
     *
     * @param limit the limit
     * @return whether part / of &lt;= limit
     * @throws ArithmeticException if the share is empty
     */
    public boolean isAtMost(Rational limit) {
        return compareWith(limit) <= 0;
    }

    /**
     * Tells whether the share stays below a limit.
     *
     * @param limit the limit
     * @return whether part / of &lt; limit
     * @throws ArithmeticException if the share is empty
     */
    public boolean isLessThan(Rational limit) {
        return compareWith(limit) < 0;
    }

    /**
     * Converts to the value of the share, forgetting the counts.
     *
     * @return part / of, in lowest terms
     * @throws ArithmeticException if the share is empty
     */
    public Rational toRational() {
        requireValue();
        return Rational.of(part, of);
    }

    /**
     * Writes the counts, in a form that no fraction has.
     *
     * @return for example {@code 8 of 9}
     */
    @Override
    public String toString() {
        return part + " of " + of;
    }

    private int compareWith(Rational threshold) {
        requireValue();
        if (Math.max(part, of) <= Integer.MAX_VALUE
                && isSmall(threshold.numerator())
                && isSmall(threshold.denominator())) {
            return Long.compare(
                    part * threshold.denominator().longValue(),
                    of * threshold.numerator().longValue());
        }
        BigInteger found = BigInteger.valueOf(part).multiply(threshold.denominator());
        BigInteger wanted = BigInteger.valueOf(of).multiply(threshold.numerator());
        return found.compareTo(wanted);
    }

    /** Small enough that its product with a group of people cannot overflow. */
    private static boolean isSmall(BigInteger number) {
        return number.bitLength() < Integer.SIZE;
    }

    private void requireValue() {
        if (isEmpty()) {
            throw new ArithmeticException("a share must be of something to have a value, but was " + this);
        }
    }
}
