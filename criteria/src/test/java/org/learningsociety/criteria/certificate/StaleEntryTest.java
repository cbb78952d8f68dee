package org.learningsociety.criteria.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.text.Language;
import org.learningsociety.criteria.catalog.CriteriaCatalog;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.Observation;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.recognition.Act;
import org.learningsociety.criteria.recognition.RecognitionEvent;
import org.learningsociety.criteria.recognition.RecognitionEventId;
import org.learningsociety.criteria.recognition.RecognitionHistory;
import org.learningsociety.criteria.recognition.RecognitionRegister;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.scoring.Context;
import org.learningsociety.criteria.testkit.SampleRubrics;
import org.learningsociety.criteria.testkit.SampleTables;

/** Which entries of a record a correction touches: a unit assesses itself in one year by 25 marks, which turn out to be 26. */
class StaleEntryTest {

    private static final LocalDate ON = LocalDate.of(2023, 12, 31);
    private static final LocalDate ENTERED = LocalDate.of(2024, 2, 1);
    private static final Gazetteer GAZETTEER = SampleTables.gazetteer();
    private static final TitleId TITLE = TitleId.of("don-vi-hoc-tap");
    private static final Subject UNIT = Subject.of(SubjectId.of("dv-1"), SubjectKind.UNIT, SampleTables.DAK_MAM);
    private static final Subject OTHER = Subject.of(SubjectId.of("dv-2"), SubjectKind.UNIT, SampleTables.DAK_MAM);
    private static final Certificate CERTIFICATE = issue(UNIT);
    private static final Change CORRECTION = Change.ofEvidence(evidence(UNIT, 26));

    private final List<RecognitionEvent> entries = new ArrayList<>();

    private static Certificate issue(Subject subject) {
        return Certifier.of(SampleRubrics.ranked(), GAZETTEER.at(ON)).issue(evidence(subject, 25), Context.on(ON));
    }

    private static Evidence evidence(Subject subject, long points) {
        return Evidence.of(subject, List.of(mark("1.1", points), mark("1.2", 20)));
    }

    private static Observation mark(String indicator, long points) {
        return Observation.known(new IndicatorId(indicator), new ObservedValue.Marks(List.of(Points.of(points))));
    }

    private RecognitionEvent enter(Subject subject, LocalDate recordedOn, Act act, Optional<String> certificate) {
        RecognitionEvent entry = new RecognitionEvent(
                RecognitionEventId.of("e" + entries.size()),
                subject.id(),
                TITLE,
                ENTERED,
                recordedOn,
                Optional.empty(),
                act,
                Optional.empty(),
                certificate,
                Optional.empty());
        entries.add(entry);
        return entry;
    }

    private RecognitionEvent assessed(Subject subject, Certificate certificate) {
        return enter(
                subject,
                ENTERED,
                new Act.SelfAssessed(Optional.empty(), Optional.of(2023)),
                Optional.of(certificate.digest()));
    }

    private Validated<List<StaleEntry>> stale(Change change, Certificate... certificates) {
        List<RecognitionHistory> histories = RecognitionRegister.of(List.of(UNIT, OTHER), entries)
                .orElseThrow()
                .histories(CriteriaCatalog.load().recognition(), GAZETTEER, ENTERED.plusDays(30));
        return change.staleEntries(histories, List.of(certificates));
    }

    private static List<String> said(Validated<?> result) {
        return result.problems().stream()
                .map(problem -> problem.severity() + " " + problem.message(Language.EN))
                .toList();
    }

    @Test
    void anEntryIsTouchedByWhatTouchesItsCertificate() {
        enter(UNIT, ENTERED, new Act.Nominated(), Optional.empty());
        RecognitionEvent assessed = assessed(UNIT, CERTIFICATE);
        assessed(OTHER, issue(OTHER));

        Validated<List<StaleEntry>> stale = stale(CORRECTION, issue(OTHER), CERTIFICATE);

        assertThat(stale.problems()).isEmpty();
        assertThat(stale.orElseThrow())
                .containsExactly(new StaleEntry(assessed, CERTIFICATE, CORRECTION.reasons(CERTIFICATE)));
    }

