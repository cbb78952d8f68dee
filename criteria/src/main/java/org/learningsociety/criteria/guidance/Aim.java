package org.learningsociety.criteria.guidance;

import org.learningsociety.core.number.Bounds;
import org.learningsociety.criteria.scoring.Explanation;
import org.learningsociety.criteria.scoring.Verdict;

/**
 * Which end of an interval a search moves, and where to. Of a test, the lower end says whether it certainly holds, the upper one
 * whether it may hold.
 */
enum Aim {
    CERTAIN_UP(true, true),
    CERTAIN_DOWN(true, false),
    POSSIBLE_UP(false, true),
    POSSIBLE_DOWN(false, false);

    private final boolean lower;
    private final boolean up;

    Aim(boolean lower, boolean up) {
        this.lower = lower;
        this.up = up;
    }

    /** What a node gives at the end that matters: ten-thousandths of points, for a test 1 or 0. */
    long value(Explanation node) {
        return node.points().map(this::value).orElseGet(() -> value(node.verdict()));
    }

    private long value(Bounds points) {
        return (lower ? points.low() : points.high()).tenThousandths();
    }

    private long value(Verdict verdict) {
        return lower ? (verdict == Verdict.ACHIEVED ? 1 : 0) : (verdict == Verdict.NOT_ACHIEVED ? 0 : 1);
    }

    /** The greater, the better. */
    long worth(long value) {
        return up ? value : Math.negateExact(value);
    }

    boolean isUp() {
        return up;
    }

    /** Whether, of two bounds of a factor that is not negative, the lower one counts for a value. */
    boolean takesLowerFactor(long value) {
        return lower == (value >= 0);
    }

    /** What to aim at in a part that is taken away, or must not hold. */
    Aim opposite() {
        return switch (this) {
            case CERTAIN_UP -> POSSIBLE_DOWN;
            case CERTAIN_DOWN -> POSSIBLE_UP;
            case POSSIBLE_UP -> CERTAIN_DOWN;
            case POSSIBLE_DOWN -> CERTAIN_UP;
        };
    }
}
