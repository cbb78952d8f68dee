package org.learningsociety.reporting.batch;

import java.util.SortedMap;
import java.util.TreeMap;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitIndex;
import org.learningsociety.criteria.batch.BatchScores;
import org.learningsociety.criteria.batch.CompiledRubric;
import org.learningsociety.reporting.tally.Tally;

/**
 * Counts the rows of batches by the unit in which each subject lies.
 *
 * <p>A row counts as {@link Tally#of(org.learningsociety.criteria.scoring.Assessment)} counts its assessment, but for the points, which
 * fall into classes of one width. Example: with a width of 1, 87.25 points are counted as 87, and −0.5 as −1.
 *
 * <pre>{@code
 * UnitTallies tallies = UnitTallies.of(compiled, units, Points.of(1));
 * compiled.score(batch, scores);
 * tallies.add(scores, unitOfRow);
 * }</pre>
 *
 * <p>Rows may come in any order. What was counted needs four bytes for each unit and each class from the lowest to the highest that was
 * met in any of them, however many rows there were, and eight more once counts are read, merged or very many: 2 MB, and 4 MB more, for
 * 3 321 communes and classes of one point up to 100. Not thread-safe: each thread has its own, and they are merged, in any order.
 */
public final class UnitTallies {

    private final CompiledRubric rubric;
    private final UnitIndex units;
    private final int width;
    private final CountTable counts;
    private final FoundCells found;
    private RecentCounts recent;
    private long rows;

    private UnitTallies(CompiledRubric rubric, UnitIndex units, int width) {
        this.rubric = rubric;
        this.units = units;
        this.width = width;
        this.counts = new CountTable(units.size(), rubric.levels().size(), width);
        this.found = new FoundCells(new PointClasses(width));
        this.recent = RecentCounts.none(counts);
    }

    /**
     * Makes counts of nothing.
     *
     * @param rubric the rubric of the scores
     * @param units the numbers of the units
     * @param width the width of a class of points; one ten-thousandth keeps all points apart
     * @return counts of no row
     * @throws IllegalArgumentException if the width is not positive, or larger than points in batches are
     */
    public static UnitTallies of(CompiledRubric rubric, UnitIndex units, Points width) {
        long tenThousandths = width.tenThousandths();
        if (tenThousandths < 1 || tenThousandths > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("the width of a class must lie between 0.0001 and "
                    + Points.ofTenThousandths(Integer.MAX_VALUE) + " points, but was " + width);
        }
        return new UnitTallies(rubric, units, (int) tenThousandths);
    }

    /**
     * Counts all rows of a batch; where one has no unit, none.
     *
     * @param scores what the rows earn
     * @param unitOfRow the number of the unit of each row; what stands beyond the rows is not read
     * @throws IllegalArgumentException if the scores are of another rubric, there are fewer units than rows, a row has a number that no unit
     *     has, or its points are of so many classes that units and classes do not fit an array: then wider ones are needed
     */
    public void add(BatchScores scores, int[] unitOfRow) {
        int count = scores.rows();
        if (scores.rubric() != rubric) {
            throw new IllegalArgumentException("scores must be of the rubric that is counted");
        }
        if (unitOfRow.length < count) {
            throw new IllegalArgumentException(
                    "each row must have a unit, but there were " + unitOfRow.length + " units for " + count + " rows");
        }
        found.find(scores, unitOfRow, counts);
        if (!recent.hasRoomFor(found)) {
            RecentCounts roomier = recent.withRoomFor(found);
            counts.add(recent);
            recent = roomier;
        }
        recent.add(found, unitOfRow);
        rows += count;
    }

    /**
     * Counts rows that were bad and set aside, as {@link Tally#ofQuarantined} does.
     *
     * @param unit the number of their unit
     * @param count how many
     * @throws IllegalArgumentException if no unit has the number, or the count is negative
     */
    public void addQuarantined(int unit, long count) {
        if (unit < 0 || unit >= units.size()) {
            throw new IllegalArgumentException(
                    "the unit must be a number from 0 to " + (units.size() - 1) + ", but was " + unit);
        }
        if (count < 0) {
            throw new IllegalArgumentException("a count must not be negative, but was " + count);
        }
        counts.addQuarantined(unit, count);
        rows = Math.addExact(rows, count);
    }

    /**
     * Adds what was counted elsewhere, such as on another thread.
     *
     * @param other counts of other rows, by the same rubric, units and width; they stay as they are
     * @throws IllegalArgumentException if rubric, units or width differ
     * @throws ArithmeticException if a sum does not fit a {@code long}
     */
    public void merge(UnitTallies other) {
        if (other.rubric != rubric || other.units != units || other.width != width) {
            throw new IllegalArgumentException(
                    "counts that are merged must be of one rubric, the same units and one width");
        }
        counts.add(other.recent);
        counts.add(other.counts);
        rows = Math.addExact(rows, other.rows);
    }

    /**
     * Returns how many rows were counted.
     *
     * @return all rows, those set aside among them
     */
    public long rows() {
        return rows;
    }

    /**
     * Returns what was counted, in a form that does not change any more.
     *
     * @return the tally of each unit that has a row; every row is expected and none is missing, unless {@link Tally#withExpected} says more
     */
    public SortedMap<UnitId, Tally> tallies() {
        counts.add(recent);
        recent = RecentCounts.none(counts);
        SortedMap<UnitId, Tally> tallies = new TreeMap<>();
        for (int unit = 0; unit < units.size(); unit++) {
            if (counts.rows(unit) > 0) {
                tallies.put(units.unit(unit), counts.toTally(unit, rubric.levels()));
            }
        }
        return tallies;
    }
}
