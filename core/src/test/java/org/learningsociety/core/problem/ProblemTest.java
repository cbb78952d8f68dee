package org.learningsociety.core.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.json.JsonProblem;
import org.learningsociety.core.text.Language;

class ProblemTest {
    private static final Place PLACE = new Place.Json("a.json", "/id", 2, 7);

    @Test
    void keepsArgumentsInTheOrderOfTheirNames() {
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("name", "nmae");
        arguments.put("known", "id, name");

        Problem problem = Problem.error(JsonProblem.UNKNOWN_FIELD, PLACE, arguments);

        assertThat(problem.arguments().keySet()).containsExactly("known", "name");
        assertThat(problem)
                .hasToString("ERROR json.unknown-field Json[source=a.json, pointer=/id, line=2, column=7]"
                        + " {known=id, name, name=nmae}");
    }

    @Test
    void isEqualWhateverTheOrderInWhichArgumentsWereGiven() {
        Map<String, String> forward = new LinkedHashMap<>();
        forward.put("a", "1");
        forward.put("b", "2");
        Map<String, String> backward = new LinkedHashMap<>();
        backward.put("b", "2");
        backward.put("a", "1");

        Problem problem = Problem.error(JsonProblem.EMPTY, PLACE, forward);

        assertThat(problem)
                .isEqualTo(Problem.error(JsonProblem.EMPTY, PLACE, backward))
                .hasSameHashCodeAs(Problem.error(JsonProblem.EMPTY, PLACE, backward));
        assertThat(problem).isNotEqualTo(Problem.warning(JsonProblem.EMPTY, PLACE, forward));
        assertThat(problem).isNotEqualTo(Problem.error(JsonProblem.EMPTY, new Place.Whole("a.json"), forward));
    }

    @Test
    void copiesItsArguments() {
        Map<String, String> arguments = new HashMap<>(Map.of("value", "1"));
        Problem problem = Problem.error(JsonProblem.EMPTY, PLACE, arguments);
        arguments.put("value", "2");

        assertThat(problem.value()).hasValue("1");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> problem.arguments().clear());
        assertThat(Problem.error(JsonProblem.EMPTY, PLACE, Map.of()).value()).isEmpty();
    }

    @Test
    void saysPlaceAndSentenceInBothLanguages() {
        Problem problem = Problem.error(JsonProblem.MISSING_FIELD, PLACE, Map.of("name", "percent"));
        assertThat(problem.message(Language.VI)).isEqualTo("a.json, dòng 2, cột 7 (/id): Trường “percent” bị thiếu.");
        assertThat(problem.message(Language.EN))
                .isEqualTo("a.json, line 2, column 7 (/id): The field “percent” is missing.");
    }

    @Test
    void describesEveryKindOfPlace() {
        Place cell = new Place.Cell("a.csv", 12, Optional.of("value"));
        Place row = new Place.Cell("a.csv", 12, Optional.empty());
        assertThat(cell.describe(Language.VI)).isEqualTo("a.csv, hàng 12, cột value");
        assertThat(cell.describe(Language.EN)).isEqualTo("a.csv, row 12, column value");
        assertThat(row.describe(Language.VI)).isEqualTo("a.csv, hàng 12");
        assertThat(row.describe(Language.EN)).isEqualTo("a.csv, row 12");
        assertThat(new Place.Whole("a.csv").describe(Language.VI)).isEqualTo("a.csv");
        assertThat(new Place.Json("a.json", "", 1, 1).describe(Language.EN)).isEqualTo("a.json, line 1, column 1 (/)");
    }
}
