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

class ScoreVerbTest {

    private static final String HEADER =
            "subject,kind,unit,indicator,value,of,state,reason,source,observed_on,recorded_on\n";

    @TempDir
    Path folder;

    private Samples samples = new Samples(Path.of(""));

    @BeforeEach
    void setUp() {
        samples = new Samples(folder);
    }

    @Test
    void theKeysAreThoseOfTheContract() {
        Call call = score(samples.rubric(), samples.evidence(), "--format", "json");

        assertThat(call.code()).isZero();
        assertThat(Call.keys(call.json())).containsExactly("assessments", "problems");
        JsonNode open = call.json().at("/assessments/0");
        assertThat(Call.keys(open))
                .containsExactly(
                        "subject",
                        "rubric",
                        "low",
                        "high",
                        "max",
                        "verdict",
                        "level",
                        "tight",
                        "decidingSets",
                        "more",
                        "contributions",
                        "readSet",
                        "overlays",
                        "verification");
        assertThat(open.get("low").isTextual()).isTrue();
        assertThat(open.get("low").asText()).isEqualTo("35");
        assertThat(open.get("high").asText()).isEqualTo("95");
        assertThat(open.get("max").asText()).isEqualTo("100");
        assertThat(open.get("verdict").asText()).isEqualTo("UNDETERMINED");
        assertThat(open.get("level").isNull()).isTrue();
        assertThat(open.get("tight").asBoolean()).isTrue();
        assertThat(open.get("readSet")).hasToString("[\"1\",\"2\"]");
        assertThat(open.get("verification").asText()).isEqualTo("ILLUSTRATIVE");
        assertThat(open.get("contributions"))
                .hasToString(
                        "[{\"criterion\":\"1\",\"low\":\"35\",\"high\":\"35\"},{\"criterion\":\"2\",\"low\":\"0\",\"high\":\"60\"}]");
        JsonNode fair = call.json().at("/assessments/1");
        assertThat(fair.get("verdict").asText()).isEqualTo("ACHIEVED");
        assertThat(fair.get("level").asText()).isEqualTo("kha");
    }

    @Test
    void whatDecidesIsNamed() throws IOException {
        String evidence = samples.changed(samples.evidence(), "40,40,known", ",,missing");
        Call json = score(samples.rubric(), evidence, "--format", "json");
        Call text = score(samples.rubric(), evidence);

        assertThat(json.json().at("/assessments/1/decidingSets")).hasToString("[[\"2\"]]");
        assertThat(json.json().at("/assessments/1/more").asBoolean()).isFalse();
        assertThat(text.out()).contains("  Biết một trong các nhóm sau thì có thể quyết định: 2");
    }

    @Test
    void whatTheLawLeavesBlankIsNamedWhereItDecides() {
        assertThat(score(samples.rubric(), samples.evidence()).out())
                .contains("có thể quyết định: ô 2.partial mà văn bản đã đọc bỏ trống");
    }

    @Test
    void peopleReadAnAlignedTableWithWhatItRestsOn() {
        Call vi = score(samples.rubric(), samples.evidence());
        Call en = score(samples.rubric(), samples.evidence(), "--lang", "en");

        assertThat(vi.out().lines())
                .containsSequence(
                        "Bộ tiêu chí: Ví dụ: đơn vị học tập (vi-du-don-vi); số liệu minh họa, không phải quy định",
                        "Ngày đánh giá: 31/12/2025",
                        "Đối tượng  Điểm             Kết luận       Mức chắc chắn",
                        "dv-1       35–95 trên 100   Chưa xác định  –");
        assertThat(vi.out()).endsWith("dv-2       60–100 trên 100  Đạt            Khá\n");
        assertThat(en.out())
                .contains("made up for illustration, not law", "dv-2     60–100 of 100  Achieved      Fair");
    }

    @Test
    void anOverlayFillsTheSlotAndShows() {
        Call text = score(samples.rubric(), samples.evidence(), "--overlay", samples.overlay());
        Call json = score(samples.rubric(), samples.evidence(), "--overlay", samples.overlay(), "--format", "json");

        assertThat(text.out()).contains("Tệp bổ sung đã áp dụng: gia-dinh-mot-phan", "dv-1       80 trên 100");
        assertThat(json.json().at("/assessments/0/low").asText()).isEqualTo("80");
        assertThat(json.json().at("/assessments/0/high").asText()).isEqualTo("80");
        assertThat(json.json().at("/assessments/0/overlays")).hasToString("[\"gia-dinh-mot-phan\"]");
    }

    @Test
    void anOverlayThatDoesNotFitIsAProblem() throws IOException {
        String other = samples.changed(samples.overlay(), "vi-du-don-vi", "dvht-tt-22-2020");
        Call call = score(samples.rubric(), samples.evidence(), "--overlay", other, "--format", "json");

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.problems()).containsExactly("overlay.other-rubric");
        assertThat(call.json().get("assessments")).isEmpty();

