package org.learningsociety.criteria.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningsociety.core.json.JsonProblem;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.ProblemCode;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.table.TableProblem;
import org.learningsociety.core.text.Language;
import org.learningsociety.criteria.testkit.Effort;
import org.learningsociety.criteria.testkit.SampleTables;

/** Tables and documents made to do harm: each is told at its place, within a bounded time and amount of memory. */
class HostileEvidenceTest {

    private static final EvidenceReader READER = SampleTables.reader();
    /** Of the processor, one that others share; on an idle one each takes less than a second. */
    private static final long MILLISECONDS = 3_000;
    /** Of all memory that was ever asked for; the largest files have 10 MB. */
    private static final long MEGABYTES = 500;

    /** Values of the indicators for a mark, a yes or no, a share and a title. */
    static Stream<Arguments> values() {
        return Stream.of(
                arguments("thousands of digits", "diem", "9".repeat(30_000), "", EvidenceProblem.WRONG_VALUE),
                arguments("an exponent", "diem", "1e999999999", "", EvidenceProblem.WRONG_VALUE),
                arguments("not a number", "diem", "NaN", "", EvidenceProblem.WRONG_VALUE),
                arguments("infinity", "diem", "Infinity", "", EvidenceProblem.WRONG_VALUE),
                arguments("a negative mark", "diem", "-1", "", EvidenceProblem.MARK_OUT_OF_RANGE),
                arguments("a thousand marks", "diem", "7" + "|7".repeat(400), "", EvidenceProblem.SEVERAL_MARKS),
                arguments("a negative part", "ty-le", "-1", "40", EvidenceProblem.WRONG_VALUE),
                arguments("a share of less than nobody", "ty-le", "0", "-40", EvidenceProblem.WRONG_VALUE),
                arguments(
                        "more people than a long holds",
                        "ty-le",
                        "1",
                        "99999999999999999999",
                        EvidenceProblem.WRONG_VALUE),
                arguments("digits of another script", "ty-le", "١", "٢", EvidenceProblem.WRONG_VALUE),
                arguments("thousands of words", "co", "có".repeat(15_000), "", EvidenceProblem.WRONG_VALUE),
                arguments(
                        "a day before all days", "danh-hieu", "có::-999999999-01-01", "", EvidenceProblem.WRONG_VALUE),
                arguments(
                        "a day after all days",
                        "danh-hieu",
                        "có::+999999999-12-31",
                        "",
                        EvidenceProblem.SINCE_AFTER_DAY),
                arguments("a day that is none", "danh-hieu", "có::2023-02-30", "", EvidenceProblem.BAD_DATE),
                arguments("colons", "danh-hieu", ":".repeat(900), "", EvidenceProblem.WRONG_VALUE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("values")
    void aValueIsToldInItsCell(String name, String indicator, String value, String of, EvidenceProblem code) {
        Validated<EvidenceFile> read =
                readTable(SampleTables.HEADER + "\na,unit,24688," + indicator + ",\"" + value + "\"," + of + ",,,,,\n");

        Problem problem = told(read, code);
        assertThat(problem.place())
                .isInstanceOfSatisfying(
                        Place.Cell.class, cell -> assertThat(cell.row()).isEqualTo(2));
        assertThat(read.value().orElseThrow().setAside()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("values")
    void aValueIsToldInItsMember(String name, String indicator, String value, String of, EvidenceProblem code) {
        Validated<EvidenceFile> read = readDocument(observation(indicator, value, of));

        Problem problem = told(read, code);
        assertThat(problem.place())
                .isInstanceOfSatisfying(
                        Place.Json.class, place -> assertThat(place.pointer()).startsWith("/observations/0/"));
        assertThat(read.value().orElseThrow().setAside()).hasSize(1);
    }

    static Stream<Arguments> files() {
        BiFunction<String, ProblemCode, Arguments> document =
                (content, code) -> arguments(content.substring(0, Math.min(20, content.length())), true, content, code);
        return Stream.of(
                document.apply("[".repeat(100_000), JsonProblem.TOO_DEEP),
                document.apply("{\"observations\": [" + "{\"x\": ".repeat(100_000), JsonProblem.TOO_DEEP),
                document.apply(observation("diem", "a".repeat(10_000_000), ""), JsonProblem.TEXT_TOO_LONG),
                document.apply(observation("diem", "\\ud800", ""), JsonProblem.FORBIDDEN_CHARACTER),
                document.apply(observation("diem", "7\", \"value\": \"8", ""), JsonProblem.DUPLICATE_FIELD),
                document.apply(observation("diem", "7\", \"worth\": \"8", ""), JsonProblem.UNKNOWN_FIELD),
                document.apply(
                        "{\"format\": \"learning-society-evidence/1.0\", \"observations\": {}}",
                        JsonProblem.NOT_A_LIST),
                document.apply(
                        "{\"format\": \"learning-society-evidence/1.0\", \"observations\": [[1e999999999]]}",
                        JsonProblem.NUMBER_TOO_LARGE),
                document.apply(
                        "{\"format\": \"learning-society-evidence/1.0\", \"observations\": [{\"value\": 7}]}",
                        JsonProblem.NOT_A_TEXT),
                arguments("an empty table", false, "", TableProblem.EMPTY),
                arguments(
                        "a quote without an end",
                        false,
                        SampleTables.HEADER + "\na,unit,\"24688",
                        TableProblem.UNPAIRED_QUOTE),
                arguments(
                        "many columns",
                        false,
                        SampleTables.HEADER + ",x".repeat(10_000) + "\n",
                        TableProblem.DUPLICATE_COLUMN),
                arguments(
                        "a cell of 10 MB",
                        false,
                        SampleTables.HEADER + "\n" + "a".repeat(10_000_000) + ",unit\n",
                        TableProblem.CELL_TOO_LONG));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void aFileIsTold(String name, boolean isDocument, String content, ProblemCode code) {
        Validated<EvidenceFile> read = isDocument ? readDocument(content) : readTable(content);

        assertThat(read.problems()).isNotEmpty().noneMatch(problem -> problem.place() instanceof Place.Whole);
        told(read, code);
    }

    @Test
    void bytesThatAreNotUtf8AreTold() {
        byte[] table = (SampleTables.HEADER + "\na,unit,24688,diem,7,,,,,,\n").getBytes(StandardCharsets.UTF_8);
        table[table.length - 10] = (byte) 0xFF;

        assertThat(READER.read("t.csv", table).problems()).isNotEmpty();
        assertThat(READER.readJson("t.json", table).problems())
                .extracting(Problem::code)
                .containsExactly(JsonProblem.NOT_UTF8);
    }

    @Test
    void manyBadRowsAreTold() {
        String rows = IntStream.range(0, 20_000)
                .mapToObj(i -> "s" + i + ",unit,24688,khong-co,7,,,,,,")
                .collect(Collectors.joining("\n", SampleTables.HEADER + "\n", "\n"));

        assertThat(readTable(rows).value().orElseThrow().setAside()).hasSize(20_000);
    }

    private static Problem told(Validated<EvidenceFile> read, ProblemCode code) {
        Problem problem = read.problems().stream()
                .filter(any -> any.code() == code)
                .findFirst()
                .orElseThrow(() -> new AssertionError(code + " among " + read.problems()));
        assertThat(problem.message(Language.VI)).hasSizeLessThan(2_000);
        return problem;
    }

    private static String observation(String indicator, String value, String of) {
        return """
                {"format": "learning-society-evidence/1.0", "observations": [{"subject": "a", "kind": "unit", "unit": "24688",
                 "indicator": "INDICATOR", "value": "VALUE", "of": "OF"}]}""".replace("INDICATOR", indicator).replace("VALUE", value).replace("OF", of);
    }

    private static Validated<EvidenceFile> readTable(String table) {
        return bounded(table, READER::read);
    }

    private static Validated<EvidenceFile> readDocument(String document) {
        return bounded(document, READER::readJson);
    }

    private static Validated<EvidenceFile> bounded(
            String content, BiFunction<String, byte[], Validated<EvidenceFile>> read) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        Effort<Validated<EvidenceFile>> effort = Effort.within(MILLISECONDS, () -> read.apply("t", bytes));
        assertThat(effort.milliseconds()).as("milliseconds").isLessThan(MILLISECONDS);
        assertThat(effort.megabytes()).as("megabytes").isLessThan(MEGABYTES);
        return effort.result();
    }
}
