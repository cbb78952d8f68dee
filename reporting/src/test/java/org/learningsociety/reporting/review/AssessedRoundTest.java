package org.learningsociety.reporting.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.learningsociety.reporting.testkit.SmallMap.A;
import static org.learningsociety.reporting.testkit.SmallMap.B;
import static org.learningsociety.reporting.testkit.SmallMap.C;
import static org.learningsociety.reporting.testkit.SmallMap.EVE;
import static org.learningsociety.reporting.testkit.SmallMap.GAZETTEER;
import static org.learningsociety.reporting.testkit.SmallMap.H;
import static org.learningsociety.reporting.testkit.SmallMap.P;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.law.Instruments;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.territory.Hierarchy;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.criteria.evidence.AssessmentRound;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.Finding;
import org.learningsociety.criteria.evidence.Observation;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.evidence.Provenance;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.RubricId;
import org.learningsociety.criteria.testkit.SampleRubrics;
import org.learningsociety.reporting.tally.Tally;

class AssessedRoundTest {

    private static final Hierarchy MAP = GAZETTEER.at(EVE);
    private static final Instruments NONE = Instruments.of(List.of()).orElseThrow();
    private static final Rubric RANKED =
            SampleRubrics.ranked().withSubjectKinds(SubjectKind.UNIT).withInForce(DateRange.ALWAYS);

    private static AssessmentRound round(Rubric rubric) {
        return new AssessmentRound(rubric, DateRange.until(EVE.plusDays(1)), EVE);
    }

    private static Evidence evidence(String id, SubjectKind kind, Optional<UnitId> unit, Finding... marks) {
        List<Observation> observations = new ArrayList<>();
        List<String> indicators = List.of("1.1", "1.2", "TC2");
        for (int i = 0; i < marks.length; i++) {
            observations.add(new Observation(new IndicatorId(indicators.get(i)), marks[i], Provenance.NONE));
        }
        return Evidence.of(new Subject(SubjectId.of(id), kind, unit), observations);
    }

    private static Evidence unit(String id, UnitId unit, Finding... marks) {
        return evidence(id, SubjectKind.UNIT, Optional.of(unit), marks);
    }

    private static Finding mark(long points) {
        return new Finding.Known(new ObservedValue.Marks(List.of(Points.of(points))));
    }

    private static final Finding GAP = new Finding.Missing(Finding.MissingCause.STATED, "");

    /** Of a's two units one has 30 + 30 + 40 and one nothing; of b's one 10 points in all; 50 are needed. */
    @Test
    void evidenceBecomesTalliesOfUnitsThatAddUp() {
        List<AssessedRound> rounds = AssessedRound.of(
                List.of(round(RANKED)),
                List.of(
                        unit("u1", A, mark(30), mark(30), mark(40)),
                        unit("u2", A, GAP, GAP, GAP),
                        unit("u3", B, mark(10), mark(0), mark(0))),
                MAP);
        Measure measure = rounds.get(0).measure(MAP, NONE).orElseThrow();

        assertThat(rounds).hasSize(1);
        assertThat(measure.id()).isEqualTo("rubric-ranked");
        Tally a = measure.figures().at(A);
        assertThat(List.of(a.met(), a.unknown(), a.notMet())).containsExactly(1L, 1L, 0L);
        Tally h = measure.figures().at(H);
        assertThat(List.of(h.met(), h.unknown(), h.notMet(), h.expected())).containsExactly(1L, 1L, 1L, 3L);
    }

    @Test
    void aKindThatSeveralRubricsJudgeHasAMeasureOfEach() {
        Rubric other = RANKED.withId(new RubricId("TT_22.2020"));
        List<AssessedRound> rounds =
                AssessedRound.of(List.of(round(RANKED), round(other)), List.of(unit("u1", A, mark(30))), MAP);

        assertThat(rounds).extracting(one -> one.round().rubric().id().value()).containsExactly("ranked", "TT_22.2020");
        assertThat(rounds.get(1).measure(MAP, NONE).orElseThrow().id()).matches("rubric-tt-22-2020-x[0-9a-f]+");
    }

    @Test
    void aRoundThatNobodyAnsweredHasNoResult() {
        List<Evidence> evidence = List.of(
                evidence("u1", SubjectKind.UNIT, Optional.of(A)),
                evidence("ho", SubjectKind.HOUSEHOLD, Optional.of(A)));
        List<AssessedRound> rounds = AssessedRound.of(List.of(round(RANKED)), evidence, MAP);

        assertThat(rounds).isEmpty();
        assertThat(AssessedRound.unjudged(rounds, evidence))
                .extracting(Problem::code)
                .containsExactly(ReviewProblem.NOT_JUDGED, ReviewProblem.NOT_JUDGED);
    }

