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

/**
 * What was counted in each unit. The cells of all units lie in the same arrays, one line after the other: rows come in any order, and
 * would else lead to arrays all over the memory.
 *
 * <p>Numbers of verdicts are places in a line here, and go nowhere else.
 */
@SuppressWarnings("EnumOrdinal")
final class CountTable {

    private static final int VERDICTS = Verdict.values().length;

    /** So many classes get room at once. */
    private static final int AT_ONCE = 64;

    /** As many as an array may have. */
    private static final int MOST_CELLS = Integer.MAX_VALUE - 8;

    private final int units;
    private final int width;

    /** One more than there are levels: a row may have none. */
    private final int places;

    /** How many rows have each verdict together with each level, those of one verdict side by side. */
    private final long[] verdicts;

    private final long[] quarantined;

    /** How many rows have points of each class that was met in any unit, exactly or as the least that points may be. */
    private long[] classes = new long[0];

    /** How many classes a unit has. */
    private int line;

    /** The number of the first class; the one from zero on is number 0. */
    private int first;

    CountTable(int units, int levels, int width) {
        this.units = units;
        this.width = width;
        places = levels + 1;
        verdicts = new long[units * VERDICTS * places];
        quarantined = new long[units];
    }

    /** Makes room before anything is counted, so that nothing in the loop is called that could change what it reads. */
    void add(BatchScores scores, int[] unitOfRow) {
        makeRoom(scores);
        long[] ofClass = classes;
        for (int row = 0; row < scores.rows(); row++) {
            int unit = unitOfRow[row];
            Verdict verdict = scores.verdict(row);
            verdicts[place(unit, verdict, scores.level(row))]++;
            if (scores.hasTotal(row) && verdict != Verdict.NOT_ASSESSABLE) {
                int points = scores.low(row);
                // One, or nothing where points are not exact, by arithmetic: a branch would be guessed wrong from row
                // to row.
                long below = (points - (long) scores.high(row)) >>> (Long.SIZE - 1);
                ofClass[unit * line - first + Math.floorDiv(points, width)] += 1 - below;
            }
        }
    }

    private void makeRoom(BatchScores scores) {
        int lowest = Integer.MAX_VALUE;
        int highest = Integer.MIN_VALUE;
        for (int row = 0; row < scores.rows(); row++) {
            lowest = Math.min(lowest, scores.low(row));
            highest = Math.max(highest, scores.low(row));
        }
        if (lowest <= highest) {
            makeRoom(Math.floorDiv(lowest, width), Math.floorDiv(highest, width));
        }
    }

    /** Where rows of a unit and a verdict are counted whose highest certain level it is; -1 is none. */
    private int place(int unit, Verdict verdict, int level) {
        return (unit * VERDICTS + verdict.ordinal()) * places + 1 + level;
    }

    /** Makes room for the classes from one to another. */
    private void makeRoom(int lowest, int highest) {
        if (line > 0 && lowest >= first && highest < first + line) {
            return;
        }
        long start = line == 0 ? lowest : Math.min(first, lowest);
        long end = line == 0 ? highest : Math.max(first + line - 1, highest);
        int newFirst = (int) Math.floorDiv(start, AT_ONCE) * AT_ONCE;
        long newLine = (Math.floorDiv(end, AT_ONCE) + 1) * AT_ONCE - newFirst;
        requireFit(newLine);
        classes = lines((int) newLine, first - newFirst);
        first = newFirst;
        line = (int) newLine;
    }

    /** The classes in lines of another length, moved to a place. */
    private long[] lines(int length, int place) {
        long[] lines = new long[units * length];
        for (int unit = 0; line > 0 && unit < units; unit++) {
            System.arraycopy(classes, unit * line, lines, unit * length + place, line);
        }
        return lines;
    }

    private void requireFit(long length) {
        if (length * units > MOST_CELLS) {
            throw new IllegalArgumentException("classes must be wide enough to be counted in " + units
                    + " units, but those of " + Points.ofTenThousandths(width) + " points would be " + length
                    + " for each");
        }
    }

    void addQuarantined(int unit, long count) {
        quarantined[unit] = Math.addExact(quarantined[unit], count);
    }

    void merge(CountTable other) {
        addAll(verdicts, other.verdicts);
        addAll(quarantined, other.quarantined);
        if (other.line > 0) {
            makeRoom(other.first, other.first + other.line - 1);
            addAll(classes, other.line == line ? other.classes : other.lines(line, other.first - first));
        }
    }

    private static void addAll(long[] sums, long[] more) {
        for (int i = 0; i < more.length; i++) {
            sums[i] = Math.addExact(sums[i], more[i]);
        }
    }

    long rows(int unit) {
        int start = place(unit, Verdict.values()[0], -1);
        return Math.addExact(
                Arrays.stream(verdicts, start, start + VERDICTS * places).sum(), quarantined[unit]);
    }

    private long count(int unit, Verdict verdict) {
        int start = place(unit, verdict, -1);
        return Arrays.stream(verdicts, start, start + places).sum();
    }

    Tally toTally(int unit, List<LevelId> names) {
        long met = count(unit, Verdict.ACHIEVED);
        long unknown = count(unit, Verdict.UNDETERMINED) + quarantined[unit];
        long of = met + count(unit, Verdict.NOT_ACHIEVED) + unknown;
        long excluded = count(unit, Verdict.NOT_ASSESSABLE);
        SortedMap<LevelId, Long> reached = new TreeMap<>();
        // Where levels are not nested, a higher one may be certain and the lowest not: then none counts.
        for (int level = 0; level < names.size(); level++) {
            reached.put(names.get(level), verdicts[place(unit, Verdict.ACHIEVED, level)]);
        }
        return new Tally(
                met, of, unknown, excluded, 0, quarantined[unit], of + excluded, Histogram.of(reached), points(unit));
    }

    private Histogram<Points> points(int unit) {
        List<Points> points = new ArrayList<>();
        long[] counted = new long[line];
        for (int place = 0; place < line; place++) {
            long count = classes[unit * line + place];
            if (count > 0) {
                counted[points.size()] = count;
                points.add(Points.ofTenThousandths((long) (first + place) * width));
            }
        }
        return Histogram.ofOrdered(points, Arrays.copyOf(counted, points.size()));
    }
}
