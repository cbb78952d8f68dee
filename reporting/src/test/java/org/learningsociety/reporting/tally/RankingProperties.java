package org.learningsociety.reporting.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.testkit.Laws;

class RankingProperties {

    @Provide
    Arbitrary<Map<String, Rate>> rates() {
        Arbitrary<Rate> rate = Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(true, true, true, false))
                .as((low, more, most, quoted) -> new Rate(
                        Rational.of(low, 8),
                        quoted ? Optional.of(Rational.of(low + more, 8)) : Optional.empty(),
                        Rational.of(low + more + most, 8)));
        return Arbitraries.maps(Arbitraries.strings().withCharRange('a', 'h').ofLength(1), rate)
                .ofMaxSize(8);
    }

    @Property(tries = 300)
    @Label("P-95 equal shares have one rank, whatever the order in which they come, and a rank counts all before it")
    void p95RankingIsATotalPreorder(@ForAll("rates") Map<String, Rate> rates, @ForAll Random random) {
        List<String> keys = new ArrayList<>(rates.keySet());
        Collections.shuffle(keys, random);
        Map<String, Rate> shuffled = new LinkedHashMap<>();
        keys.forEach(key -> Optional.ofNullable(rates.get(key)).ifPresent(rate -> shuffled.put(key, rate)));

        Ranking<String> ranking = Ranking.of(rates);

        assertThat(Ranking.of(shuffled)).isEqualTo(ranking);
        assertThat(ranking.entries().size() + ranking.unranked().size()).isEqualTo(rates.size());
        for (Ranking.Entry<String> entry : ranking.entries()) {
            Rational figure = entry.rate().figure().orElseThrow();
            long greater = 0;
            long certainly = 0;
            long perhaps = 0;
            for (Ranking.Entry<String> other : ranking.entries()) {
                boolean another = !other.key().equals(entry.key());
                greater += other.rate().figure().orElseThrow().compareTo(figure) > 0 ? 1 : 0;
                certainly += other.rate().low().compareTo(entry.rate().high()) > 0 ? 1 : 0;
                perhaps += another && other.rate().high().compareTo(entry.rate().low()) > 0 ? 1 : 0;
            }
            assertThat(entry.rank()).isEqualTo((int) greater + 1).isBetween(entry.best(), entry.worst());
            assertThat(entry.best()).isEqualTo((int) certainly + 1);
            assertThat(entry.worst()).isEqualTo((int) perhaps + 1);
        }
        assertThat(ranking.upTo(1)).hasSize((int)
                ranking.entries().stream().filter(one -> one.rank() == 1).count());
    }

    @Property(tries = 300)
    @Label("P-95 one more never reverses two others")
    void p95OneMoreReversesNoTwoOthers(@ForAll("rates") Map<String, Rate> rates) {
        Map<String, Rate> more = new LinkedHashMap<>(rates);
        more.put("more", Rate.exactly(Rational.of(1, 2)));
        List<String> with = new ArrayList<>(Ranking.of(more).keys());
        with.remove("more");
        assertThat(with).isEqualTo(Ranking.of(rates).keys());
    }

    @Property(tries = 300)
    @Label("P-85 the greatest few form a commutative monoid, and ties that are not listed are counted")
    void p85TopIsACommutativeMonoid(
            @ForAll @IntRange(min = 1, max = 4) int size,
            @ForAll @Size(max = 10) List<@IntRange(max = 3) Integer> values,
            @ForAll Random random) {
        Top<Integer, Integer> fold = Top.empty(size);
        List<Top<Integer, Integer>> pool = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Top<Integer, Integer> one = Top.of(size, i, values.get(i));
            fold = fold.merge(one);
            pool.add(one);
        }
        while (pool.size() > 1) {
            Top<Integer, Integer> one = pool.remove(random.nextInt(pool.size()));
            pool.add(one.merge(pool.remove(random.nextInt(pool.size()))));
        }
        List<Integer> sorted =
                values.stream().sorted(Collections.reverseOrder()).toList();
        assertThat(pool.isEmpty() ? fold : pool.get(0)).isEqualTo(fold);
        assertThat(fold.entries().stream().map(Top.Entry::value))
                .isEqualTo(sorted.subList(0, Math.min(size, sorted.size())));
        if (sorted.size() >= size) {
            assertThat(fold.furtherTies())
                    .isEqualTo(sorted.stream()
                            .skip(size)
                            .filter(sorted.get(size - 1)::equals)
                            .count());
        }
        Laws.identity(Top::merge, Top.<Integer, Integer>empty(size), fold);
        Laws.commutative(Top::merge, fold, Top.of(size, 99, 2));
    }

    @Example
    void theWorkedExampleHolds() {
        Top<String, Integer> top = Top.of(2, "d", 8)
                .merge(Top.of(2, "c", 8))
                .merge(Top.of(2, "a", 9))
                .merge(Top.of(2, "b", 8));

        assertThat(top.entries()).containsExactly(new Top.Entry<>("a", 9), new Top.Entry<>("b", 8));
        assertThat(top.furtherTies()).isEqualTo(2);
    }

    @Example
    void topsOfTwoSizesAreNotMerged() {
        Top<String, Integer> two = Top.of(2, "a", 1);
        Top<String, Integer> three = Top.of(3, "a", 1);
        assertThatIllegalArgumentException().isThrownBy(() -> two.merge(three));
        assertThatIllegalArgumentException().isThrownBy(() -> Top.empty(0));
    }
}
