package org.learningsociety.examples.nation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.text.Language;
import org.learningsociety.criteria.scoring.Context;
import org.learningsociety.reporting.tally.Tally;

class RowFilesTest {

    private static final Nation NATION = Made.nation(5_000);
    private static final UnitCodes CODES = UnitCodes.of(Made.TREE);
    private static final List<String> TEXTS = Options.unitTexts(Made.TREE);
    private static final String NUMBERS = ",7,1,3,12,10,,0,0,-3,-2,1,1,1,1,1";
    private static final String HEADER = String.join(",", RowCheck.columns());

    private final Quarantine quarantine = new Quarantine();

    @TempDir
    Path folder;

    @Test
    void parquetCsvAndTheInterpreterGiveTheSameTallies() throws Exception {
        Path parquet = folder.resolve("rows.parquet");
        Path csv = folder.resolve("rows.csv");
        ParquetRows.write(Made.rows(NATION), TEXTS, parquet, 1 << 16);
        CsvRows.write(Made.rows(NATION), TEXTS, csv);
        String made = Made.text(Made.tallies(Made.rows(NATION), quarantine));

        try (RowSource fromParquet = ParquetRows.open(parquet, CODES, quarantine);
                RowSource fromCsv = CsvRows.open(csv, CODES, quarantine)) {
            assertThat(Made.text(Made.tallies(fromParquet, quarantine))).isEqualTo(made);
            assertThat(Made.text(Made.tallies(fromCsv, quarantine))).isEqualTo(made);
        }
        assertThat(Made.text(
                        RowTallies.rowByRow(Made.rows(NATION), quarantine, Made.TREE.index(), Context.on(Made.DAY))))
                .isEqualTo(made);
        assertThat(quarantine.rows()).isZero();
    }

    @Test
    void badRowsAreSetAsideWithTheirPlacesAndCountForTheirUnits() throws Exception {
        Path csv = csv(
                "01" + NUMBERS, // Hà Nội
                "99" + NUMBERS,
                "01" + NUMBERS.replace(",12,", ",13,"),
                "01" + NUMBERS.replace(",12,", ",x,"),
                "04" + NUMBERS + ",1",
                "vn-ha-noi" + NUMBERS);

        try (RowSource rows = CsvRows.open(csv, CODES, quarantine)) {
            Tally all = Made.tallies(rows, quarantine).total();
            assertThat(all.expected()).isEqualTo(6);
            assertThat(all.quarantined()).isEqualTo(4);
        }
        assertThat(quarantine.problems())
                .extracting(problem -> say(problem))
                .containsExactly(
                        "rows.csv, row 3, column unit: No unit on the map of the day has the code or id “99”.",
                        "rows.csv, row 4, column 1.4: 13 is neither between 0 and 12 nor −1 (missing), −2 (withheld) or −3 (not applicable).",
                        "rows.csv, row 5, column 1.4: “x” is not a whole number.",
                        "rows.csv, row 6: The row has 17 cells instead of 16.");
        assertThat(quarantine.byUnit())
                .containsEntry(CODES.find("01"), 2L)
                .containsEntry(CODES.find("04"), 1L)
                .containsEntry(Quarantine.NOWHERE, 1L);
    }

    @Test
    void allBadRowsAreCountedButOnlyTheFirstAreKept() throws Exception {
        String[] bad = new String[250];
        Arrays.fill(bad, "99" + NUMBERS);

        try (RowSource rows = CsvRows.open(csv(bad), CODES, quarantine)) {
            assertThat(Made.tallies(rows, quarantine).unknown()).isEqualTo(Tally.ofQuarantined(250));
        }
        assertThat(quarantine.problems()).hasSize(100);
    }

    @Test
    void valuesOutOfRangeAndUnknownUnitsAreSetAsideFromParquetToo() throws Exception {
        Path parquet = folder.resolve("rows.parquet");
        List<String> texts = new ArrayList<>(TEXTS);
        texts.set(2, "99");
        int[] numbers = new int[15];
        int[] tooLarge = new int[15];
        tooLarge[14] = 41;
        ParquetRows.write(
                rows(block -> {
                    block.add(1, numbers);
                    block.add(2, numbers);
                    block.add(3, tooLarge);
                }),
                texts,
                parquet,
                1 << 16);

        try (RowSource rows = ParquetRows.open(parquet, CODES, quarantine)) {
            assertThat(Made.tallies(rows, quarantine).total().quarantined()).isEqualTo(2);
        }
        assertThat(quarantine.problems())
                .extracting(problem -> say(problem))
                .containsExactly(
                        "rows.parquet, row 2, column unit: No unit on the map of the day has the code or id “99”.",
                        "rows.parquet, row 3, column 3.5: 41 is neither between 0 and 40 nor −1 (missing), −2 (withheld) or −3 (not applicable).");
    }

