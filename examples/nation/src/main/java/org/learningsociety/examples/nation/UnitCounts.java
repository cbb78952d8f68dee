package org.learningsociety.examples.nation;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitIndex;
import org.learningsociety.criteria.batch.BatchScores;
import org.learningsociety.criteria.batch.CompiledRubric;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.scoring.Verdict;
import org.learningsociety.reporting.tally.Histogram;
import org.learningsociety.reporting.tally.Tally;

/** Counts of all units of a map in primitive arrays, and the tallies that they stand for. Not thread-safe. */
final class UnitCounts {

    private static final int QUARANTINED = 4;
    private static final int KINDS = 5;

    private final CompiledRubric rubric;
    private final UnitIndex units;
    private final int width;
    private final int bars;

    /** By unit and verdict; behind those what was set aside. */
    private final long[] counts;

    private final long[] levels;
    private final long[] scores;

    /** The totals of the rubric must be multiples of the width, from zero to the most. */
    UnitCounts(CompiledRubric rubric, UnitIndex units, Points width, Points most) {
        this.rubric = rubric;
        this.units = units;
        this.width = Math.toIntExact(width.tenThousandths());
        bars = Math.toIntExact(most.tenThousandths() / width.tenThousandths()) + 1;
        counts = new long[units.size() * KINDS];
        levels = new long[units.size() * rubric.levels().size()];
        scores = new long[units.size() * bars];
    }

    void add(BatchScores batch, int[] unitOfRow) {
        for (int row = 0; row < batch.rows(); row++) {
            int unit = unitOfRow[row];
            Verdict verdict = batch.verdict(row);
            counts[unit * KINDS + place(verdict)]++;
            if (batch.level(row) >= 0) {
                levels[unit * rubric.levels().size() + batch.level(row)]++;
            }
            if (verdict != Verdict.NOT_ASSESSABLE && batch.hasTotal(row) && batch.low(row) == batch.high(row)) {
                scores[unit * bars + batch.low(row) / width]++;
            }
        }
    }

    void addQuarantined(int unit, long rows) {
        counts[unit * KINDS + QUARANTINED] += rows;
    }

    SortedMap<UnitId, Tally> tallies() {
        SortedMap<UnitId, Tally> tallies = new TreeMap<>();
        for (int unit = 0; unit < units.size(); unit++) {
            Tally tally = tally(unit);
            if (tally.expected() > 0) {
                tallies.put(units.unit(unit), tally);
            }
        }
        return tallies;
    }

    private Tally tally(int unit) {
        long met = count(unit, Verdict.ACHIEVED);
        long quarantined = counts[unit * KINDS + QUARANTINED];
        long unknown = count(unit, Verdict.UNDETERMINED) + quarantined;
        long of = met + count(unit, Verdict.NOT_ACHIEVED) + unknown;
        long excluded = count(unit, Verdict.NOT_ASSESSABLE);
        Map<LevelId, Long> byLevel = new TreeMap<>();
        for (int level = 0; level < rubric.levels().size(); level++) {
            byLevel.put(
                    rubric.levels().get(level), levels[unit * rubric.levels().size() + level]);
        }
        Map<Points, Long> byPoints = new TreeMap<>();
        for (int bar = 0; bar < bars; bar++) {
            byPoints.put(Points.ofTenThousandths((long) bar * width), scores[unit * bars + bar]);
        }
        return new Tally(
                met,
                of,
                unknown,
                excluded,
                0,
                quarantined,
                of + excluded,
                Histogram.of(byLevel),
                Histogram.of(byPoints));
    }

    private long count(int unit, Verdict verdict) {
        return counts[unit * KINDS + place(verdict)];
    }

    private static int place(Verdict verdict) {
        return switch (verdict) {
            case ACHIEVED -> 0;
            case NOT_ACHIEVED -> 1;
            case UNDETERMINED -> 2;
            case NOT_ASSESSABLE -> 3;
        };
    }
}
