package org.learningsociety.criteria.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.learningsociety.core.json.Codecs;
import org.learningsociety.core.json.JsonCodec;
import org.learningsociety.core.json.JsonCursor;
import org.learningsociety.core.json.JsonFields;
import org.learningsociety.core.json.JsonProblem;
import org.learningsociety.core.json.JsonValue.JsonArray;
import org.learningsociety.core.json.JsonValue.JsonBoolean;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.json.JsonValue.JsonString;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;

/**
 * Identifiers that stand twice in the document of a rubric, and levels that name criteria which it does not have. The type refuses
 * them too, but cannot say where they stand; here they are found even while something else is wrong with the document.
 */
final class RubricReferences {

    private record Found(String id, Place place) {}

    private final List<Found> criteria = new ArrayList<>();
    private final List<Found> levels = new ArrayList<>();
    private final List<Found> references = new ArrayList<>();

    RubricReferences(JsonCursor in) {
        walk(in);
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(repeated(criteria));
        problems.addAll(repeated(levels));
        Set<String> known = new TreeSet<>(criteria.stream().map(Found::id).toList());
        Map<String, String> arguments = Map.of("known", String.join(", ", known));
        references.stream()
                .filter(reference -> !known.contains(reference.id()))
                .map(reference -> problem(JsonProblem.UNKNOWN_NAME, reference, arguments))
                .forEach(problems::add);
        return problems;
    }

    private static List<Problem> repeated(List<Found> defined) {
        Set<String> ids = new HashSet<>();
        return defined.stream()
                .filter(found -> !ids.add(found.id()))
                .map(found -> problem(JsonProblem.REPEATED_ELEMENT, found, Map.of()))
                .toList();
    }

    private static Problem problem(JsonProblem code, Found found, Map<String, String> more) {
        Map<String, String> arguments = new HashMap<>(more);
        arguments.put("value", JsonString.of(found.id()).toString());
        return Problem.error(code, found.place(), arguments);
    }

    private Validated<Boolean> walk(JsonCursor in) {
        if (in.value() instanceof JsonObject object) {
            note(object, in.object());
            JsonFields fields = in.object();
            object.members().keySet().forEach(name -> fields.optional(name, this::walk));
        } else if (in.value() instanceof JsonArray) {
            Codecs.list(JsonCodec.of(this::walk, JsonBoolean::of)).decode(in);
        }
        return Validated.of(true);
    }

    /** Criteria have a rule, levels have requirements, and a requirement that names a criterion says what it takes. */
    private void note(JsonObject object, JsonFields fields) {
        if (object.find("rule").isPresent()) {
            fields.optional("id", in -> note(in, criteria));
        } else if (object.find("requirements").isPresent()) {
            fields.optional("id", in -> note(in, levels));
        } else if (object.find("takes").isPresent()) {
            fields.optional("criterion", in -> note(in, references));
        }
    }

    private static Validated<Boolean> note(JsonCursor in, List<Found> list) {
        return Validated.of(in.value() instanceof JsonString id && list.add(new Found(id.text(), in.place())));
    }
}
