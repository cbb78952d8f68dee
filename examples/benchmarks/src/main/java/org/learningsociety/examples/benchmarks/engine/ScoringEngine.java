package org.learningsociety.examples.benchmarks.engine;

/** Judges the first rows of {@link Rows}. */
interface ScoringEngine extends AutoCloseable {

    /** Returns the sum of {@link #hash} over rows. */
    long score(int rows);

    @Override
    default void close() {}

    /** What an engine found of a row, in one number. It weighs by the row, so that rows that change places do not add up to the same. */
    static long hash(int row, int low, int high, int level) {
        return (31L * low + 17L * high + level) * ((row & 63) | 1);
    }

    /** The highest level that is certain. */
    static int level(int low) {
        int level = -1;
        for (int cut : Scorecard.CUTS) {
            level += low >= cut ? 1 : 0;
        }
        return level;
    }
}
