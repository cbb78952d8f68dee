package org.learningsociety.reporting.office;

import java.math.BigDecimal;
import java.math.MathContext;
import org.learningsociety.core.number.Rational;

/** Numbers as office files hold them. */
final class Numbers {

    private Numbers() {}

    /** The nearest number that a cell can hold. */
    static double toDouble(Rational exact) {
        return new BigDecimal(exact.numerator())
                .divide(new BigDecimal(exact.denominator()), MathContext.DECIMAL64)
                .doubleValue();
    }
}
