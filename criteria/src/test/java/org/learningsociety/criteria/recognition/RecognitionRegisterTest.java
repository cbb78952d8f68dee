package org.learningsociety.criteria.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.learningsociety.criteria.recognition.RecognitionCase.COMMUNE;
import static org.learningsociety.criteria.recognition.RecognitionCase.MAP;
import static org.learningsociety.criteria.recognition.RecognitionCase.TITLE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Severity;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.text.Language;

class RecognitionRegisterTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 20);
    private static final Subject FAMILY = Subject.of(
            SubjectId.of("ho-1"), SubjectKind.HOUSEHOLD, COMMUNE.unit().orElseThrow());
    private static final RecognitionEvent NOMINATED = entry("e1", COMMUNE, TITLE, new Act.Nominated());

    private static RecognitionEvent entry(String id, Subject subject, TitleId title, Act act) {
        return new RecognitionEvent(
                RecognitionEventId.of(id),
                subject.id(),
                title,
                DAY,
                DAY,
                Optional.empty(),
                act,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static RecognitionEvent at(Place place, RecognitionEvent event) {
        return new RecognitionEvent(
                event.id(),
                event.subject(),
                event.title(),
                event.on(),
                event.recordedOn(),
                event.by(),
                event.act(),
                event.document(),
                event.certificate(),
                Optional.of(place));
    }

    private static Validated<RecognitionRegister> register(RecognitionEvent... events) {
        return RecognitionRegister.of(List.of(FAMILY, COMMUNE), List.of(events));
    }

    private static List<String> said(Validated<?> result) {
        return result.problems().stream()
                .map(problem -> problem.severity() + " " + problem.message(Language.EN))
                .toList();
    }

    @Test
    void subjectsAndEntriesStandInTheOrderOfTheirIds() {
        RecognitionEvent other = entry("e0", FAMILY, TITLE, new Act.Nominated());
        RecognitionRegister register = register(NOMINATED, other).orElseThrow();

        assertThat(register.subjects()).containsExactly(FAMILY, COMMUNE);
        assertThat(register.events()).containsExactly(other, NOMINATED);
        assertThat(register.histories(RecognitionCase.shipped().rules(), MAP, DAY))
                .extracting(RecognitionHistory::subject)
                .containsExactly(FAMILY, COMMUNE);
    }

    @Test
    void severalRecordsAreOne() {
        RecognitionRegister one = register(NOMINATED).orElseThrow();
        RecognitionRegister other = register(NOMINATED, entry("e0", FAMILY, TITLE, new Act.Nominated()))
                .orElseThrow();
        Validated<RecognitionRegister> merged = RecognitionRegister.merge(List.of(one, other));

        assertThat(merged.value().orElseThrow().events())
                .extracting(event -> event.id().value())
                .containsExactly("e0", "e1");
        assertThat(merged.problems()).extracting(Problem::code).containsExactly(RecognitionProblem.ENTRY_TWICE);
        assertThat(RecognitionRegister.merge(List.of(other, one))
                        .value()
                        .orElseThrow()
                        .events())
                .isEqualTo(merged.value().orElseThrow().events());
    }

    @Test
    void ofASubjectThatRecordsDescribeDifferentlyNothingCounts() {
        Subject moved = new Subject(COMMUNE.id(), COMMUNE.kind(), Optional.empty());
        RecognitionRegister other =
                RecognitionRegister.of(List.of(moved), List.of(NOMINATED)).orElseThrow();
        Validated<RecognitionRegister> merged =
                RecognitionRegister.merge(List.of(register(NOMINATED).orElseThrow(), other));

        assertThat(merged.value().orElseThrow().events()).isEmpty();
        assertThat(merged.problems()).extracting(Problem::code).containsExactly(RecognitionProblem.SUBJECT_DIFFERS);
    }

    @Test
    void entriesOfOneCaseAreFoldedByTheirDays() {
        RecognitionCase backwards = RecognitionCase.illustrative(ValidityReading.FROM_DECISION)
                .add("2024-04-02", Optional.of(RecognitionCase.COUNCIL), new Act.Verified(Optional.empty()))
                .bySubject("2024-04-01", new Act.SelfAssessed(Optional.empty(), Optional.empty()));

        assertThat(backwards.errors()).isEmpty();
        assertThat(backwards.at("2024-04-02").proceeding().orElseThrow().taken())
                .extracting(Proceeding.Taken::step)
                .containsExactly(Step.SELF_ASSESSMENT, Step.VERIFICATION);
    }

    @Test
    void entryThatCameAgainCountsOnce() {
        RecognitionEvent again = at(new Place.Whole("bản sao.json"), NOMINATED);
        Validated<RecognitionRegister> result = register(NOMINATED, again);

        assertThat(said(result))
                .containsExactly(
                        "WARNING bản sao.json: Entry e1 stands there twice with the same content; it counts once.");
        assertThat(result.problems()).extracting(Problem::place).containsExactly(new Place.Whole("bản sao.json"));
        assertThat(result.orElseThrow().events()).containsExactly(NOMINATED);
    }

    @Test
    void entriesOfOneIdThatDifferDoNotCount() {
        RecognitionEvent other = at(new Place.Whole("bản sao.json"), entry("e1", COMMUNE, TITLE, new Act.Proposed()));
        Validated<RecognitionRegister> result = register(NOMINATED, other);

        assertThat(result.problems())
                .extracting(Problem::code, problem -> problem.place().source())
                .containsExactly(
                        tuple(RecognitionProblem.ENTRIES_DIFFER, "e1"),
                        tuple(RecognitionProblem.ENTRIES_DIFFER, "bản sao.json"));
        assertThat(said(result))
                .allSatisfy(sentence -> assertThat(sentence)
                        .endsWith("none of them counts. Find out which is right, or give one of them another id."));
        assertThat(result.value().orElseThrow().events()).isEmpty();
        assertThat(result.value()
                        .orElseThrow()
                        .histories(RecognitionCase.shipped().rules(), MAP, DAY))
                .isEmpty();
    }

    @Test
    void anEntryThatIsRecordedLaterUnderAUsedIdDoesNotCount() {
        RecognitionEvent later = new RecognitionEvent(
                NOMINATED.id(),
                COMMUNE.id(),
                TITLE,
                DAY,
                DAY.plusDays(1),
                Optional.empty(),
                new Act.Proposed(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Place.Whole("sau.json")));
        Validated<RecognitionRegister> result = register(later, NOMINATED);

        assertThat(result.problems())
                .extracting(Problem::code, Problem::severity)
                .containsExactly(tuple(RecognitionProblem.ID_IN_USE, Severity.ERROR));
        assertThat(result.problems().get(0).message(Language.VI))
                .isEqualTo("sau.json: Mã của mục e1 đã dùng cho một mục khác từ ngày 20/03/2024; mục này ghi sổ sau nên"
                        + " không được tính. Hãy đặt cho nó mã riêng.");
        assertThat(result.value().orElseThrow().events()).containsExactly(NOMINATED);
    }

    @Test
    void aSuccessorThatTheRecordLacksIsToldAndTheEntryCounts() {
        RecognitionEvent known = entry("e2", COMMUNE, TITLE, new Act.Superseded(FAMILY.id()));
        RecognitionEvent unknown = entry("e2", COMMUNE, TITLE, new Act.Superseded(SubjectId.of("xa-khac")));
        Validated<RecognitionRegister> result = register(NOMINATED, unknown);

        assertThat(said(result))
                .containsExactly("WARNING e2: Entry e2 says that xa-khac took over, but the record does not have that"
                        + " subject. Look whether its id is right.");
        assertThat(result.value().orElseThrow().events()).containsExactly(NOMINATED, unknown);
        assertThat(register(NOMINATED, known).problems()).isEmpty();
    }

    @Test
    void entryAboutNobodyOfTheRecordDoesNotCount() {
        Validated<RecognitionRegister> result = RecognitionRegister.of(List.of(FAMILY), List.of(NOMINATED));

        assertThat(said(result))
                .containsExactly("ERROR e1: Entry e1 is about xa-dak-dro, but the record does not have that subject.");
        assertThat(result.value().orElseThrow().events()).isEmpty();
    }

    @Test
    void onlyAnEntryOfTheSameCaseCanBeWithdrawn() {
        Act withdrawal = new Act.Withdrawn(NOMINATED.id());
        TitleId otherTitle = TitleId.of("gia-dinh-hoc-tap");
        List<RecognitionEvent> wrong = List.of(
                entry("e2", FAMILY, TITLE, withdrawal),
                entry("e2", COMMUNE, otherTitle, withdrawal),
                entry("e2", COMMUNE, TITLE, new Act.Withdrawn(RecognitionEventId.of("e2"))),
                entry("e2", COMMUNE, TITLE, new Act.Withdrawn(RecognitionEventId.of("e3"))));

        assertThat(wrong).allSatisfy(entry -> {
            Validated<RecognitionRegister> result = register(NOMINATED, entry);
            assertThat(result.problems())
                    .extracting(Problem::code, Problem::severity)
                    .containsExactly(tuple(RecognitionProblem.UNKNOWN_ENTRY, Severity.ERROR));
            assertThat(result.value().orElseThrow().events()).containsExactly(NOMINATED);
        });
        assertThat(register(NOMINATED, entry("e2", COMMUNE, TITLE, withdrawal)).problems())
                .isEmpty();
    }

    @Test
    void subjectMayStandThereTwiceIfItIsTheSame() {
        assertThat(RecognitionRegister.of(List.of(FAMILY, FAMILY), List.of())
                        .orElseThrow()
                        .subjects())
                .containsExactly(FAMILY);
    }

    @Test
    void subjectOfOneRecordThatIsDescribedInSeveralWaysIsToldOnceAndDropped() {
        Subject clan = Subject.of(FAMILY.id(), SubjectKind.CLAN, COMMUNE.unit().orElseThrow());
        Subject placeless = new Subject(FAMILY.id(), FAMILY.kind(), Optional.empty());
        Validated<RecognitionRegister> result = RecognitionRegister.of(
                List.of(FAMILY, clan, COMMUNE, placeless, FAMILY),
                List.of(NOMINATED, entry("e2", FAMILY, TITLE, new Act.Nominated())));

        assertThat(said(result))
                .containsExactly("ERROR " + FAMILY.id() + ": The subject " + FAMILY.id()
                        + " is described in several ways; none of its entries counts. Find out which is right, or give"
                        + " one of the subjects another id.");
        assertThat(result.value().orElseThrow().subjects()).containsExactly(COMMUNE);
        assertThat(result.value().orElseThrow().events()).containsExactly(NOMINATED);
    }

    @Test
    void titleOfWhichNothingIsKnownIsToldOnceAtItsFirstEntry() {
        TitleId misspelt = TitleId.of("cong-dong-hoc-tap-cap-xaa");
        List<RecognitionHistory> histories = register(
                        NOMINATED,
                        entry("e2", COMMUNE, misspelt, new Act.Nominated()),
                        entry("e3", COMMUNE, misspelt, new Act.Proposed()))
                .orElseThrow()
                .histories(RecognitionCase.shipped().rules(), MAP, DAY);

        assertThat(histories.stream()
                        .flatMap(history -> history.problems().stream())
                        .filter(problem -> problem.code() == RecognitionProblem.UNKNOWN_TITLE))
                .extracting(Problem::severity, problem -> problem.place().source())
                .containsExactly(tuple(Severity.WARNING, "e2"));
    }

    @Test
    void problemOfAnEntryLiesWhereTheEntryStands() {
        Place place = new Place.Whole("so-cong-nhan.json");
        RecognitionEvent granted = at(place, entry("e1", COMMUNE, TITLE, new Act.Published()));
        RecognitionHistory history = register(granted)
                .orElseThrow()
                .histories(RecognitionCase.shipped().rules(), MAP, DAY)
                .get(0);

        assertThat(history.problems()).isNotEmpty().extracting(Problem::place).containsOnly(place);
    }
}
