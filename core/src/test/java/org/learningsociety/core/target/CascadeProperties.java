package org.learningsociety.core.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.target.Cascade.Child;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.testkit.TargetArbitraries;

class CascadeProperties {

    private static final Rational LITTLE = Rational.of(1, 1_000_000);

    @Property
    @Label("P-37 children that all plan p come to p for any bases")
    void p37EqualSharesComeToThatShare(
            @ForAll("shares") Rational share, @ForAll("bases") List<Long> bases, @ForAll("shares") Rational parent) {
        List<Child> children = new ArrayList<>();
        bases.forEach(base -> children.add(child(children.size(), share, base)));
        Cascade cascade = new Cascade(parent, children);

        boolean none = bases.stream().allMatch(base -> base == 0);
        assertThat(cascade.implied()).isEqualTo(none ? Optional.empty() : Optional.of(ValueBounds.exactly(share)));
    }

    @Property
    @Label("P-37 the least uplift reaches the parent's share exactly, and any lower level does not")
    void p37UpliftIsTheLeast(@ForAll("children") List<Child> children, @ForAll("shares") Rational parent) {
        Cascade cascade = new Cascade(parent, children);
        if (size(children).signum() == 0) {
            assertThat(cascade.minimalUplift()).isEmpty();
            return;
        }
        Cascade.Uplift uplift = cascade.minimalUplift().orElseThrow();
        Rational needed = size(children).multipliedBy(parent);

        assertThat(uplift.targets()).isEqualTo(filled(children, uplift.level()));
        assertThat(uplift.targets().values())
                .allSatisfy(share -> assertThat(share).isBetween(Rational.ZERO, Rational.ONE));
        if (cascade.status() == TargetStatus.REACHED) {
            children.forEach(child -> assertThat(uplift.targets()).containsEntry(child.unit(), target(child)));
        } else {
            assertThat(met(children, uplift.targets())).isEqualTo(needed);
            assertThat(met(children, filled(children, uplift.level().minus(LITTLE))))
                    .isLessThan(needed);
        }
    }

    @Property
    @Label("P-37 scaling all bases changes nothing")
    void p37ScaleDoesNotMatter(
            @ForAll("children") List<Child> children,
            @ForAll("shares") Rational parent,
            @ForAll @LongRange(min = 1, max = 1_000_000) long factor) {
        List<Child> scaled = children.stream()
                .map(child ->
                        new Child(child.unit(), child.target(), child.base().map(base -> base * factor)))
                .toList();
        Cascade small = new Cascade(parent, children);
        Cascade large = new Cascade(parent, scaled);

        assertThat(large.implied()).isEqualTo(small.implied());
        assertThat(large.shortfall()).isEqualTo(small.shortfall());
        assertThat(large.minimalUplift()).isEqualTo(small.minimalUplift());
    }

    @Property
    @Label("P-37 whatever the unknown shares and bases are, the implied share lies in its bounds")
    void p37ImpliedBoundsEnclose(
            @ForAll("openChildren") List<Child> children,
            @ForAll("shares") Rational share,
            @ForAll("sizes") long base,
            @ForAll("shares") Rational parent) {
        Cascade cascade = new Cascade(parent, children);
        List<Child> filled = children.stream()
                .map(child -> child(
                        child.unit(), child.target().orElse(share), child.base().orElse(base)))
                .toList();

        Cascade one = new Cascade(parent, filled);
        one.implied().ifPresent(value -> {
            ValueBounds bounds = cascade.implied().orElseThrow();
            assertThat(value.low()).isBetween(bounds.low(), bounds.high());
            ValueBounds missing = cascade.shortfall().orElseThrow();
            assertThat(one.shortfall().orElseThrow().low()).isBetween(missing.low(), missing.high());
            if (cascade.status() != TargetStatus.UNDETERMINED) {
                assertThat(one.status()).isEqualTo(cascade.status());
            }
        });
    }

