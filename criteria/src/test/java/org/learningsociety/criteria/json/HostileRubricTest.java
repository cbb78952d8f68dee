package org.learningsociety.criteria.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
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
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.text.Language;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.scoring.Assessment;
import org.learningsociety.criteria.scoring.Context;
import org.learningsociety.criteria.scoring.Scorer;
import org.learningsociety.criteria.testkit.Effort;
import org.learningsociety.criteria.testkit.SampleRubrics;

/** Documents made to do harm: each is told at its place, within a bounded time and amount of memory. */
class HostileRubricTest {

    private static final String GOOD = CriteriaFormats.rubric().write(SampleRubrics.floored());
    private static final String MAX = "\"max\": \"100\"";
    private static final String RULE = "/criteria/0/rule";

    /** Of the processor, one that others share; on an idle one each takes less than a second. */
    private static final long MILLISECONDS = 3_000;
    /** Of all memory that was ever asked for; the largest document has 10 MB. */
    private static final long MEGABYTES = 500;

    static Stream<Arguments> broken() {
        String million = "9".repeat(1_000_000);
        return Stream.of(
                told("lists in lists", max("[".repeat(100_000)), JsonProblem.TOO_DEEP),
                told("objects in objects", max("{\"a\":".repeat(100_000)), JsonProblem.TOO_DEEP),
                told("conditions in conditions", appliesWhen(200), JsonProblem.TOO_DEEP),
                told("sums in sums", sums(200), JsonProblem.TOO_DEEP),
                told("a number of a million digits", max(million), RULE + "/max", JsonProblem.NUMBER_TOO_LARGE),
                told("a large exponent", max("1e999999999"), RULE + "/max", JsonProblem.NUMBER_TOO_LARGE),
                told("an exponent beyond integers", max("1e99999999999"), RULE + "/max", JsonProblem.NUMBER_TOO_LARGE),
                told("a small exponent", max("1e-999999999"), RULE + "/max", JsonProblem.NUMBER_TOO_LARGE),
                told("a number that is none", max("NaN"), "", JsonProblem.SYNTAX),
                told("infinity", max("-Infinity"), "", JsonProblem.SYNTAX),
                told("a text of a million digits", max(text(million)), RULE + "/max", JsonProblem.UNREADABLE_TEXT),
                told("an exponent as a text", max(text("1e999999999")), RULE + "/max", JsonProblem.UNREADABLE_TEXT),
                told("no number as a text", max(text("NaN")), RULE + "/max", JsonProblem.UNREADABLE_TEXT),
                told(
                        "more points than there are",
                        max(text("1" + "0".repeat(15))),
                        RULE + "/max",
                        JsonProblem.UNREADABLE_TEXT),
                told("too many points", max(text("1" + "0".repeat(14))), "", JsonProblem.INVALID),
                told("a text of 10 MB", max(text("a".repeat(10_000_000))), RULE + "/max", JsonProblem.TEXT_TOO_LONG),
                told("a name of 10 MB", max(text("1"), "b".repeat(10_000_000)), RULE, JsonProblem.NAME_TOO_LONG),
                told("a member twice", max(text("100"), "max"), RULE + "/max", JsonProblem.DUPLICATE_FIELD),
                told(
                        "an unknown rule",
                        replaced("\"kind\": \"marks\"", "\"kind\": \"script\""),
                        RULE + "/kind",
                        JsonProblem.UNKNOWN_NAME),
                told("a list as a rule", rule("[]"), RULE, JsonProblem.NOT_AN_OBJECT),
                told("nothing as a rule", rule("null"), RULE, JsonProblem.NOT_AN_OBJECT),
                told("a truth as a maximum", max("true"), RULE + "/max", JsonProblem.NOT_A_TEXT),
                told(
                        "an object as the list",
                        replaced("\"criteria\": [", "\"criteria\": {}, \"x-criteria\": ["),
                        "/criteria",
                        JsonProblem.NOT_A_LIST),
                told("a criterion within itself", rule("""
                        {"kind": "sum", "parts": [{"id": "total", "name": {"vi": "a", "en": "a"}, "verification": "VERIFIED",
                         "rule": {"kind": "marks", "indicator": "i", "max": "1"}}]}"""), RULE + "/parts/0/id", JsonProblem.REPEATED_ELEMENT),
                told("best of fewer than none", rule("""
                        {"kind": "best-of", "take": "-1", "parts": [{"id": "p", "name": {"vi": "a", "en": "a"},
                         "verification": "VERIFIED", "rule": {"kind": "marks", "indicator": "i", "max": "1"}}]}"""), RULE, JsonProblem.INVALID),
                told("best of more than there are", rule("""
                        {"kind": "best-of", "take": "99999999999", "parts": [{"id": "p", "name": {"vi": "a", "en": "a"},
                         "verification": "VERIFIED", "rule": {"kind": "marks", "indicator": "i", "max": "1"}}]}"""), RULE + "/take", JsonProblem.UNREADABLE_TEXT),
                told("a title for longer than time", lowest("""
                        {"kind": "title-held", "indicator": "i", "title": "t", "levels": [], "months": "1000000000000000000"}"""), "/criteria/1/rule", JsonProblem.INVALID),
                told(
                        "a validity for longer than time",
                        replaced("\"mode\"", "\"validityMonths\": \"1000000000000000000\", \"mode\""),
                        "",
                        JsonProblem.INVALID),
                told(
                        "a text of half a character",
                        replaced("\"vi\": \"", "\"vi\": \"\\ud800"),
                        "/criteria/0/name/vi",
                        JsonProblem.FORBIDDEN_CHARACTER),
                told("half a character as a name", max(text("1"), "\\udc00"), "", JsonProblem.SYNTAX),
                told("nothing at all", "", "", JsonProblem.EMPTY),
                told("half of it", GOOD.substring(0, GOOD.length() / 2), "", JsonProblem.INCOMPLETE));
    }