    @Test
    void aTruncatedFileIsOneProblem() throws Exception {
        Path parquet = folder.resolve("rows.parquet");
        ParquetRows.write(Made.rows(NATION), TEXTS, parquet, 1 << 16);
        byte[] bytes = Files.readAllBytes(parquet);
        Files.write(parquet, Arrays.copyOf(bytes, bytes.length / 2));

        assertThatThrownBy(() -> ParquetRows.open(parquet, CODES, quarantine))
                .isInstanceOf(UnreadableRowsException.class)
                .hasMessageContaining("rows.parquet: The file cannot be read to its end: ")
                .hasMessageNotContaining("\n");
    }

    @Test
    void damageInTheMiddleIsOneProblem() throws Exception {
        Path parquet = folder.resolve("rows.parquet");
        ParquetRows.write(Made.rows(NATION), TEXTS, parquet, 1 << 16);
        byte[] bytes = Files.readAllBytes(parquet);
        Arrays.fill(bytes, 100, bytes.length / 2, (byte) 0xFF);
        Files.write(parquet, bytes);

        try (RowSource rows = ParquetRows.open(parquet, CODES, quarantine)) {
            assertThatThrownBy(() -> Made.tallies(rows, quarantine))
                    .isInstanceOf(UnreadableRowsException.class)
                    .hasMessageContaining("rows.parquet: The file cannot be read to its end: ");
        }
    }

    @Test
    void aColumnThatIsMissingUnknownOrThereTwiceIsOneProblem() throws Exception {
        refuses("", "The file has no columns: it is empty, or lacks the header.");
        refuses("\n\n", "The file has no columns: it is empty, or lacks the header.");
        refuses(HEADER.replace(",3.5", ""), "The column “3.5” is missing.");
        refuses(HEADER + ",4.1", "The column “4.1” is not known.");
        refuses(HEADER + ",3.5", "The column “3.5” is there more than once.");
    }

    @Test
    void quotesThatDoNotPairAreOneProblemOfTheirRow() throws Exception {
        String good = "01" + NUMBERS;

        unpaired("\"" + "x".repeat(17 << 20));
        unpaired("\"01" + NUMBERS, good, good);
        unpaired("\"01" + NUMBERS, good, "\"01\"" + NUMBERS, good);
        unpaired("01" + NUMBERS.replace(",12,", ",\"12,"), good, "\"" + good);
        unpaired("\"01\"x" + NUMBERS, good);
        unpaired("\"01\n\"" + NUMBERS, good);
        unpaired("\"01\r\"" + NUMBERS, good);
    }

    /** The header and one good row come first. */
    private void unpaired(String... rows) throws Exception {
        String all = "01" + NUMBERS + "\n" + String.join("\n", rows);
        try (RowSource source = CsvRows.open(csv(all), CODES, quarantine)) {
            assertThatThrownBy(() -> Made.tallies(source, quarantine))
                    .isInstanceOf(UnreadableRowsException.class)
                    .hasMessageContaining("rows.csv, row 3: The quotation marks of the row do not pair");
        }
    }

    @Test
    void aFileThatEndsWithinQuotesIsNoWholeOne() throws Exception {
        Path csv = Files.writeString(folder.resolve("rows.csv"), HEADER + "\n01,7,1,3,12,10,,0,0,-3,-2,1,1,1,1,\"1");

        try (RowSource source = CsvRows.open(csv, CODES, quarantine)) {
            assertThatThrownBy(() -> Made.tallies(source, quarantine))
                    .isInstanceOf(UnreadableRowsException.class)
                    .hasMessageContaining("rows.csv, row 2: The quotation marks");
        }
    }

    @Test
    void emptyLinesCountWhereARowIsTold() throws Exception {
        try (RowSource source = CsvRows.open(csv("", "01" + NUMBERS, "", "", "99" + NUMBERS), CODES, quarantine)) {
            assertThat(Made.tallies(source, quarantine).total().expected()).isEqualTo(2);
        }
        assertThat(quarantine.problems())
                .extracting(problem -> say(problem))
                .singleElement()
                .asString()
                .startsWith("rows.csv, row 6, column unit: ");
    }

    private void refuses(String header, String message) throws IOException {
        Path csv = folder.resolve("rows.csv");
        Files.writeString(csv, header + "\n");
        assertThatThrownBy(() -> CsvRows.open(csv, CODES, quarantine))
                .isInstanceOf(UnreadableRowsException.class)
                .hasMessageContaining(message);
    }

    private Path csv(String... rows) throws IOException {
        return Files.writeString(folder.resolve("rows.csv"), HEADER + "\n" + String.join("\n", rows) + "\n");
    }

    private static String say(Problem problem) {
        return problem.message(Language.EN);
    }

    private static RowSource rows(java.util.function.Consumer<RowBlock> filling) {
        return new RowSource() {
            @Override
            public boolean next(RowBlock block) {
                block.clear();
                filling.accept(block);
                return false;
            }

            @Override
            public void close() {}
        };
    }
}
