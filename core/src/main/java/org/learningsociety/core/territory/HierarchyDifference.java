package org.learningsociety.core.territory;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What must change in one hierarchy to make it another; {@link Gazetteer#diff} finds it. Immutable and thread-safe.
 *
 * <p>It compares how units stand, not why: a unit that ended and one that took over its code and name are two units.
 *
 * <pre>{@code
 * HierarchyDifference reform = gazetteer.diff(LocalDate.of(2025, 6, 30), LocalDate.of(2025, 7, 1));
 * reform.ended();       // tỉnh Bắc Giang, tỉnh Bắc Ninh, …
 * reform.begun();       // the new tỉnh Bắc Ninh, …
 * reform.changed();     // xã Krông Nô of Đắk Lắk, which lost its district: PARENT, …
 * }</pre>
 *
 * @param levelsBefore the levels of the first hierarchy
 * @param levelsAfter the levels of the second
 * @param ended the units that only the first has, in the order of its tree
 * @param begun the units that only the second has, in the order of its tree
 * @param changed the units that stand differently in the two, in the order of their ids
 */
public record HierarchyDifference(
        LevelScheme levelsBefore,
        LevelScheme levelsAfter,
        List<UnitState> ended,
        List<UnitState> begun,
        List<Change> changed) {

    /** What can differ when a unit goes on. */
    public enum Attribute {
        /** The name without the type. */
        NAME,
        /** The type. */
        TYPE,
        /** The level, for instance because the scheme puts the type at another one. */
        LEVEL,
        /** The unit above. */
        PARENT,
        /** A code in some system. */
        CODES
    }

    /**
     * A unit that goes on and stands differently.
     *
     * @param before how it stands in the first hierarchy
     * @param after how it stands in the second
     */
    public record Change(UnitState before, UnitState after) {

        /**
         * Checks that both are one unit.
         *
         * @param before how it stands in the first hierarchy
         * @param after how it stands in the second
         * @throws IllegalArgumentException if they are two units, or nothing differs
         */
        public Change {
            if (!before.id().equals(after.id()) || before.equals(after)) {
                throw new IllegalArgumentException(
                        "a change must be of one unit that differs, but was " + before + " and " + after);
            }
        }

        /**
         * Returns what differs.
         *
         * @return at least one attribute, in their order
         */
        public Set<Attribute> attributes() {
            Set<Attribute> attributes = EnumSet.noneOf(Attribute.class);
            compare(attributes, Attribute.NAME, before.name(), after.name());
            compare(attributes, Attribute.TYPE, before.type(), after.type());
            compare(attributes, Attribute.LEVEL, before.level(), after.level());
            compare(attributes, Attribute.PARENT, before.parent(), after.parent());
            compare(attributes, Attribute.CODES, before.codes(), after.codes());
            return Collections.unmodifiableSet(attributes);
        }

        private static void compare(Set<Attribute> attributes, Attribute attribute, Object before, Object after) {
            if (!before.equals(after)) {
                attributes.add(attribute);
            }
        }
    }

    /**
     * Copies the lists.
     *
     * @param levelsBefore the levels of the first hierarchy
     * @param levelsAfter the levels of the second
     * @param ended the units that only the first has, in the order of its tree
     * @param begun the units that only the second has, in the order of its tree
     * @param changed the units that stand differently in the two, in the order of their ids
     */
    public HierarchyDifference {
        ended = List.copyOf(ended);
        begun = List.copyOf(begun);
        changed = List.copyOf(changed);
    }

    /**
     * Compares two hierarchies.
     *
     * @param before the first hierarchy
     * @param after the second
     * @return what must change in the first to make it the second
     */
    public static HierarchyDifference between(Hierarchy before, Hierarchy after) {
        List<Change> changed = before.units().stream()
                .flatMap(
                        unit -> after
                                .find(unit.id())
                                .filter(other -> !other.equals(unit))
                                .map(other -> new Change(unit, other))
                                .stream())
                .sorted(Comparator.comparing(change -> change.before().id()))
                .toList();
        return new HierarchyDifference(
                before.levels(), after.levels(), missing(before, after), missing(after, before), changed);
    }

    private static List<UnitState> missing(Hierarchy from, Hierarchy in) {
        return from.units().stream()
                .filter(unit -> in.find(unit.id()).isEmpty())
                .toList();
    }

    /**
     * Tells whether the hierarchies are equal.
     *
     * @return whether neither levels nor units differ
     */
    public boolean isEmpty() {
        return levelsBefore.equals(levelsAfter) && ended.isEmpty() && begun.isEmpty() && changed.isEmpty();
    }
}
