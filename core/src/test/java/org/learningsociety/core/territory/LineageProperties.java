package org.learningsociety.core.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple.Tuple3;
import net.jqwik.api.statistics.Statistics;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.testkit.TerritoryArbitraries;

class LineageProperties {

    @Provide
    Arbitrary<Tuple3<Chronicle, LocalDate, LocalDate>> spans() {
        return TerritoryArbitraries.spans();
    }

    @Property(tries = 150)
    @Label("P-15 the shares of what a unit became sum to one where all are known, else their bounds enclose one")
    void p15SharesAddUpToOne(@ForAll("spans") Tuple3<Chronicle, LocalDate, LocalDate> given) {
        Gazetteer gazetteer = Gazetteer.of(given.get1()).orElseThrow();
        for (UnitState unit : gazetteer.at(given.get2()).units()) {
            List<Succession> links = gazetteer.successors(unit.id(), given.get2(), given.get3());
            Extents untraced = gazetteer.untraced(unit.id(), given.get2(), given.get3());
            for (Basis basis : Basis.values()) {
                Rational low = untraced.on(basis).low();
                Rational high = untraced.on(basis).high();
                for (Succession link : links) {
                    low = low.plus(link.extents().on(basis).low());
                    high = high.plus(link.extents().on(basis).high());
                }
                assertThat(low).isLessThanOrEqualTo(Rational.ONE);
                assertThat(high).isGreaterThanOrEqualTo(Rational.ONE);
            }
        }
    }

    @Property(tries = 150)
    @Label("P-15 transitive bounds are those that every combination of extreme shares, path by path, makes")
    void p15TransitiveSharesMultiplyAndAddUp(@ForAll("spans") Tuple3<Chronicle, LocalDate, LocalDate> given) {
        Gazetteer gazetteer = Gazetteer.of(given.get1()).orElseThrow();
        boolean bounded = false;
        boolean several = false;
        for (Basis basis : List.of(Basis.AREA, Basis.POPULATION)) {
            NaiveLineage naive = new NaiveLineage(given.get1(), basis);
            for (UnitId unit : naive.open(given.get2())) {
                List<Map<Optional<UnitId>, Rational>> corners = naive.corners(unit, given.get2(), given.get3());
                if (corners.isEmpty()) {
                    continue;
                }
                List<Succession> links = gazetteer.successors(unit, given.get2(), given.get3());
                Set<UnitId> targets = new TreeSet<>(naive.open(given.get3()));
                for (UnitId target : targets) {
                    Optional<Extent> extent = links.stream()
                            .filter(link -> link.to().equals(target))
                            .map(link -> link.extents().on(basis))
                            .findFirst();
                    bounded |= extent.filter(share -> share.share().isEmpty()).isPresent();
                    assertBounds(extent.orElse(Extent.NONE), corners, Optional.of(target));
                }
                assertBounds(
                        gazetteer.untraced(unit, given.get2(), given.get3()).on(basis), corners, Optional.empty());
                several |= links.stream().anyMatch(link -> link.events().size() > 1);
            }
        }
        Statistics.label("an unknown share")
                .collect(bounded)
                .coverage(checker -> checker.check(true).percentage(p -> p > 15));
        Statistics.label("several steps")
                .collect(several)
                .coverage(checker -> checker.check(true).percentage(p -> p > 10));
    }

    private static void assertBounds(
            Extent extent, List<Map<Optional<UnitId>, Rational>> corners, Optional<UnitId> target) {
        List<Rational> shares = corners.stream()
                .map(corner -> corner.getOrDefault(target, Rational.ZERO))
                .sorted()
                .toList();
        assertThat(List.of(extent.low(), extent.high()))
                .as("%s", target)
                .containsExactly(shares.get(0), shares.get(shares.size() - 1));
    }

    @Property(tries = 150)
    @Label(
            "P-16 the predecessors of what a unit became contain the unit, by the same links, unless it went on in those below it; and time only goes forward")
    void p16TransitiveLinksAgreeFromBothSides(@ForAll("spans") Tuple3<Chronicle, LocalDate, LocalDate> given) {
        Gazetteer gazetteer = Gazetteer.of(given.get1()).orElseThrow();
        LocalDate from = given.get2();
        LocalDate to = given.get3();
        for (UnitState unit : gazetteer.at(from).units()) {
            for (Succession link : gazetteer.successors(unit.id(), from, to)) {
                assertThat(gazetteer.get(link.to()).at(to)).isPresent();
                boolean inThoseBelow = link.events().stream().anyMatch(TerritorialEvent.Abolish.class::isInstance);
                if (!inThoseBelow) {
                    assertThat(gazetteer.predecessors(link.to(), to, from)).contains(link);
                }
                assertThat(link.events())
                        .doesNotHaveDuplicates()
                        .isSortedAccordingTo(Comparator.comparing(TerritorialEvent::operatesFrom))
                        .allMatch(event -> event.operatesFrom().isAfter(from)
                                && !event.operatesFrom().isAfter(to));
            }
        }
        for (UnitState unit : gazetteer.at(to).units()) {
            for (Succession link : gazetteer.predecessors(unit.id(), to, from)) {
                assertThat(gazetteer.successors(link.from(), from, to)).contains(link);
            }
        }
    }
}
