package org.learningsociety.core.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;

class TableProperties {
    private static final List<String> COLUMNS = List.of("a;b,c", "=x", "điểm");
    private static final TableReader READER = TableReader.of(COLUMNS.toArray(new String[0]));

    @Property
    @Label("P-118 what a writer writes a reader reads: comma or semicolon, BOM, quotes, line ends in cells")
    void p118WrittenIsRead(@ForAll("rows") List<List<String>> rows, @ForAll boolean semicolon, @ForAll boolean mark) {
        TableWriter plain = semicolon ? TableWriter.semicolon() : TableWriter.comma();
        String text = (mark ? plain.withByteOrderMark() : plain).write(COLUMNS, rows);

        Table table =
                READER.read("x.csv", text.getBytes(StandardCharsets.UTF_8)).orElseThrow();

        assertThat(cells(table)).isEqualTo(cleaned(rows));
    }

    @Property
    @Label("P-119 no cell is written as a formula, and each is read as it was")
    void p119FormulasAreGuarded(@ForAll("texts") String text) {
        String clean = CellText.clean(text);
        String guarded = CellText.guard(clean);

        assertThat(CellText.restore(guarded)).isEqualTo(clean);
        if (guarded.startsWith("-")) {
            assertThat(guarded).matches("-[0-9][0-9.,]*");
        } else {
            assertThat(guarded).doesNotMatch("(?s)[=+@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20].*");
        }
    }

    @Property
    @Label("P-119 no two texts are written alike")
    void p119GuardIsInjective(@ForAll("texts") String a, @ForAll("texts") String b) {
        assertThat(CellText.guard(a).equals(CellText.guard(b))).isEqualTo(a.equals(b));
    }

    @Property
    @Label("P-116 accepted and set aside are all that was received")
    void p116NothingIsDropped(@ForAll("lines") List<String> lines) {
        Validated<Table> read = READER.read("x.csv", header() + String.join("", lines));

        Table table = read.value().orElseThrow();
        long blank =
                lines.stream().filter(line -> line.replace(",", "").isBlank()).count();
        assertThat(table.rows().size() + table.setAside().size() + blank).isEqualTo(lines.size());
        assertThat(table.setAside()).allMatch(row -> !row.problems().isEmpty());
        assertThat(Stream.concat(
                                table.rows().stream().map(row -> row.place().row()),
                                table.setAside().stream().map(row -> row.place().row()))
                        .distinct()
                        .count())
                .isEqualTo(lines.size() - blank);
    }

    @Property
    @Label("P-115 the problems of A and B together are those of A and those of B")
    void p115ProblemsAdd(@ForAll("lines") List<String> a, @ForAll("lines") List<String> b) {
        List<String> both = new ArrayList<>(a);
        both.addAll(b);
        List<Problem> together = problems(both);
        assertThat(together).hasSize(problems(a).size() + problems(b).size());
        assertThat(together.subList(0, problems(a).size())).isEqualTo(problems(a));
        assertThat(together.stream().map(Problem::code).toList())
                .isEqualTo(Stream.concat(problems(a).stream(), problems(b).stream())
                        .map(Problem::code)
                        .toList());
    }

    @Property
    void noBytesCrashTheReader(@ForAll byte[] bytes) {
        Validated<Table> read = TableReader.of("a").read("x.csv", bytes);
        assertThat(read.value().isPresent() || read.hasErrors()).isTrue();
    }

    @Property
    void noTextCrashesTheReader(@ForAll("lines") List<String> lines, @ForAll("texts") String text) {
        Validated<Table> read = READER.read("x.csv", header() + String.join("", lines) + text);
        assertThat(read.value()).isPresent();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "=",
                        "+",
                        "-",
                        "@",
                        "'",
                        "'",
                        "\t",
                        "\r",
                        "\n",
                        "\r\n",
                        "\"",
                        ",",
                        ";",
                        " ",
                        "1",
                        "5",
                        ".",
                        "\uFEFF",
                        "\uFF1D",
                        "a",
                        "ệ",
                        "e\u0323\u0302",
                        "😀",
                        "\u00A0",
                        "\\")
                .list()
                .ofMaxSize(6)
                .map(pieces -> String.join("", pieces))
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<List<List<String>>> rows() {
        return texts().list()
                .ofSize(COLUMNS.size())
                .filter(row ->
                        row.stream().anyMatch(cell -> !CellText.clean(cell).isEmpty()))
                .list()
                .ofMaxSize(5)
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<List<String>> lines() {
        Arbitrary<String> cells = Arbitraries.of("", " ", "a", "\"b,c\"", "\"d\ne\"", "-1", "\"\"\"\"", "\u0001", "đ");
        Arbitrary<Integer> widths =
                Arbitraries.frequency(Tuple.of(4, 3), Tuple.of(1, 2), Tuple.of(1, 4), Tuple.of(1, 1));
        return widths.flatMap(width -> cells.list().ofSize(width))
                .map(row -> String.join(",", row) + "\n")
                .list()
                .ofMaxSize(8)
                .withoutEdgeCases();
    }

    private static String header() {
        return TableWriter.comma().write(COLUMNS, List.of());
    }

    private static List<Problem> problems(List<String> lines) {
        return READER.read("x.csv", header() + String.join("", lines)).problems();
    }

    private static List<List<String>> cells(Table table) {
        return table.rows().stream()
                .map(row -> COLUMNS.stream().map(row::cell).toList())
                .toList();
    }

    private static List<List<String>> cleaned(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(cell ->
                                Normalizer.normalize(cell, Normalizer.Form.NFC).strip())
                        .toList())
                .toList();
    }
}
