package org.learningsociety.reporting.tally;

import java.util.Optional;
import java.util.function.BiFunction;
import org.learningsociety.core.crosswalk.Quality;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.territory.UnitId;

/**
 * How the share that achieved changed in one unit of one map. Immutable and thread-safe.
 *
 * @param unit the unit
 * @param before its earlier figures
 * @param after its later figures
 */
public record TallyChange(UnitId unit, RestatedTally before, RestatedTally after) {

    /** Where a share went. */
    public enum Direction {
        /** It certainly rose. */
        ROSE,
        /** It certainly fell. */
        FELL,
        /** It certainly stayed. */
        UNCHANGED,
        /** What is known leaves that open. */
        CANNOT_SAY
    }

    /**
     * Returns the difference of the figures to quote.
     *
     * @return after less before, negative if the figure fell; absent where one of them is
     */
    public Optional<Rational> figure() {
        return difference((is, was) -> is.figure().flatMap(now -> was.figure().map(now::minus)));
    }

    /**
     * Returns the least that the share can have changed.
     *
     * @return after at its least, less before at its most; absent where there is nobody
     */
    public Optional<Rational> low() {
        return difference((is, was) -> Optional.of(is.low().minus(was.high())));
    }

    /**
     * Returns the most that the share can have changed.
     *
     * @return after at its most, less before at its least; absent where there is nobody
     */
    public Optional<Rational> high() {
        return difference((is, was) -> Optional.of(is.high().minus(was.low())));
    }

    private Optional<Rational> difference(BiFunction<Rate, Rate, Optional<Rational>> of) {
        return after.rate().flatMap(is -> before.rate().flatMap(was -> of.apply(is, was)));
    }

    /**
     * Tells where the share certainly went.
     *
     * @return the direction; {@link Direction#CANNOT_SAY} unless the bounds leave one alone
     */
    public Direction direction() {
        Optional<Rational> low = low();
        Optional<Rational> high = high();
        if (low.isEmpty() || high.isEmpty()) {
            return Direction.CANNOT_SAY;
        }
        if (low.get().signum() > 0) {
            return Direction.ROSE;
        }
        if (high.get().signum() < 0) {
            return Direction.FELL;
        }
        return low.get().equals(high.get()) ? Direction.UNCHANGED : Direction.CANNOT_SAY;
    }

    /**
     * Returns how good the comparison is.
     *
     * @return the quality of the worse side
     */
    public Quality quality() {
        Quality was = before.quality();
        Quality is = after.quality();
        return was.compareTo(is) > 0 ? was : is;
    }
}
