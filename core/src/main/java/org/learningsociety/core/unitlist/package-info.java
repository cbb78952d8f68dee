/**
 * Official lists of units and tables of what became of them, as CSV files, made into a map with its history.
 *
 * <p>A {@link org.learningsociety.core.unitlist.UnitList} shows the units of one day, a
 * {@link org.learningsociety.core.unitlist.SuccessionTable} what became of those of the list before, and
 * {@link org.learningsociety.core.unitlist.TypeChanges} which units changed their type. A
 * {@link org.learningsociety.core.unitlist.TerritoryImport} lays them over a
 * {@link org.learningsociety.core.territory.Gazetteer} that is there already.
 *
 * <pre>{@code
 * LocalDate day = LocalDate.of(2025, 7, 1);
 * Validated<UnitList> list = UnitList.read("units_2025-07-01.csv", bytes, day);
 * Validated<Gazetteer> map = list.flatMap(units -> TerritoryImport.onto(base).with(units).gazetteer());
 * map.problems().forEach(problem -> System.err.println(problem.message(Language.VI)));
 * }</pre>
 *
 * <p>The decision that binds: official tables have slips, so nothing is loaded unless everything fits, and everything that does
 * not fit is told at once, by file, row and column. What merely looks odd is a warning, and changes nothing: only a link or a
 * decision renames, retypes, moves or ends a unit.
 */
@NullMarked
package org.learningsociety.core.unitlist;

import org.jspecify.annotations.NullMarked;
