package org.learningsociety.criteria.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.territory.Chronicle;
import org.learningsociety.core.territory.Enactment;
import org.learningsociety.core.territory.EventId;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.TerritorialEvent;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.Observation;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.RubricId;
import org.learningsociety.criteria.scoring.Context;
import org.learningsociety.criteria.testkit.EvidenceArbitraries;
import org.learningsociety.criteria.testkit.SampleRubrics;
import org.learningsociety.criteria.testkit.SampleTables;

class ChangeTest {

    private static final LocalDate ON = LocalDate.of(2023, 12, 31);
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final Gazetteer GAZETTEER = SampleTables.gazetteer();
    private static final Rubric RANKED = SampleRubrics.ranked();
    private static final Evidence EVIDENCE = evidence("dv-1", 25);
    private static final Certificate CERTIFICATE =
            Certifier.of(RANKED, GAZETTEER.at(ON)).issue(EVIDENCE, Context.on(ON));

    private static Evidence evidence(String subject, long points) {
        return Evidence.of(
                Subject.of(SubjectId.of(subject), SubjectKind.UNIT, SampleTables.DAK_MAM),
                List.of(mark("1.1", points), mark("1.2", 20)));
    }

    private static Observation mark(String indicator, long points) {
        return Observation.known(new IndicatorId(indicator), new ObservedValue.Marks(List.of(Points.of(points))));
    }

    private static List<String> reasons(Change change) {
        return change.reasons(CERTIFICATE).stream()
                .map(Problem::code)
                .map(code -> code.id())
                .toList();
    }

    @Test
    void theSameEvidenceTouchesNothing() {
        assertThat(reasons(Change.ofEvidence(EVIDENCE))).isEmpty();
    }

    @Test
    void aCorrectionOfWhatWasReadTouchesTheSubjectAlone() {
        assertThat(reasons(Change.ofEvidence(evidence("dv-1", 26)))).containsExactly("certificate.evidence-changed");
        assertThat(reasons(Change.ofEvidence(evidence("dv-2", 26)))).isEmpty();
    }

    @Test
    void whatWasMissingWhenItWasReadTouchesWhenItComes() {
        assertThat(reasons(Change.ofEvidence(EvidenceArbitraries.with(EVIDENCE, mark("TC2", 5)))))
                .containsExactly("certificate.evidence-changed");
        assertThat(reasons(Change.ofEvidence(EvidenceArbitraries.with(EVIDENCE, mark("TC3", 5)))))
                .isEmpty();
    }

    @Test
    void aSubjectOfAnotherKindIsTouched() {
        Subject other = Subject.of(SubjectId.of("dv-1"), SubjectKind.HOUSEHOLD, SampleTables.DAK_MAM);

        assertThat(reasons(Change.ofEvidence(new Evidence(other, EVIDENCE.observations()))))
                .containsExactly("certificate.subject-changed");
    }

    @Test
    void aRubricTouchesWhatWasJudgedByItUnlessOnlyWordsDiffer() {
        Rubric fewer = RANKED.withLevels(RANKED.levels().get(0));

        assertThat(reasons(Change.ofRubric(RANKED))).isEmpty();
        assertThat(reasons(Change.ofRubric(fewer))).containsExactly("certificate.rubric-changed");
        assertThat(reasons(Change.ofRubric(fewer.withId(new RubricId("khac"))))).isEmpty();
        assertThat(reasons(Change.ofRubric(RANKED.withName(LocalizedText.of("Tên khác", "Another name")))))
                .isEmpty();
    }

    @Test
    void anEventAfterTheDayTouchesTheUnitThatItIsAbout() {
        List<Problem> reasons = Change.ofTerritory(GAZETTEER).reasons(CERTIFICATE);

        assertThat(reasons).extracting(reason -> reason.code().id()).containsOnly("certificate.unit-touched");
        assertThat(reasons)
                .extracting(Problem::arguments)
                .containsExactlyInAnyOrder(
                        Map.of("value", "vn-dak-mam", "on", "2025-07-01", "event", "merge-krong-no"),
                        Map.of("value", "vn-dak-mam", "on", "2025-07-01", "event", "abolish-dak-mam"));
        assertThat(reasons).noneMatch(Problem::isError);
    }

    @Test
    void anEventOnTheDayIsPartOfItsMap() {
        Certificate onTheDay = Certifier.of(RANKED, GAZETTEER.at(REFORM)).issue(EVIDENCE, Context.on(REFORM));
        Certificate before = Certifier.of(RANKED, GAZETTEER.at(REFORM.minusDays(1)))
                .issue(EVIDENCE, Context.on(REFORM.minusDays(1)));

        assertThat(Change.ofTerritory(GAZETTEER).touches(onTheDay)).isFalse();
        assertThat(Change.ofTerritory(GAZETTEER).touches(before)).isTrue();
    }

    @Test
    void aSubjectWithoutAUnitIsTouchedByNoEvent() {
        Evidence nowhere = new Evidence(
                new Subject(SubjectId.of("dv-1"), SubjectKind.UNIT, Optional.empty()), EVIDENCE.observations());
        Certificate certificate = Certifier.of(RANKED, GAZETTEER.at(ON)).issue(nowhere, Context.on(ON));

        assertThat(Change.ofTerritory(GAZETTEER).touches(certificate)).isFalse();
    }

    @Test
    void aMapThatWasCorrectedForTheDayTouches() {
        Gazetteer corrected = with(new TerritorialEvent.Rename(
                EventId.of("rename-nam-da"),
                Enactment.of(LocalDate.of(2022, 1, 1), Verification.ILLUSTRATIVE),
                SampleTables.NAM_DA,
                "Nam Đà Mới"));
        List<Problem> reasons = Change.ofTerritory(corrected).reasons(CERTIFICATE);

        assertThat(reasons.get(0).code()).isEqualTo(CertificateProblem.MAP_CHANGED);
        assertThat(reasons.get(0).isError()).isTrue();
    }

    @Test
    void aMapThatNoLongerCoversTheDayTouches() {
        Certificate old =
                Certifier.of(RANKED, GAZETTEER.at(ON)).issue(EVIDENCE, Context.on(LocalDate.of(2019, 12, 31)));

        assertThat(Change.ofTerritory(GAZETTEER).reasons(old).get(0).code()).isEqualTo(CertificateProblem.MAP_CHANGED);
    }

    private static Gazetteer with(TerritorialEvent event) {
        Chronicle chronicle = GAZETTEER.chronicle();
        List<TerritorialEvent> events = new ArrayList<>(chronicle.events());
        events.add(event);
        return Gazetteer.of(Chronicle.of(chronicle.levels(), events)).orElseThrow();
    }
}
