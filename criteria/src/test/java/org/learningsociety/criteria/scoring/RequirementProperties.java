package org.learningsociety.criteria.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.learningsociety.core.number.Bounds;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.Observation;
import org.learningsociety.criteria.evidence.Requirement;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.testkit.EvidenceArbitraries;
import org.learningsociety.criteria.testkit.EvidenceArbitraries.Case;
import org.learningsociety.criteria.testkit.RubricArbitraries;
import org.learningsociety.criteria.testkit.SampleRubrics;
import org.learningsociety.criteria.testkit.SampleTables;

/** Whether requirements are what a verdict needs, no less and no more. */
class RequirementProperties {

    private static final Subject SUBJECT = new Subject(SubjectId.of("dv-1"), SubjectKind.UNIT, Optional.empty());
    private static final Context CONTEXT =
            Context.on(LocalDate.of(2023, 12, 31)).withAreas(Set.of()).withGroups(Set.of());

    @Provide
    Arbitrary<Case> required() {
        Arbitrary<Rubric> samples = Arbitraries.of(
                SampleTables.schools(), SampleRubrics.ranked(), SampleRubrics.floored(), SampleRubrics.allIndicators());
        Arbitrary<Rubric> generated = RubricArbitraries.rubrics()
                .filter(rubric -> rubric.slots().findAny().isEmpty());
        return Arbitraries.oneOf(samples, generated)
                .flatMap(rubric -> conclusive(rubric).map(evidence -> new Case(rubric, evidence)))
                .filter(RequirementProperties::canBeAddedUp);
    }

    /** Some generated sums do not say how what is left of them is spread; that is the linter's business. */
    private static boolean canBeAddedUp(Case scored) {
        return Scorer.score(scored.rubric(), scored.evidence(), CONTEXT).problems().stream()
                .noneMatch(problem -> problem.code() == ScoringProblem.ROUNDING_UNDECLARED);
    }

    private static Arbitrary<Evidence> conclusive(Rubric rubric) {
        return Combinators.combine(Requirement.of(rubric).stream()
                        .map(requirement -> Arbitraries.of(EvidenceArbitraries.conclusive(requirement))
                                .map(value -> Observation.known(requirement.indicator(), value)))
                        .toList())
                .as(found -> Evidence.of(SUBJECT, found));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @Label("P-117 evidence that covers exactly the requirements leaves nothing open where the catalog lacks nothing")
    void p117RequirementsSuffice(@ForAll("required") Case scored) {
        Assessment assessment = Scorer.score(scored.rubric(), scored.evidence(), CONTEXT);

        assertThat(assessment.problems()).isEmpty();
        assertThat(assessment.total().stream()).allMatch(Bounds::isExact);
        assertThat(assessment.levels()).extracting(LevelOutcome::verdict).doesNotContain(Verdict.UNDETERMINED);
        assertThat(scored.evidence().observations().keySet()).containsAll(assessment.readSet());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @Label("P-117 without one of them a verdict stays or opens, but never turns")
    void p117WithoutOne(@ForAll("required") Case scored) {
        List<LevelOutcome> all =
                Scorer.score(scored.rubric(), scored.evidence(), CONTEXT).levels();

        for (Requirement requirement : Requirement.of(scored.rubric())) {
            List<LevelOutcome> fewer = Scorer.score(
                            scored.rubric(), without(scored.evidence(), requirement.indicator()), CONTEXT)
                    .levels();
            for (int i = 0; i < all.size(); i++) {
                assertThat(fewer.get(i).verdict()).isIn(all.get(i).verdict(), Verdict.UNDETERMINED);
                Statistics.label("verdict").collect(fewer.get(i).verdict());
            }
        }
    }

    private static Evidence without(Evidence evidence, IndicatorId indicator) {
        return Evidence.of(
                evidence.subject(),
                evidence.observations().values().stream()
                        .filter(observation -> !observation.indicator().equals(indicator))
                        .toList());
    }
}
