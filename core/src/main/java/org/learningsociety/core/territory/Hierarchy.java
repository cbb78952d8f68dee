package org.learningsociety.core.territory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.learningsociety.core.text.DictionaryKey;

/**
 * The tree of units as it stands on a date; {@link Gazetteer#at} makes it. Immutable and thread-safe.
 *
 * <p>Units that lie beside each other are in the dictionary order of their names; the whole tree is walked from the top, each
 * unit before its children. Between two changes the hierarchy is the same, and two hierarchies are equal when their levels and
 * their units are.
 *
 * <pre>{@code
 * Hierarchy today = gazetteer.at(LocalDate.of(2026, 9, 20));
 * today.units(Level.PROVINCE);                                // An Giang, Bắc Ninh, Cà Mau, …
 * today.path(UnitId.of("vn-lam-dong-krong-no-2025"));         // Việt Nam, Lâm Đồng, Krông Nô
 * }</pre>
 */
public final class Hierarchy {

    private final LevelScheme levels;
    private final List<UnitState> roots;
    private final Map<UnitId, List<UnitState>> children;
    // In the order of the tree.
    private final Map<UnitId, UnitState> units = new LinkedHashMap<>();
    private final Map<UnitCode, UnitState> byCode = new HashMap<>();

    Hierarchy(LevelScheme levels, Collection<UnitState> states) {
        this.levels = levels;
        List<UnitState> ordered = inDictionaryOrder(states);
        this.roots = ordered.stream().filter(unit -> unit.parent().isEmpty()).toList();
        this.children = ordered.stream()
                .filter(unit -> unit.parent().isPresent())
                .collect(Collectors.groupingBy(unit -> unit.parent().orElseThrow(), Collectors.toUnmodifiableList()));
        roots.forEach(this::enter);
    }

    static List<UnitState> inDictionaryOrder(Collection<UnitState> states) {
        record Entry(DictionaryKey name, UnitState unit) {}
        return states.stream()
                .map(unit -> new Entry(DictionaryKey.of(unit.name()), unit))
                .sorted(Comparator.comparing(Entry::name)
                        .thenComparing(entry -> entry.unit().type())
                        .thenComparing(entry -> entry.unit().id()))
                .map(Entry::unit)
                .toList();
    }

    private void enter(UnitState unit) {
        units.put(unit.id(), unit);
        unit.codes().forEach(code -> byCode.put(code, unit));
        children(unit.id()).forEach(this::enter);
    }

    /**
     * Returns the levels of the date.
     *
     * @return the levels with the types of unit that stand at each
     */
    public LevelScheme levels() {
        return levels;
    }

    /**
     * Returns the units at the top.
     *
     * @return the units without a parent, in dictionary order
     */
    public List<UnitState> roots() {
        return roots;
    }

    /**
     * Returns all units.
     *
     * @return the units in the order of the tree
     */
    public List<UnitState> units() {
        return List.copyOf(units.values());
    }

    /**
     * Returns the units of one level.
     *
     * @param level the level
     * @return the units in the order of the tree; none if the level does not exist on the date
     */
    public List<UnitState> units(Level level) {
        return units.values().stream()
                .filter(unit -> unit.level().equals(level))
                .toList();
    }

    /**
     * Returns a unit.
     *
     * @param unit the unit
     * @return how it stands
     * @throws NoSuchElementException if it is not there on the date
     */
    public UnitState get(UnitId unit) {
        return find(unit)
                .orElseThrow(() -> new NoSuchElementException("the unit must be in the hierarchy, but was " + unit));
    }

    /**
     * Finds a unit.
     *
     * @param unit the unit
     * @return how it stands, absent when it is not there on the date
     */
    public Optional<UnitState> find(UnitId unit) {
        return Optional.ofNullable(units.get(unit));
    }

    /**
     * Finds a unit by a code that it has on the date.
     *
     * @param code the code
     * @return the unit that has it, absent when none has
     */
    public Optional<UnitState> find(UnitCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /**
     * Returns the units directly below one.
     *
     * @param unit the unit
     * @return its children in dictionary order; none when it has no children or is not there on the date
     */
    public List<UnitState> children(UnitId unit) {
        return children.getOrDefault(unit, List.of());
    }

    /**
     * Finds the unit directly above one.
     *
     * @param unit the unit
     * @return its parent, absent at the top
     * @throws NoSuchElementException if the unit is not there on the date
     */
    public Optional<UnitState> parent(UnitId unit) {
        return get(unit).parent().map(this::get);
    }

    /**
     * Returns the way from the top down to a unit.
     *
     * @param unit the unit
     * @return the units on the way, the top first and the unit itself last
     * @throws NoSuchElementException if the unit is not there on the date
     */
    public List<UnitState> path(UnitId unit) {
        List<UnitState> path =
                new ArrayList<>(parent(unit).map(above -> path(above.id())).orElse(List.of()));
        path.add(get(unit));
        return List.copyOf(path);
    }

    /**
     * Returns the units below one, at any depth.
     *
     * @param unit the unit
     * @return the units in the order of the tree, without the unit itself; none when it is not there on the date
     */
    public List<UnitState> descendants(UnitId unit) {
        List<UnitState> descendants = new ArrayList<>();
        for (UnitState child : children(unit)) {
            descendants.add(child);
            descendants.addAll(descendants(child.id()));
        }
        return List.copyOf(descendants);
    }

    /**
     * Finds the unit at a level on the way from the top down to a unit, that unit included.
     *
     * <p>Example: xã Krông Nô has the province Lâm Đồng, and no district.
     *
     * @param unit the unit
     * @param level the level
     * @return the unit at the level, absent when the way skips it or ends above it
     * @throws NoSuchElementException if the unit is not there on the date
     */
    public Optional<UnitState> ancestorAt(UnitId unit, Level level) {
        return path(unit).stream().filter(above -> above.level().equals(level)).findFirst();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hierarchy hierarchy && levels.equals(hierarchy.levels) && units.equals(hierarchy.units);
    }

    @Override
    public int hashCode() {
        return Objects.hash(levels, units);
    }

    /** Returns the names of the units, each level indented below its parent's. */
    @Override
    public String toString() {
        return units.values().stream()
                .map(unit -> "  ".repeat(path(unit.id()).size() - 1) + unit.fullName())
                .collect(Collectors.joining("\n"));
    }
}
