package org.learningsociety.core.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.statistics.Statistics;
import org.learningsociety.core.testkit.TerritoryArbitraries;
import org.learningsociety.core.time.Dated;

class TerritoryProperties {

    @Provide
    Arbitrary<Chronicle> hierarchies() {
        return TerritoryArbitraries.hierarchies();
    }

    @Provide
    Arbitrary<Tuple2<Chronicle, LocalDate>> dated() {
        return TerritoryArbitraries.datedHierarchies();
    }

    @Provide
    Arbitrary<Tuple2<Chronicle, Tuple2<LocalDate, LocalDate>>> twiceDated() {
        return TerritoryArbitraries.hierarchies().flatMap(chronicle -> {
            Arbitrary<LocalDate> dates = TerritoryArbitraries.dates(chronicle);
            return dates.tuple2().map(both -> Tuple.of(chronicle, both));
        });
    }

    @Provide
    Arbitrary<Tuple2<Chronicle, List<TerritorialEvent>>> shuffled() {
        return TerritoryArbitraries.hierarchies()
                .flatMap(chronicle ->
                        Arbitraries.shuffle(chronicle.events()).map(events -> Tuple.of(chronicle, events)));
    }

    @Property(tries = 150)
    @Label(
            "P-10 each open unit below the top has one open parent at a higher level, and no unit is lost or its own ancestor")
    void p10TheTreeIsATreeOnEveryDate(@ForAll("dated") Tuple2<Chronicle, LocalDate> given) {
        Gazetteer gazetteer = Gazetteer.of(given.get1()).orElseThrow();
        Hierarchy tree = gazetteer.at(given.get2());

        assertThat(tree.units().stream().map(UnitState::id))
                .containsExactlyInAnyOrderElementsOf(
                        NaiveMap.on(given.get1(), given.get2()).keySet());
        for (UnitState unit : tree.units()) {
            List<UnitState> path = tree.path(unit.id());
            assertThat(path.get(0).level()).isEqualTo(tree.levels().top());
            assertThat(path.get(path.size() - 1)).isEqualTo(unit);
            for (int i = 1; i < path.size(); i++) {
                Level above = path.get(i - 1).level();
                assertThat(tree.levels().isAbove(above, path.get(i).level())).isTrue();
                assertThat(tree.children(path.get(i - 1).id())).containsOnlyOnce(path.get(i));
            }
        }
        measure(given.get1());
    }

    @Property(tries = 100)
    @Label("P-11 between two consecutive event days the tree is constant")
    void p11TheTreeChangesOnlyOnEventDays(@ForAll("twiceDated") Tuple2<Chronicle, Tuple2<LocalDate, LocalDate>> given) {
        Chronicle chronicle = given.get1();
        Gazetteer gazetteer = Gazetteer.of(chronicle).orElseThrow();
        List<LocalDate> both =
                Stream.of(given.get2().get1(), given.get2().get2()).sorted().toList();
        LocalDate earlier = both.get(0);
        LocalDate later = both.get(1);
        // That a level begins or ends is an event too, even if no unit stands there.
        boolean eventBetween = Stream.concat(
                        chronicle.events().stream().map(TerritorialEvent::operatesFrom),
                        chronicle.levels().entries().keySet().stream())
                .anyMatch(day -> day.isAfter(earlier) && !day.isAfter(later));

        if (!eventBetween) {
            assertThat(gazetteer.at(later)).isEqualTo(gazetteer.at(earlier));
            assertThat(NaiveMap.on(chronicle, later)).isEqualTo(NaiveMap.on(chronicle, earlier));
        }
        assertThat(gazetteer.stablePeriod(later).contains(later)).isTrue();
        assertThat(gazetteer.stablePeriod(later).contains(earlier)).isEqualTo(!eventBetween);
        Statistics.label("an event between").collect(eventBetween);
    }

