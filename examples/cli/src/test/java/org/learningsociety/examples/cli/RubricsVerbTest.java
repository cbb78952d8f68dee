package org.learningsociety.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RubricsVerbTest {

    @TempDir
    Path folder;

    @Test
    void theKeysAreThoseOfTheContract() {
        Call call = Call.json("rubrics");

        assertThat(call.code()).isZero();
        assertThat(Call.keys(call.json())).containsExactly("rubrics", "problems");
        JsonNode first = call.json().at("/rubrics/0");
        assertThat(Call.keys(first))
                .containsExactly(
                        "id",
                        "title",
                        "from",
                        "to",
                        "mode",
                        "verification",
                        "citation",
                        "name",
                        "territory",
                        "overlays");
        assertThat(first.get("id").asText()).isEqualTo("cdht-qd-244-khvn");
        assertThat(first.get("from").asText()).isEqualTo("unknown");
        assertThat(first.get("mode").asText()).isEqualTo("POINTS");
        assertThat(first.get("verification").asText()).isEqualTo("PARTIAL");
    }

    @Test
    void theVersionsOfATitleAreListedFromTheOldest() {
        JsonNode rubrics =
                Call.json("rubrics", "--title", "don-vi-hoc-tap").json().get("rubrics");

        assertThat(rubrics.at("/0/id").asText()).isEqualTo("dvht-tt-22-2020");
        assertThat(rubrics.at("/0/from").asText()).isEqualTo("2020-09-21");
        assertThat(rubrics.at("/0/to").asText()).isEqualTo("2024-01-26");
        assertThat(rubrics.at("/0/citation").asText()).startsWith("Thông tư 22/2020/TT-BGDĐT");
    }

    @Test
    void aDayChoosesWhatIsInForce() {
        Call last = Call.json("rubrics", "--title", "don-vi-hoc-tap", "--on", "2024-01-25");
        Call before = Call.json("rubrics", "--title", "don-vi-hoc-tap", "--on", "2019-12-31");
        Call day = Call.json("rubrics", "--on", "2019-12-31");

        assertThat(Call.texts(last.json().get("rubrics"), "id")).containsExactly("dvht-tt-22-2020");
        assertThat(before.code()).isEqualTo(1);
        assertThat(before.problems()).containsExactly("rubric.before-first");
        assertThat(Call.texts(day.json().get("rubrics"), "id")).doesNotContain("dvht-tt-22-2020");
    }

    @Test
    void aTitleThatNobodyKnowsIsNotFound() {
        Call call = Call.of("rubrics", "--title", "no-such-title");

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.out()).isEqualTo("Không có bộ tiêu chí nào như vậy.\n");
    }

    @Test
    void peopleReadHowFarEachIsVerified() {
        assertThat(Call.of("rubrics", "--title", "don-vi-hoc-tap").out())
                .contains("dvht-tt-22-2020  21/09/2020 – 25/01/2024  chấm điểm  đã kiểm chứng");
        assertThat(Call.of("rubrics", "--title", "don-vi-hoc-tap", "--lang", "en")
                        .out())
                .contains("21 September 2020 – 25 January 2024  points  verified");
    }

    @Test
    void ownRubricsAndOverlaysShow() throws IOException {
        Samples samples = new Samples(Files.createDirectory(folder.resolve("catalog")));
        samples.rubric();
        String overlay = new Samples(folder).overlay();
        String catalog = samples.folder().toString();

        Call json = Call.json("rubrics", "--catalog", catalog, "--overlay", overlay);
        Call text = Call.of("rubrics", "--catalog", catalog, "--overlay", overlay);
        Call unknown = Call.json("rubrics", "--overlay", overlay);

        assertThat(json.code()).isZero();
        JsonNode own = find(json.json().get("rubrics"), "vi-du-don-vi");
        assertThat(own.get("to").isNull()).isTrue();
        assertThat(own.get("title").isNull()).isTrue();
        assertThat(own.get("overlays")).hasToString("[\"gia-dinh-mot-phan\"]");
        assertThat(text.out())
                .contains("số liệu minh họa, không phải quy định", "Tệp bổ sung đã áp dụng: gia-dinh-mot-phan");
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.problems()).containsExactly("cli.unknown-rubric");
    }

    @Test
    void aRubricMayNotTakeTheIdOfAShippedOne() throws IOException {
        Samples samples = new Samples(folder);
        samples.changed(samples.rubric(), "\"id\": \"vi-du-don-vi\"", "\"id\": \"dvht-tt-22-2020\"");
        Call call = Call.json("rubrics", "--catalog", folder.toString());

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.problems()).containsExactly("rubric.id-twice");
        assertThat(find(call.json().get("rubrics"), "dvht-tt-22-2020")
                        .get("verification")
                        .asText())
                .isEqualTo("VERIFIED");
    }

    private static JsonNode find(JsonNode rubrics, String id) {
        for (JsonNode rubric : rubrics) {
            if (rubric.get("id").asText().equals(id)) {
                return rubric;
            }
        }
        throw new IllegalArgumentException(id + " must be listed, but was not in " + rubrics);
    }
}
