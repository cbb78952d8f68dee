package org.learningsociety.reporting.tally;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.learningsociety.core.territory.UnitId;

/**
 * The tallies of units, carried up the tree of one date.
 *
 * <p>Each unit's tally is that of its own subjects and of everything below it. The tree is a function from a unit to its parent,
 * so the same tallies roll up on the map of any date, with or without the district level; the total does not depend on the
 * levels between. Immutable and thread-safe.
 *
 * <pre>{@code
 * RollUp rollUp = RollUp.of(byUnit, gazetteer.at(date)::parent);
 * rollUp.at(province);   // everything in the province
 * }</pre>
 *
 * @param own the tallies of each unit's own subjects
 * @param sums the tallies of each unit with everything below it, for every unit that has subjects or is above one that has
 */
public record RollUp(Strata<UnitId> own, SortedMap<UnitId, Tally> sums) {

    /**
     * Copies the sums.
     *
     * @param own the tallies of each unit's own subjects
     * @param sums the tallies of each unit with everything below it, for every unit that has subjects or is above one
     *     that has
     */
    public RollUp {
        sums = Collections.unmodifiableSortedMap(new TreeMap<>(sums));
    }

    /**
     * Carries tallies up.
     *
     * @param own the tallies of each unit's own subjects; a subject is in one unit only
     * @param parent the unit above a unit; absent at the top
     * @return the roll-up
     * @throws IllegalArgumentException if a unit is above itself
     * @throws ArithmeticException if a sum does not fit a {@code long}
     */
    public static RollUp of(Strata<UnitId> own, Function<UnitId, Optional<UnitId>> parent) {
        SortedMap<UnitId, Tally> sums = new TreeMap<>();
        own.tallies()
                .forEach((unit, tally) -> lineage(unit, parent).forEach(one -> sums.merge(one, tally, Tally::merge)));
        return new RollUp(own, sums);
    }

    /**
     * Returns the tally of a unit with everything below it.
     *
     * @param unit the unit
     * @return the tally; {@link Tally#EMPTY} where nobody was counted
     */
    public Tally at(UnitId unit) {
        return sums.getOrDefault(unit, Tally.EMPTY);
    }

    /**
     * Returns the tally of all subjects, those of unknown unit included.
     *
     * @return the tally
     * @throws ArithmeticException if a sum does not fit a {@code long}
     */
    public Tally total() {
        return own.total();
    }

    private static List<UnitId> lineage(UnitId unit, Function<UnitId, Optional<UnitId>> parent) {
        List<UnitId> path = new ArrayList<>();
        Set<UnitId> seen = new HashSet<>();
        for (Optional<UnitId> next = Optional.of(unit); next.isPresent(); next = parent.apply(next.get())) {
            if (!seen.add(next.get())) {
                throw new IllegalArgumentException("units must form a tree, but " + next.get() + " is above itself");
            }
            path.add(next.get());
        }
        return path;
    }
}
