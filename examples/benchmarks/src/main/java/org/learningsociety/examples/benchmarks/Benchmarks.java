package org.learningsociety.examples.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.learningsociety.examples.benchmarks.engine.CountBenchmark;
import org.learningsociety.examples.benchmarks.engine.EngineBenchmark;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Statistics;

/** Runs the benchmarks and sets each figure beside its limit. */
public final class Benchmarks {

    /**
     * So often is measured what is set in relation to each other: what else the machine does goes up and down within minutes, and rounds let
     * it meet both sides.
     */
    private static final int ROUNDS = 3;

    private final Map<String, Statistics> figures;
    private final PrintStream out;

    private Benchmarks(Collection<RunResult> results, PrintStream out) {
        this.figures = results.stream()
                .filter(result -> result.getParams().getParamsKeys().isEmpty())
                .collect(Collectors.toMap(
                        result -> result.getPrimaryResult().getLabel(),
                        result -> result.getPrimaryResult().getStatistics()));
        this.out = out;
    }

    /**
     * Runs all benchmarks, about half an hour.
     *
     * @param arguments none; {@code --smoke} to run each once with few rows, which says nothing of time and fails where engines differ; or
     *     {@code --results FILE} to write the figures down too
     * @throws RunnerException if a benchmark fails
     * @throws IOException if the file cannot be written
     */
    public static void main(String[] arguments) throws RunnerException, IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> given = List.of(arguments);
        if (given.equals(List.of("--smoke"))) {
            String page = new Results(new Runner(smoke()).run()).markdown();
            out.println("every benchmark ran once; a page of " + page.length() + " characters was made of it");
        } else if (given.isEmpty() || (given.size() == 2 && given.get(0).equals("--results"))) {
            if (!given.isEmpty()) {
                Files.writeString(
                        Path.of(given.get(1)), ""); // whether it can be written is better known before than after
            }
            Collection<RunResult> results = inRounds();
            new Benchmarks(results, out).print();
            if (!given.isEmpty()) {
                Files.writeString(Path.of(given.get(1)), new Results(results).markdown());
            }
        } else {
            out.println("--smoke, or --results FILE, but was " + given);
            System.exit(2);
        }
    }

    private static Collection<RunResult> inRounds() throws RunnerException {
        Collection<RunResult> results = new ArrayList<>(new Runner(all().build()).run());
        for (int round = 1; round < ROUNDS; round++) {
            results.addAll(new Runner(only(EngineBenchmark.class)
                            .param("engine", "read", "masks", "batch")
                            .build())
                    .run());
            results.addAll(new Runner(only(NationBenchmark.class).build()).run());
        }
        return results;
    }

    private static ChainedOptionsBuilder only(Class<?> benchmark) {
        return new OptionsBuilder().include(benchmark.getSimpleName()).shouldFailOnError(true);
    }

    private static ChainedOptionsBuilder all() {
        return new OptionsBuilder()
                .include(TerritoryBenchmark.class.getSimpleName())
                .include(ScoringBenchmark.class.getSimpleName())
                .include(CertificateBenchmark.class.getSimpleName())
                .include(TailoringBenchmark.class.getSimpleName())
                .include(RecognitionBenchmark.class.getSimpleName())
                .include(RollUpBenchmark.class.getSimpleName())
                .include(ReportBenchmark.class.getSimpleName())
                .include(EngineBenchmark.class.getSimpleName())
                .include(CountBenchmark.class.getSimpleName())
                .include(NationBenchmark.class.getSimpleName())
                .include(SourceBenchmark.class.getSimpleName())
                .shouldFailOnError(true);
    }

    private static Options smoke() {
        return all().param("rows", "8192")
                .forks(0)
                .warmupIterations(0)
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(10))
                .build();
    }

    private void print() {
        double lookup = mean("find") / mean("hashMapGet");
        out.println();
        line("load and validate, median, in a heap of 200 MB", median("load"), "ms", 1500);
        line("at(date), against a HashMap get", mean("at") / mean("hashMapGet"), "times", Double.NaN);
        line("find(code, date), against a HashMap get", lookup, "times", 3);
        line("resolve(name, date), median", median("resolveName"), "µs", 1000);
        line("read and convert a table of 10 000 rows, median", median("convert"), "ms", 100);
        line("assessment with explanation, 15 criteria, mean", mean("score"), "µs", 20);
        line("the same by hand, without an explanation, mean", mean("handWritten"), "µs", Double.NaN);
        line("cheapest way to the highest level, 15 criteria, mean", mean("improve") / 1000, "ms", 5);
        line("a million cases of eight entries, mean", mean("replay") / 1000, "s", 3);
        line("the same with every history kept, mean", mean("histories") / 1000, "s", Double.NaN);
        line("certificate, 15 criteria, mean", mean("issue"), "µs", 100);
        line("certificate with its digest as a file, mean", mean("issueAndWrite"), "µs", 100);
        line("the file read and verified, mean", mean("readAndVerify"), "µs", Double.NaN);
        line("roll up 60 tallies of 3 321 communes, mean", mean("rollUp"), "ms", 50);
        line("page of a province of 124 communes, mean", mean("page"), "ms", 300);
        line("document of the same, mean", mean("document"), "ms", 3000);
        line("workbook of the same, mean", mean("workbook"), "ms", 3000);
        line("workbook of 3 321 rows and 40 columns, mean", mean("national"), "ms", 5000);
        line("resolve and compare 3 321 commune plans, mean", mean("compareAll"), "ms", 5000);
        line("all against half of them", mean("compareAll") / mean("compareHalf"), "times", Double.NaN);
    }

    private void line(String what, double figure, String unit, double limit) {
        String verdict = Double.isNaN(limit) ? "" : figure <= limit ? "within " + limit : "OVER " + limit;
        out.println(String.format(Locale.ROOT, "%-50s %10.2f %-6s %s", what, figure, unit, verdict));
    }

    private double mean(String benchmark) {
        return figure(benchmark).getMean();
    }

    private double median(String benchmark) {
        return figure(benchmark).getPercentile(50);
    }

    private Statistics figure(String benchmark) {
        return Objects.requireNonNull(figures.get(benchmark), benchmark);
    }
}
