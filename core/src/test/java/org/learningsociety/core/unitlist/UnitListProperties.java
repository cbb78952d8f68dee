package org.learningsociety.core.unitlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple.Tuple2;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.territory.AdministrativeUnit;
import org.learningsociety.core.territory.Chronicle;
import org.learningsociety.core.territory.CodeSystem;
import org.learningsociety.core.territory.Extent;
import org.learningsociety.core.territory.Extents;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.Hierarchy;
import org.learningsociety.core.territory.Level;
import org.learningsociety.core.territory.UnitCode;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitState;
import org.learningsociety.core.territory.UnitType;
import org.learningsociety.core.testkit.TerritoryArbitraries;
import org.learningsociety.core.unitlist.SuccessionTable.Kind;
import org.learningsociety.core.unitlist.SuccessionTable.Link;
import org.learningsociety.core.unitlist.SuccessionTable.Printed;
import org.learningsociety.core.unitlist.UnitList.Entry;

class UnitListProperties {

    private static final Printed NOTHING =
            new Printed(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    private static final UnitType XA = UnitType.of("xã");

    /** Two lists with the links between them. */
    record Reform(List<Entry> old, List<Entry> present, List<Link> links) {

        Gazetteer map() {
            return map(old, present, links);
        }

        private static Gazetteer map(List<Entry> old, List<Entry> present, List<Link> links) {
            return TerritoryImport.onto(SampleFiles.country())
                    .with(new UnitList("old", SampleFiles.EVE, old))
                    .with(new UnitList("new", SampleFiles.DAY, present))
                    .with(new SuccessionTable("links", SampleFiles.DAY, links))
                    .gazetteer()
                    .orElseThrow();
        }

        Gazetteer shuffled(long seed) {
            return map(shuffled(old, seed), shuffled(present, seed), shuffled(links, seed));
        }

        private static <T> List<T> shuffled(List<T> rows, long seed) {
            List<T> shuffled = new ArrayList<>(rows);
            Collections.shuffle(shuffled, new Random(seed));
            return shuffled;
        }
    }

    @Provide
    Arbitrary<Tuple2<Chronicle, LocalDate>> dated() {
        return TerritoryArbitraries.datedHierarchies();
    }

    /** One province, some districts that end, and communes, of which each goes wholly or in two parts to some target. */
    @Provide
    Arbitrary<Reform> reforms() {
        Arbitrary<Integer> any = Arbitraries.integers().between(0, 99);
        return Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        any.list().ofMinSize(1).ofMaxSize(25))
                .as(UnitListProperties::reform);
    }

    private static Reform reform(int districts, List<Integer> choices) {
        List<Entry> old = new ArrayList<>(List.of(entry("1", "tỉnh", "")));
        for (int i = 0; i < districts; i++) {
            old.add(entry("2" + i, "huyện", "1"));
        }
        Map<String, List<Link>> links = new HashMap<>();
        for (int i = 0; i < choices.size(); i++) {
            int choice = choices.get(i);
            old.add(entry("c" + i, "xã", "2" + choice % districts));
            int target = choice % choices.size();
            boolean divided = choice % 3 == 0 && choices.size() > 1;
            link(links, i, target, divided ? Extents.of(Extent.PART, Extent.PART) : Extents.WHOLE);
            if (divided) {
                link(links, i, (target + 1) % choices.size(), Extents.of(Extent.PART, Extent.PART));
            }
        }
        List<Link> all = new ArrayList<>();
        List<Entry> present = new ArrayList<>(List.of(entry("1", "tỉnh", "")));
        links.forEach((to, in) -> {
            present.add(entry(to, "xã", "1"));
            boolean unchanged = in.size() == 1
                    && in.get(0).isWhole()
                    && in.get(0).from().value().equals(to);
            in.forEach(link -> all.add(unchanged ? kind(link, Kind.UNCHANGED) : link));
        });
        return new Reform(old, present, all);
    }

    private static void link(Map<String, List<Link>> links, int from, int to, Extents extents) {
        Place.Cell place = new Place.Cell("links", 100 * from + to, Optional.empty());
        Link link = new Link(
                place,
                UnitCode.nso("c" + from),
                UnitCode.nso("c" + to),
                Kind.MERGED,
                extents,
                NOTHING,
                Optional.empty());
        links.computeIfAbsent("c" + to, any -> new ArrayList<>()).add(link);
    }

    private static Link kind(Link link, Kind kind) {
        return new Link(link.place(), link.from(), link.to(), kind, link.extents(), NOTHING, Optional.empty());
    }

    private static Entry entry(String code, String type, String parent) {
        UnitType unitType = UnitType.of(type);
        return new Entry(
                new Place.Cell("list", 1, Optional.empty()),
                UnitCode.nso(code),
                "N" + code,
                unitType.fullName("N" + code),
                unitType,
                parent.isEmpty() ? Optional.empty() : Optional.of(UnitCode.nso(parent)));
    }

