package org.learningsociety.criteria.testkit;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.learningsociety.core.json.JsonValue;
import org.learningsociety.core.json.JsonValue.JsonArray;
import org.learningsociety.core.json.JsonValue.JsonBoolean;
import org.learningsociety.core.json.JsonValue.JsonNull;
import org.learningsociety.core.json.JsonValue.JsonNumber;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.json.JsonValue.JsonString;
import org.learningsociety.core.number.Rational;

/** Documents that differ from a good one at one place. */
public final class JsonMutations {

    /** The members of a rubric's document that are numbers. */
    public static final Set<String> NUMBERS_OF_RUBRICS = Set.of(
            "max",
            "partial",
            "points",
            "cut",
            "floor",
            "least",
            "most",
            "weight",
            "low",
            "high",
            "value",
            "each",
            "below",
            "from",
            "full",
            "step",
            "spread",
            "take",
            "count",
            "months",
            "validityMonths");

    private static final List<JsonValue> OTHER_TYPES = List.of(
            JsonNumber.of(5),
            JsonBoolean.of(true),
            JsonNull.of(),
            JsonArray.of(),
            JsonObject.builder().build(),
            JsonString.of("?"));

    /**
     * Numbers, days and identifiers that are right in one place, and others that are right in none; none ends with a line end, which
     * the regular expressions of some validators let pass.
     */
    private static final List<JsonValue> TEXTS = Stream.of(
                    "?",
                    "",
                    " ",
                    "5 ",
                    " 5",
                    "+5",
                    "-5",
                    "5,0",
                    "1e3",
                    "0",
                    "-0",
                    "00.5",
                    "0.50000",
                    "1.",
                    ".5",
                    "1/3",
                    "1/0",
                    "1/-3",
                    "2024-13-01",
                    "2024-1-01",
                    "2024-02-29",
                    "unknown",
                    "١٢",
                    "NaN",
                    "Đ",
                    "a--b",
                    "A.b",
                    "5".repeat(1001))
            .<JsonValue>map(JsonString::of)
            .toList();

    private static final List<String> EXTREMES = List.of(
            "0",
            "1",
            "-1",
            "0.0001",
            "-0.0001",
            "1000000000",
            "-1000000000",
            "999999999.9999",
            "922337203685477.5807",
            "-922337203685477.5808",
            "9223372036854775807",
            "-9223372036854775808",
            "12000",
            "1/" + "7".repeat(900),
            "7".repeat(900) + "/3");

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(/\\d+|\\.\\d+)?");

    private JsonMutations() {}

    /**
     * Changes a document at one place.
     *
     * @param document a good document
     * @return a member dropped, added or renamed, a list emptied or an element doubled, a value of another type, a text that is
     *     another or stands elsewhere in the document; often no good document any more
     */
    public static Arbitrary<JsonObject> of(JsonObject document) {
        return Arbitraries.randomValue(random -> new Mutation(document, random).document());
    }

    /**
     * Changes one number.
     *
     * @param document a good document that has such a number
     * @param names the names of the members that are numbers, written as texts
     * @return the document with one of those numbers a bit or a lot greater or less
     */
    public static Arbitrary<JsonObject> ofNumber(JsonObject document, Set<String> names) {
        return Arbitraries.randomValue(random -> {
            List<Boolean> chosen = new ArrayList<>(Collections.nCopies(numbers(document, names), false));
            chosen.set(random.nextInt(chosen.size()), true);
            Rational change =
                    Rational.parse(List.of("1", "-1", "5", "-5", "0.5", "40").get(random.nextInt(6)));
            UnaryOperator<String> edit = old -> decimal(Rational.parse(old).plus(change));
            return (JsonObject) changed(document, names, new ArrayDeque<>(chosen), edit);
        });
    }

    /**
     * Puts extremes in the place of some numbers.
     *
     * @param document a good document
     * @param names the names of the members that are numbers, written as texts
     * @return the document with every fourth of those numbers the greatest, the least or the finest of some kind
     */
    public static Arbitrary<JsonObject> withExtremes(JsonObject document, Set<String> names) {
        return Arbitraries.randomValue(random -> {
            List<Boolean> chosen = Collections.nCopies(numbers(document, names), 0).stream()
                    .map(any -> random.nextInt(4) == 0)
                    .toList();
            UnaryOperator<String> edit = old -> EXTREMES.get(random.nextInt(EXTREMES.size()));
            return (JsonObject) changed(document, names, new ArrayDeque<>(chosen), edit);
        });
    }

