package org.learningsociety.examples.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.learningsociety.examples.benchmarks.engine.EngineBenchmark;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.ListStatistics;
import org.openjdk.jmh.util.Statistics;

/** The figures of one run as a page: medians, spread, and ratios beside their limits. */
final class Results {

    private static final List<String> ENGINES =
            List.of("read", "masks", "branches", "batch", "interpreter", "duckdb", "jexl", "cel", "dmn");

    private final Collection<RunResult> results;
    private final List<String> lines = new ArrayList<>();

    Results(Collection<RunResult> results) {
        this.results = results;
    }

    String markdown() {
        head();
        engines("0");
        engines("10");
        limits();
        nation();
        others();
        return String.join("\n", lines) + "\n";
    }

    private void head() {
        lines.add("# Kết quả đo · Results");
        lines.add("");
        lines.add(
                "Dữ liệu tổng hợp (giả lập), 15 tiêu chí. Written by `java -jar examples/benchmarks/target/benchmarks.jar --results"
                        + " examples/benchmarks/RESULTS.md`; all rows are synthetic. Only ratios within this run are solid.");
        lines.add("");
        lines.add("- " + LocalDate.now(ZoneOffset.UTC) + ", " + first("/proc/cpuinfo", "model name") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, " + first("/proc/meminfo", "MemTotal"));
        lines.add("- JDK " + Runtime.version() + ", "
                + versions().entrySet().stream()
                        .map(version -> version.getKey() + " " + version.getValue())
                        .sorted()
                        .collect(Collectors.joining(", ")));
        lines.add(
                "- Reading, code by hand, the batch plan and the nation are measured in three rounds, with minutes between, and medians are of all"
                        + " rounds: what else the machine does changes within minutes.");
        lines.add(
                "- Heaps: engines 3 GB and counting 5 GB (all rows lie in memory), the nation 512 MB. DuckDB keeps its own copy outside.");
        lines.add(
                "- Every engine has the rows as it likes them best: Java reads arrays of numbers and booleans, in which code by hand finds a"
                        + " mark of each gap and the batch plan a bit; JEXL, CEL and Drools DMN get contexts made before; DuckDB has columns in memory,"
                        + " −1 for a gap. The batch plan also keeps what each criterion gives and what can be said of each level; the others give the"
                        + " total and the highest level only.");
        lines.add("");
    }

    /** What a file of Linux says of the machine. */
    private static String first(String file, String name) {
        try {
            return Files.readAllLines(Path.of(file)).stream()
                    .filter(line -> line.startsWith(name))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .orElse(name + " not known");
        } catch (IOException notLinux) {
            return name + " not known";
        }
    }

    private static Map<Object, Object> versions() {
        Properties versions = new Properties();
        try (InputStream in = Objects.requireNonNull(Results.class.getResourceAsStream("versions.properties"))) {
            versions.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return versions;
    }

    /** What an engine takes for a row, in nanoseconds. */
    private record Figure(double median, double least, double most) {

        static Figure of(Statistics milliseconds, double rows) {
            double each = 1e6 / rows;
            return new Figure(
                    milliseconds.getPercentile(50) * each, milliseconds.getMin() * each, milliseconds.getMax() * each);
        }
    }

    private Figure engine(String name, String missing) {
        List<RunResult> rounds =
                rounds(one -> name.equals(param(one, "engine")) && missing.equals(param(one, "missing")));
        int rows = EngineBenchmark.rowsOf(name, Integer.parseInt(param(rounds.get(0), "rows")));
        return Figure.of(pooled(rounds), rows);
    }

    private List<RunResult> rounds(Predicate<RunResult> benchmark) {
        List<RunResult> rounds = results.stream().filter(benchmark).toList();
        if (rounds.isEmpty()) {
            throw new IllegalStateException("every benchmark of the page must have been run, but one was not");
        }
        return rounds;
    }

    /** The measurements of all rounds. */
    private static Statistics pooled(List<RunResult> rounds) {
        ListStatistics pooled = new ListStatistics();
        for (RunResult round : rounds) {
            round.getPrimaryResult().getStatistics().getRawData().forEachRemaining(value -> {
                for (long i = 0; i < value.getValue(); i++) {
                    pooled.addValue(value.getKey());
                }
            });
        }
        return pooled;
    }

    private static String param(RunResult result, String key) {
        return Optional.ofNullable(result.getParams().getParam(key)).orElse("");
    }

    private void engines(String missing) {
        lines.add("## Chấm điểm, thiếu " + missing + " % · Scoring, " + missing + " % missing");
        lines.add("");
        lines.add("| engine | ns a row, median | least–most | times the batch plan | log scale |");
        lines.add("|---|---:|---:|---:|:---|");
        double batch = engine("batch", missing).median();
        for (String name : ENGINES) {
            Figure figure = engine(name, missing);
            lines.add("| %s | %s | %s–%s | %s | `%s` |"
                    .formatted(
                            name,
                            number(figure.median()),
                            number(figure.least()),
                            number(figure.most()),
                            number(figure.median() / batch),
                            "█".repeat(1 + (int) Math.round(6 * Math.log10(Math.max(1, figure.median()))))));
        }
        lines.add("");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 1000 ? "%.1f" : "%,.0f", value);
    }

    private void limits() {
        lines.add("## Giới hạn · Limits");
        lines.add("");
        lines.add("| the batch plan against | ratio | at most | aim | |");
        lines.add("|---|---:|---:|---:|---|");
        limit("masks, 0 % missing", batch("0") / engine("masks", "0").median(), 1, 0.5);
        limit(
                "masks with bounds, 10 % missing",
                batch("10") / engine("masks", "10").median(), 1.4, 0.5);
        against("a bare read", "read", 4, 2.5);
        against("DuckDB, one thread", "duckdb", 1.0 / 5, 1.0 / 8);
        against("JEXL", "jexl", 1.0 / 80, 1.0 / 150);
        against("CEL", "cel", 1.0 / 400, 1.0 / 800);
        against("Drools DMN", "dmn", 1.0 / 3000, 1.0 / 6000);
        countingLimits("rows in no order", "mixed");
        countingLimits("rows sorted by commune", "sorted");
        lines.add("");
    }

    private double batch(String missing) {
        return engine("batch", missing).median();
    }

    /** Only code by hand has a limit of its own for rows with gaps. */
    private void against(String name, String engine, double most, double aim) {
        limit(name + ", 0 % missing", batch("0") / engine(engine, "0").median(), most, aim);
        lines.add("| %s, 10 %% missing | %s | – | – | không đặt giới hạn · no limit set |"
                .formatted(name, ratio(batch("10") / engine(engine, "10").median())));
    }

    private void limit(String what, double ratio, double most, double aim) {
        lines.add("| %s | %s | %s | %s | %s |"
                .formatted(what, ratio(ratio), ratio(most), ratio(aim), met(ratio, most, aim)));
    }

    /** Ratios below one as parts, the way that the limits are given. */
    private static String ratio(double ratio) {
        return ratio < 0.5 ? "1/" + number(1 / ratio) : number(ratio);
    }

    private static String met(double ratio, double most, double aim) {
        return ratio <= aim ? "đạt cả đích · met, the aim too" : met(ratio <= most);
    }

    private static String met(boolean isMet) {
        return isMet ? "đạt · met" : "CHƯA ĐẠT · NOT met";
    }

    private void countingLimits(String rows, String order) {
        double library = counting("library", order).median();
        limit(
                "counting in 3 321 communes, " + rows + ", against DuckDB on one thread",
                library / counting("duckDb", order).median(),
                1.0 / 6,
                1.0 / 15);
        lines.add("| the same against a bare read of the scores | %s | – | – | không đặt giới hạn · no limit set |"
                .formatted(ratio(library / counting("read", order).median())));
    }

    private Figure counting(String benchmark, String order) {
        List<RunResult> rounds =
                rounds(one -> isOf(one, "CountBenchmark." + benchmark) && order.equals(param(one, "order")));
        return Figure.of(pooled(rounds), Integer.parseInt(param(rounds.get(0), "rows")));
    }

    private void nation() {
        lines.add("## Cả nước · The nation");
        lines.add("");
        lines.add(
                "Another rubric of 15 criteria than above. Rows from a ring of filled batches, each row of any of 3 321 communes; a heap of 512 MB;"
                        + " seconds a pass, median of the run. The last column is of rows that are sorted by commune.");
        lines.add("");
        lines.add(
                "| rows | score | score and count | ns a row | ratio (at most 1.3) | | on two threads | gain (at least 1.7) | | ratio, sorted |");
        lines.add("|---:|---:|---:|---:|---:|---|---:|---:|---|---:|");
        List<String> sizes = results.stream()
                .filter(one -> isOf(one, "NationBenchmark.score"))
                .map(one -> param(one, "rows"))
                .distinct()
                .toList();
        for (String rows : sizes) {
            double score = nation("score", rows);
            double count = nation("scoreAndCount", rows);
            double two = nation("onTwoThreads", rows);
            lines.add(String.format(
                    Locale.ROOT,
                    "| %,d | %.3f | %.3f | %s | %.2f | %s | %.3f | %.2f | %s | %.2f |",
                    Integer.parseInt(rows),
                    score,
                    count,
                    number(count * 1e9 / Integer.parseInt(rows)),
                    count / score,
                    met(count <= 1.3 * score),
                    two,
                    count / two,
                    met(count >= 1.7 * two),
                    nation("scoreAndCountSorted", rows) / score));
        }
        lines.add("");
        lines.add("Alone, without scoring, on one thread: making the rows of the synthetic nation up takes "
                + source("generate") + " ns a row, reading them from a Parquet file " + source("parquet")
                + " ns a row. Scoring them by the rubric of that example, with proportions, bands and criteria that may not apply, takes "
                + source("score") + " ns a row, not what the rubric of the table takes.");
        lines.add("");
    }

    private String source(String benchmark) {
        List<RunResult> rounds = rounds(one -> isOf(one, "SourceBenchmark." + benchmark));
        return number(Figure.of(pooled(rounds), Integer.parseInt(param(rounds.get(0), "rows")))
                .median());
    }

    private double nation(String benchmark, String rows) {
        return pooled(rounds(one -> isOf(one, "NationBenchmark." + benchmark) && rows.equals(param(one, "rows"))))
                        .getPercentile(50)
                / 1000;
    }

    private static boolean isOf(RunResult result, String benchmark) {
        return result.getParams().getBenchmark().endsWith("." + benchmark);
    }

    private void others() {
        lines.add("## Các phép đo khác · Other benchmarks");
        lines.add("");
        lines.add(
                "Least and most are those of an iteration, or of a single call where single calls are sampled, as in `resolveName`.");
        lines.add("");
        lines.add("| benchmark | median | least–most | unit |");
        lines.add("|---|---:|---:|---|");
        for (RunResult result : results) {
            if (result.getParams().getParamsKeys().isEmpty()) {
                Statistics statistics = result.getPrimaryResult().getStatistics();
                String name = result.getParams().getBenchmark();
                lines.add("| %s | %s | %s–%s | %s |"
                        .formatted(
                                name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1),
                                number(statistics.getPercentile(50)),
                                number(statistics.getMin()),
                                number(statistics.getMax()),
                                result.getPrimaryResult().getScoreUnit()));
            }
        }
    }
}
