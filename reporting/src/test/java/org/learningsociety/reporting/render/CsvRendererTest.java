package org.learningsociety.reporting.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.number.Bounds;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.criteria.scoring.ScoringProblem;
import org.learningsociety.criteria.scoring.Verdict;
import org.learningsociety.reporting.report.Block;
import org.learningsociety.reporting.report.Cell;
import org.learningsociety.reporting.report.Column;
import org.learningsociety.reporting.report.ColumnType;
import org.learningsociety.reporting.report.Row;
import org.learningsociety.reporting.tally.Rate;
import org.learningsociety.reporting.testkit.HostileReport;
import org.learningsociety.reporting.testkit.HostileText;
import org.learningsociety.reporting.testkit.SampleReport;

class CsvRendererTest {
    private static final LocalizedText NAME = LocalizedText.of("Tên", "Name");
    private static final Problem PROBLEM =
            Problem.error(ScoringProblem.NOT_FOR_SUBJECT, new Place.Whole("x"), Map.of("rubric", "r", "value", "v"));

    @Test
    void valuesAreTypedAndPlain() {
        Block.Table table = Block.Table.of(
                        "t",
                        NAME,
                        List.of(
                                column("words", ColumnType.TEXT),
                                column("count", ColumnType.COUNT),
                                column("points", ColumnType.POINTS),
                                column("rate", ColumnType.PERCENT),
                                column("date", ColumnType.DATE),
                                column("verdict", ColumnType.VERDICT)),
                        List.of(
                                Row.of(
                                        Cell.text(LocalizedText.of("Xã \"Mẫu\", một", "Commune")),
                                        Cell.count(-1234),
                                        Cell.points(Bounds.of(Points.parse("-0.5"), Points.of(1000))),
                                        Cell.percent(new Rate(Rational.of(1, 3), Optional.empty(), Rational.of(2, 3))),
                                        Cell.date(LocalDate.of(2024, 12, 31)),
                                        Cell.verdict(Verdict.UNDETERMINED)),
                                Row.of(
                                        Cell.noData(),
                                        Cell.noData(),
                                        Cell.noData(),
                                        Cell.failed(PROBLEM),
                                        Cell.noData(),
                                        Cell.noData())))
                .withTotal(Row.of(
                        Cell.name("total"), Cell.count(9), Cell.noData(), Cell.noData(), Cell.noData(), Cell.noData()));

        assertThat(CsvRenderer.render(table, Language.VI)).isEqualTo("""
                        \uFEFFwords,count,points-low,points-high,rate-low,rate-figure,rate-high,date,verdict
                        "Xã ""Mẫu"", một",-1234,-0.5,1000,0.333333,,0.666667,2024-12-31,UNDETERMINED
                        ,,,,#scoring.not-for-subject,#scoring.not-for-subject,#scoring.not-for-subject,,
                        """.replace("\n", "\r\n"));
    }

    @Test
    void textThatLooksLikeAFormulaIsNeutralized() {
        for (String text : List.of("=1", "+1", "-a", "@SUM(A1)", "'=quoted")) {
            assertThat(field(text)).isEqualTo("'" + text);
        }
        assertThat(field("a=1")).isEqualTo("a=1");
    }

    @Test
    void hostileTextStaysInItsField() {
        for (String hostile : HostileText.SAMPLES) {
            Block.Table table = HostileReport.of(hostile).tables().findFirst().orElseThrow();
            String csv = CsvRenderer.render(table, Language.EN);

            assertThat(csv.lines()).hasSize(3);
            assertThat(csv.lines().skip(1)).noneMatch(line -> line.matches("^\"?[=+@].*"));
        }
    }

    @Test
    void everyTableOfAReportIsAFile() {
        assertThat(CsvRenderer.render(SampleReport.report(), Language.VI))
                .containsOnlyKeys("gia-dinh-bang", "don-vi-bang", "ho-so-bang")
                .allSatisfy((id, csv) -> assertThat(csv).startsWith("\uFEFF").endsWith("\r\n"));
    }

    private static String field(String text) {
        Block.Table table =
                Block.Table.of("t", NAME, List.of(column("c", ColumnType.TEXT)), List.of(Row.of(Cell.name(text))));
        return CsvRenderer.render(table, Language.VI)
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();
    }

    private static Column column(String id, ColumnType type) {
        return Column.of(id, NAME, type);
    }
}
