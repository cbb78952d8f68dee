package org.learningsociety.examples.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.territory.Chronicle;
import org.learningsociety.core.territory.Enactment;
import org.learningsociety.core.territory.EventId;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.Hierarchy;
import org.learningsociety.core.territory.Level;
import org.learningsociety.core.territory.LevelScheme;
import org.learningsociety.core.territory.TerritorialEvent;
import org.learningsociety.core.territory.TerritorialEvent.Baseline;
import org.learningsociety.core.territory.UnitCode;
import org.learningsociety.core.territory.UnitDescription;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitState;
import org.learningsociety.core.territory.UnitType;
import org.learningsociety.core.time.Dated;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.reporting.tally.Histogram;
import org.learningsociety.reporting.tally.RollUp;
import org.learningsociety.reporting.tally.Strata;
import org.learningsociety.reporting.tally.Tally;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The figures of all communes of a made-up country for 60 questions, carried up to its provinces and the nation on one core. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class RollUpBenchmark {

    private static final int PROVINCES = 34;
    private static final int COMMUNES = 3_321;
    private static final int COMMUNES_OF_FIRST = 124;
    private static final int QUESTIONS = 60;
    static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final UnitType COUNTRY = UnitType.of("nước");
    private static final UnitType PROVINCE = UnitType.of("tỉnh");
    private static final UnitType COMMUNE = UnitType.of("xã");
    static final UnitId NATION = UnitId.of("nation");
    private static final List<LevelId> LEVELS = List.of(new LevelId("dat"), new LevelId("kha"), new LevelId("tot"));

    private final List<Strata<UnitId>> questions = new ArrayList<>();
    private final Hierarchy tree = country();

    /** Creates the state; JMH calls it. */
    public RollUpBenchmark() {}

    /** Makes the figures. */
    @Setup
    public void setUp() {
        // As the codes of a file are looked up in the gazetteer.
        List<UnitId> communes =
                tree.units(Level.COMMUNE).stream().map(UnitState::id).toList();
        for (int question = 0; question < QUESTIONS; question++) {
            SortedMap<UnitId, Tally> byCommune = new TreeMap<>();
            for (int i = 0; i < COMMUNES; i++) {
                byCommune.put(communes.get(i), tally(i * 31 + question));
            }
            questions.add(Strata.of(byCommune));
        }
    }

    /**
     * Carries up every question.
     *
     * @return the figures of the nation, one for each question
     */
    @Benchmark
    public List<Tally> rollUp() {
        List<Tally> nation = new ArrayList<>();
        for (Strata<UnitId> question : questions) {
            nation.add(RollUp.of(tree, question).orElseThrow().at(NATION));
        }
        return nation;
    }

    static Tally tally(int seed) {
        int met = seed % 400;
        SortedMap<LevelId, Long> levels = new TreeMap<>();
        for (LevelId level : LEVELS) {
            levels.put(level, (long) met / LEVELS.size());
        }
        int of = met + seed % 70 + seed % 11;
        return new Tally(met, of, seed % 11, seed % 3, 0, 0, of + seed % 3 + seed % 5, Histogram.of(levels));
    }

    /** Thirty-four provinces and 3 321 communes. */
    static Hierarchy country() {
        LevelScheme levels = LevelScheme.of(
                LevelScheme.Tier.of(Level.NATION, COUNTRY),
                LevelScheme.Tier.of(Level.PROVINCE, PROVINCE),
                LevelScheme.Tier.of(Level.COMMUNE, COMMUNE));
        List<TerritorialEvent> events = new ArrayList<>();
        events.add(shown(NATION, UnitDescription.ofTop("Nước", COUNTRY, UnitCode.nso("0"))));
        for (int i = 0; i < PROVINCES; i++) {
            events.add(shown(
                    province(i), UnitDescription.of("Tỉnh " + i, PROVINCE, NATION, UnitCode.nso(code("%02d", i + 1)))));
        }
        for (int i = 0; i < COMMUNES; i++) {
            events.add(shown(
                    commune(i),
                    UnitDescription.of(
                            "Xã " + i, COMMUNE, province(provinceOf(i)), UnitCode.nso(code("%05d", i + 1)))));
        }
        Chronicle chronicle = Chronicle.of(Dated.of(DAY, levels), events);
        return Gazetteer.of(chronicle).orElseThrow().at(DAY);
    }

    private static TerritorialEvent shown(UnitId unit, UnitDescription description) {
        Enactment list = Enactment.of(DAY, Verification.ILLUSTRATIVE);
        return new Baseline(EventId.of("b-" + unit.value()), list, unit, description);
    }

    static UnitId province(int number) {
        return UnitId.of("vn-tinh-" + number);
    }

    /** The first province has as many communes as the province of which the library's figures of speed are told. */
    private static int provinceOf(int commune) {
        return commune < COMMUNES_OF_FIRST ? 0 : 1 + commune % (PROVINCES - 1);
    }

    private static UnitId commune(int number) {
        return UnitId.of("vn-tinh-" + provinceOf(number) + "-xa-" + number + "-2025");
    }

    private static String code(String pattern, int number) {
        return String.format(Locale.ROOT, pattern, number);
    }
}
