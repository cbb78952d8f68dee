package org.learningsociety.criteria.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.territory.CodeSystem;
import org.learningsociety.core.text.Language;
import org.learningsociety.criteria.recognition.RecognitionProblem;
import org.learningsociety.criteria.recognition.RecognitionRegister;
import org.learningsociety.criteria.testkit.SampleTables;

/** Records that look well and cannot be worked with are refused where they stand. */
class HostileRegisterTest {

    private static final String REGISTER = """
            {"format": "learning-society-events/1.0",
             "subjects": [{"id": "ho-1", "kind": "HOUSEHOLD"}, {"id": "ho-2", "kind": "HOUSEHOLD"}],
             "events": [{"id": "e1", "subject": "ho-1", "title": "gia-dinh-hoc-tap", "on": "2024-11-20",
               "recordedOn": "2024-11-21", "document": "quyết định giả lập 1",
               "act": {"kind": "self-assessed", "assessedYear": 2024}}]}
            """;

    private static Validated<RecognitionRegister> read(String text) {
        return CriteriaFormats.events(SampleTables.gazetteer(), CodeSystem.NSO).read("e.json", text);
    }

    @ParameterizedTest
    @CsvSource({
        "'assessedYear\": 2024', 'assessedYear\": 999999999', /events/0/act/assessedYear",
        "'assessedYear\": 2024', 'assessedYear\": 0', /events/0/act/assessedYear",
        "2024-11-20, +999999999-12-31, /events/0/on",
        "2024-11-21, +10000-01-01, /events/0/recordedOn",
        "quyết định giả lập 1, ' ', /events/0/document",
        "'ho-2\", \"kind\": \"HOUSEHOLD', 'ho-1\", \"kind\": \"CLAN', /subjects",
    })
    void whatCannotBeIsRefusedWhereItStands(String old, String hostile, String pointer) {
        assertThat(read(REGISTER).problems()).isEmpty();
        assertThat(REGISTER).contains(old);

        assertThat(read(REGISTER.replace(old, hostile)).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.isError()).isTrue();
                    assertThat(((Place.Json) problem.place()).pointer()).isEqualTo(pointer);
                });
    }

    @ParameterizedTest
    @CsvSource({"5, 7", "0, 0", "5, -1"})
    void moreOfACouncilThanThereAreCannotBePresent(int members, int present) {
        String council = "\"act\": {\"kind\": \"verified\", \"attendance\": {\"members\": " + members
                + ", \"present\": " + present + "}}";
        String self = "\"act\": {\"kind\": \"self-assessed\", \"assessedYear\": 2024}";

        assertThat(REGISTER).contains(self);
        assertThat(read(REGISTER.replace(self, council)).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(RecognitionProblem.IMPOSSIBLE_ATTENDANCE);
                    assertThat(((Place.Json) problem.place()).pointer()).isEqualTo("/events/0/act/attendance/present");
                    assertThat(problem.message(Language.VI)).contains("Ghi " + present + " người dự trên " + members);
                });
    }
}
