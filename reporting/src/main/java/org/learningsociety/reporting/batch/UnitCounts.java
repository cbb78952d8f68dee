package org.learningsociety.reporting.batch;

import java.util.ArrayList;
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

    /** So many classes get room at once. */
    private static final int AT_ONCE = 64;

    /** One more than there are levels: a row may have none. */
    private final int places;

    /** How many rows have each verdict together with each level, those of one verdict side by side. */
    private final long[] verdicts;

    private long quarantined;

    /** How many rows have points of each class; grows to the classes that are met, exactly or as the least that points may be. */
    private long[] classes = new long[0];

    /** The number of the first of {@link #classes}; the one from zero on is number 0. */
    private int first;

    UnitCounts(int levels) {
        places = levels + 1;
        verdicts = new long[VERDICTS * places];
    }

    /** Makes room before the points are counted, so that nothing in the loops is called that could change what they read. */
    void add(BatchScores scores, int from, int to, int width) {
        makeRoom(scores, from, to, width);
        for (int row = from; row < to; row++) {
            Verdict verdict = scores.verdict(row);
            verdicts[place(verdict, scores.level(row))]++;
            if (scores.hasTotal(row) && verdict != Verdict.NOT_ASSESSABLE) {
                int points = scores.low(row);
                // One, or nothing where points are not exact, by arithmetic: a branch would be guessed wrong from row
                // to row.
                long below = (points - (long) scores.high(row)) >>> (Long.SIZE - 1);
                classes[Math.floorDiv(points, width) - first] += 1 - below;
            }
        }
    }

    private void makeRoom(BatchScores scores, int from, int to, int width) {
        int lowest = Integer.MAX_VALUE;
        int highest = Integer.MIN_VALUE;
        for (int row = from; row < to; row++) {
            lowest = Math.min(lowest, scores.low(row));
            highest = Math.max(highest, scores.low(row));
        }
        makeRoom(Math.floorDiv(lowest, width), Math.floorDiv(highest, width));
    }

    /** Where rows of a verdict are counted whose highest certain level it is; -1 is none. */
    private int place(Verdict verdict, int level) {
        return verdict.ordinal() * places + 1 + level;
    }

    /** Makes room for the classes from one to another. */
    private void makeRoom(int lowest, int highest) {
        if (lowest >= first && highest < first + classes.length) {
            return;
        }
        if (classes.length == 0) {
            first = lowest;
        }
        int newFirst = Math.min(first, Math.floorDiv(lowest, AT_ONCE) * AT_ONCE);
        int newEnd = Math.max(first + classes.length, (Math.floorDiv(highest, AT_ONCE) + 1) * AT_ONCE);
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

    private long count(Verdict verdict) {
        int first = place(verdict, -1);
        return Arrays.stream(verdicts, first, first + places).sum();
    }

    Tally toTally(List<LevelId> names, int width) {
        long met = count(Verdict.ACHIEVED);
        long unknown = count(Verdict.UNDETERMINED) + quarantined;
        long of = met + count(Verdict.NOT_ACHIEVED) + unknown;
        long excluded = count(Verdict.NOT_ASSESSABLE);
        SortedMap<LevelId, Long> reached = new TreeMap<>();
        // Where levels are not nested, a higher one may be certain and the lowest not: then none counts.
        for (int level = 0; level < names.size(); level++) {
            reached.put(names.get(level), verdicts[place(Verdict.ACHIEVED, level)]);
        }
        List<Points> points = new ArrayList<>();
        long[] counted = new long[classes.length];
        for (int i = 0; i < classes.length; i++) {
            if (classes[i] > 0) {
                counted[points.size()] = classes[i];
                points.add(Points.ofTenThousandths((long) (first + i) * width));
            }
        }
        Histogram<Points> scores = Histogram.ofOrdered(points, Arrays.copyOf(counted, points.size()));
        return new Tally(met, of, unknown, excluded, 0, quarantined, of + excluded, Histogram.of(reached), scores);
    }
}
