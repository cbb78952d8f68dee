package org.learningsociety.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.json.LearningSocietyModule.InvalidValueException;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Share;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.time.DateRange;

class LearningSocietyModuleTest {

    /** A type of the application, bound by Jackson as ever. */
    public record Dossier(String id, Points points, List<Share> shares, DateRange period) {}

    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(LearningSocietyModule.empty()
                    .with(Points.class, Codecs.points())
                    .with(Share.class, Codecs.share()))
            .addModule(LearningSocietyModule.empty().with(DateRange.class, Codecs.dateRange()))
            .build();

    private final Dossier dossier =
            new Dossier("D1", Points.parse("87.5"), List.of(Share.of(8, 9)), DateRange.from(LocalDate.of(2024, 1, 1)));

    private static final String TEXT = "{\"id\":\"D1\",\"points\":\"87.5\",\"shares\":[{\"of\":9,\"part\":8}],"
            + "\"period\":{\"from\":\"2024-01-01\",\"to\":null}}";

    @Test
    void writesThroughTheCodecs() throws JsonProcessingException {
        assertThat(mapper.writeValueAsString(dossier)).isEqualTo(TEXT);
    }

    @Test
    void readsThroughTheCodecs() throws JsonProcessingException {
        assertThat(mapper.readValue(TEXT, Dossier.class)).isEqualTo(dossier);
    }

    @Test
    void readsFromTreesThatHaveNoLines() throws JsonProcessingException {
        JsonNode tree = mapper.readTree(TEXT);
        assertThat(mapper.treeToValue(tree, Dossier.class)).isEqualTo(dossier);
        assertThat(mapper.convertValue(dossier, Dossier.class)).isEqualTo(dossier);
    }

    @Test
    void throwsOneExceptionWithEveryProblemAtItsPlaceInTheWholeDocument() {
        String bad = "{\"id\":\"D1\",\n\"shares\":[{\"of\":9,\"part\":8},\n  {\"of\":\"9\",\"prat\":8}]}";
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> mapper.readValue(bad, Dossier.class))
                .withMessageContaining("Share must be valid, but:")
                .satisfies(thrown -> {
                    assertThat(thrown.problems())
                            .extracting(Problem::code)
                            .containsExactly(
                                    JsonProblem.MISSING_FIELD, JsonProblem.NOT_AN_INTEGER, JsonProblem.UNKNOWN_FIELD);
                    assertThat(thrown.problems())
                            .extracting(Problem::place)
                            .containsExactly(
                                    new Place.Json("JSON", "/shares/1", 3, 3),
                                    new Place.Json("JSON", "/shares/1/of", 3, 9),
                                    new Place.Json("JSON", "/shares/1/prat", 3, 20));
                    assertThat(thrown.getLocation().getLineNr()).isEqualTo(3);
                });
    }

    @Test
    void isAsStrictAsTheLibrarysOwnDocuments() {
        for (String points : List.of("87.5", "\"87,5\"", "true", "{}", "[]")) {
            assertThatExceptionOfType(InvalidValueException.class)
                    .as(points)
                    .isThrownBy(() -> mapper.readValue(points, Points.class));
        }
    }

    @Test
    void refusesDuplicatesAndDepthWithinAValue() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> mapper.readValue("{\"of\":1,\"part\":1,\"of\":1}", Share.class))
                .withMessageContaining("“of” is given twice");
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> mapper.readValue("[".repeat(900) + "]".repeat(900), Share.class));
    }
}
