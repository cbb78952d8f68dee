package org.learningsociety.criteria.batch;

import org.learningsociety.core.number.Rational;

/** A number of the rubric, to be compared with quotients of columns without dividing. */
record Fraction(long numerator, long denominator) {

    static Fraction of(Rational number) {
        return new Fraction(
                number.numerator().longValueExact(), number.denominator().longValueExact());
    }

    static boolean holds(Rational number) {
        return number.numerator().bitLength() < Long.SIZE
                && number.denominator().bitLength() < Long.SIZE;
    }

    /** How many bits the larger of both numbers has; all of a long where one is below zero. */
    int width() {
        return Long.SIZE - Long.numberOfLeadingZeros(numerator | denominator);
    }

    /** Compares {@code part / whole} with this number. */
    int compared(long part, long whole) {
        return Exact.compareProducts(part, denominator, whole, numerator);
    }
}
