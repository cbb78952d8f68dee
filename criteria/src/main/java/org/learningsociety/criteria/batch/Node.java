package org.learningsociety.criteria.batch;

import org.learningsociety.core.number.Bounds;
import org.learningsociety.core.number.Points;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.NotApplicablePolicy;
import org.learningsociety.criteria.rubric.Rule;

/**
 * A criterion with its place among the columns of results.
 *
 * @param index the place
 * @param criterion the criterion
 * @param mayBeLeftOut whether rows may leave it out
 * @param isAsked whether it is certain that the criteria above it apply
 */
record Node(int index, Criterion criterion, boolean mayBeLeftOut, boolean isAsked) {

    private static final Bounds NOTHING = Bounds.exactly(Points.ZERO);

    boolean isGraded() {
        return criterion.rule() instanceof Rule.Graded;
    }

    /** The points where nothing is known. */
    Bounds anything() {
        return criterion.range().orElse(NOTHING);
    }

    Bounds maximum() {
        return criterion.maximum().orElse(NOTHING);
    }

    /** The points under the policy for what does not apply. */
    Bounds exempt(NotApplicablePolicy policy) {
        return switch (policy) {
            case FULL -> maximum();
            case ZERO, RESCALE -> NOTHING;
            case FORBIDDEN -> anything();
        };
    }

    /** What a test gives under the policy for what does not apply. */
    static int mark(NotApplicablePolicy policy) {
        return switch (policy) {
            case FULL -> Marker.ACHIEVED;
            case ZERO -> Marker.NOT_ACHIEVED;
            case RESCALE -> Marker.LEFT_OUT;
            case FORBIDDEN -> Marker.UNDETERMINED;
        };
    }
}
