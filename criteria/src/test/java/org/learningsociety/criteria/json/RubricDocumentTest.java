package org.learningsociety.criteria.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.learningsociety.core.json.JsonProblem;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.text.Language;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.scoring.Context;
import org.learningsociety.criteria.scoring.Scorer;
import org.learningsociety.criteria.testkit.SampleRubrics;

class RubricDocumentTest {

    private static final String FLOORED = CriteriaFormats.rubric().write(SampleRubrics.floored());

    @Test
    void aRubricReadsBack() {
        assertThat(CriteriaFormats.rubric().read("r.json", FLOORED).orElseThrow())
                .isEqualTo(SampleRubrics.floored());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "\"kind\": \"marks\" | \"kind\": \"magic\" | UNKNOWN_NAME | /criteria/0/rule/kind",
                "\"max\": \"100\" | \"max\": 100 | NOT_A_TEXT | /criteria/0/rule/max",
                "\"max\": \"100\" | \"max\": \"100,5\" | UNREADABLE_TEXT | /criteria/0/rule/max",
                "\"max\": \"100\" | \"x-max\": \"100\" | MISSING_FIELD | /criteria/0/rule",
                "\"max\": \"100\" | \"max\": \"-100\" | INVALID | ~~",
                "\"least\": \"5\" | \"least\": null | NOT_A_TEXT | /criteria/1/rule/least",
                "\"least\": \"5\" | \"Least\": \"5\", \"least\": \"5\" | UNKNOWN_FIELD | /criteria/1/rule/Least",
                "\"criterion\": \"lowest\" | \"criterion\": \"lowst\" | UNKNOWN_NAME | /levels/0/requirements/1/criterion",
                "\"criterion\": \"lowest\" | \"criterion\": \"total\" | INVALID | ~~",
                "\"takes\": \"met\" | \"takes\": \"all\" | UNKNOWN_NAME | /levels/0/requirements/1/takes",
                "\"mode\": \"POINTS\" | \"mode\": \"points\" | UNKNOWN_NAME | /mode",
                "\"mode\": \"POINTS\" | \"mode\": \"ALL_INDICATORS\" | INVALID | ~~",
                "\"group\": \"specially-difficult\" | \"group\": \"Khó khăn\" | UNREADABLE_TEXT "
                        + "| /levels/0/requirements/0/reliefs/0/when/group",
                "\"to\": \"2024-01-26\" | \"to\": \"2019-01-26\" | INVALID | /inForce",
                "learning-society-rubric/1.0 | learning-society-rubric/1.1 | UNSUPPORTED_VERSION | /format",
            })
    void aBrokenDocumentIsToldAtItsPlace(String old, String broken, JsonProblem code, String pointer) {
        assertThat(FLOORED).contains(old);

        Validated<Rubric> read = CriteriaFormats.rubric().read("r.json", FLOORED.replace(old, broken));

        assertThat(read.value()).isEmpty();
        assertThat(read.problems()).hasSize(1);
        Problem problem = read.problems().get(0);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.place())
                .isInstanceOfSatisfying(
                        Place.Json.class, place -> assertThat(place.pointer()).isEqualTo(pointer));
        assertThat(problem.message(Language.VI)).doesNotContain("{value}");
    }

    @Test
    void everythingIsToldAtOnceInTheOrderOfTheDocument() {
        String broken = FLOORED.replace("\"kind\": \"marks\"", "\"kind\": \"magic\"")
                .replace("\"id\": \"lowest\"", "\"id\": \"total\"")
                .replace("\"least\": \"5\"", "\"least\": 5")
                .replace("\"cut\": \"80\"", "\"cut\": true")
                .replace("\"mode\": \"POINTS\"", "\"mode\": \"?\"");

        List<Problem> problems = CriteriaFormats.rubric().read("r.json", broken).problems();

        assertThat(problems)
                .extracting(problem -> ((Place.Json) problem.place()).pointer())
                .containsExactly(
                        "/criteria/0/rule/kind",
                        "/criteria/1/id",
                        "/criteria/1/rule/least",
                        "/levels/0/requirements/0/cut",
                        "/levels/0/requirements/1/criterion",
                        "/mode");
    }

    @Test
    void aLevelStandsOnce() {
        String ranked = CriteriaFormats.rubric().write(SampleRubrics.ranked());

        assertThat(CriteriaFormats.rubric()
                        .read("r.json", ranked.replace("\"id\": \"kha\"", "\"id\": \"dat\""))
                        .problems())
                .extracting(problem -> ((Place.Json) problem.place()).pointer())
                .containsExactly("/levels/1/id");
    }

    @Test
    void anAssessmentMustAgreeWithItself() {
        Subject subject = new Subject(SubjectId.of("a"), SubjectKind.UNIT, Optional.empty());
        String written = CriteriaFormats.assessments()
                .write(List.of(Scorer.score(
                        SampleRubrics.floored(),
                        Evidence.of(subject, List.of()),
                        Context.on(LocalDate.of(2023, 1, 1)))));
        String last = "\"verdict\": \"UNDETERMINED\"";
        int at = written.lastIndexOf(last);

        Validated<?> read = CriteriaFormats.assessments()
                .read(
                        "a.json",
                        written.substring(0, at) + "\"verdict\": \"ACHIEVED\"" + written.substring(at + last.length()));

        assertThat(read.problems()).extracting(Problem::code).containsExactly(JsonProblem.INVALID);
        assertThat(((Place.Json) read.problems().get(0).place()).pointer()).isEqualTo("/assessments/0");
    }
}
