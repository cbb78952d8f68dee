package org.learningsociety.core.crosswalk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.territory.Basis;
import org.learningsociety.core.territory.Extent;
import org.learningsociety.core.territory.Extents;

/** Where the figures of one unit go; on each basis the flows and what is untraced can add up to one. */
record Source(List<Flow> flows, Extents untraced) {

    Source {
        flows = List.copyOf(flows);
    }

    /** The share of all flows that meet a condition: since all add up to one, it is also one less the others. */
    Extent together(Basis basis, Predicate<Flow> inside) {
        List<Extent> in = new ArrayList<>();
        List<Extent> out = new ArrayList<>(List.of(untraced.on(basis)));
        flows.forEach(flow -> (inside.test(flow) ? in : out).add(flow.on(basis)));
        Rational low = sum(in, Extent::low).max(Rational.ONE.minus(sum(out, Extent::high)));
        Rational high = sum(in, Extent::high).min(Rational.ONE.minus(sum(out, Extent::low)));
        return between(low, high);
    }

    /** Narrows the bounds on one basis by those of the others; to be asked only when they can add up to one. */
    Source narrowed(Basis basis) {
        List<Flow> narrowed = new ArrayList<>();
        for (Flow flow : flows) {
            boolean known = flow.on(basis).share().isPresent();
            Extent extent = together(basis, flow::equals);
            boolean part = flow.on(basis).kind() == Extent.Kind.PART && extent.kind() == Extent.Kind.NOT_STATED;
            Extent stated = part ? Extent.part(extent.low(), extent.high()) : extent;
            narrowed.add(known ? flow : flow.with(basis, stated));
        }
        Extent rest = together(basis, flow -> true);
        Extent left = between(Rational.ONE.minus(rest.high()), Rational.ONE.minus(rest.low()));
        Extents unplaced = new Extents(
                basis == Basis.AREA ? left : untraced.area(),
                basis == Basis.POPULATION ? left : untraced.population(),
                basis == Basis.HOUSEHOLDS ? left : untraced.households());
        return new Source(narrowed, unplaced);
    }

    /** Whether the bounds leave a share for every part that is more than nothing and less than all. */
    boolean canAddUpToOne(Basis basis) {
        List<Extent> all = Stream.concat(flows.stream().map(flow -> flow.on(basis)), Stream.of(untraced.on(basis)))
                .toList();
        if (sum(all, Extent::low).compareTo(Rational.ONE) > 0
                || sum(all, Extent::high).compareTo(Rational.ONE) < 0) {
            return false;
        }
        return flows.stream()
                .filter(flow -> flow.on(basis).kind() == Extent.Kind.PART)
                .map(flow -> together(basis, flow::equals))
                .allMatch(extent -> extent.kind() == Extent.Kind.NOT_STATED);
    }

    static Extent between(Rational low, Rational high) {
        if (low.equals(Rational.ONE)) {
            return Extent.WHOLE;
        }
        return high.signum() == 0 ? Extent.NONE : new Extent(Extent.Kind.NOT_STATED, low, high);
    }

    private static Rational sum(List<Extent> extents, Function<Extent, Rational> bound) {
        return extents.stream().map(bound).reduce(Rational.ZERO, Rational::plus);
    }
}
