package org.learningsociety.core.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.Tuple.Tuple3;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.territory.Basis;
import org.learningsociety.core.territory.Chronicle;
import org.learningsociety.core.territory.CodeSystem;
import org.learningsociety.core.territory.Extent;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.Succession;
import org.learningsociety.core.territory.TerritorialEvent;
import org.learningsociety.core.territory.UnitCode;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitState;
import org.learningsociety.core.testkit.TerritoryArbitraries;
import org.learningsociety.core.text.FoldedKey;

class CrosswalkProperties {

    private static final Measure PEOPLE = Measure.of("people", Basis.POPULATION);
    private static final Measure AREA = Measure.of("area", Basis.AREA);

    @Provide
    Arbitrary<Tuple3<Chronicle, LocalDate, LocalDate>> spans() {
        return TerritoryArbitraries.spans();
    }

    @Provide
    Arbitrary<Tuple2<Chronicle, LocalDate>> dated() {
        return TerritoryArbitraries.datedHierarchies();
    }

    /** Amounts that tell the units apart: for every unit, or for those without children; now and then a blank. */
    private static FigureTable table(Gazetteer gazetteer, LocalDate date, boolean leaves, int salt) {
        List<FigureRow> rows = new ArrayList<>();
        for (UnitState unit : gazetteer.at(date).units()) {
            int number = Integer.parseInt(unit.id().value().substring("unit-".length()));
            boolean blank = salt > 0 && (number + salt) % 11 == 0;
            if (!leaves || gazetteer.at(date).children(unit.id()).isEmpty()) {
                Optional<Rational> people =
                        blank ? Optional.empty() : Optional.of(Rational.of((number * 37L + salt) % 101, 3));
                rows.add(new FigureRow(unit.id(), List.of(people, Optional.of(Rational.of(number)))));
            }
        }
        return new FigureTable(date, List.of(PEOPLE, AREA), rows);
    }

    @Property(tries = 100)
    @Label("P-89 nothing is lost or added, forward and backward, and what has no upper bound says why")
    void p89RestatementConserves(
            @ForAll("spans") Tuple3<Chronicle, LocalDate, LocalDate> given,
            @ForAll boolean back,
            @ForAll @IntRange(max = 10) int salt) {
        Gazetteer gazetteer = Gazetteer.of(given.get1()).orElseThrow();
        LocalDate from = back ? given.get3() : given.get2();
        LocalDate to = back ? given.get2() : given.get3();
        FigureTable table = table(gazetteer, from, true, salt);
        Restatement restated = Crosswalk.between(gazetteer, from, to).restate(table);

        for (Conservation report : restated.conservation()) {
            assertThat(report.isConserved()).isTrue();
            assertThat(report.total()).isEqualTo(sum(table, report.measure()));
        }
        for (RestatedRow row : restated.rows()) {
            for (RestatedFigure figure : row.figures()) {
                assertThat(figure.high().isEmpty()).isEqualTo(!figure.blank().isEmpty());
                figure.high().ifPresent(high -> assertThat(figure.low()).isLessThanOrEqualTo(high));
                boolean exact = figure.high().equals(Optional.of(figure.low()));
                assertThat(figure.quality() == Quality.EXACT || figure.quality() == Quality.APPORTIONED)
                        .isEqualTo(exact);
                assertThat(figure.quality() == Quality.BOUNDED)
                        .isEqualTo(figure.high().isPresent() && !exact);
            }
        }
    }

