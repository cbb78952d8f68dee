package org.learningsociety.core.submission;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.Hierarchy;
import org.learningsociety.core.territory.Level;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitState;
import org.learningsociety.core.time.DateRange;

/**
 * A duty of all units of a level to hand in something for a period, such as the yearly report of the communes of a province.
 *
 * <p>Units begin and end within a period, and who owes something for it is a choice that an order makes: the {@link Presence}. Of a unit
 * that ended nothing is asked of the one that came after it. Immutable and thread-safe.
 *
 * @param level the level of the units
 * @param within the unit below which they stand, on each day by the tree of that day; absent for the whole territory
 * @param period the time for which it is owed, with a first and a last day
 * @param due the last day on which it is in time
 * @param presence for which part of the period a unit must have been open, at that level and below that unit
 */
public record Obligation(Level level, Optional<UnitId> within, DateRange period, LocalDate due, Presence presence) {

    /**
     * Refuses a period without end.
     *
     * @param level the level of the units
     * @param within the unit below which they stand, on each day by the tree of that day; absent for the whole territory
     * @param period the time for which it is owed, with a first and a last day
     * @param due the last day on which it is in time
     * @param presence for which part of the period a unit must have been open, at that level and below that unit
     * @throws IllegalArgumentException if the first or the last day of the period is open or unknown
     */
    public Obligation {
        if (period.from().day().isEmpty() || period.lastDay().isEmpty()) {
            throw new IllegalArgumentException("period must have a first and a last day, but was " + period);
        }
    }

    /**
     * Lists who owes something, as that is known on a day.
     *
     * <p>Only the part of the period up to that day counts: a unit that ends later is still expected then, and before the period nobody
     * is. Example: the 12 communes of huyện Krông Nô ended on 2025-07-01. For the year 2025 they owe {@link Presence#AT_START}, and not
     * {@link Presence#AT_END}; as of 2025-06-30 they owe both.
     *
     * @param territory the units and their history
     * @param asOf the day
     * @return the units in the order of their ids
     * @throws DateTimeException if the gazetteer does not cover the beginning of the period
     */
    public List<UnitId> expected(Gazetteer territory, LocalDate asOf) {
        List<Set<UnitId>> open = openUnits(territory, asOf);
        if (open.isEmpty()) {
            return List.of();
        }
        Set<UnitId> expected = new TreeSet<>(open.get(presence == Presence.AT_END ? open.size() - 1 : 0));
        if (presence == Presence.ANY_DAY) {
            open.forEach(expected::addAll);
        } else if (presence == Presence.THROUGHOUT) {
            open.forEach(expected::retainAll);
        }
        return List.copyOf(expected);
    }

    /** The open units of each tree of the period; the tree is the same until the next event. */
    private List<Set<UnitId>> openUnits(Gazetteer territory, LocalDate asOf) {
        List<Set<UnitId>> open = new ArrayList<>();
        Optional<LocalDate> day = period.from().day();
        while (day.filter(next -> period.contains(next) && !next.isAfter(asOf)).isPresent()) {
            open.add(openUnits(territory.at(day.get())));
            day = territory.stablePeriod(day.get()).to().day();
        }
        return open;
    }

    private Set<UnitId> openUnits(Hierarchy tree) {
        Stream<UnitState> units =
                within.map(unit -> tree.descendants(unit).stream()).orElseGet(tree.units()::stream);
        return units.filter(unit -> unit.level().equals(level))
                .map(UnitState::id)
                .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }
}
