package org.learningsociety.criteria.fate;

import java.util.Optional;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.territory.Extent;
import org.learningsociety.criteria.recognition.FatePolicy;

/**
 * How much of a basis somebody brings, as far as it is known.
 *
 * @param low the least possible
 * @param lowReached whether it may be so little: a part is more than nothing
 * @param high the most possible; absent where there is no limit
 * @param highReached whether it may be so much: a part is less than all
 */
record Weight(Rational low, boolean lowReached, Optional<Rational> high, boolean highReached) {

    static final Weight NOTHING = new Weight(Rational.ZERO, true, Optional.of(Rational.ZERO), true);
    static final Weight UNKNOWN = new Weight(Rational.ZERO, true, Optional.empty(), false);

    /** A part of somebody of a size that may not be known. */
    static Weight of(Extent part, Optional<Rational> size) {
        if (part.high().signum() == 0
                || size.filter(known -> known.signum() == 0).isPresent()) {
            return NOTHING;
        }
        boolean isPart = part.kind() == Extent.Kind.PART;
        return size.map(known -> new Weight(
                        known.multipliedBy(part.low()),
                        !isPart || part.low().signum() > 0,
                        Optional.of(known.multipliedBy(part.high())),
                        !isPart || part.high().compareTo(Rational.ONE) < 0))
                .orElse(UNKNOWN);
    }

    Weight plus(Weight other) {
        return new Weight(
                low.plus(other.low),
                lowReached && other.lowReached,
                high.flatMap(mine -> other.high.map(mine::plus)),
                highReached && other.highReached);
    }

    boolean isNothing() {
        return high.filter(most -> most.signum() == 0).isPresent();
    }

    /** Whether this outweighs the rest, if that is certain; where nothing has any weight, nothing is. */
    Optional<Boolean> isMajorityOver(Weight rest, FatePolicy.Tie tie) {
        if (isNothing() || rest.isNothing()) {
            return isNothing() && rest.isNothing() ? Optional.empty() : Optional.of(rest.isNothing());
        }
        if (isAlwaysOver(rest, tie == FatePolicy.Tie.SUFFICES)) {
            return Optional.of(true);
        }
        return rest.isAlwaysOver(this, tie == FatePolicy.Tie.NOT_ENOUGH) ? Optional.of(false) : Optional.empty();
    }

    private boolean isAlwaysOver(Weight other, boolean equalSuffices) {
        boolean isEqualEnough = equalSuffices || !lowReached || !other.highReached;
        return other.high
                .map(low::compareTo)
                .filter(difference -> difference > 0 || (difference == 0 && isEqualEnough))
                .isPresent();
    }
}
