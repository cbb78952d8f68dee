package org.learningsociety.examples.nation;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.territory.Hierarchy;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.text.Language;
import org.learningsociety.criteria.scoring.Context;
import org.learningsociety.reporting.tally.Strata;

/** Makes a nation up, or reads one, and says how many achieve what in which province. */
public final class ScoreNation {

    private static final List<String> NAMES = List.of(
            "--rows", "--seed", "--missing", "--territory", "--on", "--write", "--group-kb", "--read", "--by", "--out");

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
        PrintStream screen = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream errors = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(run(screen, errors, arguments));
    }

    /** Returns the exit code: 0 done, 1 the rows cannot be used, 2 wrong usage, 3 a file cannot be read or written. */
    static int run(PrintStream screen, PrintStream errors, String... arguments) {
        try {
            new ScoreNation(Options.of(NAMES, arguments)).run(screen, errors);
            return 0;
        } catch (UnreadableRowsException unreadable) {
            errors.println(unreadable.getMessage());
            return 1;
        } catch (IllegalArgumentException wrong) {
            errors.println(wrong.getMessage());
            return 2;
        } catch (IOException failure) {
            errors.println(failure);
            return 3;
        }
    }

    private void run(PrintStream screen, PrintStream errors) throws IOException {
        Optional<String> write = options.find("--write");
        if (write.isPresent()) {
            write(Path.of(write.get()));
            return;
        }
        long started = System.nanoTime();
        Strata<UnitId> tallies = tallies();
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
        errors.printf("%,d rows in %.1f s%n", tallies.total().expected(), seconds);
    }

    private void write(Path file) throws IOException {
        Nation nation = options.nation(tree);
        List<String> texts = Options.unitTexts(tree);
        try (RowSource rows = RowSource.of(nation, 0, nation.rows())) {
            if (Options.isParquet(file)) {
                ParquetRows.write(rows, texts, file, options.number("--group-kb", 8_192) << 10);
            } else {
                CsvRows.write(rows, texts, file);
            }
        }
    }

    private Strata<UnitId> tallies() throws IOException {
        if (options.find("--by").map("interpreter"::equals).orElse(false)) {
            try (RowSource rows = rows()) {
                return RowTallies.rowByRow(rows, quarantine, tree.index(), Context.on(options.on()));
            }
        }
        RowTallies tallies = new RowTallies(NationRubric.compile(options.on()), tree.index());
        try (RowSource rows = rows()) {
            tallies.addAll(rows);
        }
        tallies.addAll(quarantine);
        return tallies.strata();
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