    @Property(tries = 150)
    @Label("P-12 the replay gives the same tree as applying one event after the other")
    void p12ReplayingEqualsApplyingOneByOne(@ForAll("dated") Tuple2<Chronicle, LocalDate> given) {
        Hierarchy tree = Gazetteer.of(given.get1()).orElseThrow().at(given.get2());

        assertThat(tree.units().stream().collect(Collectors.toMap(UnitState::id, UnitState::description)))
                .isEqualTo(NaiveMap.on(given.get1(), given.get2()));
    }

    @Property(tries = 100)
    @Label("P-12 applying the log in two parts equals applying it once, and what is added later leaves the past alone")
    void p12TheLogMayComeInTwoParts(@ForAll("twiceDated") Tuple2<Chronicle, Tuple2<LocalDate, LocalDate>> given) {
        Chronicle chronicle = given.get1();
        LocalDate cut = given.get2().get1();
        LocalDate date = given.get2().get2();
        Gazetteer whole = Gazetteer.of(chronicle).orElseThrow();
        Gazetteer first = Gazetteer.of(Chronicle.of(
                        levels(chronicle, day -> !day.isAfter(cut)), events(chronicle, day -> !day.isAfter(cut))))
                .orElseThrow();
        Gazetteer both = first.plus(Chronicle.of(chronicle.levels(), events(chronicle, day -> day.isAfter(cut))))
                .orElseThrow();

        assertThat(both.at(date)).isEqualTo(whole.at(date));
        assertThat(both.list()).isEqualTo(whole.list());
        if (!date.isAfter(cut)) {
            assertThat(first.at(date)).isEqualTo(whole.at(date));
        }
    }

    @Property(tries = 100)
    @Label("P-13, P-19 (part) the order in which the events are given does not matter")
    void theOrderOfTheLogDoesNotMatter(@ForAll("shuffled") Tuple2<Chronicle, List<TerritorialEvent>> given) {
        Chronicle chronicle = given.get1();
        Gazetteer gazetteer = Gazetteer.of(chronicle).orElseThrow();
        Gazetteer other = Gazetteer.of(
                        Chronicle.of(chronicle.levels(), given.get2()).withRosters(chronicle.rosters()))
                .orElseThrow();

        assertThat(other.chronicle()).isEqualTo(gazetteer.chronicle());
        assertThat(other.list()).isEqualTo(gazetteer.list());
    }

    @Property(tries = 150)
    @Label("P-14 a code means at most one unit on a date, and the code of a unit on a date leads back to it")
    void p14CodeAndDateMeanAtMostOneUnit(@ForAll("dated") Tuple2<Chronicle, LocalDate> given) {
        LocalDate date = given.get2();
        Gazetteer gazetteer = Gazetteer.of(given.get1()).orElseThrow();
        var there = NaiveMap.on(given.get1(), date);
        Set<UnitCode> codes = gazetteer.list().stream()
                .flatMap(unit -> unit.states().entries().values().stream())
                .flatMap(state -> state.codes().stream())
                .collect(Collectors.toSet());

        for (UnitCode code : codes) {
            List<UnitId> holders = there.entrySet().stream()
                    .filter(entry -> entry.getValue().codes().contains(code))
                    .map(Map.Entry::getKey)
                    .toList();
            assertThat(holders).hasSizeLessThanOrEqualTo(1);
            assertThat(gazetteer.find(code, date).map(UnitState::id))
                    .isEqualTo(holders.stream().findFirst());
            assertThat(gazetteer.at(date).find(code)).isEqualTo(gazetteer.find(code, date));
            long uses = gazetteer.uses(code).stream()
                    .filter(use -> use.period().mayContain(date))
                    .filter(use -> gazetteer.get(use.unit()).at(date).isPresent())
                    .count();
            assertThat(uses).isEqualTo(holders.size());
        }
        there.forEach((unit, description) -> {
            Optional<UnitCode> code = gazetteer.get(unit).codeAt(CodeSystem.NSO, date);
            assertThat(code).isEqualTo(description.code(CodeSystem.NSO));
            code.ifPresent(value ->
                    assertThat(gazetteer.find(value, date).map(UnitState::id)).contains(unit));
        });
        boolean handedOn = codes.stream()
                .anyMatch(code -> gazetteer.uses(code).stream()
                                .map(CodeUse::unit)
                                .distinct()
                                .count()
                        > 1);
        Statistics.label("a code that is handed on")
                .collect(handedOn)
                .coverage(checker -> checker.check(true).percentage(p -> p > 20));
    }

