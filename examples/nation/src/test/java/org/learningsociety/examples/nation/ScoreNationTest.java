package org.learningsociety.examples.nation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.learningsociety.reporting.json.ReportingFormats;

class ScoreNationTest {

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void aFileSaysWhatWasMadeUp() throws IOException {
        String file = folder.resolve("rows.parquet").toString();

        assertThat(run("--rows", "3000", "--write", file)).isZero();
        assertThat(run("--read", file, "--out", folder.resolve("read").toString()))
                .isZero();
        assertThat(run(
                        "--rows",
                        "3000",
                        "--threads",
                        "3",
                        "--out",
                        folder.resolve("made").toString()))
                .isZero();

        for (String name : new String[] {NationReport.TALLIES, NationReport.REPORT}) {
            assertThat(Files.readAllBytes(folder.resolve("read").resolve(name)))
                    .isEqualTo(Files.readAllBytes(folder.resolve("made").resolve(name)));
        }
        assertThat(screen.toString(StandardCharsets.UTF_8))
                .contains("Toàn bộ số liệu là giả lập")
                .contains("- Đối tượng: **3.000**");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rows.parquet", "rows.csv"})
    void whatIsSyntheticSaysSoInTheFileAndInWhatBecomesOfIt(String name) throws IOException {
        Path file = folder.resolve(name);
        Path out = folder.resolve("out");
        assertThat(run("--rows", "10", "--write", file.toString())).isZero();
        assertThat(run("--read", file.toString(), "--out", out.toString())).isZero();

        String tallies = Files.readString(out.resolve(NationReport.TALLIES));
        assertThat(tallies)
                .contains("\"x-synthetic\":true")
                .contains("\"x-notice\":\"Toàn bộ số liệu là giả lập; ")
                .contains(" / All figures are synthetic ");
        assertThat(Files.readString(out.resolve(NationReport.REPORT))).contains("Toàn bộ số liệu là giả lập");
        assertThat(ReportingFormats.tallies()
                        .read("tallies", tallies)
                        .orElseThrow()
                        .total()
                        .expected())
                .isEqualTo(10);
    }

    @Test
    void ofAFileThatDoesNotSayItTheReportDoesNotEither() throws IOException {
        Path file = Files.writeString(folder.resolve("rows.csv"), String.join(",", RowCheck.columns()) + "\n");
        Path out = folder.resolve("out");
        assertThat(run("--read", file.toString(), "--out", out.toString())).isZero();

        assertThat(Files.readString(out.resolve(NationReport.TALLIES)))
                .doesNotContain("x-synthetic")
                .contains("\"x-notice\":\"Bộ tiêu chí là giả lập");
        assertThat(Files.readString(out.resolve(NationReport.REPORT)))
                .contains("Bộ tiêu chí là giả lập")
                .doesNotContain("Quốc gia giả lập");
    }

    @ParameterizedTest
    @CsvSource({
        "vi, VN, Asia/Ho_Chi_Minh, --threads, 1",
        "tr, TR, Pacific/Apia, --threads, 2",
        "en, US, UTC, --by, interpreter"
    })
    void anotherProcessInAnotherPlaceWritesTheSameBytes(
            String language, String country, String zone, String how, String howMany)
            throws IOException, InterruptedException {
        assertThat(run("--rows", "3000", "--out", folder.resolve("here").toString()))
                .isZero();

        Process there = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.language=" + language,
                        "-Duser.country=" + country,
                        "-Duser.timezone=" + zone,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ScoreNation.class.getName(),
                        "--rows",
                        "3000",
                        how,
                        howMany,
                        "--out",
                        folder.resolve("there").toString())
                .redirectOutput(folder.resolve("screen").toFile())
                .redirectError(folder.resolve("errors").toFile())
                .start();

        assertThat(there.waitFor()).isZero();
        for (String name : new String[] {NationReport.TALLIES, NationReport.REPORT}) {
            assertThat(folder.resolve("there").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("here").resolve(name));
        }
    }

