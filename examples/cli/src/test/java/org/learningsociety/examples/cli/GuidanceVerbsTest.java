package org.learningsociety.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the verbs {@code template}, {@code explain}, {@code improve} and {@code lint} make of the samples. */
class GuidanceVerbsTest {

    @TempDir
    Path folder;

    private Samples samples = new Samples(Path.of(""));

    @BeforeEach
    void setUp() {
        samples = new Samples(folder);
    }

    @Test
    void aTemplateHasARowForEachObservation() {
        Call call = Call.of("template", "--rubric", samples.rubric(), "--subject", "dv-1", "--subject", "dv-2");

        assertThat(call.code()).isZero();
        assertThat(call.out())
                .isEqualTo("subject,kind,unit,indicator,value,of,state,reason,source,observed_on,recorded_on\n"
                        + "dv-1,unit,,1,,,,,,,\ndv-1,unit,,2,,,,,,,\ndv-2,unit,,1,,,,,,,\ndv-2,unit,,2,,,,,,,\n");
        assertThat(Call.of("template", "--rubric", "dvht-tt-22-2020").out()).hasLineCount(11);
        assertThat(Call.json("template", "--rubric", samples.rubric())
                        .json()
                        .at("/observations/1/indicator")
                        .asText())
                .isEqualTo("2");
        assertThat(Call.of("template", "--rubric", "absent").code()).isEqualTo(1);
    }

    @Test
    void theExplanationIsATree() {
        JsonNode json =
                assess("explain", "--subject", "dv-1", "--format", "json").json();

        assertThat(Call.keys(json))
                .containsExactly(
                        "subject",
                        "rubric",
                        "on",
                        "verdict",
                        "level",
                        "overlays",
                        "verification",
                        "levels",
                        "criteria",
                        "problems");
        JsonNode leaf = json.at("/criteria/0/children/1");
        assertThat(Call.keys(leaf))
                .containsExactly(
                        "criterion",
                        "name",
                        "verdict",
                        "points",
                        "maximum",
                        "reason",
                        "citation",
                        "verification",
                        "children");
        assertThat(leaf.get("points")).hasToString("{\"low\":\"0\",\"high\":\"60\"}");
        assertThat(leaf.at("/reason/code").asText()).isEqualTo("partial-unknown");
        assertThat(leaf.at("/reason/indicator").asText()).isEqualTo("2");
        assertThat(json.at("/levels/1/level").asText()).isEqualTo("tot");
        assertThat(json.at("/levels/1/requirements")).hasSize(2);
    }

    @Test
    void peopleReadItAsIndentedSentences() {
        Call vi = assess("explain", "--subject", "dv-1");
        Call en = assess("explain", "--subject", "dv-2", "--lang", "en");

        assertThat(vi.code()).isZero();
        assertThat(vi.out().lines())
                .contains("dv-1: Chưa xác định", "tong: Tổng điểm — 35–95 trên 100")
                .containsSequence(
                        "  1: Kế hoạch học tập, do người đánh giá chấm — 35 trên 40",
                        "    Chỉ số 1: được chấm 35 trên 40 điểm.",
                        "    Không nêu căn cứ (số liệu minh họa, không phải quy định)");
        assertThat(en.out()).contains("dv-2: Achieved, certain level: Fair", "  1: Plan for learning");
    }

