package org.learningsociety.examples.nation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.territory.Hierarchy;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.text.Language;
import org.learningsociety.criteria.scoring.Context;
import org.learningsociety.reporting.batch.BatchRollUp;
import org.learningsociety.reporting.batch.RollUpProgress;
import org.learningsociety.reporting.tally.Strata;

/** Makes a nation up, or reads one, and says how many achieve what in which province. */
public final class ScoreNation {

    private static final List<String> NAMES = List.of(
            "--rows",
            "--seed",
            "--missing",
            "--territory",
            "--on",
            "--write",
            "--group-kb",
            "--read",
            "--by",
            "--threads",
            "--out");

    private static final long ROWS_BETWEEN = 5_000_000;
    private static final long MOST_KB = 1_048_576;
    private static final int MOST_THREADS = 1_024;

    private final Options options;
    private final Hierarchy tree;
    private final UnitCodes codes;
    private final Quarantine quarantine = new Quarantine();

    private ScoreNation(Options options) throws IOException {
        this.options = options;
        this.tree = options.tree();
        this.codes = UnitCodes.of(tree);
    }

    /**
     * Runs the program.
     *
     * @param arguments names and values, as {@code examples/nation/README.md} says
     */
    public static void main(String... arguments) {
        program(arguments).start();
    }

    static Program program(String... arguments) {
        return (screen, errors) -> new ScoreNation(Options.of(NAMES, arguments)).run(screen, errors);
    }

    private void run(PrintStream screen, PrintStream errors) throws IOException, InterruptedException {
        Optional<String> write = options.find("--write");
        if (write.isPresent()) {
            write(Path.of(write.get()));
            return;
        }
        long started = System.nanoTime();
        Strata<UnitId> tallies = tallies(errors);
        double seconds = (System.nanoTime() - started) / 1e9;
        NationReport report = new NationReport(tree, options.on(), tallies);
        screen.println(report.markdown(Language.VI));
        for (Problem problem : quarantine.problems()) {
            errors.println(problem.message(Language.VI));
        }
        Optional<String> out = options.find("--out");
        if (out.isPresent()) {
            report.write(Path.of(out.get()));
        }
        errors.printf(Locale.ROOT, "%,d rows in %.1f s%n", tallies.total().expected(), seconds);
    }

    private void write(Path file) throws IOException {
        Nation nation = options.nation(tree);
        List<String> texts = Options.unitTexts(tree);
        try (RowSource rows = RowSource.of(nation, 0, nation.rows())) {
            if (Options.isParquet(file)) {
                ParquetRows.write(rows, texts, file, options.number("--group-kb", 8_192, 1, MOST_KB) << 10);
            } else {
                CsvRows.write(rows, texts, file);
            }
        }
    }

    private Strata<UnitId> tallies(PrintStream errors) throws IOException, InterruptedException {
        if (options.find("--by").map("interpreter"::equals).orElse(false)) {
            try (RowSource rows = rows()) {
                return RowTallies.rowByRow(rows, quarantine, tree.index(), Context.on(options.on()));
            }
        }
        RowTallies tallies = new RowTallies(NationRubric.compile(options.on()), tree.index());
        int threads = (int) options.number("--threads", Runtime.getRuntime().availableProcessors(), 1, MOST_THREADS);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try (RowSource rows = rows()) {
            tallies.addAll(
                    rows,
                    rollUp -> expecting(rollUp)
                            .onThreads(pool, threads)
                            .telling(progress -> tell(progress, errors), ROWS_BETWEEN, InstantSource.system()));
        } finally {
            pool.shutdown();
        }
        tallies.addAll(quarantine);
        return tallies.strata();
    }

    /** How many rows a file has is known at its end. */
    private BatchRollUp expecting(BatchRollUp rollUp) {
        return options.find("--read").isPresent()
                ? rollUp
                : rollUp.expecting(options.nation(tree).rows());
    }

    private static boolean tell(RollUpProgress progress, PrintStream errors) {
        errors.printf(
                Locale.ROOT,
                "%,d rows, %,d a second%s%n",
                progress.rows(),
                progress.rowsPerSecond().orElse(0),
                progress.estimatedEnd()
                        .map(end -> ", %d s left"
                                .formatted(Duration.between(progress.now(), end).toSeconds()))
                        .orElse(""));
        return true;
    }

    private RowSource rows() throws IOException {
        Optional<String> read = options.find("--read");
        if (read.isEmpty()) {
            Nation nation = options.nation(tree);
            return RowSource.of(nation, 0, nation.rows());
        }
        Path file = Path.of(read.get());
        return Options.isParquet(file)
                ? ParquetRows.open(file, codes, quarantine)
                : CsvRows.open(file, codes, quarantine);
    }
}
