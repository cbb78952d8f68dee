package org.learningsociety.criteria.json;

import java.util.Set;
import org.learningsociety.core.json.JsonValue;
import org.learningsociety.core.json.JsonValue.JsonArray;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.criteria.rubric.Rubric;

/**
 * Two hashes of a rubric: whether anything in it was edited, and whether anything was that can change a score. Immutable and
 * thread-safe.
 *
 * @param content SHA-256 of the canonical JSON, in lower-case hexadecimal digits
 * @param structure SHA-256 of the canonical JSON without what only people read: names, notes, citations, labels of verification, the
 *     reasons why something is absent, the title and the overlays
 */
public record RubricFingerprint(String content, String structure) {

    private static final Set<String> FOR_PEOPLE = Set.of("name", "notes", "citations", "verification", "why");
    private static final Set<String> OF_THE_WHOLE = Set.of("title", "overlays");

    /**
     * Takes the fingerprint of a rubric.
     *
     * @param rubric the rubric
     * @return the same for equal rubrics on every machine
     */
    public static RubricFingerprint of(Rubric rubric) {
        JsonObject document = CriteriaFormats.rubric().encode(rubric);
        return new RubricFingerprint(
                document.hash(), structure(without(document, OF_THE_WHOLE)).hash());
    }

    private static JsonValue structure(JsonValue value) {
        if (value instanceof JsonArray array) {
            return JsonArray.of(
                    array.elements().stream().map(RubricFingerprint::structure).toList());
        }
        if (!(value instanceof JsonObject object)) {
            return value;
        }
        JsonObject kept = without(object, FOR_PEOPLE);
        // A number with its citation is the number.
        return kept.members().keySet().equals(Set.of("value"))
                ? kept.find("value").orElseThrow()
                : mapped(kept);
    }

    private static JsonObject mapped(JsonObject object) {
        JsonObject.Builder builder = JsonObject.builder();
        object.members().forEach((name, value) -> builder.put(name, structure(value)));
        return builder.build();
    }

    private static JsonObject without(JsonObject object, Set<String> names) {
        JsonObject.Builder builder = JsonObject.builder();
        object.members().forEach((name, value) -> {
            if (!names.contains(name)) {
                builder.put(name, value);
            }
        });
        return builder.build();
    }
}
