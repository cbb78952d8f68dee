package org.learningsociety.examples.benchmarks.engine;

/** Reads the columns and judges nothing: what no engine can beat that takes rows from memory. */
final class BareRead implements ScoringEngine {

    private final Rows rows;

    BareRead(Rows rows) {
        this.rows = rows;
    }

    @Override
    public long score(int count) {
        long sum = 0;
        for (int criterion = 0; criterion < 15; criterion++) {
            sum += rows.answers[criterion].length > 0
                    ? sum(rows.answers[criterion], count)
                    : sum(rows.values[criterion], count);
            sum += sum(rows.wholes[criterion], Math.min(count, rows.wholes[criterion].length));
            if (rows.missingOfHundred > 0) {
                for (int word = 0; word < count >> 6; word++) {
                    sum += rows.knownBits[criterion][word];
                }
            }
        }
        return sum;
    }

    private static long sum(int[] column, int count) {
        int sum = 0;
        for (int row = 0; row < count; row++) {
            sum += column[row];
        }
        return sum;
    }

    private static long sum(boolean[] column, int count) {
        int sum = 0;
        for (int row = 0; row < count; row++) {
            sum += column[row] ? 1 : 0;
        }
        return sum;
    }
}
