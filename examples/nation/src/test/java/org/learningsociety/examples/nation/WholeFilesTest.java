package org.learningsociety.examples.nation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.learningsociety.reporting.tally.Strata;

class WholeFilesTest {

    private static final List<String> TEXTS = Options.unitTexts(Made.TREE);

    @TempDir
    Path folder;

    @Test
    void aWriterThatFailsHalfwayLeavesTheOldFileAndNoOther() throws IOException {
        for (String name : List.of("rows.csv", "rows.parquet")) {
            Path file = Files.writeString(folder.resolve(name), "old");

            assertThatThrownBy(() -> write(halfway(), file)).hasMessage("lost halfway");
            assertThat(file).hasContent("old");
            assertThat(names()).containsExactly(name);
            Files.delete(file);

            assertThatThrownBy(() -> write(halfway(), file)).hasMessage("lost halfway");
            assertThat(names()).isEmpty();
        }
    }

    @Test
    void whatIsWrittenReplacesWhatWasThereAlsoBehindALink() throws IOException {
        Path file = Files.writeString(folder.resolve("rows.csv"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), file);

        write(Made.rows(Made.nation(10)), link);

        assertThat(Files.readAllLines(file)).hasSize(11);
        assertThat(link).isSymbolicLink();
        assertThat(names()).containsExactly("link.csv", "rows.csv");
    }

    @Test
    void ofAReportBothFilesAreWrittenOrNone() throws IOException {
        Path tallies = Files.writeString(folder.resolve(NationReport.TALLIES), "old");
        Files.createDirectory(folder.resolve(NationReport.REPORT));

        assertThatThrownBy(() -> new NationReport(Made.TREE, Made.DAY, Strata.empty(), true).write(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("report.md là một thư mục / ");

        assertThat(tallies).hasContent("old");
        assertThat(names()).containsExactly(NationReport.REPORT, NationReport.TALLIES);
    }

    @Test
    void aFolderThatIsNotThereIsNamedAndNotTheTemporaryFile() {
        Path none = folder.resolve("none");

        assertThatThrownBy(() -> write(Made.rows(Made.nation(10)), none.resolve("rows.csv")))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage(none.toString());
    }

    @Test
    void aDeviceIsWrittenToAndStaysOne() throws IOException {
        Path full = Path.of("/dev/full");
        assumeThat(Files.exists(full)).isTrue();

        assertThatThrownBy(() -> write(Made.rows(Made.nation(10)), full)).isInstanceOf(IOException.class);
        assertThat(Files.isRegularFile(full)).isFalse();
    }

    private static void write(RowSource rows, Path file) throws IOException {
        if (Options.isParquet(file)) {
            ParquetRows.write(rows, TEXTS, file, 1 << 16);
        } else {
            CsvRows.write(rows, TEXTS, file);
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Many rows come, more than any buffer takes, and then none can be read. */
    private static RowSource halfway() {
        Nation nation = Made.nation(20_000);
        RowSource rows = Made.rows(nation);
        return new RowSource() {
            @Override
            public boolean next(RowBlock block) throws IOException {
                if (!rows.next(block)) {
                    throw new IOException("lost halfway");
                }
                return true;
            }

            @Override
            public void close() {}
        };
    }
}
