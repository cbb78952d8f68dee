package org.learningsociety.core.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.text.Language;

class TableTest {
    private static final TableReader READER = TableReader.of("mã", "điểm").withOptional("ngày");

    record Result(String code, Points points, Optional<LocalDate> date) {
        Result {
            if (points.isNegative()) {
                throw new IllegalArgumentException("points must not be negative, but were " + points);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mã,điểm\r\nA,1\r\nB,2\r\n",
                "mã;điểm\nA;1\nB;2",
                "\uFEFFmã,điểm\rA,1\rB,2\r",
                "\"mã\",\"điểm\"\n\"A\",\"1\"\n\n , \nB,2\n,\n",
                "điểm;mã\n1;A\n 2 ;\tB \n",
                "ma\u0303,đie\u0302\u0309m\nA,1\nB,2",
            })
    void readsTheSameRowsHoweverTheyAreWritten(String text) {
        Table table =
                READER.read("x.csv", text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
        assertThat(table.rows())
                .extracting(row -> row.cell("mã") + row.cell("điểm"))
                .containsExactly("A1", "B2");
        assertThat(table.setAside()).isEmpty();
    }

    @Test
    void takesCommasUnlessTheHeaderHasMoreSemicolonsOutsideQuotes() {
        assertThat(cells("a\nx;y", "a")).containsExactly("x;y");
        assertThat(cells("a;b,c\nx;y,z", "a;b", "c")).containsExactly("x;y", "z");
        assertThat(cells("\"a;;\",c\nx,z", "a;;", "c")).containsExactly("x", "z");
        assertThat(cells("\"a,,\";c\nx;z", "a,,", "c")).containsExactly("x", "z");
    }

    private static List<String> cells(String text, String... columns) {
        Table table = TableReader.of(columns).read("x.csv", text).orElseThrow();
        return Arrays.stream(columns).map(table.rows().get(0)::cell).toList();
    }

    @Test
    void numbersRowsAsASpreadsheetDoes() {
        Table table = READER.read("x.csv", "mã,điểm\n\n\"A\nB\",1\n\nC,2\n").orElseThrow();
        assertThat(table.rows()).extracting(row -> row.place().row()).containsExactly(3, 5);
        assertThat(table.rows().get(0).cell("mã")).isEqualTo("A\nB");
        assertThat(table.rows().get(0).place("mã")).isEqualTo(new Place.Cell("x.csv", 3, Optional.of("mã")));
    }

    @Test
    void keepsGoodRowsBesideBadOnesAndDropsNone() {
        Validated<Table> read = READER.read("x.csv", "mã,điểm\nA,1\nB\nC,3,4\nD,4\n");

        assertThat(read.value().orElseThrow().rows())
                .extracting(row -> row.cell("mã"))
                .containsExactly("A", "D");
        assertThat(read.value().orElseThrow().setAside())
                .extracting(Table.SetAside::cells)
                .containsExactly(List.of("B"), List.of("C", "3", "4"));
        assertThat(messages(read))
                .containsExactly(
                        "x.csv, hàng 3: Hàng này có 1 ô, ít hơn 2 ô của hàng tiêu đề.",
                        "x.csv, hàng 4: Hàng này có 3 ô, nhiều hơn 2 ô của hàng tiêu đề. Nếu trong ô có dấu phẩy hoặc dấu"
                                + " chấm phẩy, hãy đặt cả ô trong dấu ngoặc kép.");
    }

    @Test
    void decodesRowsAndReportsEveryBadCell() {
        Validated<List<Result>> read = READER.read("x.csv", """
                        mã,điểm,ngày
                        A,1.5,2025-07-01
                        ,x,1/7/2025
                        B,2,
                        C,-1,
                        """).flatMap(table -> table.decode(TableTest::result));

        assertThat(read.value())
                .hasValue(List.of(
                        new Result("A", Points.parse("1.5"), Optional.of(LocalDate.of(2025, 7, 1))),
                        new Result("B", Points.parse("2"), Optional.empty())));
        assertThat(read.problems())
                .extracting(Problem::code)
                .containsExactly(
                        TableProblem.MISSING_VALUE,
                        TableProblem.UNREADABLE_VALUE,
                        TableProblem.UNREADABLE_VALUE,
                        TableProblem.INVALID);
        assertThat(read.problems())
                .extracting(Problem::place)
                .containsExactly(
                        cell(3, "mã"), cell(3, "điểm"), cell(3, "ngày"), new Place.Cell("x.csv", 5, Optional.empty()));
        assertThat(read.problems().get(3).message(Language.VI))
                .isEqualTo("x.csv, hàng 5: Nội dung của hàng này không"
                        + " hợp lệ: points must not be negative, but were -1");
    }

    private static Validated<Result> result(Table.Row row) {
        Cells cells = row.cells();
        Supplier<String> code = cells.required("mã", text -> text);
        Supplier<Points> points = cells.required("điểm", Points::parse);
        Supplier<Optional<LocalDate>> date = cells.optional("ngày", LocalDate::parse);
        return cells.build(() -> new Result(code.get(), points.get(), date.get()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            value = {
                "``                   ¦ table.empty",
                "`\n\n`               ¦ table.empty",
                "`,,,\nA,1`           ¦ table.empty",
                "`mã\nA`              ¦ table.missing-column",
                "`x,y\nA,1`           ¦ table.missing-column table.missing-column table.unknown-column table.unknown-column",
                "`mã,điểm,mã\nA,1,2`  ¦ table.duplicate-column",
                "`mã,điểm,\nA,1,`     ¦ table.unnamed-column",
                "`mã,điểm,x\nA,1,2`   ¦ table.unknown-column",
                "`mã,điểm\n\"A,1`     ¦ table.unpaired-quote",
                "`mã,\"điểm\nA,1`     ¦ table.unpaired-quote",
                "`mã,điểm\n\"A\"B,1`  ¦ table.unpaired-quote",
            })
    void reportsWhatIsWrongWithTheWhole(String text, String codes) {
        assertThat(codes(READER.read("x.csv", text))).isEqualTo(codes);
    }

    @Test
    void keepsTheRowsBeforeAnUnpairedQuote() {
        Validated<Table> read = READER.read("x.csv", "mã,điểm\nA,1\nB,\"2\nC,3\n");
        assertThat(read.value().orElseThrow().rows())
                .extracting(row -> row.cell("mã"))
                .containsExactly("A");
        assertThat(read.problems().get(0).place()).isEqualTo(new Place.Cell("x.csv", 3, Optional.empty()));
    }

    @Test
    void namesTheRowOfAByteThatIsNotUtf8() {
        byte[] bytes = "m,n\r\n\"a\r\nb\",1\r\nH\u00E0,2\r\n".getBytes(StandardCharsets.ISO_8859_1);
        Validated<Table> read = TableReader.of("m", "n").read("x.csv", bytes);
        assertThat(read.problems())
                .containsExactly(Problem.error(
                        TableProblem.NOT_UTF8, new Place.Cell("x.csv", 3, Optional.empty()), Map.of("value", "0xE0")));
        assertThat(read.value()).isEmpty();
    }

    @Test
    void setsLongCellsAndForbiddenCharactersAside() {
        TableReader small = TableReader.of("a", "b").withLimits(new TableLimits(1_000, 10, 3));
        Validated<Table> read = small.read("x.csv", "a,b\n123,1234\n1,\u0000\n1,2\n");
        assertThat(codes(read)).isEqualTo("table.cell-too-long table.forbidden-character");
        assertThat(read.problems()).extracting(Problem::place).containsExactly(cell(2, "b"), cell(3, "b"));
        assertThat(read.value().orElseThrow().rows()).hasSize(1);
    }

    @Test
    void endsAtTheLimitOfRows() {
        TableReader small = TableReader.of("a").withLimits(new TableLimits(1_000, 3, 10));
        assertThat(small.read("x.csv", "a\n1\n2\n").problems()).isEmpty();
        Validated<Table> read = small.read("x.csv", "a\n1\n2\n3\n4\n");
        assertThat(codes(read)).isEqualTo("table.too-many-rows");
        assertThat(read.problems().get(0).place()).isEqualTo(new Place.Cell("x.csv", 4, Optional.empty()));
        assertThat(read.value().orElseThrow().rows()).hasSize(2);
    }

    @Test
    void refusesLongFilesUnread() {
        TableReader small = TableReader.of("a").withLimits(new TableLimits(10, 3, 10));
        assertThat(codes(small.read("x.csv", "a".repeat(11)))).isEqualTo("table.file-too-long");
        assertThat(codes(small.read("x.csv", new byte[100]))).isEqualTo("table.file-too-long");
        assertThatIllegalArgumentException().isThrownBy(() -> new TableLimits(1, 0, 1));
    }

    @Test
    void refusesColumnsThatTheReaderWasNotMadeFor() {
        Table table = READER.read("x.csv", "mã,điểm\nA,1\n").orElseThrow();
        assertThat(table.rows().get(0).cell("ngày")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.rows().get(0).cell("Mã"));
    }

    @Test
    void writesQuotesOnlyWhereTheyAreNeeded() {
        assertThat(TableWriter.comma()
                        .write(
                                List.of("a", "b"),
                                List.of(List.of("1,5", "x y"), List.of("\"q\"", "l\nm"), List.of("", " ; "))))
                .isEqualTo("a,b\r\n\"1,5\",x y\r\n\"\"\"q\"\"\",\"l\nm\"\r\n,\";\"\r\n");
    }

    @Test
    void writesForExcelWithSemicolonAndByteOrderMark() {
        assertThat(TableWriter.semicolon().withByteOrderMark().write(List.of("mã", "điểm"), List.of(List.of("A", "1"))))
                .isEqualTo("\uFEFFmã;điểm\r\nA;1\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            value = {
                "=1+1         ¦ '=1+1",
                "+84          ¦ '+84",
                "-2+cmd|x     ¦ '-2+cmd|x",
                "@SUM(A1)     ¦ '@SUM(A1)",
                "＝1          ¦ '＝1",
                "-5           ¦ -5",
                "-5,25        ¦ -5,25",
                "-1.234,5     ¦ -1.234,5",
                "-            ¦ '-",
                "- mục        ¦ '- mục",
                "`'=1`        ¦ `''=1`",
                "`''=1`       ¦ `'''=1`",
                "`'-5`        ¦ `'-5`",
                "`'a`         ¦ `'a`",
                "`'`          ¦ `'`",
                "a=1          ¦ a=1",
            })
    void guardsFormulasAndOnlyThese(String text, String written) {
        assertThat(CellText.guard(text)).isEqualTo(written);
        assertThat(CellText.restore(written)).isEqualTo(text);
    }

    @Test
    void refusesToWriteWhatCannotBeRead() {
        TableWriter writer = TableWriter.comma();
        assertThatIllegalArgumentException().isThrownBy(() -> writer.write(List.of(), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> writer.write(List.of("a", " "), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> writer.write(List.of("a", "a "), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> writer.write(List.of("a"), List.of(List.of("1", "2"))))
                .withMessage("a row must have 1 cells, but was [1, 2]");
        assertThatIllegalArgumentException().isThrownBy(() -> writer.write(List.of("a"), List.of(List.of("\u0000"))));
    }

    @Test
    void sentencesExistForEveryCodeInBothLanguages() {
        assertThat(TableProblem.EMPTY.messages().keys())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(TableProblem.values())
                        .map(TableProblem::id)
                        .toList());
    }

    private static Place cell(int row, String column) {
        return new Place.Cell("x.csv", row, Optional.of(column));
    }

    private static String codes(Validated<?> read) {
        return String.join(
                " ",
                read.problems().stream().map(problem -> problem.code().id()).toList());
    }

    private static List<String> messages(Validated<?> read) {
        return read.problems().stream()
                .map(problem -> problem.message(Language.VI))
                .toList();
    }
}
