package org.learningsociety.examples.benchmarks;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitIndex;
import org.learningsociety.criteria.batch.BatchScores;
import org.learningsociety.criteria.batch.CompiledRubric;
import org.learningsociety.criteria.batch.EvidenceBatch;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.scoring.Context;
import org.learningsociety.reporting.batch.UnitTallies;
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
 * Everybody of 15 and older, scored by 15 criteria and counted in 3 321 communes: rows come from a ring of filled batches, each row of any
 * commune, so that nothing but scoring and counting is measured. Each benchmark is one pass over all rows, in a heap of 512 MB.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
public class NationBenchmark {

    static final int COMMUNES = 3_321;

    private static final int ROWS_OF_BATCH = 1_024;
    private static final int RING = 32;

    /** Of another length than the ring, so that a batch does not meet the same communes again soon. */
    private static final int RING_OF_UNITS = 1_021;

    private static final Points WIDTH = Points.of(1);

    /** How many rows there are in all. */
    @Param({"1000000", "10000000", "79000000"})
    public int rows;

    private final CompiledRubric rubric = CompiledRubric.compile(
                    SyntheticRubric.create(), SubjectKind.UNIT, Context.on(LocalDate.of(2025, 12, 31)))
            .orElseThrow();
    private final UnitIndex index = UnitIndex.of(
            IntStream.range(0, COMMUNES)
                    .mapToObj(number -> UnitId.of("tong-hop-" + number))
                    .toList(),
            unit -> Optional.empty());

    /** A ring for each thread. */
    private final EvidenceBatch[][] rings = new EvidenceBatch[2][RING];

    private final int[][] mixedUnits = new int[RING_OF_UNITS][];

    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    /** Creates the state; JMH calls it. */
    public NationBenchmark() {}

    /** Fills the rings, and makes sure that two threads count what one does. */
    @Setup
    public void setUp() throws InterruptedException, ExecutionException {
        List<Evidence> subjects = SyntheticRubric.subjects(RING * ROWS_OF_BATCH);
        for (EvidenceBatch[] ring : rings) {
            Arrays.setAll(ring, place -> batch(subjects.subList(place * ROWS_OF_BATCH, (place + 1) * ROWS_OF_BATCH)));
        }
        SplittableRandom random = new SplittableRandom(2030);
        Arrays.setAll(
                mixedUnits, place -> random.ints(ROWS_OF_BATCH, 0, COMMUNES).toArray());
        if (!scoreAndCount().tallies().equals(onTwoThreads().tallies())) {
            throw new IllegalStateException("two threads must count what one does");
        }
    }

    private EvidenceBatch batch(List<Evidence> subjects) {
        EvidenceBatch batch = rubric.newBatch(subjects.size());
        batch.clear(subjects.size());
        for (int row = 0; row < subjects.size(); row++) {
            batch.put(row, subjects.get(row));
        }
        return batch;
    }

    /** Ends the threads. */
    @TearDown
    public void tearDown() {
        threads.shutdown();
    }

    private int batches() {
        return rows / ROWS_OF_BATCH;
    }

    /**
     * Scores all rows.
     *
     * @return the sum of all points and levels
     */
    @Benchmark
    public long score() {
        BatchScores scores = rubric.newScores(ROWS_OF_BATCH);
        long sum = 0;
        for (int i = 0; i < batches(); i++) {
            rubric.score(rings[0][i % RING], scores);
            int row = i % ROWS_OF_BATCH;
            sum += scores.low(row) + scores.high(row) + scores.level(row);
        }
        return sum;
    }

    /**
     * Scores all rows and counts them by commune.
     *
     * @return the counts
     */
    @Benchmark
    public UnitTallies scoreAndCount() {
        return counted(rings[0], 0, batches(), this::mixed);
    }

    /**
     * Does the same with rows that are sorted by commune.
     *
     * @return the counts
     */
    @Benchmark
    public UnitTallies scoreAndCountSorted() {
        int[] units = new int[ROWS_OF_BATCH];
        return counted(rings[0], 0, batches(), batch -> {
            Arrays.fill(units, (int) ((long) batch * COMMUNES / batches()));
            return units;
        });
    }

    private int[] mixed(int batch) {
        return mixedUnits[batch % RING_OF_UNITS];
    }

    /**
     * Scores and counts all rows on two threads.
     *
     * @return the counts
     */
    @Benchmark
    public UnitTallies onTwoThreads() throws InterruptedException, ExecutionException {
        int half = batches() / 2;
        Future<UnitTallies> first = threads.submit(() -> counted(rings[0], 0, half, this::mixed));
        Future<UnitTallies> second = threads.submit(() -> counted(rings[1], half, batches(), this::mixed));
        UnitTallies all = first.get();
        all.merge(second.get());
        return all;
    }

    private UnitTallies counted(EvidenceBatch[] ring, int from, int to, IntFunction<int[]> units) {
        UnitTallies tallies = UnitTallies.of(rubric, index, WIDTH);
        BatchScores scores = rubric.newScores(ROWS_OF_BATCH);
        for (int i = from; i < to; i++) {
            rubric.score(ring[i % RING], scores);
            tallies.add(scores, units.apply(i));
        }
        return tallies;
    }
}
