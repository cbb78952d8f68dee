package org.learningsociety.core.territory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Numbers for the units of a tree, from 0 on without gaps, so that the figures of a whole country lie in arrays.
 *
 * <p>Every unit has a higher number than the one above it: whoever goes from the last number to the first and adds each unit's figures to
 * those of its parent has carried all of them up.
 *
 * <pre>{@code
 * UnitIndex index = gazetteer.at(date).index();
 * long[] learners = new long[index.size()];
 * for (int unit = index.size() - 1; unit >= 0; unit--) {
 *     OptionalInt parent = index.parent(unit);
 *     if (parent.isPresent()) {
 *         learners[parent.getAsInt()] += learners[unit];
 *     }
 * }
 * }</pre>
 *
 * <p>The numbers are those of one tree and say nothing elsewhere. Immutable and thread-safe.
 */
public final class UnitIndex {

    private static final int NONE = -1;

    private final List<UnitId> units;
    private final Map<UnitId, Integer> numbers;
    private final int[] parents;

    /** Takes units of which each comes after the one above it, with that one. */
    private UnitIndex(Map<UnitId, Optional<UnitId>> parents) {
        this.units = List.copyOf(parents.keySet());
        this.numbers = new HashMap<>();
        this.parents = new int[units.size()];
        for (int i = 0; i < units.size(); i++) {
            Optional<UnitId> parent = parents.getOrDefault(units.get(i), Optional.empty());
            this.parents[i] =
                    parent.map(above -> numbers.getOrDefault(above, NONE)).orElse(NONE);
            numbers.put(units.get(i), i);
        }
    }

    /** Numbers the units of a hierarchy in its order. */
    static UnitIndex of(Collection<UnitState> inTreeOrder) {
        Map<UnitId, Optional<UnitId>> parents = new LinkedHashMap<>();
        inTreeOrder.forEach(unit -> parents.put(unit.id(), unit.parent()));
        return new UnitIndex(parents);
    }

    /**
     * Numbers units and all that lie above them, for instance villages and the communes above them, which no hierarchy has.
     *
     * @param units the units
     * @param parent the unit above a unit; absent at the top
     * @return the numbers: those of upper units first, and of units equally far from the top in the order of their ids
     * @throws IllegalArgumentException if a unit is above itself
     */
    public static UnitIndex of(Collection<UnitId> units, Function<UnitId, Optional<UnitId>> parent) {
        Map<UnitId, Optional<UnitId>> parents = new HashMap<>();
        Map<UnitId, Integer> depths = new HashMap<>();
        for (UnitId unit : units) {
            List<UnitId> way = new ArrayList<>();
            for (Optional<UnitId> next = Optional.of(unit);
                    next.isPresent() && !depths.containsKey(next.get());
                    next = parents.getOrDefault(next.get(), Optional.empty())) {
                if (parents.putIfAbsent(next.get(), parent.apply(next.get())) != null) {
                    throw new IllegalArgumentException(
                            "units must form a tree, but " + next.get() + " is above itself");
                }
                way.add(0, next.get());
            }
            way.forEach(one -> depths.put(
                    one,
                    parents.getOrDefault(one, Optional.empty())
                            .map(above -> depths.getOrDefault(above, 0) + 1)
                            .orElse(0)));
        }
        Map<UnitId, Optional<UnitId>> topDown = new LinkedHashMap<>();
        depths.entrySet().stream()
                .sorted(Map.Entry.<UnitId, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> topDown.put(entry.getKey(), parents.getOrDefault(entry.getKey(), Optional.empty())));
        return new UnitIndex(topDown);
    }

    /**
     * Returns how many units there are.
     *
     * @return the number after the last
     */
    public int size() {
        return units.size();
    }

    /**
     * Returns the unit that has a number.
     *
     * @param number from 0 to {@link #size()} − 1
     * @return the unit
     * @throws IndexOutOfBoundsException if no unit has the number
     */
    public UnitId unit(int number) {
        return units.get(number);
    }

    /**
     * Returns the number of a unit.
     *
     * @param unit the unit
     * @return its number
     * @throws NoSuchElementException if the unit is not in the tree
     */
    public int number(UnitId unit) {
        return find(unit)
                .orElseThrow(() -> new NoSuchElementException("the unit must be in the tree, but was " + unit));
    }

    /**
     * Finds the number of a unit.
     *
     * @param unit the unit
     * @return its number; empty where the unit is not in the tree
     */
    public OptionalInt find(UnitId unit) {
        Integer number = numbers.get(unit);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /**
     * Finds the number of the unit above one.
     *
     * @param number the number of the lower unit
     * @return a smaller number; empty at the top
     * @throws IndexOutOfBoundsException if no unit has the number
     */
    public OptionalInt parent(int number) {
        return parents[number] == NONE ? OptionalInt.empty() : OptionalInt.of(parents[number]);
    }
}
