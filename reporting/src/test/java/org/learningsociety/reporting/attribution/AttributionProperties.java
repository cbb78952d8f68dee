package org.learningsociety.reporting.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.learningsociety.core.number.Rational;

class AttributionProperties {

    /** A figure for each of the sixteen sets. */
    @Provide
    Arbitrary<Map<Set<Factor>, Rational>> figures() {
        return Arbitraries.integers().between(0, 60).list().ofSize(16).map(numbers -> {
            Map<Set<Factor>, Rational> figures = new HashMap<>();
            for (int bits = 0; bits < 16; bits++) {
                Set<Factor> set = EnumSet.noneOf(Factor.class);
                for (Factor factor : Factor.values()) {
                    if ((bits & 1 << factor.ordinal()) != 0) {
                        set.add(factor);
                    }
                }
                figures.put(set, Rational.of(numbers.get(bits), 60));
            }
            return figures;
        });
    }

    private static Rational at(Map<Set<Factor>, Rational> figures, Set<Factor> set) {
        return figures.getOrDefault(set, Rational.ZERO);
    }

    private static Attribution split(Map<Set<Factor>, Rational> figures) {
        return Attribution.of(set -> Optional.of(at(figures, set))).orElseThrow();
    }

    @Property
    @Label("P-96 the parts are the means over all orders, and add up to the change exactly")
    void p96PartsAreTheMeansOverAllOrders(@ForAll("figures") Map<Set<Factor>, Rational> figures) {
        Map<Factor, Rational> sums = new EnumMap<>(Factor.class);
        List<List<Factor>> orders = new ArrayList<>();
        permute(new ArrayList<>(), orders);
        for (List<Factor> order : orders) {
            Set<Factor> renewed = EnumSet.noneOf(Factor.class);
            for (Factor factor : order) {
                Rational before =
                        at(figures, EnumSet.copyOf(renewed.isEmpty() ? EnumSet.noneOf(Factor.class) : renewed));
                renewed.add(factor);
                sums.merge(factor, at(figures, renewed).minus(before), Rational::plus);
            }
        }

        Attribution split = split(figures);

        assertThat(orders).hasSize(24);
        sums.forEach((factor, sum) -> assertThat(split.part(factor)).isEqualTo(sum.dividedBy(Rational.of(24))));
        assertThat(split.parts().values().stream().reduce(Rational.ZERO, Rational::plus))
                .isEqualTo(split.change())
                .isEqualTo(at(figures, EnumSet.allOf(Factor.class)).minus(at(figures, Set.of())));
    }

    private static void permute(List<Factor> begun, List<List<Factor>> orders) {
        if (begun.size() == 4) {
            orders.add(List.copyOf(begun));
        }
        for (Factor factor : Factor.values()) {
            if (!begun.contains(factor)) {
                begun.add(factor);
                permute(begun, orders);
                begun.remove(factor);
            }
        }
    }

    @Property
    @Label("P-96 a factor that changes nothing has no part, and nothing is split when nothing changes")
    void p96NullFactorHasNoPart(@ForAll("figures") Map<Set<Factor>, Rational> figures, @ForAll Factor idle) {
        Attribution split = Attribution.of(set -> {
                    Set<Factor> others = EnumSet.noneOf(Factor.class);
                    others.addAll(set);
                    others.remove(idle);
                    return Optional.of(at(figures, others));
                })
                .orElseThrow();
        Attribution same =
                Attribution.of(set -> Optional.of(at(figures, Set.of()))).orElseThrow();

        assertThat(split.part(idle)).isEqualTo(Rational.ZERO);
        assertThat(same.parts().values()).containsOnly(Rational.ZERO);
    }

    @Property
    @Label("P-96 factors that trade places trade their parts, and those that do the same have the same")
    void p96Symmetry(@ForAll("figures") Map<Set<Factor>, Rational> figures, @ForAll Factor one, @ForAll Factor other) {
        Attribution split = split(figures);
        Attribution swapped = Attribution.of(set -> Optional.of(at(figures, swap(set, one, other))))
                .orElseThrow();
        Attribution alike = Attribution.of(set ->
                        Optional.of(at(figures, set).plus(at(figures, swap(set, one, other)))))
                .orElseThrow();

        assertThat(swapped.part(one)).isEqualTo(split.part(other));
        assertThat(alike.part(one)).isEqualTo(alike.part(other));
    }

    private static Set<Factor> swap(Set<Factor> set, Factor one, Factor other) {
        Set<Factor> swapped = EnumSet.noneOf(Factor.class);
        for (Factor factor : set) {
            swapped.add(factor == one ? other : factor == other ? one : factor);
        }
        return swapped;
    }
}
