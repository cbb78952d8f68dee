package org.learningsociety.core.json;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.json.JsonValue.JsonString;
import org.learningsociety.core.problem.Validated;

/**
 * Reads and writes the cases of a sealed type, told apart by one field of their objects. Immutable and thread-safe.
 *
 * <p>The codecs of the cases know nothing of that field.
 *
 * <pre>{@code
 * JsonCodec<Shape> shape = JsonUnion.<Shape>by("shape")
 *         .with("circle", Circle.class, new CircleCodec())
 *         .with("square", Square.class, new SquareCodec());
 * // {"radius":3,"shape":"circle"}
 * }</pre>
 *
 * @param <T> the sealed type
 */
public final class JsonUnion<T> implements JsonCodec<T> {
    private final String discriminator;
    private final SortedMap<String, Case<? extends T>> cases;

    private JsonUnion(String discriminator, SortedMap<String, Case<? extends T>> cases) {
        this.discriminator = discriminator;
        this.cases = Collections.unmodifiableSortedMap(cases);
    }

    /**
     * Starts a union.
     *
     * @param <T> the sealed type
     * @param discriminator the name of the field that names the case
     * @return a union without cases
     */
    public static <T> JsonUnion<T> by(String discriminator) {
        return new JsonUnion<>(discriminator, new TreeMap<>());
    }

    /**
     * Adds a case.
     *
     * @param <C> the type of the case
     * @param name the value of the discriminator
     * @param type the class of the case
     * @param codec the codec of the case, which must encode objects
     * @return a union with this case too
     * @throws IllegalArgumentException if there is a case of this name
     */
    public <C extends T> JsonUnion<T> with(String name, Class<C> type, JsonCodec<C> codec) {
        SortedMap<String, Case<? extends T>> more = new TreeMap<>(cases);
        if (more.putIfAbsent(name, new Case<>(type, codec)) != null) {
            throw new IllegalArgumentException("case must be added once, but was added again: " + name);
        }
        return new JsonUnion<>(discriminator, more);
    }

    @Override
    public Validated<T> decode(JsonCursor in) {
        if (!(in.value() instanceof JsonObject object)) {
            return in.failed(JsonProblem.NOT_AN_OBJECT, Map.of());
        }
        Optional<JsonCursor> field = object.find(discriminator).map(name -> in.child(discriminator, name));
        if (field.isEmpty()) {
            return in.failed(JsonProblem.MISSING_FIELD, Map.of("name", discriminator));
        }
        return Codecs.text().decode(field.get()).flatMap(name -> decode(in, name, field.get()));
    }

    @Override
    public JsonObject encode(T value) {
        for (Map.Entry<String, Case<? extends T>> entry : cases.entrySet()) {
            if (entry.getValue().type().isInstance(value)) {
                return JsonObject.builder()
                        .putAll(entry.getValue().encode(value))
                        .put(discriminator, JsonString.of(entry.getKey()))
                        .build();
            }
        }
        throw new IllegalArgumentException("value must be of a case that was added, but was of "
                + value.getClass().getName());
    }

    private Validated<T> decode(JsonCursor in, String name, JsonCursor field) {
        Case<? extends T> found = cases.get(name);
        if (found == null) {
            return field.failed(JsonProblem.UNKNOWN_NAME, Map.of("known", String.join(", ", cases.keySet())));
        }
        return found.codec().decode(in.havingAsked(discriminator)).map(value -> value);
    }

    private record Case<C>(Class<C> type, JsonCodec<C> codec) {
        JsonObject encode(Object value) {
            if (codec.encode(type.cast(value)) instanceof JsonObject object) {
                return object;
            }
            throw new IllegalArgumentException("codec must encode an object, but did not for " + type.getName());
        }
    }
}