    @Property(tries = 100)
    @Label("P-89 at every common ancestor of a unit's heirs, what came to it as a whole is exact")
    void p89TotalsUseTheJointFlow(
            @ForAll("spans") Tuple3<Chronicle, LocalDate, LocalDate> given, @ForAll boolean back) {
        Gazetteer gazetteer = Gazetteer.of(given.get1()).orElseThrow();
        LocalDate from = back ? given.get3() : given.get2();
        LocalDate to = back ? given.get2() : given.get3();
        FigureTable table = table(gazetteer, from, true, 0);
        Crosswalk crosswalk = Crosswalk.between(gazetteer, from, to);
        Restatement restated = crosswalk.restate(table);

        for (UnitState ancestor : gazetteer.at(to).units()) {
            List<UnitId> inside = new ArrayList<>(List.of(ancestor.id()));
            gazetteer.at(to).descendants(ancestor.id()).forEach(unit -> inside.add(unit.id()));
            RestatedFigure total = restated.totalUnder(PEOPLE, ancestor.id());
            assertEnclosed(total, sumOfFigures(restated, inside));
            boolean allInside = table.rows().stream().allMatch(row -> {
                List<Flow> flows = crosswalk.flows(row.unit()).stream()
                        .filter(flow -> flow.extents().population().high().signum() > 0)
                        .toList();
                boolean all = flows.stream().allMatch(flow -> inside.contains(flow.to()));
                boolean none = flows.stream().noneMatch(flow -> inside.contains(flow.to()));
                boolean traced =
                        gazetteer.untraced(row.unit(), from, to).population().equals(Extent.NONE);
                return none || (all && traced);
            });
            if (allInside) {
                assertThat(total.high()).contains(total.low());
            }
        }
    }

    @Property(tries = 100)
    @Label("P-89 in a history of mergers alone every figure is exact")
    void p89MergersAloneAreExact(@ForAll("spans") Tuple3<Chronicle, LocalDate, LocalDate> given) {
        Gazetteer gazetteer = Gazetteer.of(given.get1()).orElseThrow();
        FigureTable table = table(gazetteer, given.get2(), true, 0);
        boolean mergersAlone = table.rows().stream()
                .allMatch(row -> gazetteer.successors(row.unit(), given.get2(), given.get3()).stream()
                        .allMatch(link -> link.kind() == Succession.Kind.WHOLE));
        Restatement restated =
                Crosswalk.between(gazetteer, given.get2(), given.get3()).restate(table);

        if (mergersAlone) {
            for (Conservation report : restated.conservation()) {
                Rational lost =
                        report.unplaced().stream().map(Contribution::low).reduce(Rational.ZERO, Rational::plus);
                assertThat(report.low().plus(lost)).isEqualTo(report.total());
            }
            assertThat(restated.rows())
                    .allMatch(row -> row.figures().stream().allMatch(figure -> figure.quality() == Quality.EXACT));
        }
        Statistics.label("mergers alone")
                .collect(mergersAlone)
                .coverage(checker -> checker.check(true).percentage(p -> p > 20));
    }

    @Property(tries = 100)
    @Label("P-89 over a day between, the shares enclose those of one step, and are the same where they are known")
    void p89TwoStepsEncloseOne(
            @ForAll("spans") Tuple3<Chronicle, LocalDate, LocalDate> given,
            @ForAll @IntRange(max = 120) int days,
            @ForAll boolean back) {
        Gazetteer gazetteer = Gazetteer.of(given.get1()).orElseThrow();
        LocalDate middle = given.get2().plusDays(days).isBefore(given.get3())
                ? given.get2().plusDays(days)
                : given.get3();
        LocalDate from = back ? given.get3() : given.get2();
        LocalDate to = back ? given.get2() : given.get3();
        Crosswalk first = Crosswalk.between(gazetteer, from, middle);
        Crosswalk second = Crosswalk.between(gazetteer, middle, to);
        Crosswalk once = Crosswalk.between(gazetteer, from, to);

        for (UnitState unit : gazetteer.at(from).units()) {
            for (Basis basis : Basis.values()) {
                Map<UnitId, Rational> low = new HashMap<>();
                Map<UnitId, Rational> high = new HashMap<>();
                for (Flow leg : first.flows(unit.id())) {
                    for (Flow next : second.flows(leg.to())) {
                        Extent a = leg.extents().on(basis);
                        Extent b = next.extents().on(basis);
                        low.merge(next.to(), a.low().multipliedBy(b.low()), Rational::plus);
                        high.merge(next.to(), a.high().multipliedBy(b.high()), Rational::plus);
                    }
                }
                for (Flow flow : once.flows(unit.id())) {
                    Extent extent = flow.extents().on(basis);
                    Rational least = low.getOrDefault(flow.to(), Rational.ZERO);
                    Rational most = high.getOrDefault(flow.to(), Rational.ZERO).min(Rational.ONE);
                    assertThat(least).as("%s %s", flow, middle).isLessThanOrEqualTo(extent.low());
                    assertThat(most).as("%s %s", flow, middle).isGreaterThanOrEqualTo(extent.high());
                }
            }
        }
    }

