package org.learningsociety.reporting.batch;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.learningsociety.core.number.Points;
import org.learningsociety.criteria.batch.BatchScores;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.scoring.Verdict;
import org.learningsociety.reporting.tally.Histogram;
import org.learningsociety.reporting.tally.Tally;

/** What was counted in one unit. Numbers of verdicts are places in an array here, and go nowhere else. */
@SuppressWarnings("EnumOrdinal")
final class UnitCounts {

    private static final int VERDICTS = Verdict.values().length;

    private final long[] verdicts = new long[VERDICTS];
    private final long[] levels;
    private long quarantined;

    /** How many rows have points of each class; grows to the classes that are met. */
    private long[] classes = new long[0];

    /** The number of the first of {@link #classes}; the one from zero on is number 0. */
    private int first;

    UnitCounts(int levels) {
        this.levels = new long[levels];
    }

    void add(BatchScores scores, int from, int to, int width) {
        for (int row = from; row < to; row++) {
            Verdict verdict = scores.verdict(row);
            verdicts[verdict.ordinal()]++;
            int level = scores.level(row);
            // Where levels are not nested, a higher one may be certain and the lowest not.
            if (level >= 0 && verdict == Verdict.ACHIEVED) {
                levels[level]++;
            }
            int points = scores.low(row);
            if (verdict != Verdict.NOT_ASSESSABLE && points == scores.high(row) && scores.hasTotal(row)) {
                addOne(Math.floorDiv(points, width));
            }
        }
    }

    private void addOne(int pointsClass) {
        int at = pointsClass - first;
        if (at < 0 || at >= classes.length) {
            makeRoom(pointsClass, pointsClass);
            at = pointsClass - first;
        }
        classes[at]++;
    }

    /** Makes room for the classes from one to another. */
    private void makeRoom(int lowest, int highest) {
        if (classes.length == 0) {
            first = lowest;
        }
        int newFirst = Math.min(first, lowest);
        int newEnd = Math.max(first + classes.length, highest + 1);
        long[] more = new long[newEnd - newFirst];
        System.arraycopy(classes, 0, more, first - newFirst, classes.length);
        classes = more;
        first = newFirst;
    }

    void addQuarantined(long count) {
        quarantined = Math.addExact(quarantined, count);
    }

    void merge(UnitCounts other) {
        addAll(verdicts, other.verdicts, 0);
        addAll(levels, other.levels, 0);
        addQuarantined(other.quarantined);
        if (other.classes.length > 0) {
            makeRoom(other.first, other.first + other.classes.length - 1);
            addAll(classes, other.classes, other.first - first);
        }
    }

    private static void addAll(long[] sums, long[] more, int at) {
        for (int i = 0; i < more.length; i++) {
            sums[at + i] = Math.addExact(sums[at + i], more[i]);
        }
    }

    long rows() {
        return Math.addExact(Arrays.stream(verdicts).sum(), quarantined);
    }

    Tally toTally(List<LevelId> names, int width) {
        long met = verdicts[Verdict.ACHIEVED.ordinal()];
        long unknown = verdicts[Verdict.UNDETERMINED.ordinal()] + quarantined;
        long of = met + verdicts[Verdict.NOT_ACHIEVED.ordinal()] + unknown;
        long excluded = verdicts[Verdict.NOT_ASSESSABLE.ordinal()];
        SortedMap<LevelId, Long> reached = new TreeMap<>();
        for (int level = 0; level < levels.length; level++) {
            reached.put(names.get(level), levels[level]);
        }
        SortedMap<Points, Long> scores = new TreeMap<>();
        for (int i = 0; i < classes.length; i++) {
            if (classes[i] > 0) {
                scores.put(Points.ofTenThousandths((long) (first + i) * width), classes[i]);
            }
        }
        return new Tally(
                met, of, unknown, excluded, 0, quarantined, of + excluded, Histogram.of(reached), Histogram.of(scores));
    }
}