    private static Arguments told(String name, String document, JsonProblem code) {
        return arguments(name, document, Optional.empty(), code);
    }

    private static Arguments told(String name, String document, String pointer, JsonProblem code) {
        return arguments(name, document, Optional.of(pointer), code);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void isToldAtItsPlace(String name, String document, Optional<String> pointer, JsonProblem code) {
        Problem problem =
                read(document.getBytes(StandardCharsets.UTF_8)).problems().get(0);

        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.place()).isInstanceOfSatisfying(Place.Json.class, place -> {
            assertThat(place.line()).isPositive();
            pointer.ifPresent(expected -> assertThat(place.pointer()).isEqualTo(expected));
        });
        assertThat(problem.message(Language.VI)).hasSizeLessThan(2_000);
    }

    @Test
    void aByteThatIsNotUtf8IsTold() {
        byte[] bytes = GOOD.getBytes(StandardCharsets.UTF_8);
        bytes[GOOD.indexOf(MAX)] = (byte) 0xC0;

        Problem problem = read(bytes).problems().get(0);

        assertThat(problem.code()).isEqualTo(JsonProblem.NOT_UTF8);
        assertThat(((Place.Json) problem.place()).line())
                .isEqualTo(1
                        + GOOD.substring(0, GOOD.indexOf(MAX))
                                .chars()
                                .filter(c -> c == '\n')
                                .count());
    }

    @Test
    void tenThousandCriteriaAreReadAndScored() {
        assertIsScored(rule(joined("sum", 10_000, i -> part(i, "1"))));
    }

    @Test
    void asManySumsAsMayBeNestedAreReadAndScored() {
        assertIsScored(sums(18));
    }

    @Test
    void weightsOfAThousandDigitsAreReadAndScored() {
        assertIsScored(rule(weighted(1, i -> "0." + "9".repeat(990))));
    }

    /** Their sum would have a denominator of all their digits together. */
    @Test
    void weightsWithoutACommonDenominatorAreRefused() {
        BigInteger large = BigInteger.TEN.pow(500);

        Validated<Rubric> read = read(rule(weighted(1_000, i -> "1/" + large.add(BigInteger.valueOf(2L * i + 1))))
                .getBytes(StandardCharsets.UTF_8));

        assertThat(read.problems()).extracting(Problem::code).containsExactly(JsonProblem.INVALID);
        assertThat(((Place.Json) read.problems().get(0).place()).pointer()).isEqualTo(RULE);
    }

