package org.learningsociety.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.learningsociety.core.catalog.CoreCatalog;
import org.learningsociety.core.territory.Hierarchy;
import org.learningsociety.criteria.batch.BatchScores;
import org.learningsociety.criteria.batch.CompiledRubric;
import org.learningsociety.criteria.batch.EvidenceBatch;
import org.learningsociety.examples.nation.Nation;
import org.learningsociety.examples.nation.NationRubric;
import org.learningsociety.examples.nation.Options;
import org.learningsociety.examples.nation.ParquetRows;
import org.learningsociety.examples.nation.Quarantine;
import org.learningsociety.examples.nation.RowBlock;
import org.learningsociety.examples.nation.RowSource;
import org.learningsociety.examples.nation.UnitCodes;
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

/** The rows of the example {@code nation}: made up, read from a Parquet file, and scored by its own rubric, each alone on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
public class SourceBenchmark {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 20);
    private static final int RING = 32;

    /** How many rows there are. */
    @Param("1000000")
    public int rows;

    private final Hierarchy tree = CoreCatalog.load().territory().at(DAY);
    private final RowBlock block = new RowBlock();
    private final CompiledRubric rubric = NationRubric.compile(DAY);
    private final EvidenceBatch[] ring = new EvidenceBatch[RING];
    private Optional<Nation> nation = Optional.empty();
    private Optional<Path> file = Optional.empty();

    /** Creates the state; JMH calls it. */
    public SourceBenchmark() {}

    /** Writes the file, and makes sure that what is read is what was made up. */
    @Setup
    public void setUp() throws IOException {
        nation = Optional.of(new Nation(tree, rows, 2030, 30));
        file = Optional.of(Files.createTempFile("nation", ".parquet"));
        ParquetRows.write(made(), Options.unitTexts(tree), file.orElseThrow(), 8 << 20);
        if (generate() != parquet()) {
            throw new IllegalStateException("the file must hold the rows that were made up");
        }
        try (RowSource source = made()) {
            for (int i = 0; i < RING; i++) {
                source.next(block);
                ring[i] = rubric.newBatch(RowBlock.CAPACITY);
                block.copyTo(ring[i]);
            }
        }
    }

    private RowSource made() {
        return RowSource.of(nation.orElseThrow(), 0, rows);
    }

    /**
     * Makes the rows up.
     *
     * @return the sum of the numbers of their units
     */
    @Benchmark
    public long generate() throws IOException {
        return read(made());
    }

    /**
     * Reads the file.
     *
     * @return the same sum
     */
    @Benchmark
    public long parquet() throws IOException {
        return read(ParquetRows.open(file.orElseThrow(), UnitCodes.of(tree), new Quarantine()));
    }

    /**
     * Scores as many rows from a ring of filled batches.
     *
     * @return the sum of points
     */
    @Benchmark
    public long score() {
        BatchScores scores = rubric.newScores(RowBlock.CAPACITY);
        long sum = 0;
        for (int i = 0; i < rows / RowBlock.CAPACITY; i++) {
            rubric.score(ring[i % RING], scores);
            sum += scores.low(i % scores.rows());
        }
        return sum;
    }

    private long read(RowSource source) throws IOException {
        try (source) {
            long sum = 0;
            boolean more = true;
            while (more) {
                more = source.next(block);
                for (int row = 0; row < block.rows(); row++) {
                    sum += block.units()[row];
                }
            }
            return sum;
        }
    }

    /** Deletes the file. */
    @TearDown
    public void tearDown() throws IOException {
        Files.delete(file.orElseThrow());
    }
}
