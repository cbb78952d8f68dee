/**
 * Figures on another map: a table keyed by the units of one day, restated for those of another, and the question of which day's
 * codes a table uses. Statisticians call such a conversion a crosswalk.
 *
 * <p>A {@link org.learningsociety.core.crosswalk.FigureTable} is read with a
 * {@link org.learningsociety.core.crosswalk.Measure} for each column: what adds up, and what it goes with when a unit is divided.
 * A {@link org.learningsociety.core.crosswalk.Crosswalk} between two days makes a
 * {@link org.learningsociety.core.crosswalk.Restatement}, whose figures say of which rows they are made, how good they are, and
 * which predecessors had no row. {@link org.learningsociety.core.crosswalk.Vintage} ranks the periods whose codes and names a
 * table may use.
 *
 * <pre>{@code
 * Measure learners = Measure.of("learners", Basis.POPULATION);
 * FigureTable table = FigureTable.read("hoc-vien.csv", bytes, FigureColumns.nso("code", learners), lastDay, gazetteer)
 *         .orElseThrow();
 * Restatement restated = Crosswalk.between(gazetteer, lastDay, lastDay.plusDays(1)).restate(table);
 * restated.rows().get(0).figures().get(0).quality();   // EXACT
 * }</pre>
 *
 * <p>The decision that binds: no share is invented. Where a unit was divided and nobody gave its share, the figure is an interval,
 * and the interval of a sum is computed from what was divided, not from the intervals of the parts. A blank cell is not zero, a
 * share is a user's only if the user gave it, and what could not be placed is reported.
 */
@NullMarked
package org.learningsociety.core.crosswalk;

import org.jspecify.annotations.NullMarked;
