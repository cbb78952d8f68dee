package org.learningsociety.criteria.batch;

/**
 * A whole number for each row. They are kept in columns of {@code int}, of which many are calculated at once, until one does not fit:
 * then all of them are {@code long}.
 */
final class Numbers {

    final int[] small;
    private long[] large = {};
    private boolean isLarge;

    /** The bits that occur in any number since the column was cleared. */
    private int bits;

    Numbers(int capacity) {
        small = new int[capacity];
    }

    void clear() {
        isLarge = false;
        bits = 0;
    }

    void put(int row, long number) {
        if (isLarge || number != (int) number) {
            putLarge(row, number);
        } else {
            small[row] = (int) number;
            bits |= (int) number;
        }
    }

    private void putLarge(int row, long number) {
        if (!isLarge) {
            large = large.length == 0 ? new long[small.length] : large;
            for (int i = 0; i < small.length; i++) {
                large[i] = small[i];
            }
            isLarge = true;
        }
        large[row] = number;
    }

    /** Writes the first rows; whoever checked the numbers knows which bits are {@code occurring} in them, or says more. */
    void copy(int[] numbers, int from, int rows, int occurring) {
        if (isLarge) {
            for (int row = 0; row < rows; row++) {
                large[row] = numbers[from + row];
            }
            return;
        }
        System.arraycopy(numbers, from, small, 0, rows);
        bits |= occurring;
    }

    long get(int row) {
        return isLarge ? large[row] : small[row];
    }

    /** Whether all numbers are {@code int}. */
    boolean areSmall() {
        return !isLarge;
    }

    /** How many bits the largest number has, none of them below zero; 32 where one is or is larger. */
    int width() {
        return isLarge ? Integer.SIZE : Integer.SIZE - Integer.numberOfLeadingZeros(bits);
    }
}