    @Property(tries = 100)
    @Label("P-16 (direct) the predecessors of what a unit became contain the unit, and every link goes forward in time")
    void p16SuccessorsAndPredecessorsAgree(@ForAll("hierarchies") Chronicle chronicle) {
        Gazetteer gazetteer = Gazetteer.of(chronicle).orElseThrow();

        for (AdministrativeUnit unit : gazetteer.list()) {
            for (Succession link : gazetteer.successors(unit.id())) {
                LocalDate day = link.events().get(0).operatesFrom();
                assertThat(gazetteer.predecessors(link.to())).contains(link);
                assertThat(unit.at(day.minusDays(1))).isPresent();
                assertThat(gazetteer.get(link.to()).at(day)).isPresent();
            }
            for (Succession link : gazetteer.predecessors(unit.id())) {
                assertThat(gazetteer.successors(link.from())).contains(link);
            }
        }
        long linked = chronicle.events().stream()
                .flatMap(event -> Stream.of(
                        event instanceof TerritorialEvent.Merge merge
                                ? merge.from().size()
                                : 0,
                        event instanceof TerritorialEvent.Split split
                                ? split.into().size()
                                : 0))
                .mapToInt(Integer::intValue)
                .sum();
        assertThat(gazetteer.list().stream()
                        .mapToInt(unit -> gazetteer.successors(unit.id()).size())
                        .sum())
                .isEqualTo((int) linked);
    }

    @Property(tries = 150)
    @Label("P-20 on the day of an event the new state holds, and the day before the old one")
    void p20TheNewStateHoldsOnTheDayOfTheEvent(@ForAll("hierarchies") Chronicle chronicle) {
        Gazetteer gazetteer = Gazetteer.of(chronicle).orElseThrow();
        for (TerritorialEvent event : chronicle.events()) {
            for (int days : new int[] {-1, 0, 1}) {
                LocalDate date = event.operatesFrom().plusDays(days);
                UnitId unit = event.units().get(0);
                Optional<UnitDescription> expected =
                        Optional.ofNullable(NaiveMap.on(chronicle, date).get(unit));
                assertThat(gazetteer.get(unit).at(date).map(UnitState::description))
                        .as("%s on %s", unit, date)
                        .isEqualTo(expected);
            }
        }
    }

    private static void measure(Chronicle chronicle) {
        List<TerritorialEvent> events = chronicle.events();
        Statistics.label("a split")
                .collect(events.stream().anyMatch(event -> event instanceof TerritorialEvent.Split))
                .coverage(checker -> checker.check(true).percentage(p -> p > 20));
        Statistics.label("a level that ends")
                .collect(chronicle.levels().entries().size() > 1)
                .coverage(checker -> checker.check(true).percentage(p -> p > 20));
        Statistics.label("trivial")
                .collect(events.size() < 3)
                .coverage(checker -> checker.check(true).percentage(p -> p < 5));
    }

    private static List<TerritorialEvent> events(Chronicle chronicle, Predicate<LocalDate> days) {
        return chronicle.events().stream()
                .filter(event -> days.test(event.operatesFrom()))
                .toList();
    }

    private static Dated<LevelScheme> levels(Chronicle chronicle, Predicate<LocalDate> days) {
        var entries = chronicle.levels().entries();
        Dated<LevelScheme> levels =
                Dated.of(entries.firstKey(), entries.firstEntry().getValue());
        for (LocalDate day : entries.keySet().stream()
                .filter(days)
                .sorted(Comparator.naturalOrder())
                .toList()) {
            levels = levels.with(day, chronicle.levels().at(day));
        }
        return levels;
    }
}
