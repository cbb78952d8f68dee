package org.learningsociety.reporting.batch;

import org.learningsociety.criteria.batch.BatchScores;
import org.learningsociety.criteria.scoring.Verdict;

/**
 * What was counted since it was last added to a {@link CountTable}, in cells of four bytes: with rows of any unit after each other, what
 * counts is how many cells the processor's cache holds. It has room for some classes of points and some rows; then it is replaced.
 */
final class RecentCounts {

    /** So many classes get room at once. */
    private static final int AT_ONCE = 64;

    final CountTable table;

    /** The cells of all units in the order of {@link CountTable#place}. */
    final int[] verdicts;

    /** How many rows of a unit have just points of each class, unit after unit; then a cell for the rows that have not. */
    final int[] classes;

    /** The number of the first class. */
    final int first;

    /** How many classes a unit has. */
    final int line;

    private int rows;

    /** The places of the cells in which each row of a batch is counted. */
    private int[] verdictOfRow = {};

    private int[] classOfRow = {};

    private RecentCounts(CountTable table, int first, int line) {
        this.table = table;
        this.first = first;
        this.line = line;
        verdicts = new int[table.places()];
        classes = new int[table.units() * line + 1];
    }

    /** Has room for nothing. */
    static RecentCounts none(CountTable table) {
        return new RecentCounts(table, 0, 0);
    }

    /** Has room for some classes, and for those that this has room for. */
    RecentCounts withRoomFor(Classes more) {
        Classes both = line == 0 ? more : more.hull(new Classes(first, first + line - 1));
        long newFirst = Math.floorDiv((long) both.lowest(), AT_ONCE) * AT_ONCE;
        long newLine = (Math.floorDiv((long) both.highest(), AT_ONCE) + 1) * AT_ONCE - newFirst;
        table.requireRoomFor(newLine);
        return new RecentCounts(table, (int) newFirst, (int) newLine);
    }

    boolean hasRoomFor(Classes more, int moreRows) {
        return more.lowest() >= first && more.highest() < first + line && moreRows <= Integer.MAX_VALUE - rows;
    }

    /** The classes of the least and of the most points of some rows; where there are no rows, the last and the first that there are. */
    record Classes(int lowest, int highest) {

        static Classes of(BatchScores scores, int width) {
            int lowest = Integer.MAX_VALUE;
            int highest = Integer.MIN_VALUE;
            for (int row = 0; row < scores.rows(); row++) {
                lowest = Math.min(lowest, scores.low(row));
                highest = Math.max(highest, scores.low(row));
            }
            return new Classes(Math.floorDiv(lowest, width), Math.floorDiv(highest, width));
        }

        Classes hull(Classes other) {
            return new Classes(Math.min(lowest, other.lowest), Math.max(highest, other.highest));
        }
    }

    /**
     * First finds the cells of all rows and then counts in them: so the processor fetches the cells of many rows at once, where it would
     * else wait for each.
     */
    void add(BatchScores scores, int[] unitOfRow) {
        int count = scores.rows();
        if (verdictOfRow.length < count) {
            verdictOfRow = new int[count];
            classOfRow = new int[count];
        }
        find(scores, unitOfRow, verdictOfRow, classOfRow);
        for (int row = 0; row < count; row++) {
            verdicts[verdictOfRow[row]]++;
            classes[classOfRow[row]]++;
        }
        rows += count;
    }

    private void find(BatchScores scores, int[] unitOfRow, int[] verdictPlaces, int[] classPlaces) {
        int width = table.width();
        int nowhere = classes.length - 1;
        for (int row = 0; row < scores.rows(); row++) {
            int unit = unitOfRow[row];
            Verdict verdict = scores.verdict(row);
            int points = scores.low(row);
            int place = unit * line - first + Math.floorDiv(points, width);
            boolean isCounted = points == scores.high(row) && scores.hasTotal(row) && verdict != Verdict.NOT_ASSESSABLE;
            verdictPlaces[row] = table.place(unit, verdict, scores.level(row));
            classPlaces[row] = isCounted ? place : nowhere;
        }
    }
}
