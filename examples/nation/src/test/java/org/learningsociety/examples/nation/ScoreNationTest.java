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

    @Test
    void aFileThatIsNoneGivesOneLine() throws IOException {
        Path file = Files.writeString(folder.resolve("rows.parquet"), "PAR1, or so it says");

        assertThat(run("--read", file.toString())).isEqualTo(1);
        assertThat(errors.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .startsWith("rows.parquet: The file cannot be read to its end: ");
    }

    @Test
    void anOptionThatIsNotKnownIsRefused() {
        assertThat(run("--fast", "yes")).isEqualTo(2);
        assertThat(run("--threads", "0")).isEqualTo(2);
    }

    private int run(String... arguments) {
        return ScoreNation.run(
                new PrintStream(screen, true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8),
                arguments);
    }
}
