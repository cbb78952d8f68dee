package org.learningsociety.reporting.tally;

import java.util.List;
import java.util.Optional;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.territory.UnitId;

/**
 * The figures of one unit in a {@link RollUp}: its own, and with everything below it. Immutable and thread-safe.
 *
 * @param unit the unit
 * @param own what is counted in the unit itself and in none below it
 * @param all its own and everything below it
 * @param due how many units at or below it have to report
 * @param silent those of them from which nothing was received, in the order of their ids
 * @param sized whether it is known of how many subjects in all this is; if not, what is missing may be anything
 */
public record UnitFigures(UnitId unit, Tally own, Tally all, int due, List<UnitId> silent, boolean sized) {

    /**
     * Copies the list.
     *
     * @param unit the unit
     * @param own what is counted in the unit itself and in none below it
     * @param all its own and everything below it
     * @param due how many units at or below it have to report
     * @param silent those of them from which nothing was received, in the order of their ids
     * @param sized whether it is known of how many subjects in all this is; if not, what is missing may be anything
     * @throws IllegalArgumentException if more are silent than have to report
     */
    public UnitFigures {
        silent = List.copyOf(silent);
        if (silent.size() > due) {
            throw new IllegalArgumentException(
                    "no more units may be silent than are due, but were " + silent.size() + " of " + due);
        }
    }

    /**
     * Returns the share that achieved, of all subjects in the unit.
     *
     * <p>While a unit is silent and nobody knows how many subjects it has, nothing bounds the share: it lies between none and all,
     * and only the figure of those received can be quoted.
     *
     * @return absent when there is nobody to whom the question may apply
     */
    public Optional<Rate> rate() {
        return sized
                ? all.rate()
                : Optional.of(new Rate(Rational.ZERO, all.rate().flatMap(Rate::figure), Rational.ONE));
    }

    /**
     * Returns how many of the units that have to report have done so.
     *
     * @return due less silent
     */
    public int reported() {
        return due - silent.size();
    }

    /**
     * Returns the share of units that have reported.
     *
     * @return reported / due, between zero and one; absent when none has to
     */
    public Optional<Rational> coverage() {
        return due == 0 ? Optional.empty() : Optional.of(Rational.of(reported(), due));
    }
}
