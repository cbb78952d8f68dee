package org.learningsociety.examples.nation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.learningsociety.core.problem.Problem;

/**
 * Rows that were set aside because something is wrong with them. All are counted, each for its unit where that is known; what is wrong is
 * kept of the first {@value #KEPT}.
 *
 * <p>Not thread-safe.
 */
public final class Quarantine {

    /** Of how many rows it is kept what is wrong. */
    public static final int KEPT = 100;

    /** Stands for a unit that is not known. */
    public static final int NOWHERE = -1;

    private final List<Problem> first = new ArrayList<>();
    private final SortedMap<Integer, Long> byUnit = new TreeMap<>();

    /** Makes a quarantine without rows. */
    public Quarantine() {}

    /**
     * Sets a row aside.
     *
     * @param unit the number of its unit, or {@link #NOWHERE}
     * @param problem what is wrong with it
     */
    public void add(int unit, Problem problem) {
        byUnit.merge(unit, 1L, Math::addExact);
        if (first.size() < KEPT) {
            first.add(problem);
        }
    }

    /** Adds what another one holds. */
    void merge(Quarantine other) {
        other.byUnit.forEach((unit, rows) -> byUnit.merge(unit, rows, Math::addExact));
        first.addAll(other.first.subList(0, Math.min(other.first.size(), KEPT - first.size())));
    }

    /**
     * Returns how many rows were set aside.
     *
     * @return all of them
     */
    public long rows() {
        return byUnit.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Returns how many rows of each unit were set aside.
     *
     * @return the counts by the number of the unit, {@link #NOWHERE} first
     */
    public SortedMap<Integer, Long> byUnit() {
        return Collections.unmodifiableSortedMap(byUnit);
    }

    /**
     * Returns what is wrong.
     *
     * @return the problems of the first rows, in the order in which they were set aside
     */
    public List<Problem> problems() {
        return List.copyOf(first);
    }
}