    @Property
    @Label("P-37 the bounds of the implied share are met, or come as near as one likes")
    void p37ImpliedBoundsAreTight(@ForAll("openChildren") List<Child> children) {
        Optional<ValueBounds> bounds = new Cascade(Rational.ONE, children).implied();

        bounds.ifPresent(found -> {
            assertThat(nearest(children, Rational.ZERO, found.low())).isLessThan(Rational.of(1, 1000));
            assertThat(nearest(children, Rational.ONE, found.high())).isLessThan(Rational.of(1, 1000));
        });
    }

    // How near one comes to an end with every unknown base nothing or one of them huge.
    private static Rational nearest(List<Child> children, Rational unstated, Rational end) {
        List<Rational> distances = new ArrayList<>();
        for (int huge = -1; huge < children.size(); huge++) {
            List<Child> filled = new ArrayList<>();
            for (int i = 0; i < children.size(); i++) {
                Child child = children.get(i);
                filled.add(child(
                        child.unit(),
                        child.target().orElse(unstated),
                        child.base().orElse(i == huge ? 1_000_000_000_000_000L : 0L)));
            }
            new Cascade(Rational.ONE, filled)
                    .implied()
                    .ifPresent(value -> distances.add(value.low().minus(end).abs()));
        }
        return distances.stream().min(Rational::compareTo).orElseThrow();
    }

    @Property
    @Label("P-38 the parts sum to the number, keep to their quota and come nearest to it of all splits")
    void p38SplitIsTheNearest(@ForAll("few") List<Long> bases, @ForAll @IntRange(max = 12) int number) {
        long all = bases.stream().mapToLong(base -> base).sum();
        Optional<Apportionment> split = Apportionment.of(number, units(bases));
        assertThat(split.isPresent()).isEqualTo(number <= all);
        if (split.isEmpty() || all == 0) {
            return;
        }
        List<Long> parts = List.copyOf(split.get().parts().values());
        List<Rational> quotas =
                bases.stream().map(base -> Rational.of(number * base, all)).toList();

        assertThat(parts.stream().mapToLong(part -> part).sum()).isEqualTo(number);
        for (int i = 0; i < parts.size(); i++) {
            assertThat(parts.get(i))
                    .isBetween(
                            quotas.get(i).floor().longValueExact(),
                            quotas.get(i).ceiling().longValueExact());
            assertThat(parts.get(i)).isLessThanOrEqualTo(bases.get(i));
        }
        List<List<Long>> nearest = nearest(quotas, number);
        assertThat(nearest).contains(parts);
        assertThat(nearest.size() > 1).isEqualTo(!split.get().tied().isEmpty());
        assertThat(split.get().tied()).isEqualTo(unequal(nearest));
    }

    // Every split of the number, of which those are kept that differ least from the quotas, squared and summed.
    private static List<List<Long>> nearest(List<Rational> quotas, long number) {
        List<List<Long>> best = new ArrayList<>();
        Optional<Rational> least = Optional.empty();
        for (List<Long> split : splits(quotas.size(), number)) {
            Rational distance = Rational.ZERO;
            for (int i = 0; i < split.size(); i++) {
                Rational off = Rational.of(split.get(i)).minus(quotas.get(i));
                distance = distance.plus(off.multipliedBy(off));
            }
            if (least.isEmpty() || distance.compareTo(least.get()) < 0) {
                least = Optional.of(distance);
                best.clear();
            }
            if (distance.equals(least.get())) {
                best.add(split);
            }
        }
        return best;
    }

    private static List<List<Long>> splits(int units, long number) {
        if (units == 1) {
            return List.of(List.of(number));
        }
        return LongStream.rangeClosed(0, number)
                .boxed()
                .flatMap(first -> splits(units - 1, number - first).stream().map(rest -> {
                    List<Long> split = new ArrayList<>(List.of(first));
                    split.addAll(rest);
                    return split;
                }))
                .toList();
    }

    private static Set<UnitId> unequal(List<List<Long>> splits) {
        Set<UnitId> units = new TreeSet<>();
        for (int i = 0; i < splits.get(0).size(); i++) {
            int at = i;
            if (splits.stream().map(split -> split.get(at)).distinct().count() > 1) {
                units.add(unit(i));
            }
        }
        return units;
    }

