package org.learningsociety.examples.nation;

import java.util.Arrays;
import java.util.List;
import org.learningsociety.core.territory.Hierarchy;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitIndex;
import org.learningsociety.core.territory.UnitState;
import org.learningsociety.criteria.batch.EvidenceColumn;

/**
 * The rows of a made-up nation, in the order of its map: a pure function of the map, a seed, how many rows there are, and how often a
 * value is missing. Every row is had without those before it, so that parts can be made on different machines.
 *
 * <p>A unit below which no other lies has {@code 400 + a + 4·b·c/1000} shares of all rows, where {@code a}, {@code b} and {@code c} are
 * even between 0 and 999: some are thirteen times as large as others, and most are small. A value is drawn by the weights of its
 * {@link Field} from a table of 1 024 places, and in each unit the draw is moved by the same number of places, even from −96 to 96: units
 * do better or worse. Of 1 000 values so many are missing as was asked for, 2 are withheld, and 5 of an indicator that may not apply do
 * not.
 *
 * <p>Immutable and thread-safe.
 */
public final class Nation {

    private static final int DRAWS = 1_024;
    private static final int MOVED = 96;
    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final int[][] VALUES =
            Field.ALL.stream().map(field -> field.values(DRAWS)).toArray(int[][]::new);

    private final List<UnitId> units;
    private final int[] numbers;
    private final long[] keys;

    /** The first row of each unit, and behind the last of them the number of all rows. */
    private final long[] first;

    private final int missing;
    private final int withheld;
    private final int notApplicable;

    /**
     * Makes a nation.
     *
     * @param tree the map, whose lowest units get rows
     * @param rows how many there are in all
     * @param seed another seed gives other rows
     * @param missingPerMille how many values of 1 000 are missing, from 0 to 100
     * @throws IllegalArgumentException if the number of rows is negative, more values are to be missing, or the map is empty
     */
    public Nation(Hierarchy tree, long rows, long seed, int missingPerMille) {
        units = tree.units().stream()
                .map(UnitState::id)
                .filter(unit -> tree.children(unit).isEmpty())
                .toList();
        if (units.isEmpty() || rows < 0 || missingPerMille < 0 || missingPerMille > 100) {
            throw new IllegalArgumentException(
                    "a nation must have units, rows from 0, and from 0 to 100 missing values of 1000, but has "
                            + units.size() + ", " + rows + ", " + missingPerMille);
        }
        UnitIndex index = tree.index();
        numbers = units.stream().mapToInt(index::number).toArray();
        keys = units.stream().mapToLong(unit -> mix(seed ^ hash(unit.value()))).toArray();
        first = new long[units.size() + 1];
        long[] shares = new long[units.size() + 1];
        for (int i = 0; i < units.size(); i++) {
            shares[i + 1] = shares[i] + share(keys[i]);
        }
        for (int i = 0; i <= units.size(); i++) {
            first[i] = Math.multiplyExact(rows, shares[i]) / shares[units.size()];
        }
        missing = (missingPerMille << 16) / 1_000;
        withheld = missing + (2 << 16) / 1_000;
        notApplicable = withheld + (5 << 16) / 1_000;
    }

    private static long share(long key) {
        long a = Math.floorMod(mix(key + 1), 1_000);
        long b = Math.floorMod(mix(key + 2), 1_000);
        long c = Math.floorMod(mix(key + 3), 1_000);
        return 400 + a + 4 * b * c / 1_000;
    }

    /**
     * Returns how many rows there are.
     *
     * @return the number that was asked for
     */
    public long rows() {
        return first[units.size()];
    }

    /**
     * Returns the units that have rows.
     *
     * @return the lowest units in the order of the map
     */
    public List<UnitId> units() {
        return units;
    }

    /**
     * Returns the number of a unit's first row.
     *
     * @param unit the place of the unit in {@link #units()}, or their number for the end of the last
     * @return the row, counted from 0
     */
    public long firstRow(int unit) {
        return first[unit];
    }

    /**
     * Fills a block with rows.
     *
     * @param from the first of them, counted from 0
     * @param to the row after the last, unless the block is full before
     * @param block the block; what was there is gone
     * @throws IndexOutOfBoundsException if there are no such rows
     */
    public void fill(long from, long to, RowBlock block) {
        if (from < 0 || from > to || to > rows()) {
            throw new IndexOutOfBoundsException(
                    "rows must lie between 0 and " + rows() + ", but were " + from + " to " + to);
        }
        block.clear();
        long end = Math.min(to, from + RowBlock.CAPACITY);
        int unit = unitOf(from);
        for (long row = from; row < end; unit++) {
            int run = (int) (Math.min(end, first[unit + 1]) - row);
            fill(unit, row - first[unit], run, block);
            row += run;
        }
    }

    private int unitOf(long row) {
        int found = Arrays.binarySearch(first, row);
        return found < 0 ? -found - 2 : found;
    }

    /** Adds rows of one unit, column by column. */
    private void fill(int unit, long firstInUnit, int rows, RowBlock block) {
        int at = block.rows();
        Arrays.fill(block.units, at, at + rows, numbers[unit]);
        int move = Math.floorMod(mix(keys[unit] + 4), 2 * MOVED + 1) - MOVED;
        long start = keys[unit] + firstInUnit * STEP;
        for (int field = 0; field < VALUES.length; field++) {
            int[] table = VALUES[field];
            int none = Field.ALL.get(field).mayNotApply() ? notApplicable : withheld;
            int[] values = block.values[field];
            byte[] gaps = block.gaps[field];
            long salt = mix(field + 1);
            for (int i = 0; i < rows; i++) {
                int drawn = (int) (mix(start + i * STEP ^ salt) >>> 32);
                int place = Math.max(0, Math.min(DRAWS - 1, (drawn & (DRAWS - 1)) + move));
                int chance = drawn >>> 16;
                int gap = chance < missing
                        ? EvidenceColumn.MISSING
                        : chance < withheld
                                ? EvidenceColumn.WITHHELD
                                : chance < none ? EvidenceColumn.NOT_APPLICABLE : EvidenceColumn.KNOWN;
                values[at + i] = table[place];
                gaps[at + i] = (byte) gap;
            }
        }
        block.extend(rows);
    }

    /** The finalizer of SplitMix64: neighboring numbers become unlike ones. */
    private static long mix(long number) {
        long a = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }

    /** FNV-1a of a text of ASCII letters. */
    private static long hash(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return hash;
    }
}
