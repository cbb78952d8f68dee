package org.learningsociety.core.target;

import java.util.Optional;
import org.learningsociety.core.number.Rational;

/**
 * What a threshold asks in one territory. Immutable and thread-safe.
 *
 * @param comparison how a figure is held against the value
 * @param value the value; not exact when it depends on area groups of which nothing is known
 */
public record Requirement(Comparison comparison, ValueBounds value) {

    /**
     * Holds a figure against the value, exactly.
     *
     * <p>"At least 70 %" is reached by [7/10, 9/10], not reached by [5/10, 69/100], and undetermined by [6/10, 7/10].
     * "More than 70 %" is undetermined by [7/10, 9/10] and not reached by [6/10, 7/10].
     *
     * @param observed the bounds of the figure; absent when there is none
     * @return whether the value is reached
     */
    public TargetStatus judge(Optional<ValueBounds> observed) {
        if (observed.isEmpty()) {
            return TargetStatus.UNDETERMINED;
        }
        if (isMetBy(observed.get().low(), value.high())) {
            return TargetStatus.REACHED;
        }
        return isMetBy(observed.get().high(), value.low()) ? TargetStatus.UNDETERMINED : TargetStatus.NOT_REACHED;
    }

    private boolean isMetBy(Rational figure, Rational needed) {
        int order = figure.compareTo(needed);
        return comparison == Comparison.AT_LEAST ? order >= 0 : order > 0;
    }

    /**
     * Concludes what two nested requirements ask of the outer base.
     *
     * <p>At least 70 % of the holders, and at least 60 % of these: at least 42 % of the holders. A product is asked to
     * be more than the product of the values if one factor is asked to be more and the other is not zero.
     *
     * @param inner the requirement on those who meet this one
     * @return the requirement on the base of this one
     * @throws IllegalArgumentException if a value may be negative
     */
    Requirement multipliedBy(Requirement inner) {
        boolean more = (isMore() && inner.isMore())
                || (isMore() && inner.value.low().signum() > 0)
                || (inner.isMore() && value.low().signum() > 0);
        return new Requirement(more ? Comparison.MORE_THAN : Comparison.AT_LEAST, value.multipliedBy(inner.value));
    }

    private boolean isMore() {
        return comparison == Comparison.MORE_THAN;
    }
}
