package org.learningsociety.core.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
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
import net.jqwik.api.Tuple.Tuple3;
import net.jqwik.api.statistics.Statistics;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Severity;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.territory.NameMatch.Rank;
import org.learningsociety.core.testkit.TerritoryArbitraries;
import org.learningsociety.core.testkit.TextArbitraries;
import org.learningsociety.core.testkit.TextArbitraries.Respelling;
import org.learningsociety.core.text.FoldedKey;
import org.learningsociety.core.text.ToneKey;

/** Looking up by code and by name, comparing dates, and the order of the events of one day. */
class LookupProperties {

    /** The names that invented units have, in spellings near and far. */
    private static final List<String> SPELLINGS = List.of(
            "Tân An",
            "tan an",
            "Tan  Thành",
            "Hoà Bình",
            "HÒA BÌNH",
            "Hóa Bình",
            "Loại 1a Hòa Bình",
            "loai 2b tan an",
            "Cẩm Giang",
            "Krong No",
            "Ba Chẽ");

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*");

    @Provide
    Arbitrary<Tuple3<Chronicle, LocalDate, LocalDate>> twoDates() {
        return TerritoryArbitraries.hierarchies()
                .flatMap(chronicle -> TerritoryArbitraries.dates(chronicle)
                        .tuple2()
                        .map(dates -> Tuple.of(chronicle, dates.get1(), dates.get2())));
    }

