package org.learningsociety.criteria.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.learningsociety.core.json.JsonProblem;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.text.Language;
import org.learningsociety.criteria.evidence.EvidenceFile.SetAsideRow;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.testkit.SampleTables;

/** Evidence as a JSON document. */
class EvidenceDocumentTest {

    private static final EvidenceReader READER = SampleTables.reader();
    private static final String A_MARK =
            "\"subject\": \"a\", \"kind\": \"unit\", \"unit\": \"24688\", \"indicator\": \"diem\"";

    @Test
    void anObservationHasTheFieldsOfARow() {
        Validated<EvidenceFile> read = read("{" + A_MARK
                + ", \"value\": \"7.5\", \"state\": \"known\", \"source\": \"BB 12\", \"method\": \"chấm chéo\","
                + " \"observed_on\": \"2023-06-01\", \"recorded_on\": \"2023-06-05\"}");

        assertThat(read.problems()).isEmpty();
        EvidenceFile file = read.orElseThrow();
        assertThat(file.received()).isEqualTo(1);
        Evidence evidence = file.evidence().get(0);
        assertThat(evidence.subject()).isEqualTo(Subject.of(SubjectId.of("a"), SubjectKind.UNIT, SampleTables.DAK_MAM));
        assertThat(evidence.observations().values())
                .containsExactly(new Observation(
                        new IndicatorId("diem"),
                        new Finding.Known(new ObservedValue.Marks(List.of(Points.parse("7.5")))),
                        new Provenance(
                                Optional.of("BB 12"),
                                Optional.of("chấm chéo"),
                                Optional.of(LocalDate.of(2023, 6, 1)),
                                Optional.of(LocalDate.of(2023, 6, 5)),
                                Optional.of(new Place.Json("t.json", "/observations/0", 2, 1)))));
    }