    @Test
    void whatAnEventDoesToAUnitTouchesTheEntriesOfItsSubjects() {
        assessed(UNIT, CERTIFICATE);

        List<StaleEntry> stale =
                stale(Change.ofTerritory(GAZETTEER), CERTIFICATE).orElseThrow();

        assertThat(stale)
                .singleElement()
                .satisfies(entry -> assertThat(entry.reasons())
                        .extracting(Problem::code)
                        .containsOnly(CertificateProblem.UNIT_TOUCHED));
    }

    @Test
    void anEntryCannotRestOnTheCriteriaOfAnotherTitle() {
        Rubric community = CriteriaCatalog.load()
                .rubrics()
                .versions(TitleId.of("cong-dong-hoc-tap-cap-xa"))
                .get(0);
        Certificate other = Certifier.of(community, GAZETTEER.at(ON)).issue(evidence(UNIT, 25), Context.on(ON));
        assessed(UNIT, other);

        Validated<List<StaleEntry>> stale = stale(CORRECTION, other);

        assertThat(other.rubric().title()).contains(TitleId.of("cong-dong-hoc-tap-cap-xa"));
        assertThat(stale.value()).contains(List.of());
        assertThat(said(stale))
                .singleElement()
                .asString()
                .startsWith("ERROR e0:")
                .contains(
                        "is about the title don-vi-hoc-tap of subject dv-1",
                        community.id().value());
    }

    @Test
    void anEntryThatWasWithdrawnRestsOnNothing() {
        RecognitionEvent wrong = assessed(UNIT, CERTIFICATE);
        enter(UNIT, ENTERED.plusDays(1), new Act.Withdrawn(wrong.id()), Optional.empty());

        assertThat(stale(CORRECTION, CERTIFICATE).orElseThrow()).isEmpty();
    }

    @Test
    void anEntryOfWhichTheCertificateIsNotGivenIsTold() {
        assessed(UNIT, CERTIFICATE);

        Validated<List<StaleEntry>> stale = stale(CORRECTION);

        assertThat(stale.orElseThrow()).isEmpty();
        assertThat(said(stale))
                .singleElement()
                .asString()
                .startsWith("WARNING e0:")
                .contains("rests on certificate " + CERTIFICATE.digest());
    }

    @Test
    void aCertificateOfSomebodyElseIsRefused() {
        assessed(OTHER, CERTIFICATE);

        Validated<List<StaleEntry>> stale = stale(CORRECTION, CERTIFICATE);

        assertThat(stale.value()).contains(List.of());
        assertThat(said(stale))
                .singleElement()
                .asString()
                .startsWith("ERROR e0:")
                .contains("is about dv-2", "is about dv-1");
    }

    @Test
    void aCertificateForADayAfterTheEntryIsRefused() {
        Certificate later = Certifier.of(SampleRubrics.ranked(), GAZETTEER.at(ENTERED.plusDays(1)))
                .issue(evidence(UNIT, 25), Context.on(ENTERED.plusDays(1)));
        assessed(UNIT, later);

        assertThat(said(stale(CORRECTION, later)))
                .singleElement()
                .asString()
                .startsWith("ERROR e0:")
                .contains("has effect from 2024-02-01", "for 2024-02-02, a later day");
    }

    @Test
    void aStaleEntryHasAReason() {
        RecognitionEvent entry = assessed(UNIT, CERTIFICATE);

        assertThatIllegalArgumentException().isThrownBy(() -> new StaleEntry(entry, CERTIFICATE, List.of()));
    }

    @Test
    void whatIsNoDigestIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> enter(UNIT, ENTERED, new Act.Nominated(), Optional.of("ABC")))
                .withMessageContaining("64 lower-case hexadecimal digits, but was \"ABC\"");
    }
}