    @Provide
    Arbitrary<Tuple2<Chronicle, LocalDate>> dated() {
        return TerritoryArbitraries.datedHierarchies();
    }

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("aZ09-").ofMaxLength(6),
                Arbitraries.strings().ofMaxLength(4));
    }

    @Provide
    Arbitrary<String> names() {
        return TextArbitraries.vietnameseText();
    }

    @Provide
    Arbitrary<Respelling> respellings() {
        return TextArbitraries.respellings();
    }

    @Property
    @Label("a code is checked without a regular expression, and as one would")
    void theShapeOfACodeIsThatOfThePattern(@ForAll("codes") String text) {
        assertThat(UnitCode.isCode(text)).isEqualTo(CODE.matcher(text).matches());
    }

    @Property(tries = 100)
    @Label("P-14 resolving a code finds what find finds, and else says why")
    void p14ResolvingACodeAgreesWithFindingIt(@ForAll("dated") Tuple2<Chronicle, LocalDate> given) {
        Gazetteer gazetteer = Gazetteer.of(given.get1()).orElseThrow();
        LocalDate date = given.get2();
        List<CodeUse> uses = gazetteer.list().stream()
                .flatMap(unit -> CodeUse.of(unit).stream())
                .toList();
        for (CodeUse use : uses) {
            UnitCode code = use.code();
            Validated<UnitState> resolved = gazetteer.resolve(code.system(), code.value(), date);
            assertThat(resolved.value()).isEqualTo(gazetteer.find(code, date));
            if (resolved.value().isPresent()) {
                assertThat(resolved.problems()).isEmpty();
            } else {
                assertThat(resolved.problems()).hasSameSizeAs(gazetteer.uses(code));
            }
        }
    }

    @Property(tries = 150)
    @Label(
            "P-24 exact ⊆ tone ⊆ folded: a name finds exactly the units whose names have its key, each with its nearest rank")
    void p24ANameFindsAllUnitsWithItsKeyNearestFirst(
            @ForAll("dated") Tuple2<Chronicle, LocalDate> given, @ForAll("names") String name) {
        Gazetteer gazetteer = Gazetteer.of(given.get1()).orElseThrow();
        List<NameMatch> all = Stream.concat(SPELLINGS.stream(), Stream.of(name))
                .flatMap(spelling -> checked(gazetteer, spelling, given.get2()).stream())
                .toList();
        for (Rank rank : List.of(Rank.EXACT, Rank.TONE, Rank.FOLDED, Rank.ALIAS)) {
            Statistics.label("some " + rank)
                    .collect(all.stream().anyMatch(match -> match.rank() == rank))
                    .coverage(checker -> checker.check(true).percentage(p -> p > 10));
        }
    }

    private static List<NameMatch> checked(Gazetteer gazetteer, String name, LocalDate date) {
        Validated<List<NameMatch>> resolved = gazetteer.resolve(name, date);
        List<NameMatch> matches = resolved.value().orElse(List.of());

        Map<UnitId, Rank> expected = new TreeMap<>();
        for (UnitState unit : gazetteer.at(date).units()) {
            Collection<UnitState> states =
                    gazetteer.get(unit.id()).states().entries().values();
            naiveRank(name, unit, states).ifPresent(rank -> expected.put(unit.id(), rank));
        }
        assertThat(matches.stream()
                        .collect(Collectors.toMap(match -> match.unit().id(), NameMatch::rank)))
                .isEqualTo(expected);
        assertThat(matches).isSortedAccordingTo(Comparator.comparing(NameMatch::rank));
        assertThat(matches)
                .allSatisfy(match -> assertThat(match.unit())
                        .isEqualTo(gazetteer.at(date).get(match.unit().id())));
        assertThat(resolved.hasErrors()).isEqualTo(matches.isEmpty());
        boolean ambiguous = matches.stream()
                        .filter(match -> NameMatch.NEAREST.compare(match, matches.get(0)) == 0)
                        .count()
                > 1;
        assertThat(resolved.problems().stream()
                        .filter(problem -> problem.code() == TerritoryProblem.AMBIGUOUS_NAME)
                        .map(Problem::severity))
                .isEqualTo(ambiguous ? List.of(Severity.WARNING) : List.of());
        return matches;
    }

    /** Every name and full name of the unit, one after the other; the names of the generator have no abbreviated type. */
    private static Optional<Rank> naiveRank(String name, UnitState unit, Collection<UnitState> states) {
        String text = Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("(?U)\\s+", " ")
                .strip();
        List<Rank> ranks = new ArrayList<>();
        for (UnitState state : states) {
            for (String other : List.of(state.name(), state.fullName())) {
                boolean own = other.equals(unit.name()) || other.equals(unit.fullName());
                if (FoldedKey.of(other).equals(FoldedKey.of(text))) {
                    ranks.add(own ? Rank.FOLDED : Rank.ALIAS);
                }
                if (own && ToneKey.of(other).equals(ToneKey.of(text))) {
                    ranks.add(Rank.TONE);
                }
                if (own && other.equals(text)) {
                    ranks.add(Rank.EXACT);
                }
            }
        }
        return ranks.stream().min(Comparator.naturalOrder());
    }

    @Property
    @Label("P-24 a unit answers to its name in either tone placement and Unicode form, never further than by tone")
    void p24AUnitAnswersToItsNameInEitherTonePlacement(@ForAll("respellings") Respelling name) {
        UnitState unit = new UnitState(
                UnitId.of("unit"),
                Level.COMMUNE,
                UnitDescription.of(name.early(), UnitType.of("xã"), UnitId.of("parent")));
        for (String spelling : List.of(name.early(), name.late())) {
            for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
                for (String type : List.of("", "Xã ")) {
                    String text = Normalizer.normalize(type + spelling, form);
                    assertThat(unit.answersTo(text).orElseThrow()).isLessThanOrEqualTo(Rank.TONE);
                }
            }
        }
        assertThat(unit.answersTo("Xã " + name.early())).contains(Rank.EXACT);
        assertThat(unit.answersTo("X. " + name.early())).contains(Rank.ABBREVIATION);
    }

    @Property(tries = 150)
    @Label("P-19 hierarchies have one hash exactly when they are equal")
    void p19HashesAreEqualExactlyWhenHierarchiesAre(@ForAll("twoDates") Tuple3<Chronicle, LocalDate, LocalDate> given) {
        Gazetteer gazetteer = Gazetteer.of(given.get1()).orElseThrow();
        Hierarchy one = gazetteer.at(given.get2());
        Hierarchy other = gazetteer.at(given.get3());

        assertThat(one.hash().equals(other.hash())).isEqualTo(one.equals(other));
        for (UnitState unit : one.units()) {
            for (UnitDescription changed : List.of(
                    unit.description().withName(unit.name() + "x"),
                    unit.description().withCode(UnitCode.nso("another")),
                    unit.description().withType(UnitType.of("loại khác")))) {
                List<UnitState> units = one.units().stream()
                        .map(state -> state.equals(unit) ? new UnitState(unit.id(), unit.level(), changed) : state)
                        .toList();
                assertThat(new Hierarchy(one.levels(), units).hash()).isNotEqualTo(one.hash());
            }
        }
        Statistics.label("equal").collect(one.equals(other)).coverage(checker -> {
            checker.check(true).percentage(p -> p > 5);
            checker.check(false).percentage(p -> p > 20);
        });
    }

    @Provide
    Arbitrary<Tuple2<Hierarchy, List<UnitState>>> permuted() {
        return TerritoryArbitraries.datedHierarchies().flatMap(given -> {
            Hierarchy tree = Gazetteer.of(given.get1()).orElseThrow().at(given.get2());
            return Arbitraries.shuffle(tree.units()).map(units -> Tuple.of(tree, units));
        });
    }

    @Property(tries = 100)
    @Label("P-19 a hierarchy, its order and its hash do not depend on the order in which units are inserted")
    void p19TheOrderOfInsertionDoesNotMatter(@ForAll("permuted") Tuple2<Hierarchy, List<UnitState>> given) {
        Hierarchy tree = given.get1();
        Hierarchy other = new Hierarchy(tree.levels(), given.get2());

        assertThat(other).isEqualTo(tree);
        assertThat(other.hash()).isEqualTo(tree.hash());
        assertThat(other.units()).isEqualTo(tree.units());
    }

    @Property(tries = 150)
    @Label("diff(a, b) applied to a gives b; diff(a, a) is empty; diff(b, a) is the reverse")
    void aDifferenceLeadsFromOneTreeToTheOther(@ForAll("twoDates") Tuple3<Chronicle, LocalDate, LocalDate> given) {
        Gazetteer gazetteer = Gazetteer.of(given.get1()).orElseThrow();
        Hierarchy a = gazetteer.at(given.get2());
        Hierarchy b = gazetteer.at(given.get3());
        HierarchyDifference there = gazetteer.diff(given.get2(), given.get3());
        HierarchyDifference back = gazetteer.diff(given.get3(), given.get2());

        Map<UnitId, UnitState> units = new TreeMap<>();
        a.units().forEach(unit -> units.put(unit.id(), unit));
        there.ended().forEach(unit -> assertThat(units.remove(unit.id(), unit)).isTrue());
        there.begun().forEach(unit -> assertThat(units.put(unit.id(), unit)).isNull());
        there.changed()
                .forEach(change -> assertThat(units.replace(change.before().id(), change.before(), change.after()))
                        .isTrue());
        assertThat(new Hierarchy(there.levelsAfter(), units.values())).isEqualTo(b);

        assertThat(gazetteer.diff(given.get2(), given.get2()).isEmpty()).isTrue();
        assertThat(there.isEmpty()).isEqualTo(a.equals(b));
        assertThat(back)
                .isEqualTo(new HierarchyDifference(
                        there.levelsAfter(),
                        there.levelsBefore(),
                        there.begun(),
                        there.ended(),
                        there.changed().stream()
                                .map(change -> new HierarchyDifference.Change(change.after(), change.before()))
                                .toList()));
        assertThat(there.changed()).noneMatch(change -> change.attributes().isEmpty());
    }

    @Property(tries = 100)
    @Label("the history of a unit replays to its life")
    void theHistoryOfAUnitReplaysToItsLife(@ForAll("dated") Tuple2<Chronicle, LocalDate> given) {
        Gazetteer gazetteer = Gazetteer.of(given.get1()).orElseThrow();
        for (AdministrativeUnit unit : gazetteer.list()) {
            List<TerritorialEvent> history = gazetteer.history(unit.id());
            Chronicle alone = Chronicle.of(given.get1().levels(), history);
            assertThat(Optional.ofNullable(NaiveMap.on(alone, given.get2()).get(unit.id())))
                    .isEqualTo(unit.at(given.get2()).map(UnitState::description));
            assertThat(history)
                    .isSortedAccordingTo(Comparator.comparing(TerritorialEvent::operatesFrom))
                    .allMatch(event -> event.units().contains(unit.id()));
        }
    }

    /** A unit of the small country and what may happen to it, told by one letter for the event and one for its place. */
    @Provide
    Arbitrary<TerritorialEvent> events() {
        Arbitrary<UnitId> units =
                Arbitraries.of(SmallCountry.VAN_LANG, SmallCountry.VAN_LANG_BREVE, SmallCountry.QUYNH_MAI);
        return units.flatMap(unit -> Arbitraries.of(
                        "rename", "rename", "retype", "recode", "transfer", "abolish", "merge")
                .flatMap(kind -> Arbitraries.of("A", "B").map(value -> event(kind, unit, value))));
    }

    private static final LocalDate DAY = LocalDate.of(2025, 3, 1);

    private static TerritorialEvent event(String kind, UnitId unit, String value) {
        EventId id = EventId.of(kind + "-" + unit);
        Enactment on = Enactment.of(DAY, Verification.ILLUSTRATIVE);
        boolean first = value.equals("A");
        return switch (kind) {
            case "rename" -> new TerritorialEvent.Rename(id, on, unit, value);
            case "retype" -> new TerritorialEvent.Retype(id, on, unit, UnitType.of(first ? "xã" : "phường"));
            case "recode" ->
                new TerritorialEvent.Recode(
                        id, on, unit, CodeSystem.NSO, Optional.of(UnitCode.nso(value + "-" + unit)));
            case "transfer" ->
                new TerritorialEvent.Transfer(id, on, unit, first ? SmallCountry.BAC_GIANG : SmallCountry.QUANG_NINH);
            case "abolish" -> new TerritorialEvent.Abolish(id, on, unit);
            default ->
                new TerritorialEvent.Merge(
                        id,
                        on,
                        List.of(TerritorialEvent.Portion.whole(unit)),
                        first ? SmallCountry.BAC_GIANG : SmallCountry.QUANG_NINH);
        };
    }

    @Property(tries = 500)
    @Label(
            "P-13 events of one day commute when they touch disjoint units; otherwise they commute too or the conflict is told")
    void p13EventsOfOneDayCommuteOrConflict(
            @ForAll("events") TerritorialEvent one, @ForAll("events") TerritorialEvent other) {
        // The log is kept in the order of ids, so to exchange two events is to exchange their ids.
        Validated<Gazetteer> order = after(withId(one, "x-1"), withId(other, "x-2"));
        Validated<Gazetteer> exchanged = after(withId(one, "x-2"), withId(other, "x-1"));
        UnitId a = subject(one);
        UnitId b = subject(other);

        assertThat(codes(exchanged)).isEqualTo(codes(order));
        if (order.value().isPresent()) {
            assertThat(exchanged.orElseThrow().at(DAY))
                    .isEqualTo(order.orElseThrow().at(DAY));
            assertThat(exchanged.orElseThrow().at(DAY).hash())
                    .isEqualTo(order.orElseThrow().at(DAY).hash());
        }
        boolean attributes = isAttribute(one) && isAttribute(other);
        boolean conflict = a.equals(b) && one.getClass().equals(other.getClass()) && attributes;
        if (!a.equals(b)) {
            assertThat(order.problems()).isEmpty();
            assertThat(order.orElseThrow().at(DAY).find(b))
                    .isEqualTo(after(other).orElseThrow().at(DAY).find(b));
            assertThat(order.orElseThrow().at(DAY).find(a))
                    .isEqualTo(after(one).orElseThrow().at(DAY).find(a));
        } else if (conflict) {
            assertThat(order.problems()).extracting(Problem::code).containsExactly(TerritoryProblem.CONFLICT);
        } else if (attributes) {
            assertThat(order.problems()).isEmpty();
        }
        Statistics.label("units")
                .collect(a.equals(b) ? conflict ? "same, conflict" : "same" : "disjoint")
                .coverage(checker -> {
                    checker.check("disjoint").percentage(p -> p > 20);
                    checker.check("same, conflict").percentage(p -> p > 1);
                });
    }

    private static Validated<Gazetteer> after(TerritorialEvent... events) {
        return Gazetteer.of(SmallCountry.firstDays()
                .plus(Chronicle.of(SmallCountry.firstDays().levels(), List.of(events))));
    }

    private static List<String> codes(Validated<Gazetteer> result) {
        return result.problems().stream()
                .map(problem -> problem.code().id())
                .sorted()
                .toList();
    }

    private static boolean isAttribute(TerritorialEvent event) {
        return !(event instanceof TerritorialEvent.Abolish || event instanceof TerritorialEvent.Merge);
    }

    /** The unit that an invented event changes: of a merge, the one that gives. */
    private static UnitId subject(TerritorialEvent event) {
        return event instanceof TerritorialEvent.Merge merge
                ? merge.from().get(0).unit()
                : event.units().get(0);
    }

    private static TerritorialEvent withId(TerritorialEvent event, String id) {
        EventId named = EventId.of(id);
        Enactment on = event.enactment();
        if (event instanceof TerritorialEvent.Rename rename) {
            return new TerritorialEvent.Rename(named, on, rename.unit(), rename.name());
        } else if (event instanceof TerritorialEvent.Retype retype) {
            return new TerritorialEvent.Retype(named, on, retype.unit(), retype.type());
        } else if (event instanceof TerritorialEvent.Recode recode) {
            return new TerritorialEvent.Recode(named, on, recode.unit(), recode.system(), recode.code());
        } else if (event instanceof TerritorialEvent.Transfer transfer) {
            return new TerritorialEvent.Transfer(named, on, transfer.unit(), transfer.parent());
        } else if (event instanceof TerritorialEvent.Merge merge) {
            return new TerritorialEvent.Merge(named, on, merge.from(), merge.into());
        }
        return new TerritorialEvent.Abolish(named, on, event.units().get(0));
    }
}
