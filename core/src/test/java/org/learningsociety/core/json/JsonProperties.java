package org.learningsociety.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.testkit.JsonArbitraries;

class JsonProperties {
    private static final JsonReader READER =
            JsonReader.of(new JsonLimits(1_000_000, 100_000, 64, 1_000, 10_000, 1_000));

    @Property
    @Label("P-08 read(write(x)) = x, compact and in lines, from text and from bytes")
    void p08WrittenIsRead(@ForAll("values") JsonValue value) {
        assertThat(read(value.toString())).isEqualTo(value);
        assertThat(read(value.toIndentedString())).isEqualTo(value);
        byte[] bytes = ("\uFEFF" + value).getBytes(StandardCharsets.UTF_8);
        assertThat(READER.read("x.json", bytes).orElseThrow().value()).isEqualTo(value);
    }

    @Property
    @Label("P-08 the canonical form does not depend on key order, blanks, escapes or Unicode form")
    void p08CanonicalFormIsInvariant(@ForAll("values") JsonValue value, @ForAll long seed) {
        JsonValue read = read(JsonArbitraries.disguise(value, seed));

        assertThat(read).isEqualTo(value).hasSameHashCodeAs(value);
        assertThat(read.toString()).isEqualTo(value.toString());
        assertThat(Normalizer.isNormalized(read.toString(), Normalizer.Form.NFC))
                .isTrue();
    }

    @Property
    @Label("P-08 values are equal exactly if their canonical texts are")
    void p08CanonicalFormTellsValuesApart(@ForAll("values") JsonValue a, @ForAll("values") JsonValue b) {
        assertThat(a.equals(b)).isEqualTo(a.toString().equals(b.toString()));
    }

    @Property
    @Label("P-08 unknown fields are reported each once, those that begin with x- never")
    void p08UnknownFieldPolicy(@ForAll("objects") JsonObject object, @ForAll Set<Integer> known) {
        List<String> names = List.copyOf(object.members().keySet());
        Set<String> asked = new TreeSet<>();
        JsonFields fields = JsonCursor.of("x.json", object).object();
        for (int i = 0; i < names.size(); i++) {
            if (known.contains(i)) {
                asked.add(names.get(i));
                fields.required(names.get(i), Validated::of);
            }
        }

        List<Problem> problems = fields.build(() -> "made").problems();

        assertThat(problems).allMatch(problem -> problem.code() == JsonProblem.UNKNOWN_FIELD);
        assertThat(problems.stream().map(problem -> problem.arguments().get("name")))
                .containsExactlyElementsOf(names.stream()
                        .filter(name -> !asked.contains(name) && !name.startsWith("x-"))
                        .toList());
    }

    @Property
    void everyPointerLeadsToItsValue(@ForAll("values") JsonValue value) {
        assertPointersLeadBack(value, JsonCursor.of("x.json", value));
    }

    @Property
    void noTextOfBytesCrashesTheReader(@ForAll byte[] bytes) {
        Validated<JsonCursor> read = READER.read("x.json", bytes);
        assertThat(read.problems())
                .allSatisfy(problem -> assertThat(problem.place()).isInstanceOf(Place.Json.class));
    }

    @Property
    void noDamageToADocumentCrashesTheReader(
            @ForAll("values") JsonValue value, @ForAll long seed, @ForAll char damage, @ForAll int where) {
        StringBuilder text = new StringBuilder(JsonArbitraries.disguise(value, seed));
        text.setCharAt(Math.floorMod(where, text.length()), damage);
        int lines = 1 + (int) text.chars().filter(c -> c == '\n' || c == '\r').count();

        Validated<JsonCursor> read = READER.read("x.json", text.toString());

        assertThat(read.problems()).allSatisfy(problem -> {
            Place.Json place = (Place.Json) problem.place();
            assertThat(place.line()).isBetween(1, lines);
            assertThat(place.column()).isBetween(1, text.length() + 1);
        });
    }

    @Property
    void membersAreInTheOrderOfCodePoints(@ForAll("objects") JsonObject object) {
        List<List<Integer>> names = object.members().keySet().stream()
                .map(name -> name.codePoints().boxed().collect(Collectors.toList()))
                .toList();
        assertThat(names).isSortedAccordingTo(JsonProperties::compareCodePoints);
    }

    @Property
    void integersOfAnySizeKeepTheirDigits(@ForAll BigInteger number) {
        assertThat(read(number.toString())).isEqualTo(JsonValue.JsonNumber.of(number));
        assertThat(JsonValue.JsonNumber.of(number)).hasToString(number.toString());
    }

    @Provide
    Arbitrary<JsonValue> values() {
        return JsonArbitraries.values();
    }

    @Provide
    Arbitrary<JsonObject> objects() {
        return JsonArbitraries.objects();
    }

    private static JsonValue read(String text) {
        return READER.read("x.json", text).orElseThrow().value();
    }

    private static void assertPointersLeadBack(JsonValue root, JsonCursor cursor) {
        String pointer = ((Place.Json) cursor.place()).pointer();
        assertThat(resolve(root, pointer)).isSameAs(cursor.value());
        if (cursor.value() instanceof JsonObject object) {
            object.members().forEach((name, member) -> assertPointersLeadBack(root, cursor.child(name, member)));
        } else {
            cursor.elements().value().ifPresent(list -> list.forEach(element -> assertPointersLeadBack(root, element)));
        }
    }

    /** RFC 6901, slowly. */
    private static JsonValue resolve(JsonValue root, String pointer) {
        JsonValue value = root;
        for (String token : List.of(pointer.split("/", -1)).subList(1, pointer.split("/", -1).length)) {
            String name = token.replace("~1", "/").replace("~0", "~");
            value = value instanceof JsonObject object
                    ? object.find(name).orElseThrow()
                    : ((JsonValue.JsonArray) value).elements().get(Integer.parseInt(name));
        }
        return value;
    }

    private static int compareCodePoints(List<Integer> a, List<Integer> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            if (!a.get(i).equals(b.get(i))) {
                return a.get(i).compareTo(b.get(i));
            }
        }
        return Integer.compare(a.size(), b.size());
    }
}
