package org.learningsociety.core.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.learningsociety.core.json.JsonValue.JsonArray;
import org.learningsociety.core.json.JsonValue.JsonBoolean;
import org.learningsociety.core.json.JsonValue.JsonNull;
import org.learningsociety.core.json.JsonValue.JsonNumber;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.json.JsonValue.JsonString;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Share;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateBound;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.core.time.Dated;
import org.learningsociety.core.time.PartialDate;

/**
 * The codecs of plain values and collections, from which those of the domain are put together.
 *
 * <table>
 * <caption>How values are written</caption>
 * <tr><th>value</th><th>JSON</th></tr>
 * <tr><td>{@link Points}</td><td>{@code "87.5"}</td></tr>
 * <tr><td>{@link Rational}</td><td>{@code "1/3"}</td></tr>
 * <tr><td>{@link Share}</td><td>{@code {"of": 9, "part": 8}}</td></tr>
 * <tr><td>{@link LocalDate}</td><td>{@code "2025-07-01"}</td></tr>
 * <tr><td>{@link PartialDate}</td><td>{@code "2024-03-08"}, {@code "2024-03"} or {@code "2024"}</td></tr>
 * <tr><td>{@link DateRange}</td><td>{@code {"from": "2024-01-26", "to": null}}; the end is exclusive, null is open,
 * {@code "unknown"} is unknown</td></tr>
 * <tr><td>{@link Dated}</td><td>{@code [{"from": "2004-01-01", "value": "Quỳnh Mai"}, …]}</td></tr>
 * <tr><td>{@link LocalizedText}</td><td>{@code {"en": "Phase 1", "vi": "Giai đoạn 1"}}</td></tr>
 * </table>
 */
public final class Codecs {
    // Numbers of a million digits are legal texts, but take seconds to read.
    private static final int LONGEST_READABLE = 1_000;
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final String UNKNOWN_BOUND = "unknown";

    private Codecs() {}

    /**
     * Texts as they are, in NFC. An empty text is a text.
     *
     * @return the codec
     */
    public static JsonCodec<String> text() {
        return JsonCodec.of(
                in -> in.value() instanceof JsonString string
                        ? Validated.of(string.text())
                        : in.failed(JsonProblem.NOT_A_TEXT, Map.of()),
                JsonString::of);
    }

    /**
     * Values that have a text form.
     *
     * <pre>{@code Codecs.parsed("B-25", DocumentNumber::parse, DocumentNumber::toString)}</pre>
     *
     * @param <T> the type of the values
     * @param example a text that can be read, shown to the owner of one that cannot
     * @param parse reads the text; it throws as {@link JsonCodec#as} says if it cannot
     * @param print writes the text that {@code parse} reads
     * @return the codec
     */
    public static <T> JsonCodec<T> parsed(
            String example, Function<String, ? extends T> parse, Function<? super T, String> print) {
        return JsonCodec.of(
                in -> text().decode(in).flatMap(text -> parse(in, text, example, parse)),
                value -> JsonString.of(print.apply(value)));
    }

    /**
     * True and false.
     *
     * @return the codec
     */
    public static JsonCodec<Boolean> truth() {
        return JsonCodec.of(
                in -> in.value() instanceof JsonBoolean bool
                        ? Validated.of(bool.value())
                        : in.failed(JsonProblem.NOT_A_BOOLEAN, Map.of()),
                JsonBoolean::of);
    }

    /**
     * Integers of 64 bits, written as JSON numbers.
     *
     * @return the codec
     */
    public static JsonCodec<Long> integer() {
        return JsonCodec.of(
                in -> in.value() instanceof JsonNumber number
                        ? integer(in, number.value())
                        : in.failed(JsonProblem.NOT_AN_INTEGER, Map.of()),
                JsonNumber::of);
    }

    /**
     * Days such as {@code "2025-07-01"}.
     *
     * @return the codec
     */
    public static JsonCodec<LocalDate> date() {
        return parsed("2025-07-01", LocalDate::parse, LocalDate::toString);
    }

    /**
     * Hashes such as {@code "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}.
     *
     * @return the codec of 64 lower-case hexadecimal digits
     */
    public static JsonCodec<String> sha256() {
        return parsed("9f86d081…", Codecs::hash, Function.identity());
    }

