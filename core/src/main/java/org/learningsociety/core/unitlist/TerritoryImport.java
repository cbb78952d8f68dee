package org.learningsociety.core.unitlist;

import java.util.ArrayList;
import java.util.List;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.territory.Gazetteer;

/**
 * Official lists and tables laid over a map that is there already. Immutable and thread-safe.
 *
 * <pre>{@code
 * Validated<Gazetteer> territory = TerritoryImport.onto(CoreCatalog.load().territory())
 *         .with(listOfTheLastDay)
 *         .with(listOfTheFirstDay)
 *         .with(succession)
 *         .with(retypings)
 *         .gazetteer();
 * }</pre>
 *
 * <p>Nothing depends on the order in which files are added, nor on that of their rows. The files are gone through day by day:
 *
 * <ul>
 *   <li>A row is a unit of the map below if that has the code on the day, with a name that differs at most in the place of tone
 *       marks, and the same type. What the map below says already is not said again; where the two contradict each other there
 *       is an error.
 *   <li>Another unit of the first list that shows its level was there on the day, since when is not known. Its id reads itself:
 *       {@code nso-26740-2025-06-30} is the unit that had code 26740 on that day.
 *   <li>From one list to the next, links of kind UNCHANGED, RENAMED, RETYPED, RENAMED_RETYPED and REMAINDER keep the unit; MERGED
 *       and SPECIAL_ZONE end it and begin another, whatever its code. A unit of which no link speaks goes on under its code; if
 *       its level ends it ends with it; else a link is missing, which is an error.
 *   <li>A link joins units of one level. Only a unit in which no other lies may go to a lower one.
 *   <li>A unit comes under another parent when a link keeps it or its parent ends.
 *   <li>A name that differs from the unit's only in the place of tone marks becomes an alias, never an event. Another name, type
 *       or parent that nothing explains is a warning: the unit keeps what it had, and the other name is an alias.
 *   <li>Where a day lacks the list or the table that says how the units went on, that is the error, and the files of later days
 *       are checked each by itself.
 * </ul>
 */
public final class TerritoryImport {

    private final Gazetteer base;
    private final List<UnitList> lists;
    private final List<SuccessionTable> tables;
    private final List<TypeChanges> changes;

    private TerritoryImport(
            Gazetteer base, List<UnitList> lists, List<SuccessionTable> tables, List<TypeChanges> changes) {
        this.base = base;
        this.lists = lists;
        this.tables = tables;
        this.changes = changes;
    }

    /**
     * Begins with a map.
     *
     * @param base the map below, with one unit at the top and the level schemes of all days of the lists
     * @return an import without files
     */
    public static TerritoryImport onto(Gazetteer base) {
        return new TerritoryImport(base, List.of(), List.of(), List.of());
    }

    /**
     * Adds a list of units.
     *
     * @param list the list, the only one of its day
     * @return the import with the list
     */
    public TerritoryImport with(UnitList list) {
        return new TerritoryImport(base, plus(lists, list), tables, changes);
    }

    /**
     * Adds a table of links; those of one day, for instance one for each province, are one table.
     *
     * @param table the table, which needs a list of its day, and a list of an earlier day or a map below that knows all units that
     *     gave
     * @return the import with the table
     */
    public TerritoryImport with(SuccessionTable table) {
        return new TerritoryImport(base, lists, plus(tables, table), changes);
    }

    /**
     * Adds retypings.
     *
     * @param retypings the retypings
     * @return the import with the retypings
     */
    public TerritoryImport with(TypeChanges retypings) {
        return new TerritoryImport(base, lists, tables, plus(changes, retypings));
    }

    /**
     * Lays everything over the map. All events that are added have the label PARTIAL and cite what the files cite.
     *
     * @return the map with everything, beside warnings; or no value and every problem, by file and row: those of
     *     {@link UnitListProblem}, and those of {@link org.learningsociety.core.territory.TerritoryProblem} at the rows from
     *     which they come
     */
    public Validated<Gazetteer> gazetteer() {
        return new ImportRun(base, lists, tables, changes).run();
    }

    private static <T> List<T> plus(List<T> list, T more) {
        List<T> all = new ArrayList<>(list);
        all.add(more);
        return List.copyOf(all);
    }
}
