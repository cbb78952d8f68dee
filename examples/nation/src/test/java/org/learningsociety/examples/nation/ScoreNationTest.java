package org.learningsociety.examples.nation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                .startsWith("rows.parquet: The file cannot be read to its end: ");
    }

    @ParameterizedTest
    @CsvSource({
        "--fast, yes, options must be names",
        "--threads, 0, --threads must be a whole number from 1 to 1024",
        "--rows, 99999999999999999999, --rows must be a whole number from 0 to",
        "--rows, -1, --rows must be a whole number from 0 to",
        "--missing, 101, --missing must be a whole number from 0 to 100",
        "--on, yesterday, --on must be a day like 2026-09-20",
        "--on, 1900-01-01, --on must be a day of the map"
    })
    void anOptionThatIsWrongGivesOneLine(String name, String value, String message) {
        assertThat(run(name, value)).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .startsWith(message);
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
