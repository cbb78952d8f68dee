package org.learningsociety.reporting.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.reporting.testkit.TallyArbitraries;

class TallyProperties {

    @Property
    @Label("P-85 tallies form a commutative monoid")
    void p85TalliesFormACommutativeMonoid(
            @ForAll("tallies") Tally a, @ForAll("tallies") Tally b, @ForAll("tallies") Tally c) {
        assertThat(a.merge(Tally.EMPTY)).isEqualTo(a);
        assertThat(Tally.EMPTY.merge(a)).isEqualTo(a);
        assertThat(a.merge(b).merge(c)).isEqualTo(a.merge(b.merge(c)));
        assertThat(a.merge(b)).isEqualTo(b.merge(a)).hasSameHashCodeAs(b.merge(a));
    }

    @Property(tries = 200)
    @Label("P-85 strata form a commutative monoid")
    void p85StrataFormACommutativeMonoid(
            @ForAll("strata") Strata<UnitId> a,
            @ForAll("strata") Strata<UnitId> b,
            @ForAll("strata") Strata<UnitId> c) {
        assertThat(a.merge(Strata.empty())).isEqualTo(a);
        assertThat(Strata.<UnitId>empty().merge(a)).isEqualTo(a);
        assertThat(a.merge(b).merge(c)).isEqualTo(a.merge(b.merge(c)));
        assertThat(a.merge(b)).isEqualTo(b.merge(a));
    }

    @Property(tries = 200)
    @Label("P-86 any partition and any merge tree is the sequential fold")
    void p86AnyPartitionAndMergeTreeIsTheFold(
            @ForAll @Size(max = 20) List<@From("tallies") Tally> tallies, @ForAll Random random) {
        Tally fold = Tally.EMPTY;
        for (Tally tally : tallies) {
            fold = fold.merge(tally);
        }
        List<Tally> pool = new ArrayList<>(tallies);
        pool.add(Tally.EMPTY);
        while (pool.size() > 1) {
            Tally one = pool.remove(random.nextInt(pool.size()));
            Tally other = pool.remove(random.nextInt(pool.size()));
            pool.add(one.merge(other));
        }
        assertThat(pool.get(0)).isEqualTo(fold);
        assertThat(tallies.parallelStream().reduce(Tally.EMPTY, Tally::merge)).isEqualTo(fold);
    }

    @Property
    @Label("P-87 the rate of merged tallies is the pooled rate, between those of the parts")
    void p87RateOfMergedTalliesIsPooled(@ForAll("tallies") Tally a, @ForAll("tallies") Tally b) {
        Assume.that(a.of() > 0 && b.of() > 0);
        Rational pooled = Rational.of(a.met() + b.met(), a.of() + b.of());
        Rational first = figure(a);
        Rational second = figure(b);
        assertThat(figure(a.merge(b))).isEqualTo(pooled).isBetween(first.min(second), first.max(second));
    }

    @Property(tries = 200)
    @Label("P-88 the total does not depend on the levels between")
    void p88TotalDoesNotDependOnTheLevelsBetween(@ForAll("strata") Strata<UnitId> own, @ForAll Random random) {
        UnitId root = UnitId.of("root");
        UnitId left = UnitId.of("district-1");
        UnitId right = UnitId.of("district-2");
        RollUp flat = RollUp.of(own, unit -> unit.equals(root) ? none() : Optional.of(root));
        RollUp deep = RollUp.of(own, unit -> {
            if (unit.equals(root)) {
                return none();
            }
            boolean inner = unit.equals(left) || unit.equals(right);
            return Optional.of(inner ? root : random.nextBoolean() ? left : right);
        });
        assertThat(deep.at(root)).isEqualTo(flat.at(root));
        assertThat(deep.at(left).merge(deep.at(right))).isEqualTo(flat.at(root));
        assertThat(deep.total()).isEqualTo(own.total());
    }

    @Property(tries = 200)
    @Label("P-92 strata add up to the total")
    void p92StrataAddUpToTheTotal(
            @ForAll @Size(max = 20) List<@From("tallies") Tally> subjects, @ForAll Random random) {
        Strata<UnitId> strata = Strata.of(
                subjects,
                one -> random.nextInt(4) == 0 ? none() : Optional.of(unit(random.nextInt(3))),
                tally -> tally);
        Tally parts = strata.unknown();
        for (Tally tally : strata.tallies().values()) {
            parts = parts.merge(tally);
        }
        assertThat(parts).isEqualTo(subjects.stream().reduce(Tally.EMPTY, Tally::merge));
        assertThat(strata.total()).isEqualTo(parts);
    }

