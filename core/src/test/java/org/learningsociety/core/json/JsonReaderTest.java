package org.learningsociety.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.text.Language;

class JsonReaderTest {

    @Test
    void findsEveryDuplicateAtThePlaceOfTheLaterOne() {
        Validated<JsonCursor> read = read("{\"a\": 1,\n \"a\": 2,\n \"b\": {\"c\": 1, \"c\": 2}, \"a\": 3}");

        assertThat(codes(read)).containsExactly("json.duplicate-field", "json.duplicate-field", "json.duplicate-field");
        assertThat(places(read)).containsExactly(at("/a", 2, 2), at("/b/c", 3, 16), at("/a", 3, 25));
        assertThat(read.value().orElseThrow().value()).hasToString("{\"a\":1,\"b\":{\"c\":1}}");
    }

    @Test
    void takesNamesThatDifferOnlyInUnicodeFormForDuplicates() {
        assertThat(codes(read("{\"\u1EC7\": 1, \"e\u0323\u0302\": 2}"))).containsExactly("json.duplicate-field");
    }

    @Test
    void toleratesAByteOrderMark() {
        byte[] bytes = "\uFEFF[ 1]".getBytes(StandardCharsets.UTF_8);
        JsonCursor cursor = JsonReader.standard().read("x.json", bytes).orElseThrow();
        assertThat(cursor.value()).hasToString("[1]");
        assertThat(cursor.place()).isEqualTo(at("", 1, 1));
    }

    @Test
    void countsColumnsInCharactersAndNotInBytes() {
        assertThat(places(read("{\"đường\": \"Bến Nghé\", \"đường\": 1}"))).containsExactly(at("/đường", 1, 23));
    }

