package org.learningsociety.core.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;

/**
 * The fields of an object, taken one by one by a {@link JsonDecoder}.
 *
 * <p>All fields are checked, whatever is wrong with the others. {@link #build} then reports the fields for which nobody asked,
 * except those that begin with {@code x-}, and makes the value if nothing is wrong. Used by one thread, within one call of
 * {@link JsonDecoder#decode}.
 *
 * <pre>{@code
 * JsonFields fields = in.object();
 * JsonField<String> id = fields.required("id", Codecs.text());
 * JsonField<Optional<DateRange>> period = fields.optional("period", Codecs.dateRange());
 * return fields.build(() -> new Phase(id.get(), period.get()));
 * }</pre>
 */
public final class JsonFields {
    private static final String EXTENSION = "x-";

    private final JsonCursor cursor;
    private final Optional<JsonObject> object;
    private final Set<String> asked;
    private final List<Problem> problems = new ArrayList<>();

    JsonFields(JsonCursor cursor, Set<String> asked) {
        this.cursor = cursor;
        this.object = cursor.value() instanceof JsonObject found ? Optional.of(found) : Optional.empty();
        this.asked = new TreeSet<>(CodePointOrder.INSTANCE);
        this.asked.addAll(asked);
        if (object.isEmpty()) {
            problems.add(cursor.problem(JsonProblem.NOT_AN_OBJECT, Map.of()));
        }
    }

    /**
     * Takes a field that must be there.
     *
     * @param <T> the type of its value
     * @param name its name
     * @param decoder the decoder of its value
     * @return the field
     */
    public <T> JsonField<T> required(String name, JsonDecoder<T> decoder) {
        Optional<JsonCursor> field = ask(name);
        if (field.isEmpty() && object.isPresent()) {
            problems.add(Problem.error(JsonProblem.MISSING_FIELD, cursor.place(), Map.of("name", name)));
        }
        return new JsonField<>(name, field.orElse(cursor), field.flatMap(found -> decode(found, decoder)));
    }

    /**
     * Takes a field that may be absent. Null is not absent: it is a value, which most decoders refuse.
     *
     * @param <T> the type of its value
     * @param name its name
     * @param decoder the decoder of its value
     * @return the field
     */
    public <T> JsonField<Optional<T>> optional(String name, JsonDecoder<T> decoder) {
        JsonDecoder<Optional<T>> present = in -> decoder.decode(in).map(Optional::of);
        Optional<JsonCursor> field = ask(name);
        return field.isPresent()
                ? new JsonField<>(name, field.get(), decode(field.get(), present))
                : new JsonField<>(name, cursor, Optional.of(Optional.empty()));
    }

    /**
     * Ends the taking of fields and makes the value.
     *
     * @param <T> the type of the value
     * @param make makes the value from the fields; called only if all are good. What it throws is handled as by
     *     {@link JsonCursor#attempt}
     * @return the value, or everything that is wrong with the object and its fields
     */
    public <T> Validated<T> build(Supplier<? extends T> make) {
        reportUnknown();
        Validated<Boolean> fields = Validated.of(true, problems);
        return fields.hasErrors() ? Validated.failed(problems) : fields.flatMap(good -> cursor.attempt(make));
    }

    private Optional<JsonCursor> ask(String name) {
        asked.add(name);
        return object.flatMap(found -> found.find(name)).map(value -> cursor.child(name, value));
    }

    private <T> Optional<T> decode(JsonCursor field, JsonDecoder<T> decoder) {
        Validated<T> decoded = decoder.decode(field);
        problems.addAll(decoded.problems());
        return decoded.value();
    }

    private void reportUnknown() {
        Map<String, JsonValue> members =
                object.<Map<String, JsonValue>>map(JsonObject::members).orElse(Map.of());
        String known = String.join(", ", asked);
        members.forEach((name, value) -> {
            if (!asked.contains(name) && !name.startsWith(EXTENSION)) {
                Map<String, String> arguments = Map.of("name", name, "known", known);
                problems.add(cursor.child(name, value).problem(JsonProblem.UNKNOWN_FIELD, arguments));
            }
        });
    }
}