    @Test
    void whoseRowsCouldNotBeReadKeepsTheFiguresOpen() {
        List<AssessedRound> rounds = AssessedRound.of(
                List.of(round(RANKED)),
                List.of(unit("u1", A, mark(30), mark(30), mark(40)), evidence("u2", SubjectKind.UNIT, Optional.of(A))),
                MAP);

        assertThat(rounds.get(0).byUnit().get(A).unknown()).isEqualTo(1);
    }

    @Test
    void aRubricOfOnePlaceJudgesNobodyElsewhere() {
        Rubric local = RANKED.withTerritory(H);
        List<Evidence> evidence = List.of(
                unit("u1", A, mark(30)),
                unit("u2", C, mark(30)),
                evidence("u3", SubjectKind.UNIT, Optional.empty(), mark(1)));

        assertThat(AssessedRound.of(List.of(round(local)), evidence, MAP).get(0).assessed())
                .extracting(one -> one.subject().id().value())
                .containsExactly("u1");
    }

    @Test
    void onlyAdministrativeUnitsWithinAreNamed() {
        Rubric both = RANKED.withSubjectKinds(SubjectKind.UNIT, SubjectKind.ADMINISTRATIVE_UNIT);
        Finding[] full = {mark(30), mark(30), mark(40)};
        AssessedRound round = AssessedRound.of(
                        List.of(round(both)),
                        List.of(
                                unit("u1", A, full),
                                evidence("c", SubjectKind.ADMINISTRATIVE_UNIT, Optional.of(C), full),
                                evidence("b", SubjectKind.ADMINISTRATIVE_UNIT, Optional.of(B), full),
                                evidence("a", SubjectKind.ADMINISTRATIVE_UNIT, Optional.of(A), GAP)),
                        MAP)
                .get(0);

        assertThat(round.exemplaryCases(MAP, H, NONE))
                .extracting(one -> one.name().vi())
                .containsExactly("Xã Bình");
        assertThat(round.exemplaryCases(MAP, P, NONE))
                .extracting(one -> one.name().vi())
                .containsExactly("Xã Bình", "Xã Cao");
    }

    @Test
    void subjectsElsewhereAreToldAndNotCounted() {
        Measure measure = AssessedRound.of(
                        List.of(round(RANKED)),
                        List.of(
                                unit("u1", A, mark(30)),
                                unit("u2", C, mark(30)),
                                evidence("u3", SubjectKind.UNIT, Optional.empty(), mark(30))),
                        MAP)
                .get(0)
                .measure(MAP, NONE)
                .orElseThrow();

        assertThat(measure.check(H))
                .extracting(problem -> problem.arguments().get("count"))
                .containsExactly("2");
        assertThat(measure.check(P))
                .extracting(problem -> problem.arguments().get("count"))
                .containsExactly("1");
    }

    @Property(tries = 300)
    void theSumOverUnitsIsTheNumberOfJudgedSubjectsInAnyOrder(
            @ForAll("subjects") List<Evidence> evidence, @ForAll Random random) {
        List<Evidence> shuffled = new ArrayList<>(evidence);
        Collections.shuffle(shuffled, random);
        List<AssessedRound> one = AssessedRound.of(List.of(round(RANKED)), evidence, MAP);
        List<AssessedRound> other = AssessedRound.of(List.of(round(RANKED)), shuffled, MAP);

        assertThat(other.stream().map(AssessedRound::byUnit).toList())
                .isEqualTo(one.stream().map(AssessedRound::byUnit).toList());
        long judged = one.stream().mapToLong(round -> round.assessed().size()).sum();
        long counted = one.stream()
                .map(round -> round.measure(MAP, NONE).orElseThrow().figures())
                .mapToLong(figures -> figures.rows().stream()
                                .mapToLong(row -> row.own().expected())
                                .sum()
                        + figures.own().unknown().expected())
                .sum();
        assertThat(counted).isEqualTo(judged);
        long left = AssessedRound.unjudged(one, evidence).stream()
                .mapToLong(problem -> Long.parseLong(problem.arguments().get("count")))
                .sum();
        assertThat(judged + left).isEqualTo(evidence.size());
    }

    @Provide
    Arbitrary<List<Evidence>> subjects() {
        Arbitrary<Optional<UnitId>> units = Arbitraries.of(A, B, C, H).optional(0.8);
        Arbitrary<List<Finding>> marks =
                Arbitraries.of(mark(0), mark(30), GAP).list().ofMaxSize(3);
        return Combinators.combine(Arbitraries.of(SubjectKind.UNIT, SubjectKind.CLAN), units, marks)
                .as((kind, unit, findings) -> evidence("x", kind, unit, findings.toArray(Finding[]::new)))
                .list()
                .ofMaxSize(8)
                .map(AssessedRoundTest::numbered);
    }

    private static List<Evidence> numbered(List<Evidence> evidence) {
        List<Evidence> numbered = new ArrayList<>();
        for (Evidence one : evidence) {
            Subject subject = one.subject();
            numbered.add(new Evidence(
                    new Subject(SubjectId.of("s-" + numbered.size()), subject.kind(), subject.unit()),
                    one.observations()));
        }
        return numbered;
    }
}
