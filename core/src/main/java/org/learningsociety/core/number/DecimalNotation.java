package org.learningsociety.core.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * How people write decimals: which mark groups the thousands and which begins the decimals.
 *
 * <p>The two notations use each other's marks, so a text may be readable in both and mean two things: {@code 1.234} is
 * one thousand two hundred and thirty-four in Vietnamese and a little more than one in English. Whoever reads a text
 * declares its notation; where none is declared, {@link #readings} shows whether there is anything to declare.
 *
 * <p>The plain decimals of data files are read by {@link Points#parse} and {@link Rational#parse}. Immutable and
 * thread-safe.
 */
public enum DecimalNotation {

    /** A point between the thousands, a comma before the decimals: {@code 1.234.567,5}. */
    VIETNAMESE(".", ","),

    /** A comma between the thousands, a point before the decimals: {@code 1,234,567.5}. */
    ENGLISH(",", ".");

    private static final Pattern BETWEEN_THOUSANDS = Pattern.compile("(?<=\\d)(?=(\\d{3})+$)");

    private final String grouping;
    private final String decimal;
    private final Pattern text;

    DecimalNotation(String grouping, String decimal) {
        this.grouping = grouping;
        this.decimal = decimal;
        // Leading zeros stand in official counts ("05 xã"), but never before a grouping mark.
        this.text = Pattern.compile("-?(\\d+|[1-9]\\d{0,2}([" + grouping + "]\\d{3})+)([" + decimal + "]\\d+)?");
    }

    /**
     * Returns every value that a text can have.
     *
     * @param text for example {@code 1.234}
     * @return the distinct values in ascending order: none if no notation can read the text, one if it is unambiguous,
     *     two if its notation must be declared; {@code 1.234} gives {@code 617/500} and {@code 1234}, and {@code 1,5}
     *     gives {@code 3/2}
     */
    public static Set<Rational> readings(String text) {
        Set<Rational> readings = new TreeSet<>();
        for (DecimalNotation notation : values()) {
            if (notation.canRead(text)) {
                readings.add(notation.value(text));
            }
        }
        return Collections.unmodifiableSet(readings);
    }

    /**
     * Reads a decimal written in this notation.
     *
     * @param text an optional minus, digits that are either not grouped or all grouped by threes, and optional decimals
     * @return the exact value
     * @throws NumberFormatException if the text is not written so
     */
    public Rational parse(String text) {
        if (!canRead(text)) {
            throw new NumberFormatException("a number in the notation " + this + " must be written like "
                    + format(Rational.of(2469, 2), 1, RoundingMode.UNNECESSARY) + ", but was \"" + text + '"');
        }
        return value(text);
    }

    private Rational value(String number) {
        return Rational.parse(number.replace(grouping, "").replace(decimal, "."));
    }

    /**
     * Writes a number with grouped thousands and a fixed number of decimals.
     *
     * <p>Example: 2 500 000/3 with two decimals and {@code HALF_UP} is {@code 833.333,33} in Vietnamese.
     *
     * @param exact the number
     * @param decimals how many decimals to write, zero or more
     * @param mode how to round what does not fit; with {@link RoundingMode#UNNECESSARY} nothing may be lost
     * @return the text, which {@link #parse} reads back to the rounded number
     * @throws IllegalArgumentException if the number of decimals is negative
     * @throws ArithmeticException if the mode is {@link RoundingMode#UNNECESSARY} and the number has more decimals
     */
    public String format(Rational exact, int decimals, RoundingMode mode) {
        if (decimals < 0) {
            throw new IllegalArgumentException("the number of decimals must not be negative, but was " + decimals);
        }
        Rational scale = Rational.of(BigInteger.TEN.pow(decimals), BigInteger.ONE);
        String plain = new BigDecimal(exact.multipliedBy(scale).round(mode), decimals).toPlainString();
        int point = plain.length() - (decimals == 0 ? 0 : decimals + 1);
        String whole = BETWEEN_THOUSANDS.matcher(plain.substring(0, point)).replaceAll(grouping);
        return whole + plain.substring(point).replace(".", decimal);
    }

    /**
     * Tells whether a text is a number in this notation; {@link #parse} reads it then.
     *
     * @param candidate any text
     * @return for example whether {@code 12,5} has a decimal comma
     */
    public boolean canRead(String candidate) {
        return text.matcher(candidate).matches();
    }
}