    private static String hash(String text) {
        if (!SHA_256.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "a hash must have 64 lower-case hexadecimal digits, but was \"" + text + "\"");
        }
        return text;
    }

    /**
     * Days of which the day, or the month too, may be blank, such as {@code "2024-03"}.
     *
     * @return the codec
     */
    public static JsonCodec<PartialDate> partialDate() {
        return parsed("2024-03-08", PartialDate::parse, PartialDate::toString);
    }

    /**
     * Ranges of days, such as {@code {"from": "2024-01-26", "to": "unknown"}}.
     *
     * @return the codec
     */
    public static JsonCodec<DateRange> dateRange() {
        return new DateRangeCodec();
    }

    /**
     * Points such as {@code "87.5"}.
     *
     * @return the codec
     */
    public static JsonCodec<Points> points() {
        return parsed("87.5", Points::parse, Points::toString);
    }

    /**
     * Fractions such as {@code "1/3"}.
     *
     * @return the codec
     */
    public static JsonCodec<Rational> rational() {
        return parsed("1/3", Rational::parse, Rational::toString);
    }

    /**
     * Shares as their two counts, such as {@code {"of": 9, "part": 8}}.
     *
     * @return the codec
     */
    public static JsonCodec<Share> share() {
        return new ShareCodec();
    }

    /**
     * Texts in both languages, such as {@code {"en": "Phase 1", "vi": "Giai đoạn 1"}}.
     *
     * @return the codec
     */
    public static JsonCodec<LocalizedText> localizedText() {
        return new LocalizedTextCodec();
    }

    /**
     * The constants of an enum, by name.
     *
     * @param <E> the enum
     * @param type its class
     * @return the codec
     */
    public static <E extends Enum<E>> JsonCodec<E> constant(Class<E> type) {
        Map<String, E> constants = new LinkedHashMap<>();
        for (E constant : Objects.requireNonNull(type.getEnumConstants(), "type")) {
            constants.put(constant.name(), constant);
        }
        return named(constants);
    }

    /**
     * A few values that have names in JSON.
     *
     * @param <T> the type of the values
     * @param values the values by name; no two are equal
     * @return the codec
     * @throws IllegalArgumentException if two names have one value
     */
    public static <T> JsonCodec<T> named(Map<String, T> values) {
        Map<String, T> byName = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        Map<T, String> names = new LinkedHashMap<>();
        byName.forEach((name, value) -> {
            if (names.putIfAbsent(value, name) != null) {
                throw new IllegalArgumentException("values must have one name each, but " + value + " had more");
            }
        });
        String known = byName.keySet().stream().sorted(CodePointOrder.INSTANCE).collect(Collectors.joining(", "));
        return JsonCodec.of(
                in -> text().decode(in)
                        .flatMap(name -> byName.containsKey(name)
                                ? Validated.of(Objects.requireNonNull(byName.get(name)))
                                : in.failed(JsonProblem.UNKNOWN_NAME, Map.of("known", known))),
                value -> JsonString.of(Objects.requireNonNull(names.get(value), "value without a name")));
    }

    /**
     * Lists.
     *
     * @param <T> the type of the elements
     * @param element the codec of the elements
     * @return the codec
     */
    public static <T> JsonCodec<List<T>> list(JsonCodec<T> element) {
        return JsonCodec.of(
                in -> in.elements().flatMap(elements -> decodeAll(elements, element)),
                values -> JsonArray.of(values.stream().map(element::encode).toList()));
    }

    /**
     * Sets, as lists in the order of the elements' canonical texts; an element may not be given twice. The set that is read
     * keeps the order of the list.
     *
     * @param <T> the type of the elements
     * @param element the codec of the elements
     * @return the codec
     */
    public static <T> JsonCodec<Set<T>> set(JsonCodec<T> element) {
        return JsonCodec.of(
                in -> in.elements()
                        .flatMap(elements -> decodeAll(elements, element)
                                .with(repeated(elements))
                                .map(values -> Collections.unmodifiableSet(new LinkedHashSet<>(values)))),
                values -> JsonArray.of(values.stream()
                        .map(element::encode)
                        .sorted(Comparator.comparing(JsonValue::toString, CodePointOrder.INSTANCE))
                        .toList()));
    }

    /**
     * Maps, as objects. The map that is read is in the order of the keys' code points.
     *
     * @param <K> the type of the keys
     * @param <V> the type of the values
     * @param key the codec of the keys, which must encode texts
     * @param value the codec of the values
     * @return the codec
     */
    public static <K, V> JsonCodec<Map<K, V>> map(JsonCodec<K> key, JsonCodec<V> value) {
        return new MapCodec<>(key, value);
    }

    /**
     * Values that change on certain days, as a list of entries.
     *
     * @param <T> the type of the values
     * @param value the codec of the values
     * @return the codec
     */
    public static <T> JsonCodec<Dated<T>> dated(JsonCodec<T> value) {
        return new DatedCodec<>(value);
    }

    private static <T> Validated<T> parse(
            JsonCursor in, String text, String example, Function<String, ? extends T> parse) {
        try {
            if (text.length() > LONGEST_READABLE) {
                throw new IllegalArgumentException("the text must have at most " + LONGEST_READABLE + " characters");
            }
            return Validated.of(parse.apply(text));
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException refusal) {
            return in.failed(
                    JsonProblem.UNREADABLE_TEXT, Map.of("example", example, "rule", JsonCursor.messageOf(refusal)));
        }
    }

    private static Validated<Long> integer(JsonCursor in, BigDecimal value) {
        if (value.scale() > 0) {
            return in.failed(JsonProblem.NOT_AN_INTEGER, Map.of());
        }
        return value.toBigIntegerExact().bitLength() < Long.SIZE
                ? Validated.of(value.longValueExact())
                : in.failed(JsonProblem.NUMBER_TOO_LARGE, Map.of("limit", "18"));
    }

    private static <T> Validated<List<T>> decodeAll(List<JsonCursor> elements, JsonDecoder<T> decoder) {
        return Validated.all(elements.stream().map(decoder::decode).toList());
    }

    private static List<Problem> repeated(Collection<JsonCursor> elements) {
        Set<JsonValue> seen = new HashSet<>();
        return elements.stream()
                .filter(element -> !seen.add(element.value()))
                .map(element -> element.problem(JsonProblem.REPEATED_ELEMENT, Map.of()))
                .toList();
    }

    private static final class ShareCodec implements JsonCodec<Share> {
        @Override
        public Validated<Share> decode(JsonCursor in) {
            JsonFields fields = in.object();
            JsonField<Long> part = fields.required("part", integer());
            JsonField<Long> of = fields.required("of", integer());
            return fields.build(() -> Share.of(part.get(), of.get()));
        }

        @Override
        public JsonValue encode(Share share) {
            return JsonObject.builder()
                    .put("part", integer(), share.part())
                    .put("of", integer(), share.of())
                    .build();
        }
    }

    private static final class LocalizedTextCodec implements JsonCodec<LocalizedText> {
        @Override
        public Validated<LocalizedText> decode(JsonCursor in) {
            JsonFields fields = in.object();
            JsonField<String> vi = fields.required("vi", text());
            JsonField<String> en = fields.required("en", text());
            return fields.build(() -> LocalizedText.of(vi.get(), en.get()));
        }

        @Override
        public JsonValue encode(LocalizedText text) {
            return JsonObject.builder()
                    .put("vi", text(), text.vi())
                    .put("en", text(), text.en())
                    .build();
        }
    }

    private static final class DateRangeCodec implements JsonCodec<DateRange> {
        private static final JsonCodec<DateBound> BOUND = new DateBoundCodec();

        @Override
        public Validated<DateRange> decode(JsonCursor in) {
            JsonFields fields = in.object();
            JsonField<DateBound> from = fields.required("from", BOUND);
            JsonField<DateBound> to = fields.required("to", BOUND);
            return fields.build(() -> DateRange.of(from.get(), to.get()));
        }

        @Override
        public JsonValue encode(DateRange range) {
            return JsonObject.builder()
                    .put("from", BOUND, range.from())
                    .put("to", BOUND, range.to())
                    .build();
        }
    }

    private static final class DateBoundCodec implements JsonCodec<DateBound> {
        @Override
        public Validated<DateBound> decode(JsonCursor in) {
            if (in.value() instanceof JsonNull) {
                return Validated.of(DateBound.open());
            }
            return in.value().equals(JsonString.of(UNKNOWN_BOUND))
                    ? Validated.of(DateBound.unknown())
                    : date().decode(in).map(DateBound::on);
        }

        @Override
        public JsonValue encode(DateBound bound) {
            if (bound instanceof DateBound.On on) {
                return date().encode(on.date());
            }
            return bound instanceof DateBound.Open ? JsonNull.of() : JsonString.of(UNKNOWN_BOUND);
        }
    }

    private record MapCodec<K, V>(JsonCodec<K> key, JsonCodec<V> value) implements JsonCodec<Map<K, V>> {
        @Override
        public Validated<Map<K, V>> decode(JsonCursor in) {
            if (!(in.value() instanceof JsonObject object)) {
                return in.failed(JsonProblem.NOT_AN_OBJECT, Map.of());
            }
            Map<K, V> values = new LinkedHashMap<>();
            List<Problem> problems = new ArrayList<>();
            object.members().forEach((name, member) -> {
                JsonCursor child = in.child(name, member);
                Validated<K> decodedKey = key.decode(in.childName(name, member));
                Validated<V> decodedValue = value.decode(child);
                problems.addAll(decodedKey.problems());
                problems.addAll(decodedValue.problems());
                decodedKey
                        .value()
                        .ifPresent(k -> decodedValue.value().ifPresent(v -> {
                            if (values.putIfAbsent(k, v) != null) {
                                problems.add(child.problem(JsonProblem.DUPLICATE_FIELD, Map.of("name", name)));
                            }
                        }));
            });
            return Validated.of(Collections.unmodifiableMap(values), problems);
        }

        @Override
        public JsonValue encode(Map<K, V> map) {
            JsonObject.Builder object = JsonObject.builder();
            map.forEach((k, v) -> object.put(name(k), value, v));
            return object.build();
        }

        private String name(K k) {
            if (key.encode(k) instanceof JsonString name) {
                return name.text();
            }
            throw new IllegalArgumentException("codec of keys must encode texts, but did not for " + k);
        }
    }

    private record DatedCodec<T>(JsonCodec<T> value) implements JsonCodec<Dated<T>> {
        @Override
        public Validated<Dated<T>> decode(JsonCursor in) {
            return list(new EntryCodec<>(value)).decode(in).flatMap(entries -> in.attempt(() -> dated(entries)));
        }

        @Override
        public JsonValue encode(Dated<T> dated) {
            return list(new EntryCodec<>(value))
                    .encode(List.copyOf(dated.entries().entrySet()));
        }

        private static <T> Dated<T> dated(List<Map.Entry<LocalDate, T>> entries) {
            if (entries.isEmpty()) {
                throw new IllegalArgumentException("a dated value must have an entry, but the list was empty");
            }
            Dated<T> dated = Dated.of(entries.get(0).getKey(), entries.get(0).getValue());
            for (Map.Entry<LocalDate, T> entry : entries.subList(1, entries.size())) {
                if (dated.entries().containsKey(entry.getKey())) {
                    throw new IllegalArgumentException("a day must have one entry, but had two: " + entry.getKey());
                }
                dated = dated.with(entry.getKey(), entry.getValue());
            }
            return dated;
        }
    }

    private record EntryCodec<T>(JsonCodec<T> value) implements JsonCodec<Map.Entry<LocalDate, T>> {
        @Override
        public Validated<Map.Entry<LocalDate, T>> decode(JsonCursor in) {
            JsonFields fields = in.object();
            JsonField<LocalDate> from = fields.required("from", date());
            JsonField<T> held = fields.required("value", value);
            return fields.build(() -> Map.entry(from.get(), held.get()));
        }

        @Override
        public JsonValue encode(Map.Entry<LocalDate, T> entry) {
            return JsonObject.builder()
                    .put("from", date(), entry.getKey())
                    .put("value", value, entry.getValue())
                    .build();
        }
    }
}