    @Test
    void aFileThatIsNoneGivesOneLine() throws IOException {
        Path file = Files.writeString(folder.resolve("rows.parquet"), "PAR1, or so it says");

        assertThat(run("--read", file.toString())).isEqualTo(1);
        assertThat(errors.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .startsWith("rows.parquet: Không đọc được tệp đến hết: ")
                .contains(" / rows.parquet: The file cannot be read to its end: ");
    }

    @ParameterizedTest
    @CsvSource({
        "--fast, yes, “--fast” cannot be used here",
        "--threads, 0, --threads must be a whole number from 1 to 1024",
        "--rows, 99999999999999999999, --rows must be a whole number from 0 to",
        "--rows, -1, --rows must be a whole number from 0 to",
        "--missing, 101, --missing must be a whole number from 0 to 100",
        "--by, fast, --by must be one of batch, interpreter, not “fast”",
        "--by, Interpreter, --by must be one of batch, interpreter, not “Interpreter”",
        "--on, yesterday, --on must be a day like 2026-09-20",
        "--on, 1900-01-01, the map does not have the day 1900-01-01"
    })
    void anOptionThatIsWrongGivesOneLine(String name, String value, String message) {
        assertThat(run(name, value)).isEqualTo(2);
        assertThat(oneLine()).contains(" / " + message);
    }

    @Test
    void optionsThatDoNotGoTogetherAreRefused() {
        assertThat(run("--read", "rows.csv", "--rows", "5")).isEqualTo(2);
        assertThat(oneLine()).startsWith("“--rows” không dùng được ở đây");
        assertThat(run("--read", "rows.csv", "--write", "other.csv")).isEqualTo(2);
        assertThat(run("--write", "rows.csv", "--out", "out")).isEqualTo(2);
        assertThat(run("--rows", "5", "--rows", "6")).isEqualTo(2);
        assertThat(run("--rows")).isEqualTo(2);
    }

    @Test
    void helpIsInBothLanguagesAndNamesEveryOption() {
        assertThat(run("--rows", "5", "--help")).isZero();

        assertThat(screen.toString(StandardCharsets.UTF_8))
                .contains("Quốc gia giả lập", "A synthetic nation", "--rows", "--seed", "--missing", "--territory")
                .contains("--on", "--write", "--group-kb", "--read", "--by", "--threads", "--out", "--help");
        assertThat(errors.size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none.csv", "none.parquet"})
    void aFileThatIsNotThereOrIsAFolderEndsInThree(String name) throws IOException {
        Path file = folder.resolve(name);

        assertThat(run("--read", file.toString())).isEqualTo(3);
        assertThat(oneLine()).isEqualTo(file + ": Không có tệp này. / " + file + ": There is no such file.");

        Files.createDirectory(file);
        errors.reset();
        assertThat(run("--read", file.toString())).isEqualTo(3);
        assertThat(oneLine()).endsWith(": This is a folder or a device, not a file.");
    }

    @Test
    void aFullDiskGivesOneLine() {
        assumeThat(Files.exists(Path.of("/dev/full"))).isTrue();

        assertThat(run("--rows", "3000", "--write", "/dev/full")).isEqualTo(3);
        assertThat(oneLine()).startsWith("không đọc hoặc ghi được: ").contains(" / cannot be read or written: ");
    }

    @Test
    void whatCannotBeShownOnTheScreenIsNotDone() {
        PrintStream full = new PrintStream(
                new OutputStream() {
                    @Override
                    public void write(int letter) throws IOException {
                        throw new IOException("full");
                    }
                },
                false,
                StandardCharsets.UTF_8);

        assertThat(ScoreNation.program("--rows", "10")
                        .exitCode(full, new PrintStream(errors, true, StandardCharsets.UTF_8)))
                .isEqualTo(3);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("không ghi ra màn hình được / cannot be shown");
    }

    @Test
    void whereAFolderShouldGoIsAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("out"), "");

        assertThat(run("--rows", "10", "--out", file.toString())).isEqualTo(3);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("out đã có và không phải là thư mục / ");
    }

    @Test
    void badRowsAndProgressAreToldInBothLanguages() throws IOException {
        String header = String.join(",", RowCheck.columns());
        Path file = Files.writeString(folder.resolve("rows.csv"), header + "\n99,7,1,3,12,10,,0,0,-3,-2,1,1,1,1,1\n");

        assertThat(run("--read", file.toString())).isZero();
        assertThat(errors.toString(StandardCharsets.UTF_8).lines())
                .satisfiesExactly(
                        row -> assertThat(row)
                                .startsWith("rows.csv, hàng 2, cột unit: ")
                                .contains(" / rows.csv, row 2, column unit: "),
                        done -> assertThat(done).startsWith("1 hàng trong ").contains(" giây / 1 rows in "));
    }

    @Test
    void whereAFolderOfUnitsShouldBeIsAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("units.csv"), "");

        assertThat(run("--territory", file.toString())).isEqualTo(3);
        assertThat(oneLine()).contains("units.csv không phải là thư mục / ");
    }

    private String oneLine() {
        assertThat(errors.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
        return errors.toString(StandardCharsets.UTF_8).strip();
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        assertThat(run("--territory", folder.resolve("none").toString())).isEqualTo(3);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("none").doesNotContain("Exception");
    }

    private int run(String... arguments) {
        return ScoreNation.program(arguments)
                .exitCode(
                        new PrintStream(screen, true, StandardCharsets.UTF_8),
                        new PrintStream(errors, true, StandardCharsets.UTF_8));
    }
}