    @Property(tries = 50)
    @Label("P-89 in a history of mergers alone, restating in two steps is restating in one")
    void p89ExactTablesCompose(
            @ForAll("spans") Tuple3<Chronicle, LocalDate, LocalDate> given, @ForAll @IntRange(max = 120) int days) {
        Gazetteer gazetteer = Gazetteer.of(given.get1()).orElseThrow();
        LocalDate middle = given.get2().plusDays(days).isBefore(given.get3())
                ? given.get2().plusDays(days)
                : given.get3();
        FigureTable table = table(gazetteer, given.get2(), true, 0);
        Restatement once =
                Crosswalk.between(gazetteer, given.get2(), given.get3()).restate(table);
        Restatement first = Crosswalk.between(gazetteer, given.get2(), middle).restate(table);
        boolean exact = first.rows().stream().allMatch(row -> isExact(row));
        if (exact) {
            List<FigureRow> rows = first.rows().stream()
                    .map(row -> new FigureRow(
                            row.unit(),
                            row.figures().stream().map(RestatedFigure::high).toList()))
                    .toList();
            FigureTable between = new FigureTable(middle, table.measures(), rows);
            Restatement second =
                    Crosswalk.between(gazetteer, middle, given.get3()).restate(between);
            for (RestatedRow row : once.rows()) {
                if (isExact(row)
                        && second.find(row.unit())
                                .filter(CrosswalkProperties::isExact)
                                .isPresent()) {
                    assertThat(lows(second.find(row.unit()).orElseThrow())).isEqualTo(lows(row));
                }
            }
        }
        Statistics.label("exact on the day between").collect(exact);
    }

    private static boolean isExact(RestatedRow row) {
        return row.figures().stream().allMatch(figure -> figure.high().equals(Optional.of(figure.low())));
    }

    private static List<Rational> lows(RestatedRow row) {
        return row.figures().stream().map(RestatedFigure::low).toList();
    }

    @Property(tries = 100)
    @Label("P-17 renaming or retyping changes no restated figure")
    void p17NamesAndTypesMoveNoFigure(@ForAll("spans") Tuple3<Chronicle, LocalDate, LocalDate> given) {
        Chronicle chronicle = given.get1();
        List<TerritorialEvent> others = chronicle.events().stream()
                .filter(event ->
                        !(event instanceof TerritorialEvent.Rename) && !(event instanceof TerritorialEvent.Retype))
                .toList();
        Gazetteer with = Gazetteer.of(chronicle).orElseThrow();
        Gazetteer without = Gazetteer.of(
                        Chronicle.of(chronicle.levels(), others).withRosters(chronicle.rosters()))
                .orElseThrow();
        FigureTable table = table(with, given.get2(), true, 0);

        assertThat(figures(
                        Crosswalk.between(without, given.get2(), given.get3()).restate(table)))
                .isEqualTo(figures(
                        Crosswalk.between(with, given.get2(), given.get3()).restate(table)));
    }

