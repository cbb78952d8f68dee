package org.learningsociety.reporting.batch;

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

    /** Has room for the classes of some rows, and for those that this has room for. */
    RecentCounts withRoomFor(FoundCells more) {
        if (more.lowest > more.highest) {
            return new RecentCounts(table, first, line);
        }
        long lowest = line == 0 ? more.lowest : Math.min(first, more.lowest);
        long highest = line == 0 ? more.highest : Math.max(first + line - 1, more.highest);
        long newFirst = Math.floorDiv(lowest, AT_ONCE) * AT_ONCE;
        long newLine = (Math.floorDiv(highest, AT_ONCE) + 1) * AT_ONCE - newFirst;
        table.requireRoomFor(newLine);
        return new RecentCounts(table, (int) newFirst, (int) newLine);
    }

    boolean hasRoomFor(FoundCells more) {
        return more.lowest >= first && more.highest < first + line && more.rows <= Integer.MAX_VALUE - rows;
    }

    void add(FoundCells found, int[] unitOfRow) {
        int nowhere = classes.length - 1;
        for (int row = 0; row < found.rows; row++) {
            int number = found.classes[row];
            int place = number == FoundCells.NO_CLASS ? nowhere : unitOfRow[row] * line - first + number;
            verdicts[found.verdicts[row]]++;
            classes[place]++;
        }
        rows += found.rows;
    }
}
