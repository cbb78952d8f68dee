package org.learningsociety.criteria.scoring;

import org.learningsociety.core.number.Bounds;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Rounding;
import org.learningsociety.criteria.rubric.Figure;

/** An interval of exact numbers. */
record Range(Rational low, Rational high) {

    static final Range ZERO = exactly(Rational.ZERO);

    static Range exactly(Rational number) {
        return new Range(number, number);
    }

    static Range of(Bounds points) {
        Rational low = points.low().toRational();
        return points.isExact() ? exactly(low) : new Range(low, points.high().toRational());
    }

    static Range of(Figure<Rational> figure) {
        return new Range(figure.low(), figure.high());
    }

    Range plus(Range other) {
        return new Range(low.plus(other.low), high.plus(other.high));
    }

    /** The product of numbers that are not negative. */
    Range times(Range factor) {
        Rational least = low.multipliedBy(factor.low);
        return isExact() && factor.isExact() ? exactly(least) : new Range(least, high.multipliedBy(factor.high));
    }

    boolean isExact() {
        return low.equals(high);
    }

    Bounds rounded(Rounding rounding) {
        return Bounds.of(Points.round(low, rounding), Points.round(high, rounding));
    }
}
