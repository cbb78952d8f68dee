package org.learningsociety.reporting.batch;

import org.learningsociety.criteria.batch.BatchScores;
import org.learningsociety.criteria.scoring.Verdict;

/**
 * Where the rows of a batch are to be counted, found for all of them before any is: so nothing is counted of a batch of which one row has no
 * unit, and the processor fetches the cells of many rows at once, where it would else wait for each. A buffer, used again and again.
 */
final class FoundCells {

    /** Of a row that has not just points; no points are so few. */
    static final int NO_CLASS = Integer.MIN_VALUE;

    private final PointClasses widths;

    /** The cell of each row's verdict and level, in the order of {@link CountTable#place}. */
    int[] verdicts = {};

    /** The number of each row's class of points, or {@link #NO_CLASS}. */
    int[] classes = {};

    int rows;

    /** The least and the greatest number of a class; where no row has one, the last and the first that there are. */
    int lowest;

    int highest;

    FoundCells(PointClasses widths) {
        this.widths = widths;
    }

    void find(BatchScores scores, int[] unitOfRow, CountTable table) {
        rows = scores.rows();
        if (verdicts.length < rows) {
            verdicts = new int[rows];
            classes = new int[rows];
        }
        find(scores, unitOfRow, table, verdicts, classes);
    }

    private void find(BatchScores scores, int[] unitOfRow, CountTable table, int[] verdictOfRow, int[] classOfRow) {
        int last = table.units() - 1;
        int outside = 0;
        int least = Integer.MAX_VALUE;
        int most = Integer.MIN_VALUE;
        for (int row = 0; row < rows; row++) {
            int unit = unitOfRow[row];
            Verdict verdict = scores.verdict(row);
            int points = scores.low(row);
            outside |= unit | (last - unit);
            verdictOfRow[row] = table.place(unit, verdict, scores.level(row));
            if (points == scores.high(row) && scores.hasTotal(row) && verdict != Verdict.NOT_ASSESSABLE) {
                int number = widths.of(points);
                classOfRow[row] = number;
                least = Math.min(least, number);
                most = Math.max(most, number);
            } else {
                classOfRow[row] = NO_CLASS;
            }
        }
        lowest = least;
        highest = most;
        if (outside < 0) {
            refuse(unitOfRow, last);
        }
    }

    private void refuse(int[] unitOfRow, int last) {
        for (int row = 0; row < rows; row++) {
            if (unitOfRow[row] < 0 || unitOfRow[row] > last) {
                throw new IllegalArgumentException("the unit of each row must be a number from 0 to " + last
                        + ", but row " + row + " of the batch has " + unitOfRow[row]);
            }
        }
    }
}
