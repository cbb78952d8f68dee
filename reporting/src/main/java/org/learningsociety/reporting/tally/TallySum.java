package org.learningsociety.reporting.tally;

import org.learningsociety.core.number.Points;
import org.learningsociety.criteria.rubric.LevelId;

/** Adds tallies up in place: adding a hundred thousand needs no object for each. Used by one thread. */
final class TallySum {

    private long met;
    private long of;
    private long unknown;
    private long excluded;
    private long excepted;
    private long quarantined;
    private long expected;
    private final Histogram.Sum<LevelId> levels = new Histogram.Sum<>();
    private final Histogram.Sum<Points> scores = new Histogram.Sum<>();

    void add(Tally tally) {
        met = Math.addExact(met, tally.met());
        of = Math.addExact(of, tally.of());
        unknown = Math.addExact(unknown, tally.unknown());
        excluded = Math.addExact(excluded, tally.excluded());
        excepted = Math.addExact(excepted, tally.excepted());
        quarantined = Math.addExact(quarantined, tally.quarantined());
        expected = Math.addExact(expected, tally.expected());
        levels.add(tally.levels());
        scores.add(tally.scores());
    }

    Tally toTally() {
        return new Tally(
                met,
                of,
                unknown,
                excluded,
                excepted,
                quarantined,
                expected,
                levels.toHistogram(),
                scores.toHistogram());
    }
}
