package org.learningsociety.criteria.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.criteria.evidence.Finding;
import org.learningsociety.criteria.evidence.Finding.MissingCause;
import org.learningsociety.criteria.evidence.Observation;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.evidence.Provenance;
import org.learningsociety.criteria.rubric.IndicatorId;

class KnowledgeTest {

    private static final Subject SUBJECT = new Subject(SubjectId.of("dv-1"), SubjectKind.UNIT, Optional.empty());
    private static final IndicatorId INDICATOR = new IndicatorId("1");
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 10);
    private static final LocalDate SECOND = LocalDate.of(2025, 3, 1);

    private static Observation counted(long count, Optional<LocalDate> recordedOn, String source) {
        return new Observation(
                INDICATOR,
                known(count),
                new Provenance(Optional.of(source), Optional.empty(), Optional.empty(), recordedOn, Optional.empty()));
    }

    private static Finding known(long count) {
        return new Finding.Known(new ObservedValue.Count(count));
    }

    private static Finding at(Knowledge knowledge, LocalDate day) {
        return knowledge.asKnownOn(day).finding(INDICATOR);
    }

    @Test
    void aCorrectionCountsFromTheDayOnWhichItWasRecorded() {
        Knowledge knowledge = Knowledge.of(
                        SUBJECT,
                        List.of(counted(9, Optional.of(SECOND), "bb-02"), counted(8, Optional.of(FIRST), "bb-01")))
                .orElseThrow();

        assertThat(at(knowledge, FIRST.minusDays(1))).isEqualTo(new Finding.Missing(MissingCause.NOT_RECORDED, ""));
        assertThat(at(knowledge, FIRST)).isEqualTo(known(8));
        assertThat(at(knowledge, SECOND.minusDays(1))).isEqualTo(known(8));
        assertThat(at(knowledge, SECOND)).isEqualTo(known(9));
        assertThat(knowledge.latest().finding(INDICATOR)).isEqualTo(known(9));
        assertThat(knowledge.latest().subject()).isEqualTo(SUBJECT);
    }

    @Test
    void observationsOfOneDayThatContradictEachOtherAreUnknownWhateverTheirOrder() {
        List<Observation> observations = new ArrayList<>(List.of(
                counted(8, Optional.of(FIRST), "bb-01"),
                counted(9, Optional.of(FIRST), "bb-02"),
                counted(7, Optional.of(SECOND), "bb-03")));
        for (int i = 0; i < 3; i++) {
            Collections.rotate(observations, 1);
            Validated<Knowledge> knowledge = Knowledge.of(SUBJECT, observations);

            assertThat(knowledge.problems())
                    .containsExactly(Problem.error(
                            CertificateProblem.CONTRADICTION,
                            new Place.Whole("dv-1"),
                            Map.of("value", "1", "on", "2025-01-10")));
            assertThat(at(knowledge.value().orElseThrow(), FIRST))
                    .isEqualTo(new Finding.Missing(MissingCause.SET_ASIDE, ""));
            assertThat(at(knowledge.value().orElseThrow(), SECOND)).isEqualTo(known(7));
        }
    }

    @Test
    void theSameObservationTwiceCountsOnceByTheSameDocumentWhateverTheOrder() {
        List<Observation> two =
                List.of(counted(8, Optional.of(FIRST), "bb-02"), counted(8, Optional.of(FIRST), "bb-01"));
        List<Observation> turned = List.of(two.get(1), two.get(0));

        assertThat(Knowledge.of(SUBJECT, two).orElseThrow().latest())
                .isEqualTo(Knowledge.of(SUBJECT, turned).orElseThrow().latest());
        assertThat(Knowledge.of(SUBJECT, two)
                        .orElseThrow()
                        .latest()
                        .find(INDICATOR)
                        .orElseThrow()
                        .provenance()
                        .source())
                .contains("bb-01");
    }

    @Test
    void whatDoesNotSayWhenItWasRecordedDoesNotCount() {
        Place place = new Place.Cell("m.csv", 3, Optional.empty());
        Observation undated = new Observation(
                INDICATOR,
                known(8),
                new Provenance(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(place)));
        Validated<Knowledge> knowledge = Knowledge.of(SUBJECT, List.of(undated));

        assertThat(knowledge.problems())
                .containsExactly(Problem.error(CertificateProblem.UNDATED, place, Map.of("value", "1")));
        assertThat(knowledge.value().orElseThrow().latest().observations()).isEmpty();
    }
}
