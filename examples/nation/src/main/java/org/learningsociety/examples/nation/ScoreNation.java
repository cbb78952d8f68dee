package org.learningsociety.examples.nation;

import java.io.IOException;
import java.io.PrintStream;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.learningsociety.core.number.DecimalNotation;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.territory.Hierarchy;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.text.Language;
import org.learningsociety.criteria.scoring.Context;
import org.learningsociety.reporting.batch.BatchRollUp;
import org.learningsociety.reporting.batch.RollUpProgress;
import org.learningsociety.reporting.tally.Strata;
import org.learningsociety.reporting.wording.Wording;

/** Makes a nation up, or reads one, and says how many achieve what in which province. */
public final class ScoreNation {

    private static final List<String> MADE = List.of("--rows", "--seed", "--missing");
    private static final List<String> MAP = List.of("--territory", "--on");
    private static final List<String> COUNTED = List.of("--by", "--threads", "--out");

    private static final String USAGE = """
            Quốc gia giả lập: tạo ra hoặc đọc các hàng, chấm điểm, rồi cho biết ở mỗi tỉnh bao nhiêu đối tượng đạt mức nào.
            A synthetic nation: makes rows up or reads them, scores them, and says how many achieve what in which province.

              nation.jar [--rows N] [--seed N] [--missing N] [...]                                 tạo và chấm / make up and score
              nation.jar [--rows N] [--seed N] [--missing N] [...] --write FILE [--group-kb N]     tạo và ghi / make up and write
              nation.jar --read FILE [...]                                                         đọc và chấm / read and score

              --rows N          số hàng được tạo / how many rows are made up (1000000)
              --seed N          mầm khác cho các hàng khác / another seed gives other rows (2030)
              --missing N       trong 1000 giá trị có bao nhiêu bị thiếu / how many values of 1000 are missing (30; 0-100)
              --write FILE      ghi các hàng vào .parquet hoặc .csv / write the rows to .parquet or .csv
              --group-kb N      cỡ nhóm hàng của Parquet / the size of Parquet's row groups (8192)
              --read FILE       đọc các hàng từ .parquet hoặc .csv / read the rows from .parquet or .csv
              --territory DIR   thư mục danh sách đơn vị hành chính chính thức / a folder of official unit lists
              --on DAY          ngày của bản đồ / the day of the map (2026-09-20)
              --by HOW          batch (theo lô / in batches) hoặc / or interpreter (từng hàng / row by row) (batch)
              --threads N       số luồng khi chấm theo lô / on how many threads batches are scored (mọi bộ xử lý / all processors)
              --out DIR         ghi / write tallies.json, report.md
              --help

            Mã thoát: 0 xong; 1 không dùng được các hàng; 2 gọi sai; 3 không đọc hoặc ghi được tệp, hoặc bị dừng.
            Exit code: 0 done; 1 the rows cannot be used; 2 wrong usage; 3 a file cannot be read or written, or the work was stopped.
            """;

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
        return (screen, errors) -> {
            if (Options.isHelp(arguments)) {
                screen.print(USAGE);
            } else {
                new ScoreNation(Options.of(names(arguments), arguments)).run(screen, errors);
            }
        };
    }

    /** What a call takes: an option of another kind of call is refused, or somebody relies on it. */
    private static List<String> names(String... arguments) {
        List<String> given = List.of(arguments);
        Stream<List<String>> names = given.contains("--write")
                ? Stream.of(MADE, MAP, List.of("--write", "--group-kb"))
                : given.contains("--read")
                        ? Stream.of(List.of("--read"), MAP, COUNTED)
                        : Stream.of(MADE, MAP, COUNTED, List.of("--write", "--read"));
        return names.flatMap(List::stream).toList();
    }

    private void run(PrintStream screen, PrintStream errors) throws IOException, InterruptedException {
        Optional<String> write = options.find("--write");
        if (write.isPresent()) {
            write(Path.of(write.get()));
            return;
        }
        try (RowSource rows = rows()) {
            long started = System.nanoTime();
            Strata<UnitId> tallies = tallies(rows, errors);
            long nanoseconds = System.nanoTime() - started;
            tell(new NationReport(tree, options.on(), tallies, rows.isSynthetic()), screen, errors);
            errors.println(done(tallies.total().expected(), nanoseconds));
        }
    }

    private void tell(NationReport report, PrintStream screen, PrintStream errors) throws IOException {
        screen.println(report.markdown(Language.VI));
        for (Problem problem : quarantine.problems()) {
            errors.println(Program.say(problem));
        }
        Optional<String> out = options.find("--out");
        if (out.isPresent()) {
            report.write(Path.of(out.get()));
        }
    }

    private static String done(long rows, long nanoseconds) {
        Rational seconds = Rational.of(nanoseconds, 1_000_000_000);
        return Program.say(
                Wording.in(Language.VI).count(rows) + " hàng trong "
                        + DecimalNotation.VIETNAMESE.format(seconds, 1, RoundingMode.HALF_UP) + " giây",
                Wording.in(Language.EN).count(rows) + " rows in "
                        + DecimalNotation.ENGLISH.format(seconds, 1, RoundingMode.HALF_UP) + " s");
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

    private Strata<UnitId> tallies(RowSource rows, PrintStream errors) throws IOException, InterruptedException {
        if (options.choice("--by", "batch", "interpreter").equals("interpreter")) {
            return RowTallies.rowByRow(rows, quarantine, tree.index(), Context.on(options.on()));
        }
        RowTallies tallies = new RowTallies(NationRubric.compile(options.on()), tree.index());
        int threads = (int) options.number("--threads", Runtime.getRuntime().availableProcessors(), 1, MOST_THREADS);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
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
        long rate = progress.rowsPerSecond().orElse(0);
        Optional<Long> left = progress.estimatedEnd()
                .map(end -> Duration.between(progress.now(), end).toSeconds());
        errors.println(Program.say(
                Wording.in(Language.VI).count(progress.rows())
                        + " hàng, mỗi giây "
                        + Wording.in(Language.VI).count(rate)
                        + left.map(seconds -> ", còn " + seconds + " giây").orElse(""),
                Wording.in(Language.EN).count(progress.rows())
                        + " rows, "
                        + Wording.in(Language.EN).count(rate)
                        + " a second"
                        + left.map(seconds -> ", " + seconds + " s left").orElse("")));
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