    @Property(tries = 200)
    @Label("P-93 coverage grows and bounds shrink as reports arrive, until they meet")
    void p93CoverageGrowsAndBoundsShrink(@ForAll @Size(min = 1, max = 20) List<@From("subjects") Tally> arriving) {
        Tally before = Tally.ofMissing(arriving.size());
        Tally received = Tally.EMPTY;
        for (Tally one : arriving) {
            received = received.merge(one);
            Tally after = received.withExpected(arriving.size());
            Rational coverage = after.coverage().orElseThrow();
            assertThat(coverage).isBetween(Rational.ZERO, Rational.ONE);
            assertThat(coverage).isGreaterThanOrEqualTo(before.coverage().orElseThrow());
            Tally earlier = before;
            after.rate()
                    .ifPresent(rate -> assertThat(earlier.rate().orElseThrow().encloses(rate))
                            .isTrue());
            before = after;
        }
        if (before.open() == 0) {
            assertThat(before.rate().map(Rate::isExact).orElse(true)).isTrue();
        }
    }

    @Property
    @Label("P-94 overflow throws and never wraps")
    void p94OverflowThrows(@ForAll @LongRange(min = 1) long one, @ForAll @LongRange(min = 1) long other) {
        Tally a = Tally.ofQuarantined(one);
        Tally b = Tally.ofQuarantined(other);
        if (one > Long.MAX_VALUE - other) {
            assertThatThrownBy(() -> a.merge(b)).isInstanceOf(ArithmeticException.class);
        } else {
            assertThat(a.merge(b)).isEqualTo(Tally.ofQuarantined(one + other));
        }
    }

    @Property
    @Label("P-94 the overflow of a histogram throws")
    void p94OverflowOfAHistogramThrows(@ForAll @LongRange(min = 1) long one, @ForAll @LongRange(min = 1) long other) {
        Histogram<String> a = Histogram.of("a", one);
        Histogram<String> b = Histogram.of("b", other);
        if (one > Long.MAX_VALUE - other) {
            assertThatThrownBy(() -> a.merge(Histogram.of("a", other))).isInstanceOf(ArithmeticException.class);
            assertThatThrownBy(() -> a.merge(b).total()).isInstanceOf(ArithmeticException.class);
        } else {
            assertThat(a.merge(b).total()).isEqualTo(one + other);
        }
    }

    @Property(tries = 200)
    @Label("P-85 adding many at once is adding one after the other")
    void p85SumOfManyIsTheFold(@ForAll @Size(max = 20) List<@From("tallies") Tally> tallies) {
        assertThat(Tally.sum(tallies)).isEqualTo(tallies.stream().reduce(Tally.EMPTY, Tally::merge));
    }

    @Property(tries = 200)
    @Label("P-98 leaving out rows that are flagged changes the coverage, and never the sum of the others")
    void p98FlaggedRowsChangeCoverageAlone(
            @ForAll @Size(min = 1, max = 20) List<@From("tallies") Tally> rows, @ForAll Random random) {
        Tally good = Tally.EMPTY;
        Tally left = Tally.EMPTY;
        for (Tally row : rows) {
            boolean flagged = random.nextInt(3) == 0;
            good = flagged ? good : good.merge(row);
            left = left.merge(flagged ? Tally.ofMissing(row.expected()) : row);
        }
        Tally all = Tally.sum(rows);
        assertThat(left.met()).isEqualTo(good.met());
        assertThat(left.of()).isEqualTo(good.of());
        assertThat(left.levels()).isEqualTo(good.levels());
        assertThat(left.expected()).isEqualTo(all.expected());
        assertThat(left.received()).isLessThanOrEqualTo(all.received());
        Optional<Rate> exact = all.rate();
        Optional<Rate> open = left.rate();
        if (exact.isPresent() && all.excluded() == 0 && all.excepted() == 0) {
            assertThat(open.orElseThrow().encloses(exact.get())).isTrue();
        }
    }

    @Property(tries = 200)
    @Label("P-116 what is set aside is received and unknown: accepted and quarantined are all, and nothing is dropped")
    void p116QuarantinedIsUnknown(
            @ForAll @Size(max = 20) List<@From("subjects") Tally> accepted, @ForAll @LongRange(max = 50) long bad) {
        Tally all = Tally.sum(accepted).merge(Tally.ofQuarantined(bad));
        assertThat(all.received()).isEqualTo(accepted.size() + bad);
        assertThat(all.unknown()).isGreaterThanOrEqualTo(all.quarantined());
        assertThat(all.quarantined()).isGreaterThanOrEqualTo(bad);
        assertThat(all.missing()).isZero();
    }

    @Provide
    Arbitrary<Tally> tallies() {
        return TallyArbitraries.tallies();
    }

    @Provide
    Arbitrary<Tally> subjects() {
        return TallyArbitraries.ofOneSubject().filter(tally -> tally.missing() == 0);
    }

    @Provide
    Arbitrary<Strata<UnitId>> strata() {
        Arbitrary<UnitId> units = Arbitraries.integers().between(0, 5).map(TallyProperties::unit);
        return Combinators.combine(Arbitraries.maps(units, tallies()).ofMaxSize(6), tallies())
                .as((known, unknown) -> new Strata<>(new TreeMap<>(known), unknown));
    }

    private static Rational figure(Tally tally) {
        return tally.rate().orElseThrow().figure().orElseThrow();
    }

    private static UnitId unit(int number) {
        return UnitId.of("commune-" + number);
    }

    private static Optional<UnitId> none() {
        return Optional.empty();
    }
}
