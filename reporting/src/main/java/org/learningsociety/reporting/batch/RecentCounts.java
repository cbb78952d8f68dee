package org.learningsociety.reporting.batch;

/**
 * What was counted since it was last added to a {@link CountTable}, in cells of four bytes: with rows of any unit after each other, what
 * counts is how many cells the processor's cache holds. It has room for some classes of points and some rows; then it is replaced.
 */
final class RecentCounts {

    /** So many classes get room at once. */
    private static final int AT_ONCE = 16;

    /** So many rows are looked at together: where they come in the order of their units, most blocks are of one. */
    private static final int ROWS_OF_BLOCK = 256;

    final CountTable table;

    /** The cells of all units in the order of {@link CountTable#place}. */
    final int[] verdicts;

    /** How many rows of a unit have just points of each class, unit after unit; then a cell for the rows that have not. */
    final int[] classes;

    /** The number of the first class. */
    final int first;

    /** How many classes a unit has. */
    final int line;

    /** Cells of one unit, all zero between two blocks. */
    private final int[] others;

    private int rows;

    private RecentCounts(CountTable table, int first, int line) {
        this.table = table;
        this.first = first;
        this.line = line;
        verdicts = new int[table.places()];
        others = new int[table.placesOfUnit()];
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
        for (int from = 0; from < found.rows; from += ROWS_OF_BLOCK) {
            int to = Math.min(from + ROWS_OF_BLOCK, found.rows);
            if (areOfOneUnit(unitOfRow, from, to)) {
                addVerdictsOfOneUnit(found.verdicts, from, to);
            } else {
                addVerdicts(found.verdicts, from, to);
            }
        }
        addClasses(found, unitOfRow);
        rows += found.rows;
    }

    private static boolean areOfOneUnit(int[] unitOfRow, int from, int to) {
        int others = 0;
        for (int row = from; row < to; row++) {
            others |= unitOfRow[row] ^ unitOfRow[from];
        }
        return others == 0;
    }

    private void addVerdicts(int[] places, int from, int to) {
        for (int row = from; row < to; row++) {
            verdicts[places[row]]++;
        }
    }

    /** Rows of one unit have few cells, so that each would wait for the one before it: every second row is counted in others first. */
    private void addVerdictsOfOneUnit(int[] places, int from, int to) {
        int start = places[from] / others.length * others.length;
        int row = from;
        for (; row + 1 < to; row += 2) {
            verdicts[places[row]]++;
            others[places[row + 1] - start]++;
        }
        addVerdicts(places, row, to);
        for (int i = 0; i < others.length; i++) {
            verdicts[start + i] += others[i];
            others[i] = 0;
        }
    }

    private void addClasses(FoundCells found, int[] unitOfRow) {
        int nowhere = classes.length - 1;
        for (int row = 0; row < found.rows; row++) {
            int number = found.classes[row];
            classes[number == FoundCells.NO_CLASS ? nowhere : unitOfRow[row] * line - first + number]++;
        }
    }
}
