package org.learningsociety.core.json;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.learningsociety.core.json.JsonValue.JsonArray;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.problem.Place;

/** The places of a document's values by pointer, for checks that know the value but not its document. */
record PointerPlaces(JsonCursor root) implements Function<String, Place> {

    private static final Pattern INDEX = Pattern.compile("\\d{1,9}");

    /** Returns the place of the value, or of what encloses it when the document leaves it out. */
    @Override
    public Place apply(String pointer) {
        JsonCursor here = root;
        for (String step : pointer.replaceFirst("^/", "").split("/", -1)) {
            Optional<JsonCursor> next = child(here, step.replace("~1", "/").replace("~0", "~"));
            if (next.isEmpty()) {
                break;
            }
            here = next.get();
        }
        return here.place();
    }

    private static Optional<JsonCursor> child(JsonCursor in, String step) {
        if (in.value() instanceof JsonObject object) {
            return object.find(step).map(value -> in.child(step, value));
        }
        return in.value() instanceof JsonArray array && INDEX.matcher(step).matches()
                ? element(array, Integer.parseInt(step)).map(element -> in.child(step, element))
                : Optional.empty();
    }

    private static Optional<JsonValue> element(JsonArray array, int index) {
        return index < array.elements().size() ? Optional.of(array.elements().get(index)) : Optional.empty();
    }
}
