package org.learningsociety.criteria.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.criteria.catalog.CriteriaCatalog;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.Observation;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.rubric.Cut;
import org.learningsociety.criteria.rubric.Figure;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.Level;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.Overlay;
import org.learningsociety.criteria.rubric.OverlayId;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.RubricId;
import org.learningsociety.criteria.rubric.SlotId;

class OverlayImpactTest {

    private static final Rubric CITIZEN = CriteriaCatalog.load().rubrics().get(new RubricId("cdht-qd-244-khvn"));
    private static final Context CONTEXT = Context.on(LocalDate.of(2024, 12, 31));

    @Test
    void subjectsAreCountedByWhatTheyGoFromAndTo() {
        OverlayImpact impact = OverlayImpact.of(
                        CITIZEN,
                        cutAt(85),
                        List.of(candidate("a", 90), candidate("b", 82), candidate("c", 84), candidate("d", 60)))
                .orElseThrow();

        OverlayImpact.Outcome achieved = new OverlayImpact.Outcome(Verdict.ACHIEVED, Optional.of(new LevelId("dat")));
        OverlayImpact.Outcome not = new OverlayImpact.Outcome(Verdict.NOT_ACHIEVED, Optional.empty());
        assertThat(impact.transitions())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        new OverlayImpact.Transition(achieved, achieved), 1L,
                        new OverlayImpact.Transition(achieved, not), 2L,
                        new OverlayImpact.Transition(not, not), 1L));
        assertThat(List.copyOf(impact.transitions().keySet()))
                .containsExactly(
                        new OverlayImpact.Transition(achieved, achieved),
                        new OverlayImpact.Transition(achieved, not),
                        new OverlayImpact.Transition(not, not));
        assertThat(impact.subjects())
                .extracting(AssessmentDifference::changesVerdicts)
                .containsExactly(false, true, true, false);
        assertThat(impact.overlay()).isEqualTo(new OverlayId("nang-diem"));
    }

    @Test
    void outcomesStandByTheirVerdictAndThenByTheirLevel() {
        OverlayImpact.Outcome fair = new OverlayImpact.Outcome(Verdict.ACHIEVED, Optional.of(new LevelId("kha")));
        OverlayImpact.Outcome good = new OverlayImpact.Outcome(Verdict.ACHIEVED, Optional.of(new LevelId("tot")));
        OverlayImpact.Outcome not = new OverlayImpact.Outcome(Verdict.NOT_ACHIEVED, Optional.empty());

        assertThat(fair).isLessThan(good).isLessThan(not).isEqualByComparingTo(fair);
        assertThat(not).isGreaterThan(good);
    }

    @Test
    void theAssessmentNamesTheOverlayUnderWhichItWasMade() {
        Rubric raised = CITIZEN.with(cutAt(85)).orElseThrow();

        assertThat(Scorer.score(raised, candidate("a", 90).evidence(), CONTEXT).overlays())
                .containsExactly(new OverlayId("nang-diem"));
        assertThat(Scorer.score(CITIZEN, candidate("a", 90).evidence(), CONTEXT).overlays())
                .isEmpty();
    }

    @Test
    void anOverlayThatCannotBeLaidHasNoImpact() {
        Overlay unfit = new Overlay(
                new OverlayId("sai"),
                CITIZEN.id(),
                LocalizedText.of("Sai", "Wrong"),
                Verification.ILLUSTRATIVE,
                new TreeMap<>(Map.of(new SlotId("khong-co"), new Overlay.Filling(Rational.ONE, List.of()))),
                List.of());

        assertThat(OverlayImpact.of(CITIZEN, unfit, List.of()).problems())
                .extracting(problem -> problem.code().id())
                .containsExactly("overlay.unknown-slot");
    }

    private static Overlay cutAt(long points) {
        Level pass = CITIZEN.levels().get(0);
        return new Overlay(
                new OverlayId("nang-diem"),
                CITIZEN.id(),
                LocalizedText.of("Nâng mức đạt", "A higher cut"),
                Verification.ILLUSTRATIVE,
                new TreeMap<>(),
                List.of(new Overlay.ReplaceLevel(new Level(
                        pass.id(),
                        pass.name(),
                        List.of(
                                new Level.TotalAtLeast(Cut.of(Figure.of(Points.of(points)))),
                                pass.requirements().get(1))))));
    }

    private static OverlayImpact.Candidate candidate(String subject, long total) {
        Evidence evidence = Evidence.of(
                new Subject(SubjectId.of(subject), SubjectKind.CITIZEN, Optional.empty()),
                List.of(
                        Observation.known(new IndicatorId("total"), new ObservedValue.Marks(List.of(Points.of(total)))),
                        Observation.known(new IndicatorId("lowest-index"), ObservedValue.Amount.of(Rational.of(6)))));
        return new OverlayImpact.Candidate(evidence, CONTEXT.withAreas(Set.of()));
    }
}
