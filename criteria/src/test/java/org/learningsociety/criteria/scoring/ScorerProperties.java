package org.learningsociety.criteria.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.learningsociety.criteria.testkit.EvidenceArbitraries.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.learningsociety.core.number.Bounds;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.territory.AreaGroup;
import org.learningsociety.core.text.Language;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.Observation;
import org.learningsociety.criteria.json.CriteriaFormats;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.Level;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.testkit.EvidenceArbitraries;
import org.learningsociety.criteria.testkit.EvidenceArbitraries.Case;
import org.learningsociety.criteria.testkit.RubricArbitraries;

class ScorerProperties {

    private static final Context CONTEXT = Context.on(LocalDate.of(2024, 12, 31));

    @Provide
    Arbitrary<Case> scored() {
        return cases(RubricArbitraries.rubrics());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @Label("P-45 equal inputs give equal results, whatever the order in which observations came")
    void p45Determinism(@ForAll("scored") Case scored, @ForAll Random random) {
        List<Observation> shuffled =
                new ArrayList<>(scored.evidence().observations().values());
        Collections.shuffle(shuffled, random);
        Evidence again = Evidence.of(scored.evidence().subject(), shuffled);

        assertThat(score(scored.rubric(), again)).isEqualTo(score(scored.rubric(), scored.evidence()));
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 100)
    @Label("P-45 equal inputs give equal canonical JSON, in every thread and under every default locale")
    void p45CanonicalJsonDependsOnNothingElse(@ForAll("scored") Case scored) throws Exception {
        String expected = json(scored);
        Locale before = Locale.getDefault();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            for (String tag : List.of("vi", "tr", "en")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                List<Future<String>> texts = threads.invokeAll(Collections.nCopies(3, () -> json(scored)));
                for (Future<String> text : texts) {
                    assertThat(text.get()).isEqualTo(expected);
                }
            }
        } finally {
            Locale.setDefault(before);
            threads.shutdown();
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @Label("P-46 scoring leaves its inputs as they were")
    void p46Purity(@ForAll("scored") Case scored) {
        String rubric = scored.rubric().toString();
        String evidence = scored.evidence().toString();

        score(scored.rubric(), scored.evidence());

        assertThat(scored.rubric()).hasToString(rubric);
        assertThat(scored.evidence()).hasToString(evidence);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @Label("P-47 contributions add up to the total exactly")
    void p47ContributionsAddUp(@ForAll("scored") Case scored) {
        Assessment assessment = score(scored.rubric(), scored.evidence());

        Optional<Points> low =
                assessment.contributions().map(Explanation.Contribution::low).reduce(Points::plus);
        Optional<Points> high =
                assessment.contributions().map(Explanation.Contribution::high).reduce(Points::plus);

        assertThat(low).isEqualTo(assessment.total().map(total -> total.low()));
        assertThat(high).isEqualTo(assessment.total().map(total -> total.high()));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @Label("P-70 however the gaps are filled, the score lies within the bounds and no verdict is taken back")
    void p70Enclosure(@ForAll("scored") Case scored) {
        Assessment open = score(scored.rubric(), scored.evidence());
        Statistics.label("verdict").collect(open.verdict());

        EvidenceArbitraries.completions(scored.rubric(), scored.evidence(), 300).forEach(filled -> {
            assertNothingIsTakenBack(open, score(scored.rubric(), filled));
        });
    }

    private static void assertNothingIsTakenBack(Assessment open, Assessment closed) {
        open.total()
                .ifPresent(bounds -> closed.total()
                        .ifPresent(found -> assertThat(bounds.encloses(found))
                                .as("%s in %s", found, bounds)
                                .isTrue()));
        for (int i = 0; i < open.levels().size(); i++) {
            Verdict before = open.levels().get(i).verdict();
            Verdict after = closed.levels().get(i).verdict();
            if (before == Verdict.ACHIEVED || before == Verdict.NOT_ACHIEVED) {
                assertThat(after).isEqualTo(before);
            }
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @Label("P-70 whatever turns out to apply, the score lies within the bounds and no verdict is taken back")
    void p70EnclosureOfWhatApplies(@ForAll("scored") Case scored) {
        Assessment open = score(scored.rubric(), scored.evidence());

        for (Set<AreaGroup> areas : List.of(Set.<AreaGroup>of(), Set.of(RubricArbitraries.AREA))) {
            for (Set<String> groups : List.of(Set.<String>of(), Set.of(RubricArbitraries.GROUP))) {
                Context known = CONTEXT.withAreas(areas).withGroups(groups);
                assertNothingIsTakenBack(open, Scorer.score(scored.rubric(), scored.evidence(), known));
            }
        }
    }

    @Provide
    Arbitrary<Case> complete() {
        return EvidenceArbitraries.completeCases(RubricArbitraries.rubrics());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @Label("P-64 for complete evidence the scorer says what the slow oracle says")
    void p64AgreesWithTheOracle(@ForAll("complete") Case scored, @ForAll boolean inGroup, @ForAll boolean inArea) {
        Context context = CONTEXT.withGroups(inGroup ? Set.of(RubricArbitraries.GROUP) : Set.of())
                .withAreas(inArea ? Set.of(RubricArbitraries.AREA) : Set.of());
        SlowScorer low = oracle(scored, context, false);
        SlowScorer high = oracle(scored, context, true);

        Assessment assessment = Scorer.score(scored.rubric(), scored.evidence(), context);

        assertThat(assessment.problems()).isEmpty();
        assertThat(assessment.tight()).isTrue();
        assertThat(assessment.total().map(total -> new BigDecimal(total.low().toString()).setScale(4)))
                .isEqualTo(low.total().map(total -> total.setScale(4)));
        assertThat(assessment.total().map(total -> new BigDecimal(total.high().toString()).setScale(4)))
                .isEqualTo(high.total().map(total -> total.setScale(4)));
        for (int i = 0; i < assessment.levels().size(); i++) {
            Level level = scored.rubric().levels().get(i);
            assertThat(assessment.levels().get(i).verdict())
                    .isEqualTo(verdict(low.achieves(level), high.achieves(level)));
        }
        Statistics.label("total").collect(assessment.total().map(Bounds::isExact));
    }

    private static SlowScorer oracle(Case scored, Context context, boolean high) {
        Set<String> areas =
                context.areas().orElseThrow().stream().map(AreaGroup::value).collect(Collectors.toSet());
        return new SlowScorer(
                scored.rubric(), scored.evidence(), context.groups().orElseThrow(), areas, high);
    }

    private static Verdict verdict(Optional<Boolean> atLeast, Optional<Boolean> atMost) {
        if (atLeast.isEmpty()) {
            return Verdict.NOT_ASSESSABLE;
        }
        return atLeast.equals(atMost)
                ? (atLeast.get() ? Verdict.ACHIEVED : Verdict.NOT_ACHIEVED)
                : Verdict.UNDETERMINED;
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @Label("P-120 every leaf names its criterion and the indicator that it read, and its rule is cited")
    void p120EveryLeafCites(@ForAll("scored") Case scored) {
        Assessment assessment = score(scored.rubric(), scored.evidence());

        assessment.criteria().stream().flatMap(Explanation::nodes).forEach(node -> {
            Criterion criterion = scored.rubric().find(node.criterion()).orElseThrow();
            assertThat(criterion.citations()).isNotEmpty();
            Optional<IndicatorId> read = criterion.rule().reads();
            node.reason().indicator().ifPresent(indicator -> {
                assertThat(read).contains(indicator);
                assertThat(assessment.readSet()).contains(indicator);
            });
            assertThat(node.reason().sentence(Language.VI)).isNotBlank();
            assertThat(node.reason().sentence(Language.EN)).isNotBlank();
        });
    }

    private static String json(Case scored) {
        List<Assessment> assessments = List.of(score(scored.rubric(), scored.evidence()));
        return CriteriaFormats.assessments().encode(assessments).toString();
    }

    private static Assessment score(Rubric rubric, Evidence evidence) {
        return Scorer.score(rubric, evidence, CONTEXT);
    }
}
