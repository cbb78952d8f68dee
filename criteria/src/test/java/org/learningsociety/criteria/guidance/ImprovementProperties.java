package org.learningsociety.criteria.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.guidance.Improvement.Status;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.scoring.Verdict;
import org.learningsociety.criteria.testkit.GuidanceArbitraries;
import org.learningsociety.criteria.testkit.GuidanceArbitraries.Question;
import org.learningsociety.criteria.testkit.GuidanceArbitraries.Trait;

class ImprovementProperties {

    @Provide
    Arbitrary<Question> plain() {
        return GuidanceArbitraries.questions();
    }

    @Provide
    Arbitrary<Question> rich() {
        return GuidanceArbitraries.questions(Trait.SLOTS, Trait.CONDITIONS, Trait.PRICES, Trait.DAYS);
    }

    @Provide
    Arbitrary<Question> tied() {
        return GuidanceArbitraries.questions(Trait.SLOTS, Trait.SHARED, Trait.PRICES);
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 100)
    @Label(
            "P-76 the path is sound and minimal, and all cheapest ones are found: every rule, each unit of change costs one")
    void p76UnitCosts(@ForAll("plain") Question question) {
        assertLikeTheOracle(question);
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 100)
    @Label("P-76 with numbers that the catalog lacks, conditions, prices and days")
    void p76EverythingElse(@ForAll("rich") Question question) {
        assertLikeTheOracle(question);
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 100)
    @Label("P-76 with indicators that several criteria read")
    void p76SharedIndicators(@ForAll("tied") Question question) {
        assertLikeTheOracle(question);
    }

    private static void assertLikeTheOracle(Question question) {
        Assume.that(SlowGuide.size(question) <= 3_000);
        Improvement improvement = find(question);
        Statistics.label("status").collect(improvement.status());
        Statistics.label("cost").collect(improvement.cost());

        List<SlowGuide.Change> changes = new SlowGuide(question).changes(Verdict.ACHIEVED, true);
        Optional<Long> cheapest = SlowGuide.cheapest(changes);
        if (cheapest.isEmpty()) {
            assertThat(improvement.status()).isEqualTo(Status.IMPOSSIBLE);
            assertThat(improvement.cheapest()).isEmpty();
            return;
        }
        assertThat(improvement.status()).isEqualTo(Status.EXACT);
        assertThat(improvement.cost()).hasValue(cheapest.get());
        assertThat(improvement.atLeast()).isEqualTo(cheapest.get());
        Set<Map<IndicatorId, ObservedValue>> expected = changes.stream()
                .filter(change -> change.cost() == cheapest.get())
                .filter(change -> change.ready().equals(readiest(changes, cheapest.get())))
                .map(SlowGuide.Change::to)
                .collect(Collectors.toSet());
        Set<Map<IndicatorId, ObservedValue>> found =
                improvement.cheapest().stream().map(SlowGuide::values).collect(Collectors.toSet());
        if (improvement.more()) {
            assertThat(expected).containsAll(found).hasSizeGreaterThan(50);
            assertThat(found).hasSize(50);
        } else {
            assertThat(found).isEqualTo(expected);
        }
    }

    private static LocalDate readiest(List<SlowGuide.Change> changes, long cost) {
        return changes.stream()
                .filter(change -> change.cost() == cost)
                .map(SlowGuide.Change::ready)
                .min(LocalDate::compareTo)
                .orElseThrow();
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
