package org.learningsociety.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.learningsociety.core.territory.Hierarchy;
import org.learningsociety.core.territory.Level;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitState;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.reporting.office.DocxRenderer;
import org.learningsociety.reporting.office.XlsxRenderer;
import org.learningsociety.reporting.render.HtmlRenderer;
import org.learningsociety.reporting.report.Block;
import org.learningsociety.reporting.report.Cell;
import org.learningsociety.reporting.report.Column;
import org.learningsociety.reporting.report.ColumnType;
import org.learningsociety.reporting.report.Report;
import org.learningsociety.reporting.report.Row;
import org.learningsociety.reporting.report.Section;
import org.learningsociety.reporting.review.Measure;
import org.learningsociety.reporting.review.Review;
import org.learningsociety.reporting.review.ReviewKind;
import org.learningsociety.reporting.tally.Rate;
import org.learningsociety.reporting.tally.RollUp;
import org.learningsociety.reporting.tally.Strata;
import org.learningsociety.reporting.tally.Tally;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The review of a made-up province of 124 communes for three measures as a page, a document and a workbook, and a workbook of all communes of a made-up
 * country, in a heap of 300 MB.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx300m")
public class ReportBenchmark {

    private static final int MEASURES = 3;
    private static final int COLUMNS = 40;
    private static final LocalizedText NAME = LocalizedText.of("Số liệu giả lập", "Synthetic figures");

    private final Hierarchy tree = RollUpBenchmark.country();
    private final Report province = province();
    private final Report country = everyCommune();

    /** Creates the state; JMH calls it. */
    public ReportBenchmark() {}

    /**
     * Writes the page of a province.
     *
     * @return the page
     */
    @Benchmark
    public String page() {
        return HtmlRenderer.render(province, Language.VI);
    }

    /**
     * Writes the document of a province.
     *
     * @return the content of the file
     */
    @Benchmark
    public byte[] document() {
        return DocxRenderer.render(province, Language.VI);
    }

    /**
     * Writes the workbook of a province.
     *
     * @return the content of the file
     */
    @Benchmark
    public byte[] workbook() {
        return XlsxRenderer.render(province, Language.VI);
    }

    /**
     * Writes a workbook of one row for each commune.
     *
     * @return the content of the file
     */
    @Benchmark
    public byte[] national() {
        return XlsxRenderer.render(country, Language.VI);
    }

    private Report province() {
        SortedMap<UnitId, Tally> own = new TreeMap<>();
        for (UnitState commune : tree.children(RollUpBenchmark.province(0))) {
            own.put(commune.id(), RollUpBenchmark.tally(own.size() * 31));
        }
        RollUp figures = RollUp.of(tree, Strata.of(own)).orElseThrow();
        return Review.builder()
                .kind(ReviewKind.UNIT)
                .unit(RollUpBenchmark.province(0))
                .map(tree)
                .on(RollUpBenchmark.DAY)
                .measures(IntStream.range(0, MEASURES)
                        .mapToObj(number -> Measure.of("measure-" + number, NAME, figures))
                        .toList())
                .addNotices(NAME)
                .build()
                .toReport();
    }

    private Report everyCommune() {
        List<Column> columns = new ArrayList<>(List.of(Column.of("commune", NAME, ColumnType.TEXT)));
        for (int i = 1; i < COLUMNS; i++) {
            columns.add(Column.of("figure-" + i, NAME, i % 4 == 0 ? ColumnType.PERCENT : ColumnType.COUNT));
        }
        List<Row> rows = new ArrayList<>();
        for (UnitState commune : tree.units(Level.COMMUNE)) {
            List<Cell> cells = new ArrayList<>(List.of(Cell.name(commune.fullName())));
            for (int i = 1; i < COLUMNS; i++) {
                Tally tally = RollUpBenchmark.tally(rows.size() * 7 + i);
                cells.add(
                        i % 4 == 0
                                ? tally.rate()
                                        .map(rate -> Cell.percent(Rate.exactly(rate.low())))
                                        .orElseThrow()
                                : Cell.count(tally.met()));
            }
            rows.add(Row.of(cells.toArray(Cell[]::new)));
        }
        return Report.builder()
                .title(NAME)
                .date(RollUpBenchmark.DAY)
                .addSections(Section.of("all", NAME, List.of(Block.Table.of("communes", NAME, columns, rows))))
                .build();
    }
}