        String slot = samples.changed(samples.overlay(), "2.partial", "3.partial");
        assertThat(score(samples.rubric(), samples.evidence(), "--overlay", slot, "--format", "json")
                        .problems())
                .containsExactly("overlay.unknown-slot");
    }

    @Test
    void evidenceIsReadWithAByteOrderMarkAndSemicolonsOrAsJson() throws IOException {
        String table = Files.readString(Path.of(samples.evidence()));
        String semicolons = samples.file("e.csv", "\uFEFF" + table.replace(',', ';'));
        String document = samples.file(
                "no-extension",
                Call.of("sample", "evidence", "--format", "json").out());
        String expected = score(samples.rubric(), samples.evidence()).out();

        assertThat(score(samples.rubric(), semicolons)).isEqualTo(new Call(0, expected, ""));
        assertThat(score(samples.rubric(), document)).isEqualTo(new Call(0, expected, ""));
    }

    @Test
    void aBlankWorkbookIsReadLikeTheBlankTable() throws IOException {
        String book = folder.resolve("mẫu.xlsx").toString();
        String table = folder.resolve("mẫu.csv").toString();
        Call made = Call.of("template", "--rubric", samples.rubric(), "--subject", "dv-1", "--out", book);
        Call.of("template", "--rubric", samples.rubric(), "--subject", "dv-1", "--out", table);
        String unnamed = Files.copy(Path.of(book), folder.resolve("không đuôi")).toString();
        Call fromTable = score(samples.rubric(), table, "--format", "json");
        Call fromBook = score(samples.rubric(), unnamed, "--format", "json");

        assertThat(made).isEqualTo(new Call(0, "", ""));
        assertThat(Files.readAllBytes(Path.of(book))).startsWith('P', 'K', 3, 4);
        assertThat(fromBook.code()).isEqualTo(fromTable.code());
        assertThat(fromBook.problems()).isNotEmpty().isEqualTo(fromTable.problems());
        assertThat(fromBook.json().get("assessments"))
                .isEqualTo(fromTable.json().get("assessments"));
        assertThat(fromBook.json().at("/problems/0/row"))
                .isEqualTo(fromTable.json().at("/problems/0/row"));
        assertThat(fromBook.json().at("/problems/0/column").asText()).isEqualTo("unit");
    }

    @Test
    void whatOnlyBeginsLikeAWorkbookIsToldToBeNone() throws IOException {
        String broken = samples.file("e.csv", "PK\u0003\u0004 hỏng");

        assertThat(score(samples.rubric(), broken, "--format", "json").problems())
                .containsExactly("workbook.not-a-workbook");
    }

    @Test
    void whereAllIndicatorsAreAskedThereAreNoPoints() throws IOException {
        String evidence = samples.file("e.csv", HEADER + "xa-1,administrative-unit,24688,TC1-CT1,có,,,,,,\n");
        Call json = score("cong-dong-cap-xa-tt-25-2023", evidence, "--format", "json");
        Call text = score("cong-dong-cap-xa-tt-25-2023", evidence);

        assertThat(Call.keys(json.json().at("/assessments/0")))
                .doesNotContain("low", "high", "max")
                .contains("verdict", "contributions");
        assertThat(json.json().at("/assessments/0/contributions")).isEmpty();
        assertThat(text.out()).contains("Đối tượng  Kết luận").doesNotContain("Điểm ");
    }

    @Test
    void areasAndGroupsAreUnknownUntilTheyAreNamed() throws IOException {
        String evidence = samples.file(
                "e.csv", HEADER + "cd-1,citizen,24688,total,75,,,,,,\ncd-1,citizen,24688,lowest-index,5,,,,,,\n");

        assertThat(verdict(evidence)).isEqualTo("UNDETERMINED");
        assertThat(verdict(evidence, "--area", "specially-difficult")).isEqualTo("ACHIEVED");
        assertThat(verdict(evidence, "--area", "none")).isEqualTo("NOT_ACHIEVED");
    }

    private static String verdict(String evidence, String... more) {
        List<String> arguments = new ArrayList<>(List.of(more));
        arguments.addAll(List.of("--format", "json"));
        return score("cdht-qd-244-khvn", evidence, arguments.toArray(String[]::new))
                .json()
                .at("/assessments/0/verdict")
                .asText();
    }

    @Test
    void groupsDecideWhatApplies() throws IOException {
        String rubric = samples.changed(
                samples.rubric(),
                "\"rule\": {\"kind\": \"marks\"",
                "\"appliesWhen\": {\"applies\": \"in-group\", \"group\": \"truong-hoc\"}, \"ifNotApplicable\": \"ZERO\", \"rule\": {\"kind\": \"marks\"");
        String evidence = samples.changed(samples.evidence(), ",1,,,missing,chưa gửi hồ sơ", ",1,30,,known,");

        assertThat(score(rubric, evidence, "--group", "none").out()).contains("dv-2       60 trên 100");
        assertThat(score(rubric, evidence, "--group", "truong-hoc").out()).contains("dv-2       90 trên 100");
        assertThat(score(rubric, evidence).out()).contains("dv-2       60–90 trên 100");
    }

    @Test
    void aNumberInDoubtWaitsForItsNotation() throws IOException {
        String evidence = samples.changed(samples.evidence(), ",1,35,", ",1,\"35,5\",");

        Call refused = score(samples.rubric(), evidence, "--format", "json");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.problems()).containsExactly("evidence.comma-decimal");
        assertThat(score(samples.rubric(), evidence, "--numbers", "vi").out()).contains("35,5–95,5 trên 100");
    }

    @Test
    void aBadRowIsAProblemOfItsCellAndTheOthersSurvive() throws IOException {
        String evidence = samples.changed(samples.evidence(), ",1,35,", ",1,ba mươi,");
        Call json = score(samples.rubric(), evidence, "--format", "json");
        Call text = score(samples.rubric(), evidence);

        assertThat(json.code()).isEqualTo(1);
        assertThat(json.json().get("assessments")).hasSize(2);
        JsonNode problem = json.json().at("/problems/0");
        assertThat(Call.keys(problem))
                .containsExactly("code", "severity", "source", "row", "column", "line", "value", "message");
        assertThat(problem.get("row").asInt()).isEqualTo(2);
        assertThat(problem.get("column").asText()).isEqualTo("value");
        assertThat(problem.get("value").asText()).isEqualTo("ba mươi");
        assertThat(text.code()).isEqualTo(1);
        assertThat(text.out()).contains("dv-2       60–100 trên 100");
        assertThat(text.err()).contains("LỖI: minh chứng.csv, hàng 2, cột value");
    }

    @Test
    void aRubricThatIsNotInForceJudgesNobody() {
        Call call = Call.json(
                "score", "--rubric", samples.rubric(), "--evidence", samples.evidence(), "--on", "2023-12-31");

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.problems()).contains("scoring.not-yet-in-force");
        assertThat(call.json().at("/assessments/0/verdict").asText()).isEqualTo("NOT_ASSESSABLE");
        assertThat(call.json().at("/assessments/0/low").isNull()).isTrue();
    }

    @Test
    void brokenJsonIsALocatedProblem() throws IOException {
        String cut = samples.file("cut.json", "{\"format\": \"learning-society-rubric/1.0\",\n \"id\": ");
        Call call = score(cut, samples.evidence(), "--format", "json");

        assertThat(call.code()).isEqualTo(1);
        JsonNode problem = call.json().at("/problems/0");
        assertThat(Call.keys(problem))
                .containsExactly("code", "severity", "source", "pointer", "line", "value", "message");
        assertThat(problem.get("source").asText()).isEqualTo("cut.json");
        assertThat(problem.get("line").asInt()).isEqualTo(2);
    }

    @Test
    void aRubricThatIsNotThereIsNotFound() {
        Call call = score("no-such-rubric", samples.evidence(), "--format", "json");

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.problems()).containsExactly("cli.unknown-rubric");
        assertThat(call.json().at("/problems/0/message").asText()).contains("no-such-rubric", "dvht-tt-22-2020");
    }

    @Test
    void oneBrokenRubricInACatalogLeavesTheGoodOnes() throws IOException {
        Path catalog = Files.createDirectory(folder.resolve("catalog"));
        new Samples(catalog).rubric();
        new Samples(catalog).overlay();
        Files.writeString(catalog.resolve("broken.json"), "{");
        Call call = score("vi-du-don-vi", samples.evidence(), "--catalog", catalog.toString(), "--format", "json");

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.json().get("assessments")).hasSize(2);
        assertThat(call.problems()).containsExactly("json.incomplete");
        assertThat(call.json().at("/problems/0/source").asText()).isEqualTo("broken.json");
    }

    @Test
    void csvHasOneRowForEachSubject() {
        Call call = score(samples.rubric(), samples.evidence(), "--format", "csv");

        assertThat(call.out().lines())
                .startsWith("subject,rubric,low,high,max,verdict,level,tight,deciding_sets,more,overlays,verification")
                .hasSize(3);
        assertThat(call.out()).contains("dv-2,vi-du-don-vi,60,100,100,ACHIEVED,kha,true,");
    }

    private static Call score(String rubric, String evidence, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("score", "--rubric", rubric, "--evidence", evidence, "--on", "2025-12-31"));
        arguments.addAll(List.of(more));
        return Call.of(arguments);
    }
}
