package org.learningsociety.examples.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.learningsociety.core.territory.Hierarchy;
import org.learningsociety.core.text.Language;
import org.learningsociety.examples.nation.NationReport;
import org.learningsociety.examples.nation.Options;
import org.learningsociety.examples.nation.Program;
import org.learningsociety.examples.nation.UnitCodes;

/** Scores and counts the rows of Parquet files on Spark, and says how many achieve what in which province. */
public final class ScoreNationOnSpark {

    private static final List<String> NAMES =
            List.of("--read", "--territory", "--on", "--out", "--master", "--split-kb", "--pause");

    private static final long MOST_KB = 1_048_576;
    private static final long MOST_PAUSE = 60_000;

    private ScoreNationOnSpark() {}

    /**
     * Runs the program.
     *
     * @param arguments names and values, as {@code examples/spark/README.md} says
     */
    public static void main(String... arguments) {
        program(arguments).start();
    }

    static Program program(String... arguments) {
        return (screen, errors) -> {
            Options options = Options.of(NAMES, arguments);
            try (SparkSession spark = session(options)) {
                run(spark, options, screen, errors);
            }
        };
    }

    /** A session on the machines of {@code --master}, else on all cores of this one. */
    static SparkSession session(Options options) {
        return SparkSession.builder()
                .appName("synthetic nation")
                .master(options.find("--master").orElse("local[*]"))
                .config("spark.ui.enabled", false)
                .config("spark.sql.files.maxPartitionBytes", options.number("--split-kb", 131_072, 1, MOST_KB) << 10)
                // Else small files and row groups are put together until each core has one partition.
                .config("spark.sql.files.openCostInBytes", 0)
                .getOrCreate();
    }

    /** Time to lose a worker. What is printed goes to the executor's own file. */
    private static Disturbance pause(long milliseconds) {
        return (partition, attempt) -> {
            System.out.println("partition " + partition + " counted in part");
            Thread.sleep(milliseconds);
        };
    }

    static void run(SparkSession spark, Options options, PrintStream screen, PrintStream errors) throws IOException {
        String file = options.find("--read")
                .orElseThrow(() -> new IllegalArgumentException("--read must name a Parquet file or a folder of them"));
        long pause = options.number("--pause", 0, 0, MOST_PAUSE);
        Hierarchy tree = options.tree();
        long started = System.nanoTime();
        SparkTallies tallies = SparkTallies.count(
                spark, file, UnitCodes.of(tree), options.on(), pause == 0 ? Disturbance.NONE : pause(pause));
        NationReport report = new NationReport(tree, options.on(), tallies.tallies());
        double seconds = (System.nanoTime() - started) / 1e9;
        screen.println(report.markdown(Language.VI));
        tallies.problems().forEach(errors::println);
        Optional<String> out = options.find("--out");
        if (out.isPresent()) {
            report.write(Path.of(out.get()));
        }
        errors.printf("%d partitions sent %,d bytes; %.1f s%n", tallies.partitions(), tallies.bytes(), seconds);
    }
}
