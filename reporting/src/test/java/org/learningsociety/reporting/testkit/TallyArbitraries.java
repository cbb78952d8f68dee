package org.learningsociety.reporting.testkit;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.learningsociety.core.number.Points;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.scoring.Verdict;
import org.learningsociety.reporting.tally.Histogram;
import org.learningsociety.reporting.tally.Tally;

/** Generates tallies: what a subject adds, and counts of every size. */
public final class TallyArbitraries {

    private static final List<LevelId> LEVELS = List.of(new LevelId("dat"), new LevelId("kha"), new LevelId("tot"));

    private TallyArbitraries() {}

    /**
     * Generates the tally of one subject.
     *
     * @return achieved with or without a level, not achieved, undetermined, excluded, excepted, quarantined and missing
     */
    public static Arbitrary<Tally> ofOneSubject() {
        Tally met = Tally.of(Verdict.ACHIEVED);
        return Arbitraries.of(
                met,
                met.withLevels(Histogram.of(LEVELS.get(0), 1)),
                met.withLevels(Histogram.of(LEVELS.get(2), 1)),
                met.withScores(Histogram.of(Points.parse("87.5"), 1)),
                Tally.of(Verdict.NOT_ACHIEVED).withScores(Histogram.of(Points.of(40), 1)),
                Tally.of(Verdict.NOT_ACHIEVED),
                Tally.of(Verdict.UNDETERMINED),
                Tally.of(Verdict.NOT_ASSESSABLE),
                Tally.ofExcepted(1),
                Tally.ofQuarantined(1),
                Tally.ofMissing(1));
    }

    /**
     * Generates tallies of any size that can be merged a few times: empty, with nothing but missing subjects, with and without
     * unknown ones.
     *
     * @return tallies whose counts reach 10<sup>15</sup>
     */
    public static Arbitrary<Tally> tallies() {
        Arbitrary<Tally> counted = Combinators.combine(
                        counts(), counts(), counts(), counts(), counts(), counts(), counts(), levels())
                .as((met, notMet, undetermined, quarantined, excluded, excepted, missing, levels) -> {
                    long unknown = undetermined + quarantined;
                    long of = met + notMet + unknown;
                    long expected = of + excluded + excepted + missing;
                    Histogram<LevelId> histogram = levels.total() <= met ? levels : Histogram.empty();
                    return new Tally(met, of, unknown, excluded, excepted, quarantined, expected, histogram);
                })
                .withoutEdgeCases();
        return Arbitraries.oneOf(counted, ofOneSubject(), Arbitraries.just(Tally.EMPTY));
    }

    private static Arbitrary<Long> counts() {
        return Arbitraries.oneOf(
                Arbitraries.of(0L, 0L, 1L),
                Arbitraries.longs().between(0, 50),
                Arbitraries.longs().between(0, 1_000_000_000_000_000L));
    }

    private static Arbitrary<Histogram<LevelId>> levels() {
        return Arbitraries.maps(Arbitraries.of(LEVELS), Arbitraries.longs().between(0, 20))
                .map(Histogram::of);
    }
}
