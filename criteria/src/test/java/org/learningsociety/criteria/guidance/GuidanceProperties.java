package org.learningsociety.criteria.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.learningsociety.core.text.Language;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.Finding;
import org.learningsociety.criteria.evidence.Observation;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.guidance.Improvement.Status;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.SlotId;
import org.learningsociety.criteria.scoring.Scorer;
import org.learningsociety.criteria.scoring.Verdict;
import org.learningsociety.criteria.testkit.GuidanceArbitraries;
import org.learningsociety.criteria.testkit.GuidanceArbitraries.Question;
import org.learningsociety.criteria.testkit.GuidanceArbitraries.Trait;

class GuidanceProperties {

    @Provide
    Arbitrary<Question> gaps() {
        return GuidanceArbitraries.questions(Trait.GAPS);
    }

    @Provide
    Arbitrary<Question> sharedGaps() {
        return GuidanceArbitraries.questions(Trait.GAPS, Trait.SHARED, Trait.SLOTS, Trait.CONDITIONS);
    }

    @Provide
    Arbitrary<Question> priced() {
        return GuidanceArbitraries.questions(Trait.GAPS, Trait.SLOTS, Trait.CONDITIONS, Trait.PRICES, Trait.DAYS);
    }

    @Provide
    Arbitrary<Question> known() {
        return GuidanceArbitraries.questions(Trait.SLOTS, Trait.CONDITIONS, Trait.SHARED);
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
    @Label("P-75 deciding sets are all the least sets of gaps of which some values fix the verdict")
    void p75DecidingSets(@ForAll("gaps") Question question) {
        assertDecides(question);
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
    @Label("P-75 deciding sets with shared indicators and slots")
    void p75DecidingSetsOfEverything(@ForAll("sharedGaps") Question question) {
        assertDecides(question);
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
    @Label("P-75 where the evidence is complete, slots of the catalog, areas and groups decide")
    void p75DecidingSetsBesidesEvidence(@ForAll("known") Question question) {
        assertDecides(question);
    }

    private static void assertDecides(Question question) {
        DecidingSets sets = DecidingSets.of(question.rubric(), question.evidence(), question.context());

        SlowDecision slow = new SlowDecision(question);
        Assume.that(slow.unknowns() <= 8);
        Set<Set<OpenQuestion>> expected = slow.sets();
        Statistics.label("size").collect(sets.size());
        Statistics.label("kinds")
                .collect(sets.sets().stream()
                        .flatMap(List::stream)
                        .map(open -> open.getClass().getSimpleName())
                        .collect(Collectors.toCollection(java.util.TreeSet::new)));

        assertThat(sets.more()).isFalse();
        assertThat(sets.sets()).doesNotHaveDuplicates();
        assertThat(sets.sets().stream().map(Set::copyOf).collect(Collectors.toSet()))
                .isEqualTo(expected);
    }

    private static Verdict verdict(Question question, Evidence evidence) {
        return Scorer.score(question.rubric(), evidence, question.context()).verdict();
    }

    private static Evidence with(Evidence evidence, Map<IndicatorId, ObservedValue> values) {
        Map<IndicatorId, Observation> all = new TreeMap<>(evidence.observations());
        values.forEach((indicator, value) -> all.put(indicator, Observation.known(indicator, value)));
        return Evidence.of(evidence.subject(), all.values());
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
    @Label("P-76 with gaps, each path makes the level certain, and it is empty if and only if the level is achieved")
    void p76WithGaps(@ForAll("priced") Question question) {
        Improvement improvement = find(question);

        boolean achieved = verdict(question, question.evidence()) == Verdict.ACHIEVED;
        boolean inTime =
                question.costs().by().filter(GuidanceArbitraries.DAY::isAfter).isEmpty();
        assertThat(improvement
                        .path()
                        .filter(path -> path.steps().isEmpty() && path.ready().equals(GuidanceArbitraries.DAY))
                        .isPresent())
                .isEqualTo(achieved && inTime);
        for (ImprovementPath path : improvement.cheapest()) {
            Evidence better = with(question.evidence(), SlowGuide.values(path));
            assertThat(verdict(question, better)).isEqualTo(Verdict.ACHIEVED);
            assertThat(path.cost())
                    .isEqualTo(path.steps().stream()
                            .mapToLong(ImprovementPath.Step::cost)
                            .sum());
            // A path of least cost is minimal: without any one of its steps the level is not certain.
            for (ImprovementPath.Step step : path.steps()) {
                Map<IndicatorId, ObservedValue> fewer = SlowGuide.values(path);
                fewer.remove(step.indicator());
                assertThat(verdict(question, with(question.evidence(), fewer))).isNotEqualTo(Verdict.ACHIEVED);
            }
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
    @Label("P-77 twice the price of everything is twice the cost, by the same paths")
    void p77Homogeneity(@ForAll("priced") Question question) {
        Improvement once = find(question);
        Costs doubled = question.costs();
        for (IndicatorId indicator : question.evidence().observations().keySet()) {
            Price.PerUnit price = (Price.PerUnit) doubled.price(indicator);
            doubled =
                    doubled.withPrice(indicator, new Price.PerUnit(2 * price.cost(), price.group(), price.earliest()));
        }
        Improvement twice = find(question.withCosts(doubled));

        assertThat(twice.status()).isEqualTo(once.status());
        assertThat(twice.atLeast()).isEqualTo(2 * once.atLeast());
        assertThat(twice.cheapest().stream().map(SlowGuide::values).toList())
                .isEqualTo(once.cheapest().stream().map(SlowGuide::values).toList());
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
    @Label("P-78 a path keeps to what is fixed, excluded and due; without a limit it is never dearer")
    void p78Limits(@ForAll("priced") Question question) {
        Improvement limited = find(question);
        Costs costs = question.costs();
        Set<IndicatorId> excluded = question.rubric()
                .nodes()
                .filter(node -> costs.excluded().contains(node.id()))
                .flatMap(node -> node.nodes())
                .flatMap(node -> node.rule().reads().stream())
                .collect(Collectors.toSet());
        for (ImprovementPath path : limited.cheapest()) {
            assertThat(costs.by().filter(path.ready()::isAfter)).isEmpty();
            for (ImprovementPath.Step step : path.steps()) {
                assertThat(costs.fixed()).doesNotContain(step.indicator());
                assertThat(excluded).doesNotContain(step.indicator());
                assertThat(step.earliest().filter(path.ready()::isBefore)).isEmpty();
            }
        }
        List<Costs> looser = List.of(
                new Costs(costs.prices(), new java.util.TreeSet<>(), costs.excluded(), costs.by()),
                new Costs(costs.prices(), costs.fixed(), new java.util.TreeSet<>(), costs.by()),
                new Costs(costs.prices(), costs.fixed(), costs.excluded(), Optional.empty()));
        for (Costs loose : looser) {
            Improvement free = find(question.withCosts(loose));
            if (limited.cost().isPresent()) {
                assertThat(free.cost().orElseThrow())
                        .isLessThanOrEqualTo(limited.cost().orElseThrow());
            }
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 200)
    @Label("P-80 fewer units than the margin never flip the level, the witness does")
    void p80Margin(@ForAll("known") Question question) {
        Assume.that(SlowGuide.size(question) <= 3_000);
        Margin margin =
                Margin.of(question.rubric(), question.evidence(), question.context(), GuidanceArbitraries.LEVEL);
        boolean achieved = margin.verdict() == Verdict.ACHIEVED;
        Statistics.label("lose").collect(achieved, margin.unitsToLose());
        SlowGuide slow = new SlowGuide(question.withCosts(Costs.UNIT));
        Optional<Long> least = SlowGuide.cheapest(slow.changes(Verdict.ACHIEVED, !achieved));

        assertThat(margin.exact()).isTrue();
        assertThat((achieved ? margin.unitsToLose() : margin.unitsToGain())
                        .stream().boxed().findFirst())
                .isEqualTo(least);
        assertThat(achieved ? margin.unitsToGain() : margin.unitsToLose()).isEmpty();
        (achieved ? margin.toLose() : margin.toGain())
                .ifPresent(path -> assertThat(verdict(question, with(question.evidence(), SlowGuide.values(path)))
                                == Verdict.ACHIEVED)
                        .isNotEqualTo(achieved));
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 300)
    @Label("P-82 the gap list is empty if and only if the level is achieved, and says of each gap what it is")
    void p82Gaps(@ForAll("sharedGaps") Question question) {
        GapList list =
                GapList.of(question.rubric(), question.evidence(), question.context(), GuidanceArbitraries.LEVEL);
        Improvement improvement = find(question);
        Set<IndicatorId> changed = improvement.cheapest().stream()
                .flatMap(path -> path.steps().stream())
                .map(ImprovementPath.Step::indicator)
                .collect(Collectors.toSet());
        Set<SlotId> slots = question.rubric().slots().collect(Collectors.toSet());

        assertThat(list.verdict()).isEqualTo(verdict(question, question.evidence()));
        assertThat(list.isEmpty()).isEqualTo(list.verdict() == Verdict.ACHIEVED);
        list.gaps().forEach(gap -> {
            Statistics.label("kind").collect(gap.kind(), gap.optional());
            Finding finding = gap.indicator()
                    .map(question.evidence()::finding)
                    .orElse(new Finding.Missing(Finding.MissingCause.NOT_RECORDED, ""));
            switch (gap.kind()) {
                case MISSING ->
                    assertThat(gap.question()).isEqualTo(gap.indicator().map(OpenQuestion.OfIndicator::new));
                case FAILED -> assertThat(finding).isInstanceOf(Finding.Known.class);
                case CATALOG ->
                    assertThat(slots)
                            .contains(((OpenQuestion.OfSlot) gap.question().orElseThrow()).slot());
                case UNKNOWN_CONTEXT ->
                    assertThat(question.context().areas().isEmpty()
                                    || question.context().groups().isEmpty())
                            .isTrue();
                default -> assertThat(gap.question()).isEmpty();
            }
            if (improvement.status() == Status.EXACT && !improvement.more()) {
                assertThat(gap.optional())
                        .isEqualTo(gap.indicator().filter(changed::contains).isEmpty());
            }
            if (improvement.status() == Status.IMPOSSIBLE) {
                assertThat(gap.optional()).isFalse();
            }
            assertThat(gap.sentence(Language.VI)).isNotBlank();
            assertThat(gap.sentence(Language.EN)).isNotBlank();
        });
        // What a path changes stands in the list, unless it makes up for another change of the path.
        boolean isTied = question.evidence().observations().keySet().stream()
                .anyMatch(indicator -> indicator.value().startsWith("shared"));
        improvement
                .path()
                .filter(path -> !isTied)
                .ifPresent(path -> assertThat(list.gaps()
                                .flatMap(gap -> gap.indicator().stream())
                                .collect(Collectors.toSet()))
                        .containsAll(path.steps().stream()
                                .map(ImprovementPath.Step::indicator)
                                .toList()));
    }

    private static Improvement find(Question question) {
        return Improvement.find(
                question.rubric(),
                question.evidence(),
                question.context(),
                GuidanceArbitraries.LEVEL,
                question.costs());
    }
}
