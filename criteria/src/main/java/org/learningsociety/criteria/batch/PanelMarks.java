package org.learningsociety.criteria.batch;

import java.util.Arrays;

/** The marks of the panels in the rows of a column, as far as a rule asks about them: their ends, their sum and their middle. */
final class PanelMarks {

    final int[] lowest;
    final int[] highest;
    final long[] sums;
    final int[] counts;

    /** The sum of the one mark or the two in the middle. */
    final long[] middles;

    private int[] sorted = new int[8];

    PanelMarks(int capacity) {
        lowest = new int[capacity];
        highest = new int[capacity];
        sums = new long[capacity];
        counts = new int[capacity];
        middles = new long[capacity];
    }

    void put(int row, int... marks) {
        int count = marks.length;
        if (sorted.length < count) {
            sorted = new int[count];
        }
        System.arraycopy(marks, 0, sorted, 0, count);
        Arrays.sort(sorted, 0, count);
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += sorted[i];
        }
        lowest[row] = sorted[0];
        highest[row] = sorted[count - 1];
        sums[row] = sum;
        counts[row] = count;
        long middle = sorted[count / 2];
        middles[row] = count % 2 == 0 ? middle + sorted[count / 2 - 1] : middle;
    }
}
