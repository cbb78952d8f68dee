package org.learningsociety.criteria.batch;

import java.math.BigInteger;
import org.learningsociety.core.number.Bounds;
import org.learningsociety.core.number.Points;
import org.learningsociety.criteria.rubric.Figure;

/** The ends of points as columns hold them. */
record Ends(int low, int high) {

    /** A hundred thousand points: so few that the difference of two ends still fits. */
    static final int MOST = 1_000_000_000;

    static Ends of(Bounds bounds) {
        return new Ends(end(bounds.low().tenThousandths()), end(bounds.high().tenThousandths()));
    }

    static Ends of(Figure<Points> figure) {
        return new Ends(end(figure.low().tenThousandths()), end(figure.high().tenThousandths()));
    }

    /** A threshold beyond all that a criterion can give says the same as one just beyond. */
    static int end(long tenThousandths) {
        return (int) Math.max(-MOST - 1L, Math.min(MOST + 1L, tenThousandths));
    }

    static int end(BigInteger tenThousandths) {
        return tenThousandths.bitLength() < Long.SIZE
                ? end(tenThousandths.longValueExact())
                : tenThousandths.signum() * (MOST + 1);
    }

    Ends hull(Ends other) {
        return new Ends(Math.min(low, other.low), Math.max(high, other.high));
    }

    static boolean hold(Bounds bounds) {
        return bounds.low().tenThousandths() >= -MOST && bounds.high().tenThousandths() <= MOST;
    }
}
