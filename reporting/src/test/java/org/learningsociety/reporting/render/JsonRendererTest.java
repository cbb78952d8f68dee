package org.learningsociety.reporting.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.json.JsonReader;
import org.learningsociety.core.json.JsonValue;
import org.learningsociety.core.json.JsonValue.JsonArray;
import org.learningsociety.core.json.JsonValue.JsonNull;
import org.learningsociety.core.json.JsonValue.JsonNumber;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.json.JsonValue.JsonString;
import org.learningsociety.core.number.Bounds;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.reporting.report.Cell;
import org.learningsociety.reporting.report.Report;
import org.learningsociety.reporting.tally.Rate;
import org.learningsociety.reporting.testkit.HostileReport;
import org.learningsociety.reporting.testkit.HostileText;
import org.learningsociety.reporting.testkit.SampleReport;

class JsonRendererTest {

    @Test
    void readingItAgainGivesTheSameFigures() {
        Report report = SampleReport.report();
        List<JsonValue> tables = tables(read(report)).toList();

        assertThat(tables).hasSize((int) report.tables().count());
        List<Cell> cells = report.tables()
                .flatMap(table -> Stream.concat(table.rows().stream(), table.total().stream()))
                .flatMap(row -> row.cells().stream())
                .toList();
        List<JsonValue> written = tables.stream()
                .flatMap(table -> Stream.concat(elements(table, "rows"), find(table, "total").stream()))
                .flatMap(row -> elements(row, "cells"))
                .toList();
        assertThat(written).hasSameSizeAs(cells);
        for (int i = 0; i < cells.size(); i++) {
            assertSame(cells.get(i), written.get(i));
        }
    }

    private static void assertSame(Cell cell, JsonValue written) {
        if (cell instanceof Cell.Count count) {
            assertThat(((JsonNumber) find(written, "count").orElseThrow()).value())
                    .isEqualByComparingTo(Long.toString(count.count()));
        } else if (cell instanceof Cell.Score score) {
            JsonValue points = find(written, "points").orElseThrow();
            assertThat(Bounds.of(Points.parse(text(points, "low")), Points.parse(text(points, "high"))))
                    .isEqualTo(score.points());
        } else if (cell instanceof Cell.Percent percent) {
            JsonValue share = find(written, "percent").orElseThrow();
            Optional<Rational> figure = find(share, "figure").map(value -> Rational.parse(((JsonString) value).text()));
            assertThat(new Rate(Rational.parse(text(share, "low")), figure, Rational.parse(text(share, "high"))))
                    .isEqualTo(percent.rate());
        } else if (cell instanceof Cell.Text words) {
            assertThat(text(find(written, "text").orElseThrow(), "vi"))
                    .isEqualTo(words.text().vi());
        } else if (cell instanceof Cell.Day day) {
            assertThat(text(written, "date")).isEqualTo(day.date().toString());
        } else if (cell instanceof Cell.Judgment judgment) {
            assertThat(text(written, "verdict")).isEqualTo(judgment.verdict().name());
        } else if (cell instanceof Cell.Failed failed) {
            assertThat(text(find(written, "problem").orElseThrow(), "code"))
                    .isEqualTo(failed.problem().code().id());
        } else if (cell instanceof Cell.Cited) {
            assertThat(find(written, "citation")).isPresent();
        } else {
            assertThat(written).isEqualTo(JsonNull.of());
        }
    }

    @Test
    void whateverTheDataSayIsReadBackAsText() {
        for (String hostile : HostileText.SAMPLES) {
            assertThat(tables(read(HostileReport.of(hostile)))).hasSize(1);
        }
    }

    private static JsonValue read(Report report) {
        return JsonReader.standard()
                .read("report.json", JsonRenderer.render(report))
                .orElseThrow()
                .value();
    }

    private static Stream<JsonValue> tables(JsonValue above) {
        return elements(above, "sections")
                .flatMap(section -> Stream.concat(
                        elements(section, "blocks").flatMap(block -> find(block, "table").stream()), tables(section)));
    }

    private static Stream<JsonValue> elements(JsonValue object, String field) {
        return ((JsonArray) find(object, field).orElseThrow()).elements().stream();
    }

    private static Optional<JsonValue> find(JsonValue object, String field) {
        return ((JsonObject) object).find(field);
    }

    private static String text(JsonValue object, String field) {
        return ((JsonString) find(object, field).orElseThrow()).text();
    }
}
