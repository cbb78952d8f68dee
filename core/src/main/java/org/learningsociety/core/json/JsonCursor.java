package org.learningsociety.core.json;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.learningsociety.core.json.JsonValue.JsonArray;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.json.JsonValue.JsonString;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.ProblemCode;
import org.learningsociety.core.problem.Validated;

/**
 * A JSON value and the place where it stands: what a {@link JsonDecoder} reads. Immutable and thread-safe.
 */
public final class JsonCursor {
    private static final int SHOWN_LENGTH = 60;

    private final String source;
    private final Optional<JsonCursor> parent;
    // The step from the parent, or of a root the whole pointer. Pointers are put together only when a problem needs
    // one.
    private final String step;
    private final JsonValue value;
    private final Set<String> asked;

    private JsonCursor(String source, Optional<JsonCursor> parent, String step, JsonValue value, Set<String> asked) {
        this.source = source;
        this.parent = parent;
        this.step = step;
        this.value = value;
        this.asked = asked;
    }

    /**
     * Points at a value that is the whole of a document.
     *
     * @param source the name by which the owner of the data knows the document
     * @param value the value; one that was not read stands at line 1, column 1
     * @return the cursor
     */
    public static JsonCursor of(String source, JsonValue value) {
        return at(source, "", value);
    }

    /** Points at a value within a document that somebody else reads. */
    static JsonCursor at(String source, String pointer, JsonValue value) {
        return new JsonCursor(source, Optional.empty(), pointer, value, Set.of());
    }

    /**
     * Returns the value.
     *
     * @return the value pointed at
     */
    public JsonValue value() {
        return value;
    }

    /**
     * Returns the place of the value.
     *
     * @return its document, JSON pointer, line and column
     */
    public Place place() {
        return new Place.Json(source, pointer(), value.line(), value.column());
    }

    /**
     * Begins to take the fields of an object.
     *
     * @return the fields; if the value is no object, all fail with one problem
     */
    public JsonFields object() {
        return new JsonFields(this, asked);
    }

    /**
     * Makes a value whose type has checks of its own.
     *
     * @param <T> the type of the value
     * @param make makes it; an {@link IllegalArgumentException}, {@link DateTimeException} or {@link ArithmeticException} that
     *     it throws is taken for the type's refusal of the data
     * @return the value, or the problem {@link JsonProblem#INVALID} at this place
     */
    public <T> Validated<T> attempt(Supplier<? extends T> make) {
        try {
            return Validated.of(make.get());
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException refusal) {
            return failed(JsonProblem.INVALID, Map.of("rule", messageOf(refusal)));
        }
    }

    static String messageOf(RuntimeException refusal) {
        return Objects.requireNonNullElse(refusal.getMessage(), "");
    }

    /** The elements, if the value is an array. */
    Validated<List<JsonCursor>> elements() {
        if (!(value instanceof JsonArray array)) {
            return failed(JsonProblem.NOT_A_LIST, Map.of());
        }
        List<JsonCursor> elements = new ArrayList<>();
        for (JsonValue element : array.elements()) {
            elements.add(child(Integer.toString(elements.size()), element));
        }
        return Validated.of(elements);
    }

    /** Points at a member or an element of this value. */
    JsonCursor child(String name, JsonValue child) {
        return new JsonCursor(source, Optional.of(this), name, child, Set.of());
    }

    /** Points at the name of a member, for the key of a map. */
    JsonCursor childName(String name, JsonValue child) {
        return child(name, new JsonString(name, child.line(), child.column()));
    }

    /** The same place, of whose fields one has been taken already. */
    JsonCursor havingAsked(String name) {
        Set<String> both = new HashSet<>(asked);
        both.add(name);
        return new JsonCursor(source, parent, step, value, both);
    }

    /** Says what is wrong with the value, which becomes an argument of the problem. */
    <T> Validated<T> failed(ProblemCode code, Map<String, String> arguments) {
        return Validated.failed(problem(code, arguments));
    }

    Problem problem(ProblemCode code, Map<String, String> arguments) {
        Map<String, String> all = new HashMap<>(arguments);
        all.put("value", shown());
        return Problem.error(code, place(), all);
    }

    /** The value as it was written, or as much of it as a sentence bears. */
    private String shown() {
        if (value instanceof JsonObject) {
            return "{…}";
        }
        if (value instanceof JsonArray) {
            return "[…]";
        }
        if (value instanceof JsonString string && string.text().length() > SHOWN_LENGTH) {
            String text = string.text();
            int end = text.offsetByCodePoints(0, SHOWN_LENGTH / 2);
            return JsonString.of(text.substring(0, end) + "…").toString();
        }
        return value.toString();
    }

    private String pointer() {
        return parent.map(
                        above -> above.pointer() + "/" + step.replace("~", "~0").replace("/", "~1"))
                .orElse(step);
    }
}
