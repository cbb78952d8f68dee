package org.learningsociety.examples.benchmarks.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitIndex;
import org.learningsociety.criteria.batch.BatchScores;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.reporting.batch.UnitTallies;
import org.learningsociety.reporting.tally.Tally;
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

/** Rows that are scored already, counted by commune with levels and a histogram of points, by the library and by DuckDB on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx5g")
public class CountBenchmark {

    private static final int COMMUNES = 3_321;

    /** How many rows there are. */
    @Param("10000000")
    public int rows;

    /** In which order they come: unit after unit, or each of any unit. */
    @Param({"sorted", "mixed"})
    public String order = "";

    private final List<BatchScores> scores = new ArrayList<>();
    private int[][] units = {};
    private Optional<DuckDb> duckDb = Optional.empty();
    private Optional<BatchPlan> plan = Optional.empty();
    private final UnitIndex index = UnitIndex.of(
            IntStream.range(0, COMMUNES)
                    .mapToObj(number -> UnitId.of("tong-hop-" + number))
                    .toList(),
            unit -> Optional.empty());

    /** Creates the state; JMH calls it. */
    public CountBenchmark() {}

    /** Scores the rows in both ways, and makes sure that both count the same. */
    @Setup
    public void setUp() {
        Rows made = new Rows(rows, 0);
        BatchPlan batches = new BatchPlan(made);
        plan = Optional.of(batches);
        List<int[]> unitsOfRows = new ArrayList<>();
        for (int from = 0; from < rows; from += BatchPlan.ROWS_OF_BATCH) {
            int first = from;
            int count = Math.min(BatchPlan.ROWS_OF_BATCH, rows - from);
            BatchScores some = batches.rubric.newScores(count);
            batches.score(from, count, some);
            scores.add(some);
            unitsOfRows.add(
                    IntStream.range(0, count).map(row -> unit(first + row)).toArray());
        }
        units = unitsOfRows.toArray(int[][]::new);
        DuckDb database = new DuckDb(made, this::unit);
        database.keepScores(rows);
        duckDb = Optional.of(database);
        long expected = library().entrySet().stream()
                .mapToLong(counted -> (index.number(counted.getKey()) + 1) * sum(counted.getValue()))
                .sum();
        if (duckDb() != expected) {
            throw new IllegalStateException("both must count the same, but were " + duckDb() + " and " + expected);
        }
    }

    /** Sorted, as many rows in each unit; mixed, by the bits of a product that no row shares with its neighbors. */
    private int unit(int row) {
        return order.equals("sorted")
                ? (int) ((long) row * COMMUNES / rows)
                : (int) (((row * 0x9E37_79B9_7F4A_7C15L) >>> 33) % COMMUNES);
    }

    /** What the query of DuckDB makes of one unit. */
    private static long sum(Tally tally) {
        long points = tally.scores().counts().entrySet().stream()
                .mapToLong(some -> some.getKey().tenThousandths() / 10_000 * some.getValue())
                .sum();
        return tally.expected()
                + 3 * tally.met()
                + 5 * tally.levels().count(new LevelId("muc-1"))
                + 7 * tally.levels().count(new LevelId("muc-2"))
                + points;
    }

    /**
     * Counts by the library.
     *
     * @return the tallies
     */
    @Benchmark
    public SortedMap<UnitId, Tally> library() {
        UnitTallies tallies = UnitTallies.of(plan.orElseThrow().rubric, index, Points.of(1));
        for (int i = 0; i < units.length; i++) {
            tallies.add(scores.get(i), units[i]);
        }
        return tallies.tallies();
    }

    /**
     * Counts by DuckDB.
     *
     * @return the sum of what was counted
     */
    @Benchmark
    public long duckDb() {
        return duckDb.orElseThrow().countByUnit();
    }

    /**
     * Reads the points and levels and counts nothing.
     *
     * @return their sum
     */
    @Benchmark
    public long read() {
        long sum = 0;
        for (BatchScores some : scores) {
            for (int row = 0; row < some.rows(); row++) {
                sum += some.low(row) + some.high(row) + some.level(row);
            }
        }
        for (int[] some : units) {
            sum += Arrays.stream(some).sum();
        }
        return sum;
    }

    /** Ends the database. */
    @TearDown
    public void tearDown() {
        duckDb.ifPresent(DuckDb::close);
    }
}
