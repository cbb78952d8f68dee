package org.learningsociety.criteria.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.learningsociety.core.json.JsonCursor;
import org.learningsociety.core.json.JsonValue.JsonObject;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.json.CriteriaFormats;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.testkit.EvidenceArbitraries;
import org.learningsociety.criteria.testkit.JsonMutations;
import org.learningsociety.criteria.testkit.RubricArbitraries;

/** Whatever rubric is accepted can be scored: what could not be calculated is refused when the rubric is read. */
class ScorableProperties {

    private static final LocalDate ON = LocalDate.of(2023, 12, 31);

    private record Extreme(JsonObject document, List<Evidence> evidence) {}

    @Provide
    Arbitrary<Extreme> extremes() {
        return RubricArbitraries.rubrics()
                .flatMap(rubric -> Combinators.combine(
                                JsonMutations.withExtremes(
                                        CriteriaFormats.rubric().encode(rubric), JsonMutations.NUMBERS_OF_RUBRICS),
                                EvidenceArbitraries.evidence(rubric).list().ofSize(4))
                        .as(Extreme::new));
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 1000)
    @Label("a rubric with the greatest, the least and the finest numbers is refused or scored")
    void anAcceptedRubricIsScored(@ForAll("extremes") Extreme extreme) {
        Optional<Rubric> accepted = CriteriaFormats.rubric()
                .decode(JsonCursor.of("r.json", extreme.document()))
                .value();
        Statistics.label("accepted")
                .collect(accepted.isPresent())
                .coverage(share -> share.check(true).percentage(part -> part > 15));

        accepted.ifPresent(rubric -> extreme.evidence().forEach(evidence -> {
            for (Context context : List.of(
                    Context.on(ON),
                    Context.on(ON).withAreas(Set.of(RubricArbitraries.AREA)).withGroups(Set.of()),
                    Context.on(ON).withAreas(Set.of()).withGroups(Set.of(RubricArbitraries.GROUP)))) {
                List<Assessment> scored = List.of(Scorer.score(rubric, evidence, context));
                String written = CriteriaFormats.assessments().write(scored);
                assertThat(CriteriaFormats.assessments().read("a.json", written).orElseThrow())
                        .isEqualTo(scored);
            }
        }));
    }
}