    private static int numbers(JsonValue value, Set<String> names) {
        if (value instanceof JsonArray array) {
            return array.elements().stream()
                    .mapToInt(element -> numbers(element, names))
                    .sum();
        }
        return value instanceof JsonObject object
                ? object.members().entrySet().stream()
                        .mapToInt(member -> isNumber(member, names) ? 1 : numbers(member.getValue(), names))
                        .sum()
                : 0;
    }

    private static JsonValue changed(
            JsonValue value, Set<String> names, Deque<Boolean> isChosen, UnaryOperator<String> edit) {
        if (value instanceof JsonArray array) {
            return JsonArray.of(array.elements().stream()
                    .map(element -> changed(element, names, isChosen, edit))
                    .toList());
        }
        if (!(value instanceof JsonObject object)) {
            return value;
        }
        JsonObject.Builder copy = JsonObject.builder();
        object.members().entrySet().forEach(member -> {
            if (!isNumber(member, names)) {
                copy.put(member.getKey(), changed(member.getValue(), names, isChosen, edit));
            } else if (isChosen.pop()) {
                String old = ((JsonString) member.getValue()).text();
                copy.put(member.getKey(), JsonString.of(edit.apply(old)));
            } else {
                copy.put(member.getKey(), member.getValue());
            }
        });
        return copy.build();
    }

    private static boolean isNumber(Map.Entry<String, JsonValue> member, Set<String> names) {
        return names.contains(member.getKey())
                && member.getValue() instanceof JsonString text
                && NUMBER.matcher(text.text()).matches();
    }

    /** Points are not read as fractions. */
    private static String decimal(Rational number) {
        Rational halves = number.multipliedBy(Rational.of(2));
        return halves.isInteger() && !number.isInteger()
                ? new BigDecimal(halves.numerator())
                        .divide(BigDecimal.valueOf(2))
                        .toPlainString()
                : number.toString();
    }

    /** One change. Places are counted in the order of the document. */
    private static final class Mutation {
        private final JsonObject document;
        private final List<JsonValue> values = new ArrayList<>();
        private final Random random;
        private int left;

        Mutation(JsonObject document, Random random) {
            this.document = document;
            this.random = random;
            collect(document);
            this.left = random.nextInt(values.size());
        }

        JsonObject document() {
            return visited(document) instanceof JsonObject changed ? changed : document;
        }

        private void collect(JsonValue value) {
            values.add(value);
            if (value instanceof JsonObject object) {
                object.members().values().forEach(this::collect);
            } else if (value instanceof JsonArray array) {
                array.elements().forEach(this::collect);
            }
        }

        private JsonValue visited(JsonValue value) {
            if (left-- == 0) {
                return mutated(value);
            }
            if (value instanceof JsonObject object) {
                JsonObject.Builder copy = JsonObject.builder();
                object.members().forEach((name, member) -> copy.put(name, visited(member)));
                return copy.build();
            }
            return value instanceof JsonArray array
                    ? JsonArray.of(array.elements().stream().map(this::visited).toList())
                    : value;
        }

        private JsonValue mutated(JsonValue value) {
            if (random.nextInt(4) == 0) {
                return any(OTHER_TYPES);
            }
            if (value instanceof JsonObject object) {
                return mutated(object);
            }
            if (value instanceof JsonArray array) {
                return mutated(array);
            }
            return random.nextBoolean() ? any(TEXTS) : any(values);
        }

        private JsonValue mutated(JsonObject object) {
            List<String> names = new ArrayList<>(object.members().keySet());
            String chosen = names.isEmpty() ? "" : any(names);
            boolean drops = random.nextBoolean();
            JsonObject.Builder copy = JsonObject.builder();
            object.members().forEach((name, member) -> {
                if (!drops || !name.equals(chosen)) {
                    copy.put(name, member);
                }
            });
            String more = any(List.of("x-own", "X-own", "Id", "slot"));
            if ((!drops || random.nextBoolean()) && !names.contains(more)) {
                copy.put(more, any(values));
            }
            return copy.build();
        }

        private JsonValue mutated(JsonArray array) {
            List<JsonValue> elements = new ArrayList<>(array.elements());
            switch (random.nextInt(3)) {
                case 0 -> elements.clear();
                case 1 -> elements.addAll(array.elements());
                default -> elements.add(any(values));
            }
            return JsonArray.of(elements);
        }

        private <T> T any(List<T> list) {
            return list.get(random.nextInt(list.size()));
        }
    }
}
