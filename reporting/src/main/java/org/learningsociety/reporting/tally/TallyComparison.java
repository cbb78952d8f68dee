package org.learningsociety.reporting.tally;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.learningsociety.core.territory.UnitId;

/**
 * The figures of two dates on one map, so that what changed is the figure and not the unit (constant geography).
 *
 * <p>Example: the mid-term figures, of the communes of 2025-06-30, and the final ones, of those of 2030-12-31, both restated to the map of
 * 2030-12-31. Immutable and thread-safe.
 *
 * @param before the earlier figures
 * @param after the later figures, restated to the same map
 */
public record TallyComparison(RestatedTallies before, RestatedTallies after) {

    /**
     * Checks that there is one map.
     *
     * @param before the earlier figures
     * @param after the later figures, restated to the same map
     * @throws IllegalArgumentException if they are on the maps of different days
     */
    public TallyComparison {
        if (!before.map().equals(after.map())) {
            throw new IllegalArgumentException(
                    "both must be on the map of one day, but were on " + before.map() + " and " + after.map());
        }
    }

    /**
     * Compares unit by unit.
     *
     * @return the change in each unit that has figures of either date, in the order of the ids
     */
    public List<TallyChange> rows() {
        Set<UnitId> units = new TreeSet<>();
        before.rows().forEach(row -> units.add(row.unit()));
        after.rows().forEach(row -> units.add(row.unit()));
        return units.stream().map(this::at).toList();
    }

    /**
     * Compares one unit itself, without what lies below it.
     *
     * @param unit a unit of the map
     * @return the change
     */
    public TallyChange at(UnitId unit) {
        return new TallyChange(unit, before.at(unit), after.at(unit));
    }

    /**
     * Compares one unit with all that lies in it.
     *
     * @param ancestor a unit of the map
     * @return the change
     * @throws java.util.NoSuchElementException if the unit is not there on that day
     */
    public TallyChange under(UnitId ancestor) {
        return new TallyChange(ancestor, before.under(ancestor), after.under(ancestor));
    }
}
