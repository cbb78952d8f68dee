package org.learningsociety.criteria.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningsociety.core.json.JsonCodec;
import org.learningsociety.core.json.JsonCursor;
import org.learningsociety.core.json.JsonReader;
import org.learningsociety.core.json.JsonValue;
import org.learningsociety.core.json.JsonValue.JsonArray;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.core.json.JsonValue.JsonString;
import org.learningsociety.criteria.scoring.ReasonCode;
import org.learningsociety.criteria.testkit.SampleRubrics;

class CriteriaSchemasTest {

    static List<String> kinds() {
        return CriteriaSchemas.list();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aSchemaIsGoodForTheSchemaOfSchemas(String kind) {
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(SchemaLocation.of(SchemaId.V202012))
                        .validate(CriteriaSchemas.find(kind).orElseThrow(), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aSchemaNamesNoHost(String kind) {
        assertThat(CriteriaSchemas.find(kind).orElseThrow())
                .contains("\"$id\": \"urn:learning-society:schema:" + kind + ":1.0\"")
                .satisfies(text -> assertThat(text.replace("https://json-schema.org/draft/2020-12/schema", ""))
                        .doesNotContain("//"));
    }

    @Test
    void anyOtherKindHasNone() {
        assertThat(CriteriaSchemas.find("Rubric")).isEmpty();
        assertThat(CriteriaSchemas.find("../rubric")).isEmpty();
    }

    /** Each schema stands by itself, so what several need stands in several. */
    @Test
    void whatSeveralSchemasDefineTheyDefineAlike() {
        Map<String, JsonValue> known = new HashMap<>();
        kinds().forEach(kind -> definitions(kind)
                .members()
                .forEach((name, definition) -> assertThat(definition)
                        .as("%s in %s", name, kind)
                        .isEqualTo(known.computeIfAbsent(name, first -> definition))));
    }

    @Test
    void everyCaseOfAUnionIsInTheSchemaAndNoOther() {
        assertThat(cases("rubric", "rule", "kind")).isEqualTo(known(RuleCodec.create(), "kind"));
        assertThat(cases("rubric", "condition", "applies")).isEqualTo(known(new ApplicabilityCodec(), "applies"));
        assertThat(cases("assessment", "reason", "code"))
                .isEqualTo(Stream.of(ReasonCode.values())
                        .map(ReasonCode::id)
                        .sorted()
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"max\": \"100\" | \"max\": 100 | $.criteria[0].rule.max",
                "\"max\": \"100\" | \"max\": \"100,5\" | $.criteria[0].rule.max",
                "\"max\": \"100\" | \"x-max\": \"100\" | $.criteria[0].rule",
                "\"kind\": \"marks\" | \"kind\": \"magic\" | $.criteria[0].rule.kind",
                "\"mode\": \"POINTS\" | \"mode\": \"points\" | $.mode",
                "\"to\": \"2024-01-26\" | \"to\": \"26/01/2024\" | $.inForce.to",
            })
    void aRefusalNamesItsPlace(String old, String broken, String path) {
        String floored = CriteriaFormats.rubric().write(SampleRubrics.floored());
        assertThat(floored).contains(old);

        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(CriteriaSchemas.find("rubric").orElseThrow())
                        .validate(floored.replace(old, broken), InputFormat.JSON))
                .isNotEmpty()
                .allSatisfy(refusal -> assertThat(refusal.getInstanceLocation()).hasToString(path));
    }

    private static JsonObject definitions(String kind) {
        JsonCursor schema = JsonReader.standard()
                .read(kind, CriteriaSchemas.find(kind).orElseThrow())
                .orElseThrow();
        return member((JsonObject) schema.value(), "$defs");
    }

    private static JsonObject member(JsonObject object, String name) {
        return (JsonObject) object.find(name).orElseThrow();
    }

    private static List<String> cases(String kind, String definition, String field) {
        JsonObject properties = member(member(definitions(kind), definition), "properties");
        return ((JsonArray) member(properties, field).find("enum").orElseThrow())
                .elements().stream()
                        .map(name -> ((JsonString) name).text())
                        .sorted()
                        .toList();
    }

    /** The names of a union, as its refusal of an unknown one tells them. */
    private static List<String> known(JsonCodec<?> union, String field) {
        JsonValue unknown = JsonObject.builder().put(field, JsonString.of("?")).build();
        String known = union.decode(JsonCursor.of("", unknown))
                .problems()
                .get(0)
                .arguments()
                .getOrDefault("known", "");
        return Stream.of(known.split(", ")).sorted().toList();
    }
}
