package org.learningsociety.core.testkit;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import org.learningsociety.core.json.JsonValue;
import org.learningsociety.core.json.JsonValue.JsonArray;
import org.learningsociety.core.json.JsonValue.JsonBoolean;
import org.learningsociety.core.json.JsonValue.JsonNull;
import org.learningsociety.core.json.JsonValue.JsonNumber;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.json.JsonValue.JsonString;

/** Generators of JSON values and of other texts of the same value. */
public final class JsonArbitraries {

    private JsonArbitraries() {}

    /**
     * Texts that JSON of the library may hold: Vietnamese in both Unicode forms, quotes, escapes, line ends, characters outside
     * the basic plane.
     *
     * @return texts, some of them empty, not all in NFC
     */
    public static Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "a",
                "Z",
                "0",
                "-",
                " ",
                "\t",
                "\n",
                "\r",
                "\"",
                "\\",
                "/",
                "~",
                "{",
                "]",
                ",",
                ":",
                ".",
                "x-",
                "ệ",
                "Đ",
                "đ",
                "Hòa",
                "Hoà",
                "e\u0302\u0323",
                "e\u0323\u0302",
                "\u2028",
                "\uFB01",
                "\uFFFD",
                "😀",
                "\uD800\uDC00",
                "\u007F");
        return pieces.list().ofMaxSize(4).map(list -> String.join("", list));
    }

    /**
     * JSON values.
     *
     * @return values of every kind, nested up to three levels
     */
    public static Arbitrary<JsonValue> values() {
        // Every level multiplies the edge cases; the pieces of the texts are chosen for their edges already.
        return values(3).withoutEdgeCases();
    }

    private static Arbitrary<JsonValue> values(int depth) {
        Arbitrary<JsonValue> plain = Arbitraries.oneOf(
                texts().map(JsonString::of),
                Arbitraries.longs().map(JsonNumber::of),
                Arbitraries.bigIntegers().map(JsonNumber::of),
                Arbitraries.of(true, false).map(JsonBoolean::of),
                Arbitraries.create(JsonNull::of));
        return depth == 0
                ? plain
                : Arbitraries.frequencyOf(
                        Tuple.of(2, plain),
                        Tuple.of(1, objects(values(depth - 1)).map(value -> value)),
                        Tuple.of(1, values(depth - 1).list().ofMaxSize(4).map(JsonArray::of)));
    }

    /**
     * JSON objects.
     *
     * @return objects of up to five members
     */
    public static Arbitrary<JsonObject> objects() {
        return objects(values(2)).withoutEdgeCases();
    }

    private static Arbitrary<JsonObject> objects(Arbitrary<JsonValue> members) {
        Arbitrary<String> names = texts().map(name -> Normalizer.normalize(name, Normalizer.Form.NFC));
        return Arbitraries.maps(names, members).ofMaxSize(5).map(JsonArbitraries::object);
    }

    private static JsonObject object(Map<String, JsonValue> members) {
        JsonObject.Builder object = JsonObject.builder();
        members.forEach(object::put);
        return object.build();
    }

    /**
     * Another text of the same value: members in another order, blanks between, characters escaped or decomposed.
     *
     * @param value the value
     * @param seed decides what is done where
     * @return a text that reads as an equal value
     */
    public static String disguise(JsonValue value, long seed) {
        return disguise(value, new Random(seed));
    }

    private static String disguise(JsonValue value, Random random) {
        String blanks = List.of("", " ", "\n", "\r\n\t").get(random.nextInt(4));
        if (value instanceof JsonObject object) {
            List<String> names = new ArrayList<>(object.members().keySet());
            Collections.shuffle(names, random);
            return names.stream()
                    .map(name -> disguise(name, random) + blanks + ":" + blanks
                            + disguise(object.find(name).orElseThrow(), random))
                    .collect(Collectors.joining("," + blanks, blanks + "{" + blanks, "}" + blanks));
        }
        if (value instanceof JsonArray array) {
            return array.elements().stream()
                    .map(element -> disguise(element, random))
                    .collect(Collectors.joining(blanks + ",", "[" + blanks, blanks + "]"));
        }
        return value instanceof JsonString string ? disguise(string.text(), random) : blanks + value + blanks;
    }

    private static String disguise(String text, Random random) {
        String form = random.nextBoolean() ? Normalizer.normalize(text, Normalizer.Form.NFD) : text;
        StringBuilder out = new StringBuilder("\"");
        form.codePoints().forEach(c -> {
            boolean mustEscape = c < ' ' || c == '"' || c == '\\';
            String character = Character.toString(c);
            out.append(mustEscape || random.nextInt(4) == 0 ? escape(character) : character);
        });
        return out.append('"').toString();
    }

    private static String escape(String character) {
        return character
                .chars()
                .mapToObj(half -> String.format(Locale.ROOT, "\\u%04x", half))
                .collect(Collectors.joining());
    }
}
