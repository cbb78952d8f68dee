package org.learningsociety.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportVerbTest {

    private static final String HEADER =
            "subject,kind,unit,indicator,value,of,state,reason,source,observed_on,recorded_on\n";
    private static final String FAMILIES = HEADER
            + "ho-1,household,24688,ho-1,có,,,,dữ liệu giả lập,,\n"
            + "ho-1,household,24688,ho-2,có,,,,dữ liệu giả lập,,\n"
            + "ho-2,household,24691,ho-1,không,,,,dữ liệu giả lập,,\n"
            + "ho-2,household,24691,ho-2,có,,,,dữ liệu giả lập,,\n";
    private static final String COUNTS = "measure,reading,observed_on,met,unknown,of,source\n"
            + "citizens-with-title,,2024-12-31,1200,100,4000,Báo cáo\n";

    @TempDir
    Path folder;

    private Path data = Path.of("");
    private Path out = Path.of("");

    @BeforeEach
    void setUp() throws IOException {
        data = Files.createDirectory(folder.resolve("số liệu"));
        out = folder.resolve("báo cáo");
    }

    private void put(String name, String content) throws IOException {
        Files.writeString(data.resolve(name), content);
    }

    private Call report(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "report",
                "--kind",
                "mid-term",
                "--unit",
                "664",
                "--on",
                "2024-12-31",
                "--data",
                data.toString(),
                "--out",
                out.toString()));
        arguments.addAll(List.of(more));
        return Call.of(arguments);
    }

    private String page() throws IOException {
        return Files.readString(out.resolve("report.md")).replace('\u00a0', ' ');
    }

    private List<String> written() throws IOException {
        if (!Files.exists(out)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(out)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theKeysAreThoseOfTheContractAndEveryFormatIsWritten() throws IOException {
        put("evidence.csv", FAMILIES);
        Call call = report("--formats", "html,docx,xlsx,csv,md,json", "--format", "json");

        assertThat(call.code()).isZero();
        assertThat(Call.keys(call.json())).containsExactly("files", "problems");
        assertThat(call.problems()).isEmpty();
        JsonNode files = call.json().get("files");
        assertThat(Call.keys(files.get(0))).containsExactly("format", "path");
        assertThat(Call.texts(files, "format")).contains("html", "docx", "xlsx", "csv", "md", "json");
        assertThat(Call.texts(files, "path"))
                .allSatisfy(path -> assertThat(Path.of(path)).isNotEmptyFile());
        assertThat(written()).hasSize(files.size()).contains("report.html", "report.docx", "report.xlsx");
    }

    @Test
    void theReportSaysWhatTheEvidenceSaysAndOfWhatItWasMade() throws IOException {
        put("evidence.csv", FAMILIES);
        assertThat(report("--formats", "md"))
                .isEqualTo(new Call(0, "Đã ghi 1 tệp:\n  " + out.resolve("report.md") + "\n", ""));

        assertThat(page())
                .contains(
                        "# Sơ kết xây dựng xã hội học tập: Huyện Krông Nô",
                        "Tiêu chí thi đua của hộ gia đình, kế hoạch 123/KH-UBND Krông Nô: 50,0 %.",
                        "| Thị trấn Đắk Mâm | 1 | 1 | 1 | 0 | 0 | 100,0 % |",
                        "Dữ liệu giả lập hoặc minh họa, theo chính nguồn số liệu ghi: dữ liệu giả lập.",
                        "| Bản đồ hành chính | 2024-12-31 |",
                        "| krong-no-ho-gia-dinh |")
                .containsPattern("\\| Minh chứng \\| evidence.csv \\| [0-9a-f]{64} \\|")
                .doesNotContain("ho-1");
    }

    @Test
    void evidenceMayBeSpreadOverFilesOfAllForms() throws IOException {
        put("a.csv", FAMILIES.lines().limit(3).reduce("", (text, line) -> text + line + "\n"));
        put("b.txt", "\uFEFF" + HEADER.replace(',', ';') + "ho-2;household;24691;ho-1;không;;;;;;\n");
        put(
                "c",
                "{\"format\": \"learning-society-evidence/1.0\", \"observations\": [{\"subject\": \"ho-2\", \"kind\": \"household\","
                        + " \"unit\": \"24691\", \"indicator\": \"ho-2\", \"value\": \"có\"}]}");

        assertThat(report("--formats", "md").code()).isZero();
        assertThat(page()).contains("hộ gia đình, kế hoạch 123/KH-UBND Krông Nô: 50,0 %.");
    }

    @Test
    void filesThatContradictEachOtherAreTold() throws IOException {
        put("a.csv", FAMILIES);
        put("b.csv", HEADER + "ho-1,household,24688,ho-1,không,,,,,,\n");
        Call call = report("--formats", "md", "--format", "json");

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.problems()).containsExactly("evidence.files-contradictory");
        assertThat(page()).contains("Các tệp a.csv, b.csv ghi khác nhau");
    }

    @Test
    void countsAreHeldAgainstTheTargetsOfPlansThatBind() throws IOException {
        put("observed.csv", COUNTS);
        assertThat(report("--formats", "md").code()).isZero();

        assertThat(page())
                .contains(
                        "(1373/QĐ-TTg) | ít nhất 40,0 %, hạn 31/12/2025 | 1.200 trên 4.000, 100 chưa rõ (ngày 31/12/2024) | từ 30,0 % đến 32,5 % | chưa đạt |");
    }

    @Test
    void aPlanOfTheUsersOwnThatCannotBeReadIsTold(@TempDir Path catalog) throws IOException {
        Files.writeString(catalog.resolve("plan.json"), "{\"format\":\"learning-society-plan/1.0\",\"id\":\"x\"}");
        put("observed.csv", COUNTS);
        Call call = report("--formats", "md", "--format", "json", "--catalog", catalog.toString());

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.problems()).containsOnly("json.missing-field");
    }

    @Test
    void conflictingCountsAreToldAndNotUsed() throws IOException {
        put("observed-1.csv", COUNTS);
        put("observed-2.csv", COUNTS.replace("1200", "1300"));
        Call call = report("--formats", "md", "--format", "json");

        assertThat(call.problems()).containsExactly("target.conflicting-files");
        assertThat(page()).doesNotContain("1.200");
    }

    @Test
    void theRecordOfRecognitionTellsWhoHoldsATitle() throws IOException {
        put("sổ.json", Call.of("sample", "events").out());
        List<String> day = List.of("--on", "2025-05-31", "--formats", "md");
        Call call = Call.of(Stream.concat(
                        Stream.of(
                                "report",
                                "--kind",
                                "unit",
                                "--unit",
                                "664",
                                "--data",
                                data.toString(),
                                "--out",
                                out.toString()),
                        day.stream())
                .toList());

        assertThat(call.code()).isZero();
        assertThat(page())
                .contains(
                        "Hồ sơ xã hội học tập: Huyện Krông Nô",
                        "| Xã Đắk Drô | 1 | 0 | 0 | 1 |",
                        "Quyết định giả lập số 17");
    }

    @Test
    void workbooksAreReadByTheirContent() throws IOException {
        Path book = data.resolve("tên tùy ý");
        Call.of(
                "template",
                "--rubric",
                "krong-no-ho-gia-dinh",
                "--subject",
                "ho-1",
                "--out",
                folder.resolve("t.xlsx").toString());
        Files.copy(folder.resolve("t.xlsx"), book);
        Call call = report("--formats", "md", "--format", "json");

        assertThat(call.problems()).isNotEmpty().contains("evidence.no-value", "review.not-judged");
        assertThat(page()).contains("tên tùy ý");
    }

    @Test
    void whatIsNotReadIsToldAndNotAnError() throws IOException {
        put("evidence.csv", FAMILIES);
        put("ghi chú.txt", "xin chào");
        put("khác.json", "{\"format\": \"learning-society-plan/1.0\"}");
        Files.createDirectory(data.resolve("cũ"));
        Call call = report("--format", "json");

        assertThat(call.code()).isZero();
        assertThat(call.problems())
                .containsExactlyInAnyOrder("cli.folder-not-read", "cli.file-not-read", "cli.file-not-read");
    }

    @Test
    void aFileThatIsNamedForItsKindIsToldWhatIsWrongWithIt() throws IOException {
        put("evidence-xa.csv", "mã,giá trị\n1,2\n");
        put("events.json", "{\"format\": ");
        Call call = report("--format", "json");

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.problems()).noneMatch(code -> code.startsWith("cli."));
        assertThat(call.json().get("problems"))
                .extracting(problem -> problem.get("source").asText())
                .contains("evidence-xa.csv", "events.json");
    }

    @Test
    void aFolderWithoutDataMakesNoReport() throws IOException {
        Call empty = report("--format", "json");
        put("ghi chú.txt", "xin chào");
        Call useless = report("--format", "json");

        assertThat(empty.code()).isEqualTo(1);
        assertThat(empty.problems()).containsExactly("cli.no-data");
        assertThat(useless.problems()).containsExactly("cli.file-not-read", "cli.no-data");
        assertThat(empty.json().get("files")).isEmpty();
        assertThat(written()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"99999, 2024-12-31", "664, 2025-12-31", "664, 1900-01-01", "x, 2024-12-31"})
    void aUnitThatIsNotThereOnTheDayMakesNoReport(String unit, String day) throws IOException {
        put("evidence.csv", FAMILIES);
        Call call = Call.json(
                "report",
                "--kind",
                "unit",
                "--unit",
                unit,
                "--on",
                day,
                "--data",
                data.toString(),
                "--out",
                out.toString());

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.problems()).isNotEmpty();
        assertThat(call.json().get("files")).isEmpty();
        assertThat(written()).isEmpty();
    }

    @Test
    void evidenceOfOtherUnitsIsToldAndNotCounted() throws IOException {
        put("evidence.csv", FAMILIES + "ho-3,household,01,ho-1,có,,,,,,\n");
        Call call = report("--formats", "md", "--rubric", "krong-no-ho-gia-dinh", "--format", "json");

        assertThat(call.problems()).contains("review.not-judged");
        assertThat(page()).contains("| **Huyện Krông Nô** | **2** |");
    }

    @ParameterizedTest
    @CsvSource({"--kind, midterm, 'mid-term, final, unit'", "--formats, 'html,pdf', 'html, docx, xlsx, csv, md, json'"})
    void whatIsMisspelledIsWrongUsage(String option, String value, String choices) throws IOException {
        put("evidence.csv", FAMILIES);
        List<String> arguments = new ArrayList<>(List.of(
                "report",
                "--unit",
                "664",
                "--on",
                "2024-12-31",
                "--data",
                data.toString(),
                "--out",
                out.toString(),
                option,
                value));
        if (!option.equals("--kind")) {
            arguments.addAll(List.of("--kind", "unit"));
        }
        Call call = Call.of(arguments);

        assertThat(call.code()).isEqualTo(2);
        assertThat(call.err()).contains(option, choices);
        assertThat(written()).isEmpty();
    }

    @Test
    void aFolderThatCannotBeWrittenIsFileTrouble() throws IOException {
        put("evidence.csv", FAMILIES);
        out = Files.writeString(folder.resolve("tệp"), "đã có").resolve("con");
        Call call = report();

        assertThat(call.code()).isEqualTo(3);
        assertThat(call.err()).contains("tệp");
        assertThat(Files.readString(folder.resolve("tệp"))).isEqualTo("đã có");
    }

    @Test
    void aFolderThatIsNotThereIsFileTrouble() {
        data = folder.resolve("không có");

        assertThat(report().code()).isEqualTo(3);
    }

    @Test
    void aFileThatStandsInTheWayLeavesNoHalfFile() throws IOException {
        put("evidence.csv", FAMILIES);
        Files.createDirectories(out.resolve("report.html").resolve("x"));

        assertThat(report("--formats", "html").code()).isEqualTo(3);
        assertThat(written()).containsExactly("report.html");
    }

    @Test
    void anOlderReportIsReplaced() throws IOException {
        put("evidence.csv", FAMILIES);
        Files.createDirectories(out);
        Files.writeString(out.resolve("report.md"), "cũ");

        assertThat(report("--formats", "md,md").code()).isZero();
        assertThat(page()).startsWith("# Sơ kết");
        assertThat(written()).containsExactly("report.md");
    }

    @Test
    void theLanguageIsThatOfTheReportToo() throws IOException {
        put("evidence.csv", FAMILIES);
        Call call = report("--formats", "md", "--lang", "en");

        assertThat(call.out()).startsWith("1 files were written:");
        assertThat(page()).startsWith("# Building a learning society, mid-term review: Huyện Krông Nô");
    }

    @Test
    void csvListsTheFiles() throws IOException {
        put("evidence.csv", FAMILIES);

        assertThat(report("--formats", "md", "--format", "csv").out().lines())
                .containsExactly("format,path", "md," + out.resolve("report.md"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "=cmd|'/c calc'!A1", "a\u0007b", "\u202Egnp.exe", "LONG"})
    void hostileTextStaysText(String text) throws IOException {
        String hostile = text.equals("LONG") ? "dài ".repeat(2_500) : text;
        put(
                "evidence.csv",
                FAMILIES + '"' + hostile.replace("\"", "") + "\",household,24688,ho-1,có,,,,synthetic " + hostile
                        + ",,\n");
        Call call = report("--formats", "html,docx,xlsx,csv,md,json", "--format", "json");

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.problems()).isNotEmpty();
        String html = Files.readString(out.resolve("report.html"));
        assertThat(html)
                .doesNotContain("<script>alert")
                .doesNotContain("\u0007")
                .contains("Krông Nô");
        try (Stream<Path> files = Files.list(out)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".csv")).toList()) {
                assertThat(Files.readString(file).lines())
                        .noneMatch(line -> line.startsWith("=") || line.contains(",="));
            }
        }
    }

    @Test
    void rubricsThatDisagreeAreAProblemThatNamesAWayOut() throws IOException {
        put("evidence.csv", FAMILIES);
        Path catalog = Files.createDirectory(folder.resolve("bộ tiêu chí"));
        String rubric = Call.of("sample", "rubric").out();
        Files.writeString(catalog.resolve("a.json"), rubric);
        Files.writeString(
                catalog.resolve("b.json"),
                rubric.replace("vi-du-don-vi", "vi-du-khac").replace("\"max\": \"40\"", "\"max\": \"50\""));
        Call call = report("--catalog", catalog.toString(), "--format", "json");

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.problems()).containsExactly("cli.rubrics-disagree");
    }
}