    private static Set<UnitId> ids(Hierarchy tree) {
        return tree.units().stream().map(UnitState::id).collect(Collectors.toSet());
    }

    @Property(tries = 100)
    @Label(
            "P-18 when a level ends, no unit is lost: those before are those that ended and those that go on, each below the"
                    + " level above")
    void p18NoUnitIsLostWhenALevelEnds(@ForAll("reforms") Reform reform) {
        Gazetteer map = reform.map();
        Hierarchy before = map.at(SampleFiles.EVE);
        Hierarchy after = map.at(SampleFiles.DAY);
        Set<UnitId> closed = map.list().stream()
                .filter(unit -> unit.lifetime().to().day().equals(Optional.of(SampleFiles.DAY)))
                .map(AdministrativeUnit::id)
                .collect(Collectors.toSet());
        Set<UnitId> accounted = new HashSet<>(closed);
        ids(after).stream().filter(ids(before)::contains).forEach(accounted::add);

        assertThat(accounted).isEqualTo(ids(before));
        assertThat(closed).doesNotContainAnyElementsOf(ids(after));
        assertThat(after.units(Level.COMMUNE))
                .hasSize(reform.present().size() - 1)
                .allMatch(unit -> after.parent(unit.id()).orElseThrow().level().equals(Level.PROVINCE));
    }

    @Property(tries = 100)
    @Label("P-19 the order of the rows does not matter")
    void p19TheOrderOfTheRowsDoesNotMatter(@ForAll("reforms") Reform reform, @ForAll long seed) {
        assertThat(reform.shuffled(seed).chronicle()).isEqualTo(reform.map().chronicle());
    }

    @Property(tries = 50)
    @Label("P-22 a change of type keeps unit, codes, children and links")
    void p22AChangeOfTypeKeepsTheUnit(@ForAll("reforms") Reform reform) {
        Gazetteer map = reform.map();
        LocalDate day = SampleFiles.DAY.plusYears(1);
        UnitState commune = map.at(SampleFiles.DAY).units(Level.COMMUNE).get(0);
        UnitType phuong = UnitType.of("phường");
        TypeChanges.Change change = new TypeChanges.Change(
                new Place.Cell("changes", 2, Optional.empty()),
                day,
                commune.code(CodeSystem.NSO).orElseThrow(),
                commune.fullName(),
                XA,
                phuong.fullName(commune.name()),
                phuong,
                Optional.empty());
        Gazetteer changed = TerritoryImport.onto(map)
                .with(new TypeChanges("changes", List.of(change)))
                .gazetteer()
                .orElseThrow();
        UnitState after = changed.at(day).get(commune.id());

        assertThat(after.type()).isEqualTo(phuong);
        assertThat(after.codes()).isEqualTo(commune.codes());
        assertThat(after.parent()).isEqualTo(commune.parent());
        assertThat(ids(changed.at(day))).isEqualTo(ids(map.at(day)));
        assertThat(changed.at(day.minusDays(1))).isEqualTo(map.at(day.minusDays(1)));
        assertThat(changed.predecessors(commune.id())).isEqualTo(map.predecessors(commune.id()));
    }

    @Property(tries = 150)
    @Label("a list made of the map on a date, laid over the map, adds nothing")
    void aListOfTheMapAddsNothing(@ForAll("dated") Tuple2<Chronicle, LocalDate> given) {
        Gazetteer map = Gazetteer.of(given.get1()).orElseThrow();
        Hierarchy tree = map.at(given.get2());
        // A unit whose code was withdrawn cannot stand in a list.
        Assume.that(
                tree.units().stream().allMatch(unit -> unit.code(CodeSystem.NSO).isPresent()));
        List<Entry> entries = tree.units().stream()
                .filter(unit -> unit.parent().isPresent())
                .map(unit -> entry(tree, unit))
                .toList();
        // A list without rows is no list.
        Assume.that(!entries.isEmpty());
        UnitList list = new UnitList("list", given.get2(), entries);
        var read = TerritoryImport.onto(map).with(list).gazetteer();

        assertThat(read.problems()).isEmpty();
        Chronicle both = read.orElseThrow().chronicle();
        assertThat(both.withRosters(List.of())).isEqualTo(map.chronicle().withRosters(List.of()));
        assertThat(both.rosters())
                .as("the list is complete")
                .containsAll(map.chronicle().rosters());
    }

    private static Entry entry(Hierarchy tree, UnitState unit) {
        UnitState parent = tree.parent(unit.id()).orElseThrow();
        return new Entry(
                new Place.Cell("list", 1, Optional.empty()),
                unit.code(CodeSystem.NSO).orElseThrow(),
                unit.name(),
                unit.fullName(),
                unit.type(),
                parent.parent().isPresent() ? parent.code(CodeSystem.NSO) : Optional.empty());
    }
}
