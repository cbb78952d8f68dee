package org.learningsociety.examples.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.learningsociety.criteria.json.CriteriaFormats;
import org.learningsociety.criteria.scoring.Assessment;

class KrongNoTest {

    private static final String HEADER =
            "subject,kind,unit,indicator,value,of,state,reason,source,observed_on,recorded_on\n";
    private static final String GOOD = "ho-1,household,24688,ho-1,có,,known,,,2024-12-01,2025-01-02\n";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void theRunIsAsTheGoldenFilesSay(String language) throws IOException {
        assertThat(run("--lang", language, "--out", folder.toString())).isZero();

        List<String> lines = text(out).lines().toList();
        assertThat(lines.get(lines.size() - 1))
                .isEqualTo(folder.toAbsolutePath().normalize().toString());
        assertThat(lines).as("one screen").hasSizeLessThanOrEqualTo(30);
        Golden.check("summary_" + language + ".txt", String.join("\n", lines.subList(0, lines.size() - 1)) + "\n");
        Golden.check("progress_" + language + ".txt", text(err));
        Golden.check("report_" + language + ".md", Files.readString(folder.resolve("report.md")));
        Golden.check("results.csv", Files.readString(folder.resolve("results.csv")));
    }

    @Test
    void twoRunsWriteTheSameBytes() throws IOException {
        Path again = folder.resolve("again");
        run("--out", folder.toString());
        run("--out", again.toString());

        for (String file : List.of("report.html", "report.md", "results.csv", "assessments.json")) {
            assertThat(again.resolve(file)).hasSameBinaryContentAs(folder.resolve(file));
        }
    }

    @Test
    void theAssessmentsAreReadBack() throws IOException {
        run("--out", folder.toString());

        byte[] json = Files.readAllBytes(folder.resolve("assessments.json"));
        List<Assessment> assessments =
                CriteriaFormats.assessments().read("assessments.json", json).orElseThrow();

        assertThat(assessments).hasSize(360);
        assertThat(new String(json, StandardCharsets.UTF_8))
                .contains("\"x-evidence\": \"krong-no-evidence-synthetic.csv\"");
    }

    @Test
    void onlySyntheticEvidenceIsCalledSynthetic() throws IOException {
        run("--out", folder.toString());
        assertThat(Files.readString(folder.resolve("report.md"))).contains("Dữ liệu giả lập");
        assertThat(Files.readString(folder.resolve("results.csv")).lines().skip(1))
                .allMatch(line -> line.endsWith("synthetic.csv"));

        runOn((HEADER + GOOD).getBytes(StandardCharsets.UTF_8));
        assertThat(Files.readString(folder.resolve("report.md"))).doesNotContain("Dữ liệu giả lập");
        assertThat(text(out)).doesNotContain("tổng hợp");
    }

    @Test
    void thePageStandsByItself() throws IOException {
        run("--out", folder.toString());

        String page = Files.readString(folder.resolve("report.html"));

        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .contains("<html lang=\"vi\"")
                .contains("<svg");
        assertThat(page).doesNotContain("<script", "<img", "<link", "@import");
        assertThat(Pattern.compile("(src|href)=\"(?!#)").matcher(page).find())
                .as("outside references")
                .isFalse();
        assertThat(Normalizer.isNormalized(page, Normalizer.Form.NFC)).isTrue();
        assertThat(page)
                .contains(
                        "Dữ liệu giả lập",
                        "Xã Đắk Drô",
                        "Xã Nâm N&#39;Đir",
                        "ngày cuối cùng có hiệu lực là 25/01/2024");
    }

    @Test
    void theBadRowIsToldWithFileRowAndColumn() {
        run("--out", folder.toString());

        assertThat(text(err))
                .contains("krong-no-evidence-synthetic.csv, hàng 332, cột value: Tử số 36 lớn hơn mẫu số 33");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ho-2,household,99999,ho-1,có,,known,,,2024-12-01,; hàng 3, cột unit",
                "ho-2,household,24688,ho-9,có,,known,,,2024-12-01,; hàng 3, cột indicator",
                "ho-2,household,24688,ho-1,maybe,,known,,,2024-12-01,; hàng 3, cột value",
                "ho-2,household,24688,ho-1,có,,known,,,2023-12-01,; hàng 3, cột observed_on",
                "cd-2,citizen,24688,total,\"79,5\",,known,,,2024-12-01,; hàng 3, cột value",
                "dv-2,unit,24688,2.1,41,40,known,,,2023-12-01,; hàng 3, cột value",
                "ho-1,household,24688,ho-1,không,,known,,,2024-12-01,; hàng 3",
            })
    void aBadRowIsToldAndTheOthersAreUsed(String row, String place) throws IOException {
        int code = runOn((HEADER + GOOD + row + "\n").getBytes(StandardCharsets.UTF_8));

        assertThat(code).isZero();
        assertThat(Files.readString(folder.resolve("results.csv"))).contains("ho-1,HOUSEHOLD,24688");
        assertThat(text(err)).contains("evidence.csv, " + place);
        assertThat(text(err)).doesNotContain("Exception", "\tat ");
    }

    @Test
    void aTableThatIsNoneIsToldWithoutAStackTrace() throws IOException {
        assertThat(runOn(new byte[0])).isEqualTo(3);
        assertThat(runOn("subject,kind\nho-1,household\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(3);
        assertThat(text(err)).contains("evidence.csv").doesNotContain("Exception", "\tat ");
    }

    @Test
    void aFileThatIsNotUtf8IsTold() throws IOException {
        byte[] latin = (HEADER + GOOD).getBytes(StandardCharsets.UTF_16LE);

        assertThat(runOn(latin)).isEqualTo(3);
        assertThat(text(err)).contains("evidence.csv").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--lang fr", "--what now", "--lang"})
    void wrongUsageIsToldWithTheUsage(String arguments) {
        assertThat(run(arguments.split(" ", -1))).isEqualTo(2);
        assertThat(text(err)).contains("--evidence").doesNotContain("\tat ");
    }

    @Test
    void aFileThatIsNotThereIsTold() {
        assertThat(run("--evidence", folder.resolve("none.csv").toString())).isEqualTo(3);
        assertThat(text(err)).contains("Không đọc", "none.csv").doesNotContain("Exception", "\tat ");
        assertThat(run("--evidence", folder.toString())).isEqualTo(3);
        assertThat(text(err)).contains("Không đọc", folder.toString());
    }

    private int runOn(byte[] evidence) throws IOException {
        Path file = Files.write(folder.resolve("evidence.csv"), evidence);
        return run("--evidence", file.toString(), "--out", folder.toString());
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        return KrongNo.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8).lines().collect(Collectors.joining("\n", "", "\n"));
    }
}
