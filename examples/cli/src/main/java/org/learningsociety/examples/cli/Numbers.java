package org.learningsociety.examples.cli;

import java.math.BigDecimal;
import org.learningsociety.core.number.Rational;

/** How exact numbers are written for other programs. */
final class Numbers {

    private Numbers() {}

    /** Writes a decimal where one is exact, else a fraction such as {@code 1000/3}. */
    static String exact(Rational number) {
        try {
            return new BigDecimal(number.numerator())
                    .divide(new BigDecimal(number.denominator()))
                    .toPlainString();
        } catch (ArithmeticException endless) {
            return number.toString();
        }
    }
}
