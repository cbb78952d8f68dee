package org.learningsociety.core.unitlist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.territory.AdministrativeUnit;
import org.learningsociety.core.territory.CodeSystem;
import org.learningsociety.core.territory.Enactment;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.LevelScheme;
import org.learningsociety.core.territory.TerritorialEvent.Rename;
import org.learningsociety.core.territory.TerritorialEvent.Retype;
import org.learningsociety.core.territory.UnitCode;
import org.learningsociety.core.territory.UnitDescription;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitState;
import org.learningsociety.core.territory.UnitType;
import org.learningsociety.core.unitlist.SuccessionTable.Link;
import org.learningsociety.core.unitlist.TypeChanges.Change;
import org.learningsociety.core.unitlist.UnitList.Entry;

/** One import: goes through the files day by day, and at last makes the map. */
final class ImportRun {

    /** What the files say of one day. */
    private static final class Agenda {
        private Optional<UnitList> list = Optional.empty();
        private final List<Link> links = new ArrayList<>();
        private final List<Change> changes = new ArrayList<>();
    }

    private final Gazetteer base;
    private final Additions additions;
    private final Report report = new Report();
    private final SortedMap<LocalDate, Agenda> agendas = new TreeMap<>();
    private Map<UnitCode, Standing> standing = new LinkedHashMap<>();
    private Optional<LocalDate> reached = Optional.empty();
    // Once a day lacks what says how the units went on, later files would only be measured against units long gone.
    private boolean interrupted;

    ImportRun(Gazetteer base, List<UnitList> lists, List<SuccessionTable> tables, List<TypeChanges> changes) {
        this.base = base;
        this.additions = new Additions(base.chronicle());
        lists.forEach(this::enter);
        tables.forEach(table -> agenda(table.date()).links.addAll(table.links()));
        changes.forEach(list ->
                list.changes().forEach(change -> agenda(change.date()).changes.add(change)));
        base.chronicle().levels().entries().keySet().forEach(this::agenda);
    }

    private Agenda agenda(LocalDate day) {
        return agendas.computeIfAbsent(day, any -> new Agenda());
    }

    private void enter(UnitList list) {
        Agenda agenda = agenda(list.date());
        if (agenda.list.isPresent()) {
            Map<String, String> arguments = Map.of(
                    "value", list.date().toString(), "other", agenda.list.get().source());
            report.error(UnitListProblem.LIST_TWICE, new Place.Whole(list.source()), arguments);
        } else {
            agenda.list = Optional.of(list);
        }
    }

    Validated<Gazetteer> run() {
        agendas.forEach(this::day);
        if (report.hasErrors()) {
            return Validated.failed(report.problems());
        }
        Validated<Gazetteer> made = additions.chronicle().map(base::plus).orElseGet(() -> Validated.of(base));
        made.problems().forEach(problem -> report.add(additions.placed(problem)));
        return new Validated<>(made.value(), report.problems());
    }

    private void day(LocalDate day, Agenda agenda) {
        Optional<LevelScheme> levels = base.chronicle().levels().find(day);
        if (levels.isEmpty()) {
            reportBeforeLevels(day, agenda);
            return;
        }
        Optional<UnitList> list = agenda.list.filter(this::hasUnits);
        Optional<Map<UnitCode, Entry>> entries = list.map(given -> new ListCheck(given, levels.get(), report).run());
        boolean listMissing = list.isEmpty() && !agenda.links.isEmpty();
        if (listMissing) {
            report(UnitListProblem.NO_LIST, day, agenda.links);
        }
        interrupted |= listMissing;
        if (!interrupted) {
            goOn(day, agenda, entries, new Levels(levels.get()));
        }
    }

    private void goOn(LocalDate day, Agenda agenda, Optional<Map<UnitCode, Entry>> entries, Levels levels) {
        LocalDate eveDay = day.minusDays(1);
        Map<UnitCode, Standing> eve =
                reached.map(last -> moved(standing, last, eveDay)).orElseGet(() -> standing);
        if (eve.isEmpty()) {
            eve = givers(agenda.links, eveDay);
        }
        Map<UnitCode, Standing> now = moved(eve, eveDay, day);
        retype(day, agenda.changes, eve, now);
        standing = now;
        reached = Optional.of(day);
        if (entries.isPresent()) {
            Variants variants = new Variants(base, day, report);
            Links links = links(day, agenda.links, eve, entries.get(), variants);
            Transition transition =
                    new Transition(day, base, eve, now, entries.get(), links, variants, additions, report);
            standing = transition.run();
            interrupted |= transition.lacksTable();
            enterRosters(day, entries.get().values());
        } else {
            checkTypesGoOn(day, levels);
        }
    }

