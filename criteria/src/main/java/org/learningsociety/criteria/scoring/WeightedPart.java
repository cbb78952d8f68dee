package org.learningsociety.criteria.scoring;

import org.learningsociety.core.number.Bounds;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.Rule;

/** A part of a sum and by what its points are multiplied, which is an interval where the law read does not give it. */
record WeightedPart(Criterion part, Rational least, Rational most) {

    static WeightedPart once(Criterion part) {
        return new WeightedPart(part, Rational.ONE, Rational.ONE);
    }

    static WeightedPart of(Rule.WeightedSum.Weighted weighted) {
        return new WeightedPart(
                weighted.part(), weighted.weight().low(), weighted.weight().high());
    }

    /** Points may be negative: then it is the greater weight that lowers them. */
    Range times(Bounds points) {
        return new Range(
                times(points.low(), points.low().isNegative() ? most : least),
                times(points.high(), points.high().isNegative() ? least : most));
    }

    private static Rational times(Points points, Rational weight) {
        return points.toRational().multipliedBy(weight);
    }
}
