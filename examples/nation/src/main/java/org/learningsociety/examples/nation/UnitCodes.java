package org.learningsociety.examples.nation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.learningsociety.core.territory.CodeSystem;
import org.learningsociety.core.territory.Hierarchy;
import org.learningsociety.core.territory.UnitCode;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitIndex;
import org.learningsociety.core.territory.UnitState;

/**
 * What the column of the unit may say: the code of the statistical office on the day of the map, or the id of the unit.
 *
 * <p>Immutable and thread-safe.
 */
public final class UnitCodes {

    private final UnitIndex index;
    private final SortedMap<String, UnitId> byText;
    private final Map<String, Integer> numbers = new HashMap<>();

    private UnitCodes(UnitIndex index, SortedMap<String, UnitId> byText) {
        this.index = index;
        this.byText = byText;
        byText.forEach((text, unit) -> numbers.put(text, index.number(unit)));
    }

    /**
     * Takes codes and ids of a map.
     *
     * @param tree the map
     * @return what may be said of its units
     */
    public static UnitCodes of(Hierarchy tree) {
        SortedMap<String, UnitId> byText = new TreeMap<>();
        for (UnitState unit : tree.units()) {
            byText.put(unit.id().value(), unit.id());
            unit.codes().stream()
                    .filter(code -> code.system().equals(CodeSystem.NSO))
                    .forEach(code -> byText.put(code.value(), unit.id()));
        }
        return new UnitCodes(tree.index(), byText);
    }

    /**
     * Takes codes and ids as another machine knows them, without a map. Numbers are then given in the order of the ids.
     *
     * @param byText the unit of each code and each id
     * @return what may be said of the units
     */
    public static UnitCodes of(SortedMap<String, UnitId> byText) {
        return new UnitCodes(UnitIndex.of(byText.values(), unit -> Optional.empty()), byText);
    }

    /**
     * Returns what another machine needs to know.
     *
     * @return the unit of each code and each id
     */
    public SortedMap<String, UnitId> byText() {
        return byText;
    }

    /**
     * Returns the numbers of the units.
     *
     * @return the index of the map
     */
    public UnitIndex index() {
        return index;
    }

    /**
     * Finds the number of a unit.
     *
     * @param text a code or an id
     * @return its number, or {@link Quarantine#NOWHERE}
     */
    public int find(String text) {
        return numbers.getOrDefault(text, Quarantine.NOWHERE);
    }

    /**
     * Returns what files say of a unit.
     *
     * @param unit how the unit stands
     * @return its code, or its id where it has none
     */
    static String text(UnitState unit) {
        return unit.codes().stream()
                .filter(code -> code.system().equals(CodeSystem.NSO))
                .map(UnitCode::value)
                .findFirst()
                .orElseGet(() -> unit.id().value());
    }
}
