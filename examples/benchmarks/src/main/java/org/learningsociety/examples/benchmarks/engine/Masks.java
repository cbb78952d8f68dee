package org.learningsociety.examples.benchmarks.engine;

/**
 * The rubric written out without a branch: each condition is a mask of all ones or none, so that the processor never guesses wrong. What is
 * known is read only where something may be missing.
 */
final class Masks implements ScoringEngine {

    private final int[][] v;
    private final int[][] w;
    private final boolean[][] a;
    private final byte[][] k;
    private final boolean hasGaps;

    Masks(Rows rows) {
        v = rows.values;
        w = rows.wholes;
        a = rows.answers;
        k = rows.known;
        hasGaps = rows.missingOfHundred > 0;
    }

    @Override
    public long score(int count) {
        return hasGaps ? withGaps(count) : withoutGaps(count);
    }

    private long withoutGaps(int count) {
        long sum = 0;
        for (int row = 0; row < count; row++) {
            int low = group(0, row) + group(5, row) + group(10, row);
            sum += ScoringEngine.hash(row, low, low, level(low));
        }
        return sum;
    }

    private int group(int c, int row) {
        return v[c][row] + v[c + 1][row] + yes(c + 2, row) + share(c + 3, row) + each(c + 4, row);
    }

    private long withGaps(int count) {
        long sum = 0;
        for (int row = 0; row < count; row++) {
            int low = 0;
            int high = 0;
            for (int c = 0; c < 15; c += 5) {
                int k0 = k[c][row];
                int k1 = k[c + 1][row];
                int k2 = k[c + 2][row];
                int k3 = k[c + 3][row];
                int k4 = k[c + 4][row];
                int points = (v[c][row] & k0)
                        + (v[c + 1][row] & k1)
                        + (yes(c + 2, row) & k2)
                        + (share(c + 3, row) & k3)
                        + (each(c + 4, row) & k4);
                low += points;
                high += points + (80_000 & ~k0) + (60_000 & ~k1) + (60_000 & ~k2) + (60_000 & ~k3) + (80_000 & ~k4);
            }
            sum += ScoringEngine.hash(row, low, high, level(low));
        }
        return sum;
    }

    private int yes(int c, int row) {
        return -(a[c][row] ? 1 : 0) & 60_000;
    }

    private int share(int c, int row) {
        return ~((v[c][row] * 10 - w[c][row] * 9) >> 31) & 60_000;
    }

    private int each(int c, int row) {
        return Math.min(v[c][row] * 20_000, 80_000);
    }

    private static int level(int low) {
        return 2 + ((low - 850_000) >> 31) + ((low - 700_000) >> 31) + ((low - 500_000) >> 31);
    }
}