    @Test
    void namesTheFirstByteThatIsNotUtf8() {
        byte[] windows1258 = "{\n\"ten\": \"Hà Nội\"}".getBytes(StandardCharsets.ISO_8859_1);
        Validated<JsonCursor> read = JsonReader.standard().read("x.json", windows1258);
        assertThat(read.problems())
                .containsExactly(Problem.error(JsonProblem.NOT_UTF8, at("", 2, 10), Map.of("value", "0xE0")));
        assertThat(read.value()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            value = {
                "``                       ¦ json.empty                ¦ 1 ¦ 1",
                "`  `                     ¦ json.empty                ¦ 1 ¦ 1",
                "{                        ¦ json.incomplete           ¦ 1 ¦ 2",
                "[1, 2                    ¦ json.incomplete           ¦ 1 ¦ 6",
                "[\"abc                   ¦ json.incomplete           ¦ 1 ¦ 6",
                "{\"a\":1,}               ¦ json.syntax               ¦ 1 ¦ 8",
                "[1,]                     ¦ json.syntax               ¦ 1 ¦ 4",
                "{'a':1}                  ¦ json.syntax               ¦ 1 ¦ 2",
                "{a:1}                    ¦ json.syntax               ¦ 1 ¦ 2",
                "[1 2]                    ¦ json.syntax               ¦ 1 ¦ 4",
                "[01]                     ¦ json.syntax               ¦ 1 ¦ 3",
                "[+1]                     ¦ json.syntax               ¦ 1 ¦ 3",
                "[.5]                     ¦ json.syntax               ¦ 1 ¦ 2",
                "[NaN]                    ¦ json.syntax               ¦ 1 ¦ 5",
                "[-Infinity]              ¦ json.syntax               ¦ 1 ¦ 11",
                "[tru]                    ¦ json.syntax               ¦ 1 ¦ 2",
                "[\"\\x\"]                ¦ json.syntax               ¦ 1 ¦ 4",
                "// c                     ¦ json.syntax               ¦ 1 ¦ 1",
                "[1]]                     ¦ json.trailing-content     ¦ 1 ¦ 4",
                "{} {}                    ¦ json.trailing-content     ¦ 1 ¦ 4",
                "{} x                     ¦ json.trailing-content     ¦ 1 ¦ 4",
                "[1, 1e999999999]         ¦ json.number-too-large     ¦ 1 ¦ 5",
                "[1e-999999999]           ¦ json.number-too-large     ¦ 1 ¦ 2",
                "[1e99999999999999999999] ¦ json.number-too-large     ¦ 1 ¦ 2",
                "[\"a\", \"\\ud800\"]     ¦ json.forbidden-character  ¦ 1 ¦ 7",
                "[\"\\udc00\\ud800\"]     ¦ json.forbidden-character  ¦ 1 ¦ 2",
                "{\"\\u0001\": 1}         ¦ json.forbidden-character  ¦ 1 ¦ 2",
                "[\"\\u0000\"]            ¦ json.forbidden-character  ¦ 1 ¦ 2",
            })
    void refusesWhatIsNotJsonOfTheLibraryAtItsPlace(String text, String code, int line, int column) {
        Validated<JsonCursor> read = read(text);
        assertThat(codes(read)).containsExactly(code);
        Place.Json place = (Place.Json) read.problems().get(0).place();
        assertThat(List.of(place.line(), place.column())).containsExactly(line, column);
        assertThat(read.problems().get(0).message(Language.VI)).startsWith("x.json, dòng 1, cột ");
        assertThat(read.problems().get(0).message(Language.EN)).startsWith("x.json, line 1, column ");
    }

    @Test
    void refusesRawControlCharactersAndHalfCharacters() {
        assertThat(codes(read("[\"\u0000\"]"))).containsExactly("json.syntax");
        assertThat(codes(read("\u0000"))).containsExactly("json.syntax");
        assertThat(codes(read("[\"a\nb\"]"))).containsExactly("json.syntax");
        assertThat(codes(read("[\"\uD800\"]"))).containsExactly("json.forbidden-character");
    }

    @Test
    void refusesAHundredThousandLevelsAtTheFirstThatIsTooDeep() {
        Validated<JsonCursor> read = quickly("[".repeat(100_000));
        assertThat(codes(read)).containsExactly("json.too-deep");
        assertThat(places(read)).containsExactly(at("/0".repeat(64), 1, 65));

        Validated<JsonCursor> objects = quickly("{\"a\":".repeat(100_000));
        assertThat(places(objects)).containsExactly(at("/a".repeat(64), 1, 1 + 5 * 64));
    }

    @Test
    void allowsExactlyAsManyLevelsAsTheLimitSays() {
        assertThat(read("[".repeat(64) + "]".repeat(64)).problems()).isEmpty();
        assertThat(codes(read("[".repeat(65) + "]".repeat(65)))).containsExactly("json.too-deep");
    }

    @Test
    void refusesATextOfTenMegabytes() {
        Validated<JsonCursor> read = quickly("[1,\n\"" + "a".repeat(10_000_000) + "\"]");
        assertThat(codes(read)).containsExactly("json.text-too-long");
        assertThat(places(read)).containsExactly(at("/1", 2, 1));
    }

    @Test
    void refusesANameOfTenMegabytes() {
        Validated<JsonCursor> read = quickly("{\"" + "a".repeat(10_000_000) + "\":1}");
        assertThat(codes(read)).containsExactly("json.name-too-long");
    }

    @Test
    void refusesANumberOfAMillionDigits() {
        Validated<JsonCursor> read = quickly("{\"n\": " + "9".repeat(1_000_000) + "}");
        assertThat(codes(read)).containsExactly("json.number-too-large");
        assertThat(places(read)).containsExactly(at("/n", 1, 7));
    }

    @Test
    void refusesMoreValuesThanTheLimit() {
        JsonReader three = JsonReader.of(new JsonLimits(100, 3, 10, 10, 10, 10));
        assertThat(three.read("x.json", "[1,2]").problems()).isEmpty();
        assertThat(places(three.read("x.json", "[1,2,3]"))).containsExactly(at("/2", 1, 6));
    }

    @Test
    void refusesALongDocumentWithoutReadingIt() {
        JsonReader ten = JsonReader.of(new JsonLimits(10, 10, 10, 10, 10, 10));
        assertThat(codes(ten.read("x.json", " ".repeat(11)))).containsExactly("json.document-too-long");
        assertThat(codes(ten.read("x.json", new byte[100]))).containsExactly("json.document-too-long");
    }

    @Test
    void keepsFortyDigitsAndRefusesFortyOne() {
        assertThat(read("-" + "9".repeat(40)).problems()).isEmpty();
        assertThat(read("1e39").orElseThrow().value()).hasToString("1" + "0".repeat(39));
        assertThat(codes(read("1e40"))).containsExactly("json.number-too-large");
        assertThat(read("1e-39").problems()).isEmpty();
        assertThat(codes(read("1e-40"))).containsExactly("json.number-too-large");
        assertThat(codes(read("9".repeat(41)))).containsExactly("json.number-too-large");
    }

    @Test
    void writesNumbersWithoutExponentAndWithoutZerosAtTheirEnd() {
        assertThat(read("[1.0, 1.50, 1e2, -0, 0.0e9, 12E-1]").orElseThrow().value())
                .hasToString("[1,1.5,100,0,0,1.2]");
    }

    @Test
    void writesInTheOrderOfCodePointsWithFewEscapes() {
        // U+FF41 is less than U+1F600, though its char is greater than the surrogates of the latter.
        assertThat(read("{\"\uD83D\uDE00\":1,\"\uFF41\":2,\"a/\\u0041\":\"\\/\\t\\\"\\u00e9\"}")
                        .orElseThrow()
                        .value())
                .hasToString("{\"a/A\":\"/\\t\\\"é\",\"\uFF41\":2,\"\uD83D\uDE00\":1}");
    }

    @Test
    void indentsForPeople() {
        assertThat(read("{\"b\":[1,{}],\"a\":[]}").orElseThrow().value().toIndentedString())
                .isEqualTo("""
                {
                  "a": [],
                  "b": [
                    1,
                    {}
                  ]
                }""");
    }

    @Test
    void refusesLimitsThatCannotProtectTheStack() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JsonLimits(1, 1, 501, 1, 1, 1))
                .withMessage("depth must be at most 500, but was 501");
        assertThatIllegalArgumentException().isThrownBy(() -> new JsonLimits(1, 1, 1, 1, 0, 1));
    }

    @Test
    void sentencesExistForEveryCodeInBothLanguages() {
        assertThat(JsonProblem.EMPTY.messages().keys())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(JsonProblem.values()).map(JsonProblem::id).toList());
    }

    private static Validated<JsonCursor> read(String text) {
        return JsonReader.standard().read("x.json", text);
    }

    private static Validated<JsonCursor> quickly(String text) {
        // The time of this thread and not of the clock: builds share their machine.
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long begin = threads.getCurrentThreadCpuTime();
        Validated<JsonCursor> read = read(text);
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - begin)).isLessThan(Duration.ofSeconds(1));
        return read;
    }

    private static List<String> codes(Validated<?> read) {
        return read.problems().stream().map(problem -> problem.code().id()).toList();
    }

    private static List<Place> places(Validated<?> read) {
        return read.problems().stream().map(Problem::place).toList();
    }

    private static Place at(String pointer, int line, int column) {
        return new Place.Json("x.json", pointer, line, column);
    }
}