    @Test
    void aBadFieldIsToldWithItsPointerAndTheOthersAreUsed() {
        Validated<EvidenceFile> read = read(
                "{" + A_MARK + ", \"value\": \"11\"}",
                "{\"subject\": \"b\", \"kind\": \"unit\", \"unit\": \"24703\", \"indicator\": \"co\", \"value\": \"có\"}");

        assertThat(read.problems())
                .extracting(Problem::code, problem -> ((Place.Json) problem.place()).pointer())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        EvidenceProblem.MARK_OUT_OF_RANGE, "/observations/0/value"));
        EvidenceFile file = read.value().orElseThrow();
        assertThat(file.setAside()).extracting(SetAsideRow::row).containsExactly(1);
        assertThat(file.accepted()).isEqualTo(1);
        assertThat(file.evidence().get(0).finding(new IndicatorId("diem")))
                .isEqualTo(new Finding.Missing(Finding.MissingCause.SET_ASIDE, ""));
    }

    @Test
    void aFieldThatIsLeftOutIsLikeABlankCell() {
        Validated<EvidenceFile> read = read("{\"kind\": \"unit\", \"unit\": \"24688\", \"indicator\": \"diem\"}");

        assertThat(read.problems())
                .extracting(Problem::code)
                .containsExactly(EvidenceProblem.BAD_SUBJECT, EvidenceProblem.NO_VALUE);
        assertThat(read.problems())
                .extracting(problem -> ((Place.Json) problem.place()).pointer())
                .containsOnly("/observations/0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "\"x\"",
                "null",
                "[]",
                "{" + A_MARK + ", \"value\": 7}",
                "{" + A_MARK + ", \"value\": true}",
                "{" + A_MARK + ", \"value\": null}",
                "{" + A_MARK + ", \"value\": [\"7\", \"8\"]}",
                "{" + A_MARK + ", \"value\": \"7\", \"valve\": \"8\"}",
                "{" + A_MARK + ", \"value\": \"7\", \"value\": \"8\"}",
            })
    void whatIsMalformedIsSetAsideAloneWithItsPlace(String malformed) {
        Validated<EvidenceFile> read = read(
                "{\"subject\": \"b\", \"kind\": \"unit\", \"unit\": \"24703\", \"indicator\": \"co\", \"value\": \"có\"}",
                malformed);

        assertThat(read.problems()).hasSize(1);
        Problem problem = read.problems().get(0);
        assertThat(problem.isError()).isTrue();
        assertThat(((Place.Json) problem.place()).pointer()).startsWith("/observations/1");
        EvidenceFile file = read.value().orElseThrow();
        assertThat(file.received()).isEqualTo(2);
        assertThat(file.setAside()).containsExactly(new SetAsideRow(2, Optional.empty(), List.of(problem)));
        assertThat(file.evidence())
                .extracting(evidence -> evidence.subject().id().value())
                .containsExactly("b");
    }

    @Test
    void contradictionsNameEachOtherByTheirPointers() {
        Validated<EvidenceFile> read = read("{" + A_MARK + ", \"value\": \"7\"}", "{" + A_MARK + ", \"value\": \"8\"}");

        assertThat(read.problems())
                .extracting(Problem::code)
                .containsExactly(EvidenceProblem.CONTRADICTORY, EvidenceProblem.CONTRADICTORY);
        assertThat(read.problems().get(0).message(Language.VI)).contains("/observations/1");
        assertThat(read.problems().get(1).message(Language.EN)).contains("/observations/0");
    }

    @Test
    void problemsStandInTheOrderOfTheDocument() {
        Validated<EvidenceFile> read = read(
                "{" + A_MARK + ", \"value\": \"x\", \"observed_on\": \"x\"}",
                "7",
                "{" + A_MARK + ", \"value\": \"x\", \"value\": \"7\"}",
                "{" + A_MARK + ", \"value\": \"y\"}");

        assertThat(read.problems())
                .extracting(problem -> ((Place.Json) problem.place()).pointer())
                .containsExactly(
                        "/observations/0/value",
                        "/observations/0/observed_on",
                        "/observations/1",
                        "/observations/2/value",
                        "/observations/3/value");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"observations\": []}",
                "{\"format\": \"learning-society-evidence/2.0\", \"observations\": []}",
                "{\"format\": \"learning-society-rubric/1.0\", \"observations\": []}",
                "{\"format\": \"learning-society-evidence/1.0\"}",
                "{\"format\": \"learning-society-evidence/1.0\", \"observations\": {}}",
                "{\"format\": \"learning-society-evidence/1.0\", \"observations\": [], \"more\": 1}",
            })
    void anotherDocumentGivesNoFile(String text) {
        Validated<EvidenceFile> read = READER.readJson("t.json", text.getBytes(StandardCharsets.UTF_8));

        assertThat(read.value()).isEmpty();
        assertThat(read.problems()).hasSize(1);
        assertThat(read.problems().get(0).code()).isInstanceOf(JsonProblem.class);
    }

    @Test
    void aTextOfTenMegabytesGivesOneProblem() {
        Validated<EvidenceFile> read = read("{" + A_MARK + ", \"reason\": \"" + "x".repeat(10_000_000) + "\"}");

        assertThat(read.value()).isEmpty();
        assertThat(read.problems()).hasSize(1);
    }

    @Test
    void manyRepeatedFieldsAreReadInTime() {
        String repeated = "{" + A_MARK + ", \"value\": \"7\", \"value\": \"8\"}";

        EvidenceFile file = read(java.util.Collections.nCopies(20_000, repeated).toArray(String[]::new))
                .value()
                .orElseThrow();

        assertThat(file.setAside()).hasSize(20_000);
    }

    /** One observation on each line, beginning with line 2. */
    private static Validated<EvidenceFile> read(String... observations) {
        String text = "{\"format\": \"learning-society-evidence/1.0\", \"observations\": [\n"
                + String.join(",\n", observations) + "]}";
        return READER.readJson("t.json", text.getBytes(StandardCharsets.UTF_8));
    }
}
