package org.learningsociety.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.learningsociety.core.table.Table;
import org.learningsociety.core.table.TableReader;

class SampleVerbTest {

    @TempDir
    Path folder;

    @Test
    void theSamplesTogetherAreATerritory() {
        save("units");
        save("succession");
        Call call = Call.json("unit", "--code", "24688", "--on", "2025-07-01", "--territory", folder.toString());

        assertThat(call.code()).isZero();
        assertThat(call.problems()).isEmpty();
        assertThat(call.json().at("/candidates/0/name").asText()).isEqualTo("Xã Krông Nô");
    }

    private void save(String kind) {
        String file = folder.resolve(kind + "_2025-07-01.csv").toString();
        assertThat(Call.of("sample", kind, "--out", file)).isEqualTo(new Call(0, "", ""));
    }

    @Test
    void theSamplesOfAnAssessmentFitTogether() {
        Samples samples = new Samples(folder);
        Call call = Call.json(
                "improve",
                "--rubric",
                samples.rubric(),
                "--evidence",
                samples.evidence(),
                "--on",
                "2025-12-31",
                "--overlay",
                samples.overlay(),
                "--costs",
                samples.costs(),
                "--subject",
                "dv-2",
                "--level",
                "tot");

        assertThat(call.code()).isZero();
        assertThat(call.problems()).isEmpty();
        assertThat(call.json().get("overlays")).hasToString("[\"gia-dinh-mot-phan\"]");
    }

    @ParameterizedTest
    @EnumSource(names = {"rubric", "evidence", "overlay", "costs", "plan", "events", "recognition", "certificate"})
    void theSampleNamesTheFormatOfItsSchema(FileKind kind) {
        JsonNode schema = Call.of("schema", kind.name()).json();
        JsonNode sample = Call.json("sample", kind.name()).json();

        assertThat(sample.get("format")).isEqualTo(schema.at("/properties/format/const"));
        assertThat(Call.keys(sample)).containsAll(texts(schema.get("required")));
        assertThat(Call.keys(schema.get("properties")))
                .containsAll(Call.keys(sample).stream()
                        .filter(key -> !key.startsWith("x-"))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(names = {"units", "succession", "observed"})
    void theSampleFulfillsItsSchema(FileKind kind) {
        JsonNode schema = Call.of("schema", kind.name()).json();
        assertThat(schema.get("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        JsonNode row = schema.get("items");
        assertThat(row.get("type").asText()).isEqualTo("object");
        List<String> columns = columns(kind);
        assertThat(columns).containsAll(texts(row.get("required")));
        assertThat(Call.keys(row.get("properties"))).containsAll(columns);

        Table table = TableReader.of(columns.toArray(String[]::new))
                .read("sample", sample(kind).getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
        assertThat(table.rows()).isNotEmpty();
        for (Table.Row cells : table.rows()) {
            for (String column : columns) {
                fulfills(cells.cell(column), row.at("/properties/" + column));
            }
        }
    }

    private static void fulfills(String cell, JsonNode property) {
        if (property.has("enum")) {
            assertThat(texts(property.get("enum"))).contains(cell);
            return;
        }
        assertThat(property.get("type").asText()).isEqualTo("string");
        assertThat(cell.length())
                .isGreaterThanOrEqualTo(property.path("minLength").asInt(0));
        if (property.has("pattern")) {
            assertThat(cell).containsPattern(property.get("pattern").asText());
        }
    }

    private static String sample(FileKind kind) {
        return Call.of("sample", kind.name()).out();
    }

    private static List<String> columns(FileKind kind) {
        return List.of(sample(kind).lines().findFirst().orElseThrow().split(","));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.asText()));
        return texts;
    }
}
