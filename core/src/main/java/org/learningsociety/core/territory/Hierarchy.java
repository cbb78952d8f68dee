package org.learningsociety.core.territory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
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
    private final List<UnitState> inTreeOrder;
    private final Map<UnitCode, UnitState> byCode = new HashMap<>();
    private final Lazy<UnitIndex> index;

    Hierarchy(LevelScheme levels, Collection<UnitState> states) {
        this.levels = levels;
        List<UnitState> ordered = inDictionaryOrder(states);
        this.roots = ordered.stream().filter(unit -> unit.parent().isEmpty()).toList();
        this.children = ordered.stream()
                .filter(unit -> unit.parent().isPresent())
                .collect(Collectors.groupingBy(unit -> unit.parent().orElseThrow(), Collectors.toUnmodifiableList()));
        roots.forEach(this::enter);
        this.inTreeOrder = List.copyOf(units.values());
        this.index = new Lazy<>(() -> UnitIndex.of(inTreeOrder));
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
        return inTreeOrder;
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
        Deque<UnitState> path = new ArrayDeque<>();
        for (Optional<UnitState> step = Optional.of(get(unit));
                step.isPresent();
                step = parent(step.get().id())) {
            path.addFirst(step.get());
        }
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
        addDescendants(unit, descendants);
        return List.copyOf(descendants);
    }

    private void addDescendants(UnitId unit, List<UnitState> descendants) {
        for (UnitState child : children(unit)) {
            descendants.add(child);
            addDescendants(child.id(), descendants);
        }
    }

    /**
     * Returns numbers for the units.
     *
     * @return for each unit its place in {@link #units()}, from 0 on
     */
    public UnitIndex index() {
        return index.get();
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
        Optional<UnitState> step = Optional.of(get(unit));
        while (step.isPresent() && !step.get().level().equals(level)) {
            step = step.get().parent().map(this::get);
        }
        return step;
    }

    /**
     * Returns a fingerprint by which two hierarchies can be compared that lie in different places. Hierarchies have one hash
     * exactly when they are equal, whatever the order in which their data came.
     *
     * <p>It is the SHA-256 of a text in UTF-8, so that another program can compute it too. The text is a row of netstrings: the
     * number of bytes of a value in decimal digits, a colon, the value, a comma, so that {@code xã} is {@code 3:xã,}. The
     * values are, in this order,
     *
     * <ol>
     *   <li>{@code hierarchy/1};
     *   <li>the number of levels, and for each, the top first: its name, the number of its types, and the names of the types in
     *       the order of the scheme;
     *   <li>the number of units, and for each, in the order of their ids as ASCII: its id, its level, its type, its name in NFC,
     *       the id of its parent (nothing at the top), the number of its codes, and the codes in the order of their systems,
     *       each like {@code nso:24688}.
     * </ol>
     *
     * @return 64 lower-case hexadecimal digits
     */
    public String hash() {
        return HierarchyHash.of(this);
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