    @Test
    void aSubjectThatIsNotInTheFileIsNotFound() {
        Call call = assess("explain", "--subject", "dv-9", "--format", "json");

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.problems()).containsExactly("cli.unknown-subject");
        assertThat(call.json().at("/problems/0/message").asText()).contains("dv-9", "dv-1, dv-2");
    }

    @Test
    void theCheapestWayIsThatOfTheCosts() {
        Call call = assess(
                "improve", "--subject", "dv-2", "--level", "tot", "--costs", samples.costs(), "--format", "json");

        assertThat(call.code()).isZero();
        assertThat(Call.keys(call.json())).contains("status", "cost", "steps", "alternatives", "more", "problems");
        assertThat(call.json().get("status").asText()).isEqualTo("EXACT");
        assertThat(call.json().get("cost").asText()).isEqualTo("60");
        assertThat(call.json().get("steps"))
                .hasToString(
                        "[{\"indicator\":\"1\",\"from\":{\"reason\":\"chưa gửi hồ sơ\",\"state\":\"missing\"},\"to\":{\"state\":\"known\",\"value\":\"20\"},\"cost\":\"60\",\"earliest\":\"2026-03-01\"}]");
        assertThat(call.json().at("/alternatives/0/steps"))
                .isEqualTo(call.json().get("steps"));
        assertThat(call.json().get("more").asBoolean()).isFalse();
        assertThat(assess("improve", "--subject", "dv-2", "--level", "tot", "--format", "json")
                        .json()
                        .get("cost")
                        .asText())
                .isEqualTo("20");
    }

    @Test
    void aDeadlineMayMakeItImpossible() {
        Call call = assess(
                "improve",
                "--subject",
                "dv-2",
                "--level",
                "tot",
                "--costs",
                samples.costs(),
                "--by",
                "2026-02-28",
                "--format",
                "json");

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.json().get("status").asText()).isEqualTo("IMPOSSIBLE");
        assertThat(call.json().get("cost").isNull()).isTrue();
        assertThat(call.json().get("steps")).isEmpty();
    }

    @Test
    void peopleReadTheSteps() {
        assertThat(assess("improve", "--subject", "dv-2", "--level", "tot", "--costs", samples.costs())
                        .out())
                .contains(
                        "dv-2, mức Tốt: cách rẻ nhất tốn 60, không cách nào rẻ hơn.",
                        "chưa có số liệu → 20, chi phí 60; sớm nhất ngày 01/03/2026");
        assertThat(assess("improve", "--subject", "dv-2", "--level", "kha", "--lang", "en")
                        .out())
                .contains("the cheapest way costs 0", "Nothing has to change");
    }

    @Test
    void aLevelOrAPriceThatCannotBeReadIsAProblem() throws IOException {
        Call level = assess("improve", "--subject", "dv-2", "--level", "xuat-sac", "--format", "json");
        String costs = samples.changed(samples.costs(), "\"each\": \"3\"", "\"each\": \"0\"");
        Call price = assess("improve", "--subject", "dv-2", "--level", "tot", "--costs", costs, "--format", "json");

        assertThat(level.code()).isEqualTo(1);
        assertThat(level.problems()).containsExactly("cli.unknown-level");
        assertThat(price.code()).isEqualTo(1);
        assertThat(price.json().at("/problems/0/pointer").asText()).startsWith("/prices/1");
    }

    @Test
    void theLinterFindsWithWitnesses() throws IOException {
        Call good = Call.json("lint", samples.rubric());
        String steep = samples.changed(samples.rubric(), "\"cut\": \"80\"", "\"cut\": \"101\"");
        Call bad = Call.json("lint", steep);
        Call text = Call.of("lint", steep);

        assertThat(good.code()).isZero();
        assertThat(Call.keys(good.json())).containsExactly("findings", "problems");
        assertThat(Call.keys(good.json().at("/findings/0"))).containsExactly("code", "pointer", "severity", "message");
        assertThat(bad.code()).isEqualTo(1);
        assertThat(Call.texts(bad.json().get("findings"), "code"))
                .contains("lint.above-maximum", "lint.level-unreachable");
        assertThat(bad.json().get("findings"))
                .anySatisfy(finding -> assertThat(Call.keys(finding))
                        .containsExactly("code", "pointer", "severity", "message", "witness"));
        assertThat(text.out()).contains("LỖI: vi-du-don-vi/levels/tot", "  Minh chứng giả định cho thấy điều đó: 1 = ");
    }

    @Test
    void theLinterReadsTheCatalogAndOverlays() {
        Call shipped = Call.of("lint", "cdht-qd-244-khvn", "--lang", "en");
        Call filled = Call.json("lint", samples.rubric(), "--overlay", samples.overlay());

        assertThat(shipped.code()).isZero();
        assertThat(shipped.out()).contains("verified in part");
        assertThat(Call.texts(filled.json().get("findings"), "code")).doesNotContain("lint.slot");
        assertThat(Call.of("lint", "absent").code()).isEqualTo(1);
    }

    @Test
    void theLinterLooksAtTheRubricsBeside() throws IOException {
        Path catalog = Files.createDirectory(folder.resolve("catalog"));
        Files.writeString(catalog.resolve("a.json"), asking("a", "b"));
        Files.writeString(catalog.resolve("b.json"), asking("b", "a"));

        Call named = Call.json("lint", "a", "--catalog", catalog.toString());
        Call file = Call.json("lint", catalog.resolve("b.json").toString(), "--catalog", catalog.toString());
        Call alone = Call.json("lint", catalog.resolve("b.json").toString());

        assertThat(Call.texts(named.json().get("findings"), "code")).contains("lint.title-cycle");
        assertThat(Call.texts(file.json().get("findings"), "code")).contains("lint.title-cycle");
        assertThat(Call.texts(alone.json().get("findings"), "code")).contains("lint.title-without-rubric");
    }

    /** A rubric for one title that asks for another. */
    private static String asking(String title, String asked) {
        String name = "{\"vi\": \"Ví dụ\", \"en\": \"Example\"}";
        return ("{\"format\": \"learning-society-rubric/1.0\", \"id\": \"%1$s\", \"title\": \"%1$s\", \"name\": %3$s,"
                        + " \"subjectKinds\": [\"UNIT\"], \"mode\": \"ALL_INDICATORS\", \"inForce\": {\"from\": null, \"to\": null},"
                        + " \"criteria\": [{\"id\": \"1\", \"name\": %3$s, \"verification\": \"ILLUSTRATIVE\", \"rule\":"
                        + " {\"kind\": \"title-held\", \"indicator\": \"1\", \"title\": \"%2$s\", \"levels\": []}}],"
                        + " \"levels\": [{\"id\": \"dat\", \"name\": %3$s, \"requirements\": [{\"takes\": \"met\", \"criterion\": \"1\"}]}],"
                        + " \"citations\": [], \"verification\": \"ILLUSTRATIVE\"}")
                .formatted(title, asked, name);
    }

    private Call assess(String verb, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of(verb, "--rubric", samples.rubric(), "--evidence", samples.evidence(), "--on", "2025-12-31"));
        arguments.addAll(List.of(more));
        return Call.of(arguments);
    }
}
