package org.learningsociety.examples.benchmarks.engine;

import org.learningsociety.examples.benchmarks.engine.Scorecard.Kind;

/** The rubric written out in Java, as one would who had only this one: row by row, with a branch for each question. */
final class HandWritten implements ScoringEngine {

    private final Rows rows;

    HandWritten(Rows rows) {
        this.rows = rows;
    }

    @Override
    public long score(int count) {
        long sum = 0;
        for (int row = 0; row < count; row++) {
            int low = 0;
            int high = 0;
            for (int group = 0; group < 15; group += 5) {
                for (int place = 0; place < 5; place++) {
                    if (rows.known[group + place][row] != 0) {
                        int points = points(group + place, place, row);
                        low += points;
                        high += points;
                    } else {
                        high += place == 0 || place == 4 ? 80_000 : 60_000;
                    }
                }
            }
            int level = low >= 850_000 ? 2 : low >= 700_000 ? 1 : low >= 500_000 ? 0 : -1;
            sum += ScoringEngine.hash(row, low, high, level);
        }
        return sum;
    }

    private int points(int criterion, int place, int row) {
        if (place == 2) {
            return rows.answers[criterion][row] ? Kind.YES_NO.most : 0;
        }
        int value = rows.values[criterion][row];
        if (place == 0 || place == 1) {
            return value;
        }
        if (place == 3) {
            return value * 10 >= rows.wholes[criterion][row] * 9 ? Kind.SHARE.most : 0;
        }
        return value >= 4 ? Kind.COUNT.most : value * Scorecard.POINTS_OF_ONE;
    }
}