    /** A list names all units of the country, so below each that it names as a parent all are recorded. */
    private void enterRosters(LocalDate day, Collection<Entry> entries) {
        Stream<UnitId> parents = entries.stream()
                .flatMap(entry -> entry.parent().stream())
                .distinct()
                .flatMap(parent -> Optional.ofNullable(standing.get(parent)).map(Standing::unit).stream());
        Stream<UnitId> roots = base.at(day).roots().stream().map(UnitState::id);
        Stream.concat(roots, parents)
                .filter(unit -> !base.recordsAllBelow(unit, day))
                .forEach(unit -> additions.roster(unit, day));
    }

    private boolean hasUnits(UnitList list) {
        if (list.entries().isEmpty()) {
            report.error(UnitListProblem.NO_UNITS, new Place.Whole(list.source()), Map.of());
        }
        return !list.entries().isEmpty();
    }

    /** A day on which types of unit end needs a list: nothing else says what became of the units. */
    private void checkTypesGoOn(LocalDate day, Levels levels) {
        Levels before = Levels.onEveOf(day, base);
        Map<String, Set<String>> ending = new TreeMap<>();
        for (Standing unit : standing.values()) {
            UnitType type = unit.state().type();
            if (before.find(type).isPresent() && levels.find(type).isEmpty()) {
                ending.computeIfAbsent(unit.entry().place().source(), source -> new TreeSet<>())
                        .add(type.name());
            }
        }
        ending.forEach((source, types) -> report.error(
                UnitListProblem.TYPES_END,
                new Place.Whole(source),
                Map.of("value", String.join(", ", types), "date", day.toString())));
        interrupted |= !ending.isEmpty();
    }

    private Links links(
            LocalDate day,
            Collection<Link> links,
            Map<UnitCode, Standing> eve,
            Map<UnitCode, Entry> entries,
            Variants variants) {
        if (links.isEmpty()) {
            return Links.NONE;
        }
        if (eve.isEmpty()) {
            report(UnitListProblem.NO_EARLIER_LIST, day, links);
            return Links.NONE;
        }
        return new LinkCheck(day, base, eve, entries, variants, additions, report).run(links);
    }

    private void report(UnitListProblem problem, LocalDate day, Collection<Link> links) {
        links.stream()
                .map(link -> link.place().source())
                .distinct()
                .forEach(source -> report.error(problem, new Place.Whole(source), Map.of("value", day.toString())));
    }

    private void reportBeforeLevels(LocalDate day, Agenda agenda) {
        Set<String> sources = new HashSet<>();
        agenda.list.ifPresent(list -> sources.add(list.source()));
        agenda.links.forEach(link -> sources.add(link.place().source()));
        Map<String, String> arguments = Map.of("value", day.toString());
        sources.forEach(source -> report.error(UnitListProblem.BEFORE_LEVELS, new Place.Whole(source), arguments));
        agenda.changes.forEach(
                change -> report.error(UnitListProblem.BEFORE_LEVELS, change.place("effective_date"), arguments));
    }

    /** Follows what the map below says of the units from one day to another. */
    private Map<UnitCode, Standing> moved(Map<UnitCode, Standing> units, LocalDate from, LocalDate to) {
        Map<UnitCode, Standing> moved = new LinkedHashMap<>();
        units.forEach((code, unit) -> {
            Optional<AdministrativeUnit> known = base.find(unit.unit());
            if (known.isEmpty()) {
                moved.put(code, unit);
                return;
            }
            Optional<UnitDescription> was = known.get().at(from).map(UnitState::description);
            known.get().at(to).map(UnitState::description).ifPresent(is -> {
                Standing changed = was.isPresent() ? unit.with(changed(unit.state(), was.get(), is)) : unit;
                boolean recoded = !changed.state()
                        .code(CodeSystem.NSO)
                        .equals(unit.state().code(CodeSystem.NSO));
                moved.put(recoded ? changed.state().code(CodeSystem.NSO).orElse(code) : code, changed);
            });
        });
        return moved;
    }

    private static UnitDescription changed(UnitDescription unit, UnitDescription was, UnitDescription is) {
        if (was.equals(is)) {
            return unit;
        }
        return new UnitDescription(
                was.name().equals(is.name()) ? unit.name() : is.name(),
                was.type().equals(is.type()) ? unit.type() : is.type(),
                was.parent().equals(is.parent()) ? unit.parent() : is.parent(),
                was.codes().equals(is.codes()) ? unit.codes() : is.codes());
    }

