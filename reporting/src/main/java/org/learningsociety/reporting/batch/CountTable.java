package org.learningsociety.reporting.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntToLongFunction;
import org.learningsociety.core.number.Points;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.scoring.Verdict;
import org.learningsociety.reporting.tally.Histogram;
import org.learningsociety.reporting.tally.Tally;

/**
 * What was counted in each unit. The cells of all units lie in the same arrays, one line after the other.
 *
 * <p>Numbers of verdicts are places in a line here, and go nowhere else.
 */
@SuppressWarnings("EnumOrdinal")
final class CountTable {

    private static final int VERDICTS = Verdict.values().length;

    /** As many as an array may have, and one more is needed while counting. */
    private static final int MOST_CELLS = Integer.MAX_VALUE - 9;

    private final int units;
    private final int width;

    /** One more than there are levels: a row may have none. */
    private final int ends;

    /** How many rows have each verdict together with each level, those of one verdict side by side. */
    private final long[] verdicts;

    private final long[] quarantined;

    /** How many rows have just points of each class that was met in any unit. */
    private long[] classes = new long[0];

    /** How many classes a unit has. */
    private int line;

    /** The number of the first class; the one from zero on is number 0. */
    private int first;

    CountTable(int units, int levels, int width) {
        this.units = units;
        this.width = width;
        ends = levels + 1;
        verdicts = new long[units * VERDICTS * ends];
        quarantined = new long[units];
    }

    int units() {
        return units;
    }

    /** The width of a class in ten-thousandths of a point. */
    int width() {
        return width;
    }

    /** How many cells the verdicts of all units have. */
    int places() {
        return verdicts.length;
    }

    /** How many cells the verdicts of one unit have, side by side. */
    int placesOfUnit() {
        return VERDICTS * ends;
    }

    /** Where rows of a unit and a verdict are counted whose highest certain level it is; -1 is none. */
    int place(int unit, Verdict verdict, int level) {
        return (unit * VERDICTS + verdict.ordinal()) * ends + 1 + level;
    }

    void requireRoomFor(long length) {
        if (length * units > MOST_CELLS) {
            throw new IllegalArgumentException("classes must be wide enough to be counted in " + units
                    + " units, but those of " + Points.ofTenThousandths(width) + " points would be " + length
                    + " for each");
        }
    }

    void addQuarantined(int unit, long count) {
        quarantined[unit] = Math.addExact(quarantined[unit], count);
    }

    void add(RecentCounts recent) {
        addAll(verdicts, place -> recent.verdicts[place]);
        addClasses(recent.first, recent.line, place -> recent.classes[place]);
    }

    void add(CountTable other) {
        addAll(verdicts, place -> other.verdicts[place]);
        addAll(quarantined, unit -> other.quarantined[unit]);
        addClasses(other.first, other.line, place -> other.classes[place]);
    }

    private static void addAll(long[] sums, IntToLongFunction more) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Math.addExact(sums[i], more.applyAsLong(i));
        }
    }

    private void addClasses(int from, int length, IntToLongFunction more) {
        makeRoom(from, length);
        for (int unit = 0; unit < units; unit++) {
            int start = unit * line + from - first;
            for (int i = 0; i < length; i++) {
                classes[start + i] = Math.addExact(classes[start + i], more.applyAsLong(unit * length + i));
            }
        }
    }

    /** Makes room for some classes beside those that there are. */
    private void makeRoom(int from, int length) {
        if (length == 0 || (from >= first && from + length <= first + line)) {
            return;
        }
        int newFirst = line == 0 ? from : Math.min(first, from);
        int newLine = (line == 0 ? from + length : Math.max(first + line, from + length)) - newFirst;
        requireRoomFor(newLine);
        long[] more = new long[units * newLine];
        for (int unit = 0; line > 0 && unit < units; unit++) {
            System.arraycopy(classes, unit * line, more, unit * newLine + first - newFirst, line);
        }
        classes = more;
        first = newFirst;
        line = newLine;
    }

    long rows(int unit) {
        int start = place(unit, Verdict.values()[0], -1);
        return Math.addExact(
                Arrays.stream(verdicts, start, start + VERDICTS * ends).sum(), quarantined[unit]);
    }

    private long count(int unit, Verdict verdict) {
        int start = place(unit, verdict, -1);
        return Arrays.stream(verdicts, start, start + ends).sum();
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