    /** A rename moves a unit within dictionary order, so rows are compared by unit. */
    private static Map<UnitId, List<RestatedFigure>> figures(Restatement restated) {
        return restated.rows().stream().collect(Collectors.toMap(RestatedRow::unit, RestatedRow::figures));
    }

    @Property(tries = 100)
    @Label(
            "P-21 rows sampled from a day rank that day's period first, with whatever period no row tells apart or agrees as well")
    void p21TheVintageOfSampledRowsComesFirst(
            @ForAll("dated") Tuple2<Chronicle, LocalDate> given,
            @ForAll @IntRange(min = 1, max = 4) int step,
            @ForAll @IntRange(max = 3) int noise) {
        Gazetteer gazetteer = Gazetteer.of(given.get1()).orElseThrow();
        List<CodedRow> rows = new ArrayList<>();
        List<UnitState> units = gazetteer.at(given.get2()).units();
        for (int i = 0; i < units.size(); i += step) {
            UnitState unit = units.get(i);
            unit.code(CodeSystem.NSO)
                    .ifPresent(code ->
                            rows.add(new CodedRow(code.value(), Optional.of(unit.fullName()), new Place.Whole("t"))));
        }
        for (int i = 0; i < noise; i++) {
            rows.add(new CodedRow("no-such-" + i, Optional.empty(), new Place.Whole("t")));
        }
        List<Vintage> vintages = Vintage.rank(gazetteer, CodeSystem.NSO, rows);

        assertThat(vintages.stream().filter(vintage -> vintage.rank() == 1))
                .anyMatch(vintage -> vintage.period().contains(given.get2()));
        for (Vintage vintage : vintages) {
            LocalDate day = vintage.period().from().day().orElseThrow();
            assertThat(vintage.matched()
                            + vintage.contradicted().size()
                            + vintage.unknown().size())
                    .isEqualTo(rows.size());
            assertThat((long) vintage.matched()).isEqualTo(matches(gazetteer, rows, day));
            vintage.period()
                    .lastDay()
                    .ifPresent(
                            last -> assertThat(matches(gazetteer, rows, last)).isEqualTo(vintage.matched()));
        }
        assertThat(vintages.get(0).matched()).isEqualTo(rows.size() - noise);
        assertThat(vintages.stream().map(Vintage::rank)).isSorted();
        Statistics.label("decided")
                .collect(vintages.size() > 1 && vintages.get(1).rank() > 1)
                .coverage(checker -> checker.check(true).percentage(p -> p > 20));
    }

    private static long matches(Gazetteer gazetteer, List<CodedRow> rows, LocalDate day) {
        return rows.stream()
                .filter(row -> gazetteer.at(day).units().stream()
                        .filter(unit -> unit.codes().contains(UnitCode.nso(row.code())))
                        .anyMatch(unit -> row.name()
                                .map(name -> FoldedKey.of(name).equals(FoldedKey.of(unit.fullName())))
                                .orElse(true)))
                .count();
    }

    private static Rational sum(FigureTable table, Measure measure) {
        int column = table.measures().indexOf(measure);
        return table.rows().stream()
                .flatMap(row -> row.amounts().get(column).stream())
                .reduce(Rational.ZERO, Rational::plus);
    }

    private static List<RestatedFigure> sumOfFigures(Restatement restated, Collection<UnitId> units) {
        return restated.rows().stream()
                .filter(row -> units.contains(row.unit()))
                .map(row -> row.figures().get(0))
                .toList();
    }

    private static void assertEnclosed(RestatedFigure total, List<RestatedFigure> parts) {
        Rational low = parts.stream().map(RestatedFigure::low).reduce(Rational.ZERO, Rational::plus);
        Rational high = parts.stream().map(part -> part.high().orElseThrow()).reduce(Rational.ZERO, Rational::plus);
        assertThat(total.low()).isGreaterThanOrEqualTo(low);
        assertThat(total.high().orElseThrow()).isLessThanOrEqualTo(high);
    }
}
