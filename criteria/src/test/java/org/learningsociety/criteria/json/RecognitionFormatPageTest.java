package org.learningsociety.criteria.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page on the record of recognition and its rules, against the schemas. */
class RecognitionFormatPageTest {

    private static final Path PAGE = Path.of("docs", "recognition-format.md");

    @ParameterizedTest
    @ValueSource(strings = {"events", "recognition"})
    void everyFieldAndEveryNameOfTheSchemaIsOnThePage(String format) throws IOException {
        String page = Files.readString(PAGE);
        JsonNode schema = new ObjectMapper()
                .readTree(Files.readString(
                        Path.of("src/main/resources/META-INF/org.learningsociety/schemas", format + ".schema.json"),
                        StandardCharsets.UTF_8));

        assertThat(page).contains("`learning-society-" + format + "/1.0`");
        // A text in two languages, the kind of a subject and a label of verification are told on the page of rubrics.
        assertThat(names(schema))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(page).containsPattern("[`\"]" + name + "[`\"]"));
    }

    /** Fields, and names that tell kinds apart. */
    private static Set<String> names(JsonNode schema) {
        Set<String> names = new TreeSet<>();
        schema.findValues("properties").forEach(fields -> fields.fieldNames().forEachRemaining(names::add));
        schema.get("$defs").properties().forEach(part -> {
            if (!Set.of("verification", "subject", "localizedText").contains(part.getKey())) {
                part.getValue()
                        .findValues("enum")
                        .forEach(values -> values.forEach(value -> names.add(value.asText())));
                part.getValue().findValues("const").forEach(value -> names.add(value.asText()));
            }
        });
        names.removeAll(Set.of("format", "vi", "en"));
        return names;
    }
}