    private void retype(LocalDate day, List<Change> changes, Map<UnitCode, Standing> eve, Map<UnitCode, Standing> now) {
        Map<UnitCode, Change> seen = new HashMap<>();
        for (Change change : changes) {
            Change other = seen.putIfAbsent(change.code(), change);
            if (other != null) {
                Map<String, String> arguments = Map.of(
                        "value", change.code().value(),
                        "source", other.place().source(),
                        "row", Integer.toString(other.place().row()));
                report.error(UnitListProblem.RETYPING_TWICE, change.place("code"), arguments);
            } else {
                retype(day, change, eve, now);
            }
        }
    }

    private void retype(LocalDate day, Change change, Map<UnitCode, Standing> eve, Map<UnitCode, Standing> now) {
        Optional<Standing> before = Optional.ofNullable(eve.get(change.code()))
                .or(() -> inBase(change.code(), change.place(), day.minusDays(1)));
        if (before.isEmpty()) {
            reportUnknown(change, day.minusDays(1));
            return;
        }
        if (!checks(change, before.get().state())) {
            return;
        }
        Optional<Standing> listed = Optional.ofNullable(now.get(change.code()));
        Optional<Standing> unit = listed.or(() -> inBase(change.code(), change.place(), day))
                .filter(after -> after.unit().equals(before.get().unit()));
        if (unit.isEmpty()) {
            reportUnknown(change, day);
            return;
        }
        Standing changed = changed(day, change, unit.get());
        listed.ifPresent(any -> now.put(change.code(), changed));
    }

    private void reportUnknown(Change change, LocalDate date) {
        Map<String, String> arguments = Map.of("value", change.code().value(), "date", date.toString());
        report.error(UnitListProblem.RETYPING_UNKNOWN, change.place("code"), arguments);
    }

    private boolean checks(Change change, UnitDescription unit) {
        boolean asBefore =
                unit.type().equals(change.typeBefore()) && Names.same(unit.fullName(), change.fullNameBefore());
        if (!asBefore) {
            Map<String, String> arguments = Map.of(
                    "value", change.fullNameBefore(),
                    "type", change.typeBefore().name(),
                    "name", unit.fullName(),
                    "found", unit.type().name());
            report.error(UnitListProblem.RETYPING_BEFORE, change.place("full_name_before"), arguments);
        }
        boolean changes = !change.typeBefore().equals(change.typeAfter());
        if (!changes) {
            Map<String, String> arguments = Map.of("value", change.typeAfter().name(), "name", unit.fullName());
            report.error(UnitListProblem.RETYPING_NOTHING, change.place("type_after"), arguments);
        }
        String name = Names.withoutType(change.fullNameAfter(), change.typeAfter());
        String expected = change.typeAfter().fullName(name);
        boolean typed = change.fullNameAfter().equals(expected);
        if (!typed) {
            Map<String, String> arguments = Map.of("value", change.fullNameAfter(), "expected", expected);
            report.error(UnitListProblem.FULL_NAME, change.place("full_name_after"), arguments);
        }
        return asBefore && changes && typed;
    }

    private Standing changed(LocalDate day, Change change, Standing unit) {
        UnitDescription state = unit.state();
        Enactment enactment =
                new Enactment(Optional.empty(), Optional.empty(), day, change.citations(), Verification.PARTIAL);
        if (!state.type().equals(change.typeAfter())) {
            additions.add(new Retype(
                    additions.id("retype", unit.unit(), day, change.place()),
                    enactment,
                    unit.unit(),
                    change.typeAfter()));
            state = state.withType(change.typeAfter());
        }
        String name = Names.withoutType(change.fullNameAfter(), change.typeAfter());
        if (!Names.same(state.name(), name)) {
            additions.add(
                    new Rename(additions.id("rename", unit.unit(), day, change.place()), enactment, unit.unit(), name));
            state = state.withName(name);
        }
        return unit.with(state);
    }

    /** The units that a table of links names, when no list showed them but the map below has them all. */
    private Map<UnitCode, Standing> givers(Collection<Link> links, LocalDate date) {
        Map<UnitCode, Standing> givers = new LinkedHashMap<>();
        for (Link link : links) {
            Optional<Standing> giver = inBase(link.from(), link.place(), date);
            if (giver.isEmpty()) {
                return Map.of();
            }
            givers.put(link.from(), giver.get());
        }
        return givers;
    }

    /** A unit that no list showed, but that the map below has. */
    private Optional<Standing> inBase(UnitCode code, Place.Cell place, LocalDate date) {
        return base.find(code, date).map(state -> {
            Entry entry = new Entry(place, code, state.name(), state.fullName(), state.type(), Optional.empty());
            return new Standing(state.id(), state.description(), entry);
        });
    }
}
