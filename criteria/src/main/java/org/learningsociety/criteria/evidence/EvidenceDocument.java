package org.learningsociety.criteria.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.learningsociety.core.json.Codecs;
import org.learningsociety.core.json.JsonCodec;
import org.learningsociety.core.json.JsonCursor;
import org.learningsociety.core.json.JsonField;
import org.learningsociety.core.json.JsonFields;
import org.learningsociety.core.json.JsonFormat;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.criteria.evidence.EvidenceFile.SetAsideRow;

/** Evidence as a JSON document: objects with the fields of the table, all of them texts. */
final class EvidenceDocument {

    static final JsonFormat<List<Element>> FORMAT = JsonFormat.of(
            "learning-society-evidence", 1, 0, JsonCodec.of(EvidenceDocument::decode, EvidenceDocument::encode));

    private static final JsonCodec<List<Element>> ELEMENTS =
            Codecs.list(JsonCodec.of(Element::decode, Element::encode));
    private static final List<String> NAMES = Stream.concat(
                    RawObservation.FIELDS.stream(), Stream.of(RawObservation.METHOD))
            .toList();
    private static final Pattern WITHIN = Pattern.compile("/observations/(?<index>\\d{1,9})/.*");

    private final List<Element> elements;
    private final Map<Integer, List<Problem>> problems;

    private EvidenceDocument(List<Element> elements, List<Problem> ofDocument) {
        this.elements = elements;
        this.problems = ofDocument.stream().collect(Collectors.groupingBy(EvidenceDocument::index));
    }

    /** A field that stands twice in an observation is told by whoever reads the document; the observation is set aside for it too. */
    static EvidenceDocument of(Validated<List<Element>> read) {
        return new EvidenceDocument(read.value().orElseThrow(), read.problems());
    }

    List<RawObservation> observations() {
        return indexes()
                .filter(i -> problems(i).isEmpty())
                .mapToObj(i -> elements.get(i).observation(i + 1))
                .toList();
    }

    List<SetAsideRow> malformed() {
        return indexes()
                .filter(i -> !problems(i).isEmpty())
                .mapToObj(i -> new SetAsideRow(i + 1, Optional.empty(), problems(i)))
                .toList();
    }

    /** What is wrong with observations by themselves, which whoever reads the document has not told. */
    List<Problem> ownProblems() {
        return elements.stream().flatMap(element -> element.problems().stream()).toList();
    }

    private IntStream indexes() {
        return IntStream.range(0, elements.size());
    }

    private List<Problem> problems(int index) {
        return Stream.concat(problems.getOrDefault(index, List.of()).stream(), elements.get(index).problems().stream())
                .toList();
    }

    private static int index(Problem problem) {
        Matcher within = WITHIN.matcher(problem.place() instanceof Place.Json json ? json.pointer() : "");
        return within.matches() ? Integer.parseInt(within.group("index")) : -1;
    }

    private static Validated<List<Element>> decode(JsonCursor in) {
        JsonFields fields = in.object();
        JsonField<List<Element>> observations = fields.required("observations", ELEMENTS);
        return fields.build(observations::get);
    }

    private static JsonObject encode(List<Element> observations) {
        return JsonObject.builder().put("observations", ELEMENTS, observations).build();
    }

    /** One object. What is wrong with it stays with it, so that the others can be used. */
    record Element(Map<String, String> texts, Place place, Map<String, Place> places, List<Problem> problems) {

        static Element of(Map<String, String> texts) {
            return new Element(texts, new Place.Whole(""), Map.of(), List.of());
        }

        private static Validated<Element> decode(JsonCursor in) {
            JsonFields fields = in.object();
            Map<String, JsonField<Optional<String>>> found = new HashMap<>();
            NAMES.forEach(name -> found.put(name, fields.optional(name, Codecs.text())));
            Validated<Map<String, String>> texts = fields.build(() -> texts(found));
            Map<String, Place> places = new HashMap<>();
            found.forEach((name, field) -> places.put(name, field.place()));
            return Validated.of(new Element(texts.value().orElse(Map.of()), in.place(), places, texts.problems()));
        }

        private static Map<String, String> texts(Map<String, JsonField<Optional<String>>> found) {
            Map<String, String> texts = new HashMap<>();
            found.forEach((name, field) -> field.get().ifPresent(text -> texts.put(name, text.strip())));
            return texts;
        }

        private static JsonObject encode(Element element) {
            JsonObject.Builder object = JsonObject.builder();
            NAMES.forEach(
                    name -> object.putOptional(name, Codecs.text(), Optional.ofNullable(element.texts.get(name))));
            return object.build();
        }

        private RawObservation observation(int number) {
            return new RawObservation(
                    number, place, field -> texts.getOrDefault(field, ""), field -> places.getOrDefault(field, place));
        }
    }
}
