package org.learningsociety.examples.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.learningsociety.core.number.DecimalNotation;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.text.Language;

/** How exact numbers are written. */
final class Numbers {

    private static final int DECIMALS = 2;

    private Numbers() {}

    /** Writes for other programs: a decimal where one is exact, else a fraction such as {@code 1000/3}. */
    static String exact(Rational number) {
        return decimal(number).map(BigDecimal::toPlainString).orElseGet(number::toString);
    }

    /** Writes for people: exact where a decimal is, else rounded. */
    static String readable(Rational number, RoundingMode mode, Language language) {
        DecimalNotation notation = language == Language.VI ? DecimalNotation.VIETNAMESE : DecimalNotation.ENGLISH;
        int decimals = decimal(number).map(BigDecimal::scale).orElse(DECIMALS);
        return notation.format(number, Math.max(decimals, 0), mode);
    }

    private static Optional<BigDecimal> decimal(Rational number) {
        try {
            return Optional.of(new BigDecimal(number.numerator()).divide(new BigDecimal(number.denominator())));
        } catch (ArithmeticException endless) {
            return Optional.empty();
        }
    }
}
