package org.learningsociety.examples.benchmarks.engine;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One rubric of 15 criteria and the same rows, judged by every engine on one thread. All engines give one hash, or nothing is measured. Each
 * call is one pass over {@link #rows} rows, or over the first {@link #SLOW_ROWS} where an engine takes microseconds for one.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class EngineBenchmark {

    /** How many rows the slow engines judge. */
    public static final int SLOW_ROWS = 2_000;

    /** By name, as {@link #engine} has them; the slow ones last. */
    static final List<String> FAST = List.of("read", "branches", "masks", "batch", "duckdb");

    static final List<String> SLOW = List.of("interpreter", "jexl", "cel", "dmn");

    /** How many rows there are. */
    @Param("10000000")
    public int rows;

    /** How many values of 100 are missing. */
    @Param({"0", "10"})
    public int missing;

    /** The engine. */
    @Param({"read", "branches", "masks", "batch", "duckdb", "interpreter", "jexl", "cel", "dmn"})
    public String engine = "read";

    private ScoringEngine judge = count -> 0;
    private int count;

    /** Creates the state; JMH calls it. */
    public EngineBenchmark() {}

    /** Makes the rows, and makes sure that the engine gives the hash of the code with branches, over all rows that it will judge. */
    @Setup
    public void setUp() {
        count = rowsOf(engine, rows);
        Rows made = new Rows(count, missing);
        judge = engine(engine, made);
        long found = judge.score(count);
        if (!engine.equals("read") && found != new HandWritten(made).score(count)) {
            throw new IllegalStateException(engine + " must give the hash of all engines, but gave " + found);
        }
    }

    /**
     * Tells how many rows an engine judges in a call.
     *
     * @param engine its name
     * @param rows how many rows there are
     * @return all or the first
     */
    public static int rowsOf(String engine, int rows) {
        return SLOW.contains(engine) ? Math.min(SLOW_ROWS, rows) : rows;
    }

    static ScoringEngine engine(String name, Rows rows) {
        return switch (name) {
            case "read" -> new BareRead(rows);
            case "branches" -> new HandWritten(rows);
            case "masks" -> new Masks(rows);
            case "batch" -> new BatchPlan(rows);
            case "duckdb" -> new DuckDb(rows, row -> 0);
            case "interpreter" -> new Interpreter(rows, SLOW_ROWS);
            case "jexl" -> new Jexl(rows, SLOW_ROWS);
            case "cel" -> new Cel(rows, SLOW_ROWS);
            case "dmn" -> new Dmn(rows, SLOW_ROWS);
            default -> throw new IllegalArgumentException("no engine " + name);
        };
    }

    /**
     * Judges the rows.
     *
     * @return their hash
     */
    @Benchmark
    public long score() {
        return judge.score(count);
    }

    /** Ends the engine. */
    @TearDown
    public void tearDown() {
        judge.close();
    }
}
