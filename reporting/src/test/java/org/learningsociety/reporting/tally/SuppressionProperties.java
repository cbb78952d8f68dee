package org.learningsociety.reporting.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import org.learningsociety.core.territory.UnitId;

class SuppressionProperties {

    private static final UnitId ROOT = UnitId.of("root");

    private static Tally met(long count) {
        return new Tally(count, count, 0, 0, 0, 0, count, Histogram.empty());
    }

    private static Optional<UnitId> parent(UnitId unit) {
        if (unit.equals(ROOT)) {
            return Optional.empty();
        }
        return Optional.of(unit.value().contains("-") ? UnitId.of(unit.value().substring(0, 1)) : ROOT);
    }

    /** Up to three units below the root, each with up to two below it. */
    private static Map<UnitId, Long> leaves(List<Integer> counts) {
        Map<UnitId, Long> leaves = new TreeMap<>();
        List<String> names = List.of("a-1", "a-2", "b-1", "c", "b-2");
        for (int i = 0; i < counts.size(); i++) {
            leaves.put(UnitId.of(names.get(i)), (long) counts.get(i));
        }
        return leaves;
    }

    private static RollUp rollUp(Map<UnitId, Long> leaves) {
        Map<UnitId, Tally> tallies = new TreeMap<>();
        leaves.forEach((unit, count) -> tallies.put(unit, met(count)));
        return RollUp.of(Strata.of(tallies), SuppressionProperties::parent);
    }

    @Property(tries = 200)
    @Label(
            "Suppression: whatever adds up to what is published, a small number may be large and no other suppressed one is certain")
    void nothingSuppressedCanBeGotBack(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 6) Integer> counts,
            @ForAll @IntRange(min = 2, max = 4) int threshold) {
        Map<UnitId, Long> leaves = leaves(counts);
        RollUp rollUp = rollUp(leaves);

        Suppression suppression = Suppression.of(rollUp, SuppressionProperties::parent, threshold);

        List<RollUp> worlds = new ArrayList<>();
        guess(new ArrayList<>(leaves.keySet()), 0, new TreeMap<>(leaves), rollUp, suppression, worlds);
        assertThat(worlds).isNotEmpty();
        for (UnitFigures figures : rollUp.rows()) {
            long count = figures.all().met();
            boolean small = count > 0 && count < threshold;
            assertThat(suppression.primary().contains(figures.unit())).isEqualTo(small);
            assertThat(suppression.published(figures).isEmpty()).isEqualTo(suppression.isSuppressed(figures.unit()));
            if (small) {
                assertThat(worlds).anyMatch(world -> world.at(figures.unit()).met() >= threshold);
            } else if (suppression.isSuppressed(figures.unit()) && count > 0) {
                assertThat(worlds).anyMatch(world -> world.at(figures.unit()).met() != count);
            }
        }
        Statistics.collect(!suppression.complementary().isEmpty());
        Statistics.coverage(checker -> checker.check(true).percentage(share -> share > 20));
    }

    /** Every way to fill in what is suppressed so that all that is published holds. */
    private static void guess(
            List<UnitId> units,
            int next,
            Map<UnitId, Long> filled,
            RollUp truth,
            Suppression suppression,
            List<RollUp> worlds) {
        if (next == units.size()) {
            RollUp world = rollUp(filled);
            boolean fits = truth.rows().stream()
                    .allMatch(figures -> suppression.isSuppressed(figures.unit())
                            || world.at(figures.unit()).met() == figures.all().met());
            if (fits) {
                worlds.add(world);
            }
            return;
        }
        UnitId unit = units.get(next);
        long known = truth.at(unit).met();
        boolean hidden = suppression.isSuppressed(unit);
        for (long count = hidden ? 0 : known; count <= (hidden ? 8 : known); count++) {
            filled.put(unit, count);
            guess(units, next + 1, filled, truth, suppression, worlds);
        }
        filled.put(unit, known);
    }

    @Property(tries = 100)
    @Label("Suppression: of large numbers nothing is suppressed, and the order of the units decides nothing")
    void nothingIsSuppressedWithoutNeed(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(max = 9) Integer> counts, @ForAll Random random) {
        RollUp rollUp = rollUp(leaves(counts));
        assertThat(Suppression.of(rollUp, SuppressionProperties::parent, 1).primary())
                .isEmpty();
        assertThat(Suppression.of(rollUp, SuppressionProperties::parent, 1).complementary())
                .isEmpty();
        List<Integer> large =
                counts.stream().map(count -> count == 0 ? 0 : count + 5).toList();
        Suppression none = Suppression.of(rollUp(leaves(large)), SuppressionProperties::parent, 5);
        assertThat(none.primary()).isEmpty();
        assertThat(none.complementary()).isEmpty();
        assertThat(Suppression.of(rollUp, SuppressionProperties::parent, 5))
                .isEqualTo(Suppression.of(rollUp, SuppressionProperties::parent, 5));
    }
}