    @Property
    @Label("P-38 units that change names change parts, but for declared ties, which share the same")
    void p38SplitDoesNotDependOnNames(@ForAll("few") List<Long> bases, @ForAll @IntRange(max = 12) int number) {
        SortedMap<UnitId, Long> forward = units(bases);
        SortedMap<UnitId, Long> backward = new TreeMap<>();
        for (int i = 0; i < bases.size(); i++) {
            backward.put(mirror(unit(i)), bases.get(i));
        }
        Optional<Apportionment> one = Apportionment.of(number, forward);
        Optional<Apportionment> other = Apportionment.of(number, backward);

        assertThat(other.isPresent()).isEqualTo(one.isPresent());
        one.ifPresent(split -> {
            Apportionment mirrored = other.orElseThrow();
            split.parts().forEach((unit, part) -> {
                if (!split.tied().contains(unit)) {
                    assertThat(mirrored.parts()).containsEntry(mirror(unit), part);
                }
            });
            assertThat(mirrored.tied())
                    .containsExactlyInAnyOrderElementsOf(
                            split.tied().stream().map(CascadeProperties::mirror).toList());
        });
    }

    private static UnitId mirror(UnitId unit) {
        return UnitId.of("u" + (9 - Integer.parseInt(unit.value().substring(1))));
    }

    private static SortedMap<UnitId, Long> units(List<Long> bases) {
        SortedMap<UnitId, Long> units = new TreeMap<>();
        bases.forEach(base -> units.put(unit(units.size()), base));
        return units;
    }

    private static SortedMap<UnitId, Rational> filled(List<Child> children, Rational level) {
        SortedMap<UnitId, Rational> filled = new TreeMap<>();
        children.forEach(child -> filled.put(
                child.unit(),
                child.base().orElseThrow() == 0 ? target(child) : target(child).max(level)));
        return filled;
    }

    private static Rational met(List<Child> children, Map<UnitId, Rational> targets) {
        return children.stream()
                .map(child -> targets.get(child.unit())
                        .multipliedBy(Rational.of(child.base().orElseThrow())))
                .reduce(Rational.ZERO, Rational::plus);
    }

    private static Rational size(List<Child> children) {
        return children.stream()
                .map(child -> Rational.of(child.base().orElseThrow()))
                .reduce(Rational.ZERO, Rational::plus);
    }

    private static Rational target(Child child) {
        return child.target().orElseThrow();
    }

    private static UnitId unit(int i) {
        return UnitId.of("u" + i);
    }

    private static Child child(int i, Rational target, long base) {
        return child(unit(i), target, base);
    }

    private static Child child(UnitId unit, Rational target, long base) {
        return new Child(unit, Optional.of(target), Optional.of(base));
    }

    @Provide
    Arbitrary<Rational> shares() {
        return TargetArbitraries.shares();
    }

    @Provide
    Arbitrary<Long> sizes() {
        return Arbitraries.of(0L, 0L, 1L, 2L, 3L, 579L, 1_000_000_007L);
    }

    @Provide
    Arbitrary<List<Long>> bases() {
        return sizes().list().ofMaxSize(5);
    }

    @Provide
    Arbitrary<List<Long>> few() {
        return Arbitraries.longs().between(0, 6).list().ofMinSize(1).ofMaxSize(4);
    }

    @Provide
    Arbitrary<List<Child>> children() {
        return Combinators.combine(shares(), sizes())
                .as((share, base) -> child(0, share, base))
                .list()
                .ofMaxSize(5)
                .map(CascadeProperties::numbered)
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<List<Child>> openChildren() {
        return Combinators.combine(shares().optional(0.7), sizes().optional(0.7))
                .as((share, base) -> new Child(unit(0), share, base))
                .list()
                .ofMaxSize(4)
                .map(CascadeProperties::numbered)
                .withoutEdgeCases();
    }

    private static List<Child> numbered(List<Child> children) {
        List<Child> numbered = new ArrayList<>();
        children.forEach(child -> numbered.add(new Child(unit(numbered.size()), child.target(), child.base())));
        return numbered;
    }
}
