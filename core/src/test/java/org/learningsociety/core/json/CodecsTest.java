package org.learningsociety.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningsociety.core.json.JsonValue.JsonNumber;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.json.JsonValue.JsonString;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Share;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Severity;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateBound;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.core.time.Dated;
import org.learningsociety.core.time.PartialDate;

class CodecsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 1, 26);

    static List<Arguments> forms() {
        return List.of(
                Arguments.of(Codecs.text(), "", "\"\""),
                Arguments.of(Codecs.truth(), true, "true"),
                Arguments.of(Codecs.integer(), Long.MIN_VALUE, "-9223372036854775808"),
                Arguments.of(Codecs.integer(), 100L, "100"),
                Arguments.of(Codecs.date(), DAY, "\"2024-01-26\""),
                Arguments.of(Codecs.partialDate(), PartialDate.of(2024, 3), "\"2024-03\""),
                Arguments.of(Codecs.points(), Points.parse("87.5"), "\"87.5\""),
                Arguments.of(Codecs.rational(), Rational.of(2, 6), "\"1/3\""),
                Arguments.of(Codecs.share(), Share.of(8, 9), "{\"of\":9,\"part\":8}"),
                Arguments.of(Codecs.dateRange(), DateRange.ALWAYS, "{\"from\":null,\"to\":null}"),
                Arguments.of(
                        Codecs.dateRange(),
                        DateRange.of(DateBound.unknown(), DateBound.on(DAY)),
                        "{\"from\":\"unknown\",\"to\":\"2024-01-26\"}"),
                Arguments.of(Codecs.localizedText(), LocalizedText.of("một", "one"), "{\"en\":\"one\",\"vi\":\"một\"}"),
                Arguments.of(Codecs.constant(Severity.class), Severity.WARNING, "\"WARNING\""),
                Arguments.of(Codecs.named(Map.of("one", 1)), 1, "\"one\""),
                Arguments.of(Codecs.list(Codecs.integer()), List.of(2L, 1L), "[2,1]"),
                Arguments.of(Codecs.set(Codecs.text()), Set.of("b", "a", "c"), "[\"a\",\"b\",\"c\"]"),
                Arguments.of(Codecs.map(Codecs.date(), Codecs.integer()), Map.of(DAY, 1L), "{\"2024-01-26\":1}"),
                Arguments.of(
                        Codecs.dated(Codecs.text()),
                        Dated.of(DAY, "b").with(DAY.minusDays(1), "a"),
                        "[{\"from\":\"2024-01-25\",\"value\":\"a\"},{\"from\":\"2024-01-26\",\"value\":\"b\"}]"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    <T> void writesAndReadsTheDocumentedForm(JsonCodec<T> codec, T value, String text) {
        assertThat(codec.encode(value)).hasToString(text);
        assertThat(decode(codec, text)).isEqualTo(Validated.of(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            value = {
                "text          ¦ 1                       ¦ json.not-a-text        ¦ ``",
                "text          ¦ null                    ¦ json.not-a-text        ¦ ``",
                "truth         ¦ \"true\"                ¦ json.not-a-boolean     ¦ ``",
                "integer       ¦ \"90\"                  ¦ json.not-an-integer    ¦ ``",
                "integer       ¦ 90.9                    ¦ json.not-an-integer    ¦ ``",
                "integer       ¦ true                    ¦ json.not-an-integer    ¦ ``",
                "integer       ¦ 9223372036854775808     ¦ json.number-too-large  ¦ ``",
                "points        ¦ 87.5                    ¦ json.not-a-text        ¦ ``",
                "points        ¦ \"87,5\"                ¦ json.unreadable-text   ¦ ``",
                "points        ¦ \"1.00001\"             ¦ json.unreadable-text   ¦ ``",
                "rational      ¦ \"1/0\"                 ¦ json.unreadable-text   ¦ ``",
                "date          ¦ \"2023-02-29\"          ¦ json.unreadable-text   ¦ ``",
                "date          ¦ \"29/02/2024\"          ¦ json.unreadable-text   ¦ ``",
                "partialDate   ¦ \"2024-13\"             ¦ json.unreadable-text   ¦ ``",
                "share         ¦ {\"of\":1,\"part\":2}   ¦ json.invalid           ¦ ``",
                "share         ¦ \"1 of 2\"              ¦ json.not-an-object     ¦ ``",
                "share         ¦ {\"of\":1}              ¦ json.missing-field     ¦ ``",
                "dateRange     ¦ {\"from\":null}         ¦ json.missing-field     ¦ ``",
                "dateRange     ¦ {\"from\":null,\"to\":\"\"}     ¦ json.unreadable-text ¦ /to",
                "dateRange     ¦ {\"from\":1,\"to\":null}        ¦ json.not-a-text      ¦ /from",
                "localizedText ¦ {\"vi\":\" \",\"en\":\"a\"}     ¦ json.invalid         ¦ ``",
                "localizedText ¦ {\"vi\":\"a\",\"en\":\"a\",\"fr\":\"a\"} ¦ json.unknown-field ¦ /fr",
                "severity      ¦ \"warning\"             ¦ json.unknown-name      ¦ ``",
                "list          ¦ {}                      ¦ json.not-a-list        ¦ ``",
                "list          ¦ [1,\"2\",3]             ¦ json.not-an-integer    ¦ /1",
                "set           ¦ [1,2,1.0]               ¦ json.repeated-element  ¦ /2",
                "map           ¦ {\"2024\":1}            ¦ json.unreadable-text   ¦ /2024",
                "map           ¦ {\"2024-01-01\":\"1\"}  ¦ json.not-an-integer    ¦ /2024-01-01",
                "map           ¦ []                      ¦ json.not-an-object     ¦ ``",
                "dated         ¦ []                      ¦ json.invalid           ¦ ``",
                "dated         ¦ [{\"from\":\"2024-01-01\",\"value\":1},{\"from\":\"2024-01-01\",\"value\":1}] ¦ json.invalid ¦ ``",
            })
    void refusesEverythingElseAtItsPlace(String codec, String text, String code, String pointer) {
        List<Problem> problems =
                decode(Objects.requireNonNull(codecs().get(codec)), text).problems();
        assertThat(problems).extracting(problem -> problem.code().id()).containsExactly(code);
        assertThat(problems.get(0).place()).hasFieldOrPropertyWithValue("pointer", pointer);
    }

    @Test
    void doesNotReadNumbersOfAMillionDigits() {
        String digits = "\"" + "9".repeat(900_000) + "\"";
        assertThat(decode(Codecs.rational(), digits)
                        .problems()
                        .get(0)
                        .arguments()
                        .get("rule"))
                .isEqualTo("the text must have at most 1000 characters");
    }

    @Test
    void shortensTheOffendingValue() {
        Problem problem = decode(Codecs.points(), "\"" + "😀".repeat(100) + "\"")
                .problems()
                .get(0);
        assertThat(problem.value()).hasValue('"' + "😀".repeat(30) + "…\"");
    }

    @Test
    void makesACodecOfAnother() {
        JsonCodec<Integer> small = Codecs.integer().as(Math::toIntExact, Integer::longValue);
        assertThat(decode(small, "7").value()).hasValue(7);
        assertThat(small.encode(7)).hasToString("7");
        assertThat(decode(small, "3000000000").problems())
                .extracting(problem -> problem.code().id())
                .containsExactly("json.invalid");
    }

    @Test
    void refusesTwoNamesForOneValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Codecs.named(new LinkedHashMap<>(Map.of("a", 1, "b", 1))));
    }

    @Test
    void refusesKeysThatAreNoTexts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Codecs.map(Codecs.integer(), Codecs.integer()).encode(Map.of(1L, 1L)))
                .withMessageStartingWith("codec of keys must encode texts");
    }

    @Test
    void refusesToPutAMemberTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> JsonObject.builder().put("a", JsonString.of("")).put("a", JsonString.of("")));
    }

    @Test
    void refusesForbiddenCharactersInTextsToWrite() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonString.of("a\u0000"))
                .withMessageContaining("U+0000 at 1");
        assertThatIllegalArgumentException().isThrownBy(() -> JsonString.of("\uDC00"));
    }

    @Test
    void refusesToGiveABadFieldOutsideBuild() {
        JsonFields fields =
                JsonCursor.of("x.json", JsonObject.builder().build()).object();
        JsonField<String> id = fields.required("id", Codecs.text());
        assertThatIllegalStateException().isThrownBy(id::get);
    }

    private static Map<String, JsonCodec<?>> codecs() {
        return Map.ofEntries(
                Map.entry("text", Codecs.text()),
                Map.entry("truth", Codecs.truth()),
                Map.entry("integer", Codecs.integer()),
                Map.entry("points", Codecs.points()),
                Map.entry("rational", Codecs.rational()),
                Map.entry("date", Codecs.date()),
                Map.entry("partialDate", Codecs.partialDate()),
                Map.entry("share", Codecs.share()),
                Map.entry("dateRange", Codecs.dateRange()),
                Map.entry("localizedText", Codecs.localizedText()),
                Map.entry("severity", Codecs.constant(Severity.class)),
                Map.entry("list", Codecs.list(Codecs.integer())),
                Map.entry("set", Codecs.set(Codecs.integer())),
                Map.entry("map", Codecs.map(Codecs.date(), Codecs.integer())),
                Map.entry("dated", Codecs.dated(Codecs.integer())));
    }

    private static <T> Validated<T> decode(JsonDecoder<T> decoder, String text) {
        return JsonReader.standard().read("x.json", text).flatMap(decoder::decode);
    }

    /** As {@code sha256sum} computes them. */
    @Test
    void aHashIsThatOfTheCanonicalTextInUtf8() {
        JsonObject empty = JsonObject.builder().build();
        JsonObject one = JsonObject.builder()
                .put("b", JsonNumber.of(1))
                .put("a", JsonString.of("Đ"))
                .build();

        assertThat(empty.hash()).isEqualTo("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
        assertThat(one.hash()).isEqualTo("3b7ccba960beed6fa6feb5ef0f48fa2423d50f2e0f8a86e92b1dc85a75e9e48a");
    }
}
