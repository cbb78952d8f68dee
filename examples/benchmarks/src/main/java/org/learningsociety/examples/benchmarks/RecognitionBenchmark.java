package org.learningsociety.examples.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.learningsociety.criteria.catalog.CriteriaCatalog;
import org.learningsociety.criteria.recognition.RecognitionHistory;
import org.learningsociety.criteria.recognition.RecognitionRegister;
import org.learningsociety.criteria.recognition.RecognitionRules;
import org.learningsociety.criteria.recognition.Standing;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What became of the titles in a record of cases of eight entries each, on one core. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class RecognitionBenchmark {

    private static final int CASES = 20_000;
    private static final LocalDate ON = LocalDate.of(2025, 6, 30);

    private final RecognitionRules rules = CriteriaCatalog.load().recognition();
    private final RecognitionRegister register = SyntheticRegister.create(CASES);

    /** Creates the state; JMH calls it. */
    public RecognitionBenchmark() {}

    /** Makes sure that every entry counts. */
    @Setup
    public void setUp() {
        boolean allHold = histories().stream()
                .allMatch(history -> history.problems().isEmpty()
                        && history.changes().size() == SyntheticRegister.ENTRIES
                        && history.at(ON).standing() == Standing.HELD);
        if (!allHold) {
            throw new IllegalStateException("every title must be held on " + ON + ", but was not");
        }
    }

    /**
     * Folds all cases and keeps every history.
     *
     * @return the histories
     */
    @Benchmark
    @OperationsPerInvocation(CASES)
    public List<RecognitionHistory> histories() {
        return register.histories(rules, SyntheticRegister.MAP, ON);
    }

    /**
     * Folds all cases one after the other and counts the titles that are held, as for a record of a whole country.
     *
     * @return how many titles are held on the day
     */
    @Benchmark
    @OperationsPerInvocation(CASES)
    public long replay() {
        return register.replay(rules, SyntheticRegister.MAP, ON)
                .filter(history -> history.at(ON).standing() == Standing.HELD)
                .count();
    }
}