    @Test
    void tenThousandLevelsThatNameNoCriterionAreTold() {
        String level = "{\"id\": \"l%1$d\", \"name\": {\"vi\": \"a\", \"en\": \"a\"}, \"requirements\":"
                + " [{\"takes\": \"met\", \"criterion\": \"none-%1$d\"}]}";
        String levels = IntStream.range(0, 10_000)
                .mapToObj(i -> level.replace("%1$d", Integer.toString(i)))
                .collect(Collectors.joining(","));
        String document =
                rule(joined("sum", 10_000, i -> part(i, "1"))).replace("\"levels\": [", "\"levels\": [" + levels + ",");

        assertThat(read(document.getBytes(StandardCharsets.UTF_8)).problems()).hasSize(10_000);
    }

    private static Validated<Rubric> read(byte[] bytes) {
        Effort<Validated<Rubric>> effort =
                Effort.within(MILLISECONDS, () -> CriteriaFormats.rubric().read("r.json", bytes));
        assertThat(effort.milliseconds()).as("milliseconds").isLessThan(MILLISECONDS);
        assertThat(effort.megabytes()).as("megabytes").isLessThan(MEGABYTES);
        return effort.result();
    }

    private static void assertIsScored(String document) {
        Rubric rubric = read(document.getBytes(StandardCharsets.UTF_8)).orElseThrow();
        Subject subject = new Subject(SubjectId.of("a"), SubjectKind.UNIT, Optional.empty());
        Effort<Assessment> scored = Effort.within(
                MILLISECONDS,
                () -> Scorer.score(rubric, Evidence.of(subject, List.of()), Context.on(LocalDate.of(2023, 12, 31))));
        assertThat(scored.milliseconds()).as("milliseconds").isLessThan(MILLISECONDS);
        assertThat(CriteriaFormats.assessments()
                        .read("a.json", CriteriaFormats.assessments().write(List.of(scored.result())))
                        .orElseThrow())
                .containsExactly(scored.result());
    }

    private static String replaced(String old, String fresh) {
        assertThat(GOOD).contains(old);
        int at = GOOD.indexOf(old);
        return GOOD.substring(0, at) + fresh + GOOD.substring(at + old.length());
    }

    private static String text(String text) {
        return '"' + text + '"';
    }

    private static String max(String value) {
        return replaced(MAX, "\"max\": " + value);
    }

    private static String max(String value, String another) {
        return replaced(MAX, "\"max\": " + value + ", \"" + another + "\": \"1\"");
    }

    /** The document with another rule of the total. */
    private static String rule(String rule) {
        return replaced(
                GOOD.substring(GOOD.indexOf("\"rule\": {"), GOOD.indexOf("}", GOOD.indexOf("\"rule\": {")) + 1),
                "\"rule\": " + rule);
    }

    private static String lowest(String rule) {
        int at = GOOD.lastIndexOf("\"rule\": {");
        return GOOD.substring(0, at) + "\"rule\": " + rule + GOOD.substring(GOOD.indexOf("}", at) + 1);
    }

    private static String appliesWhen(int depth) {
        return replaced(
                "\"id\": \"total\"",
                "\"id\": \"total\", \"ifNotApplicable\": \"ZERO\", \"appliesWhen\": "
                        + "{\"applies\": \"not\", \"condition\": ".repeat(depth) + "{\"applies\": \"always\"}"
                        + "}".repeat(depth));
    }

    private static String sums(int depth) {
        String inner = "{\"kind\": \"marks\", \"indicator\": \"i\", \"max\": \"1\"}";
        for (int i = 0; i < depth; i++) {
            inner = "{\"kind\": \"sum\", \"parts\": [" + criterion(i, inner) + "]}";
        }
        return rule(inner);
    }

    private static String joined(String kind, int parts, IntFunction<String> part) {
        return "{\"kind\": \"" + kind + "\", \"rounding\": {\"step\": \"1\", \"mode\": \"DOWN\"}, \"parts\": ["
                + IntStream.range(0, parts).mapToObj(part).collect(Collectors.joining(",")) + "]}";
    }

    private static String weighted(int parts, IntFunction<String> weight) {
        return joined(
                "weighted-sum",
                parts,
                i -> "{\"weight\": \"" + weight.apply(i) + "\", \"part\": " + part(i, "1") + "}");
    }

    private static String part(int number, String max) {
        return criterion(number, "{\"kind\": \"marks\", \"indicator\": \"i" + number + "\", \"max\": \"" + max + "\"}");
    }

    private static String criterion(int number, String rule) {
        return "{\"id\": \"c" + number
                + "\", \"name\": {\"vi\": \"a\", \"en\": \"a\"}, \"verification\": \"VERIFIED\", \"rule\": " + rule
                + "}";
    }
}
