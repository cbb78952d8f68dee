package org.learningsociety.core.unitlist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.territory.CodeSystem;
import org.learningsociety.core.territory.Enactment;
import org.learningsociety.core.territory.EventId;
import org.learningsociety.core.territory.Extents;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.Level;
import org.learningsociety.core.territory.Succession;
import org.learningsociety.core.territory.TerritorialEvent.Abolish;
import org.learningsociety.core.territory.TerritorialEvent.Baseline;
import org.learningsociety.core.territory.TerritorialEvent.Create;
import org.learningsociety.core.territory.TerritorialEvent.Merge;
import org.learningsociety.core.territory.TerritorialEvent.Portion;
import org.learningsociety.core.territory.TerritorialEvent.Recode;
import org.learningsociety.core.territory.TerritorialEvent.Rename;
import org.learningsociety.core.territory.TerritorialEvent.Retype;
import org.learningsociety.core.territory.TerritorialEvent.Transfer;
import org.learningsociety.core.territory.UnitCode;
import org.learningsociety.core.territory.UnitDescription;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitState;
import org.learningsociety.core.unitlist.SuccessionTable.Link;
import org.learningsociety.core.unitlist.UnitList.Entry;

/** The list of one day: finds which unit each row is, and what happened since the list before. */
final class Transition {

    private final LocalDate day;
    private final Gazetteer base;
    private final Map<UnitCode, Standing> eve;
    private final Map<UnitCode, Standing> now;
    private final Map<UnitCode, Entry> entries;
    private final Links links;
    private final Variants variants;
    private final Additions additions;
    private final Report report;

    private final Levels levels;
    private final Levels earlierLevels;
    private final Set<Level> listed;
    private final Set<Level> shown;
    private final Optional<UnitId> root;
    private final Map<UnitId, Standing> present = new HashMap<>();
    private final Set<UnitId> ending;
    private final Map<UnitCode, UnitId> units = new LinkedHashMap<>();
    private final List<String> unlinked = new ArrayList<>();

    Transition(
            LocalDate day,
            Gazetteer base,
            Map<UnitCode, Standing> eve,
            Map<UnitCode, Standing> now,
            Map<UnitCode, Entry> entries,
            Links links,
            Variants variants,
            Additions additions,
            Report report) {
        this.day = day;
        this.base = base;
        this.eve = eve;
        this.now = now;
        this.entries = entries;
        this.links = links;
        this.variants = variants;
        this.additions = additions;
        this.report = report;
        this.levels = new Levels(base.chronicle().levels().at(day));
        this.earlierLevels = Levels.onEveOf(day, base);
        this.listed = entries.values().stream()
                .flatMap(entry -> levels.find(entry.type()).stream())
                .collect(Collectors.toSet());
        this.shown = eve.values().stream()
                .flatMap(unit -> earlierLevels.find(unit.state().type()).stream())
                .collect(Collectors.toSet());
        List<UnitId> roots = base.covers(day)
                ? base.at(day).roots().stream().map(UnitState::id).toList()
                : List.of();
        this.root = roots.size() == 1 ? Optional.of(roots.get(0)) : Optional.empty();
        now.values().forEach(unit -> present.put(unit.unit(), unit));
        this.ending = eve.entrySet().stream()
                .filter(entry -> links.ends(entry.getKey()))
                .map(entry -> entry.getValue().unit())
                .collect(Collectors.toSet());
    }

    Map<UnitCode, Standing> run() {
        entries.values().forEach(entry -> units.put(entry.code(), identify(entry)));
        end();
        Map<UnitCode, Standing> settled = new LinkedHashMap<>();
        entries.forEach((code, entry) -> settled.put(code, settle(entry)));
        links.byNew().forEach(this::merge);
        links.byOld().forEach(this::checkComplete);
        reportUnlinked();
        return settled;
    }

    /** Whether units began or ended and no link at all speaks of the day. */
    boolean lacksTable() {
        return !unlinked.isEmpty();
    }

    /** Without any table there is one fault, not one for each unit. */
    private void reportUnlinked() {
        if (lacksTable()) {
            Place place =
                    new Place.Whole(entries.values().iterator().next().place().source());
            Map<String, String> arguments = Map.of(
                    "value", day.toString(), "count", Integer.toString(unlinked.size()), "name", unlinked.get(0));
            report.error(UnitListProblem.NO_TABLE, place, arguments);
        }
    }

    private void lacksLink(UnitListProblem problem, Entry entry) {
        if (links.equals(Links.NONE)) {
            unlinked.add(entry.code().value() + " " + entry.fullName());
            return;
        }
        Map<String, String> arguments =
                Map.of("value", entry.code().value(), "name", entry.fullName(), "date", day.toString());
        report.error(problem, entry.place("code"), arguments);
    }

    private UnitId identify(Entry entry) {
        Optional<Link> keeping = links.keeping(entry.code());
        if (keeping.isPresent()) {
            return kept(entry, keeping.get());
        }
        return links.into(entry.code()).isEmpty() ? unmentioned(entry) : begun(entry);
    }

    /** The row of a unit that goes on by the table. */
    private UnitId kept(Entry entry, Link link) {
        Standing unit = Objects.requireNonNull(eve.get(link.from()));
        if (!present.containsKey(unit.unit())) {
            report.error(
                    UnitListProblem.ENDED,
                    link.place("kind"),
                    Map.of(
                            "value",
                            link.kind().name(),
                            "name",
                            unit.entry().fullName(),
                            "unit",
                            unit.unit().value()));
        }
        known(entry).filter(other -> !other.id().equals(unit.unit())).ifPresent(other -> otherUnit(entry, other));
        return unit.unit();
    }

    /** The row of a unit that the table makes of others. */
    private UnitId begun(Entry entry) {
        Optional<UnitState> other = known(entry);
        other.ifPresent(state -> checkDescription(entry, state));
        return other.map(UnitState::id).orElseGet(() -> fresh(entry));
    }

    /** The row of a unit of which no link speaks. */
    private UnitId unmentioned(Entry entry) {
        Optional<UnitState> other = known(entry);
        Optional<Standing> before = Optional.ofNullable(now.get(entry.code()))
                .filter(unit -> !ending.contains(unit.unit()))
                .filter(unit -> earlierLevels.find(unit.state().type()).equals(levels.find(entry.type())));
        if (other.isPresent()) {
            boolean goesOn = present.containsKey(other.get().id());
            if (!goesOn) {
                checkDescription(entry, other.get());
            }
            return other.get().id();
        }
        if (before.isPresent()) {
            return before.get().unit();
        }
        boolean expected = levels.find(entry.type()).filter(shown::contains).isPresent();
        if (expected && !links.excusesNew(entry.code())) {
            lacksLink(UnitListProblem.NO_PREDECESSOR, entry);
        }
        return fresh(entry);
    }

    /** The unit that the map below has under the code, unless the table ends it on the day. */
    private Optional<UnitState> known(Entry entry) {
        return variants.find(entry).filter(state -> !ending.contains(state.id()));
    }

    private UnitId fresh(Entry entry) {
        return UnitId.of("nso-" + entry.code().value().toLowerCase(Locale.ROOT) + "-" + day);
    }

    private void checkDescription(Entry entry, UnitState other) {
        if (!isNameOf(entry, other.id(), other.name())) {
            contradiction(UnitListProblem.OTHER_NAME, entry, "name", entry.name(), other.name(), other);
        }
        if (levels.find(entry.type()).isPresent() && !entry.type().equals(other.type())) {
            contradiction(
                    UnitListProblem.OTHER_TYPE,
                    entry,
                    "type",
                    entry.type().name(),
                    other.type().name(),
                    other);
        }
    }

    private void otherUnit(Entry entry, UnitState other) {
        contradiction(UnitListProblem.OTHER_UNIT, entry, "code", entry.code().value(), other.fullName(), other);
    }

    private void contradiction(
            UnitListProblem problem, Entry entry, String column, String value, String found, UnitState other) {
        Map<String, String> arguments =
                Map.of("value", value, "found", found, "unit", other.id().value(), "date", day.toString());
        report.error(problem, entry.place(column), arguments);
    }

    private boolean isNameOf(Entry entry, UnitId unit, String name) {
        return Names.same(entry.name(), name) || additions.isAlias(unit, entry.name(), day);
    }

    /** Ends the units that the list no longer has. */
    private void end() {
        Set<UnitId> going = new HashSet<>(units.values());
        eve.forEach((code, unit) -> {
            boolean ended = !going.contains(unit.unit());
            if (ended) {
                additions.endSpelling(unit.unit(), day);
            }
            // What the map below has ended needs no second end.
            if (ended && present.containsKey(unit.unit())) {
                end(code, unit);
            }
        });
    }

    private void end(UnitCode code, Standing unit) {
        Optional<Level> level = earlierLevels.find(unit.state().type());
        boolean levelEnds = level.filter(levels::has).isEmpty();
        List<Link> out = links.from(code);
        if (out.isEmpty() && !levelEnds && !links.excusesOld(code)) {
            lacksLink(UnitListProblem.NO_SUCCESSOR, unit.entry());
        }
        Place cause = out.isEmpty() ? unit.entry().place() : out.get(0).place();
        additions.add(new Abolish(id("abolish", unit.unit(), cause), enactment(out), unit.unit()));
    }

    private Standing settle(Entry entry) {
        UnitId unit = Objects.requireNonNull(units.get(entry.code()));
        Optional<UnitId> parent = parent(entry);
        Standing before = present.get(unit);
        if (before != null) {
            return goOn(entry, before, parent);
        }
        Optional<UnitState> inBase = base.find(unit).flatMap(known -> known.at(day));
        return inBase.isPresent() ? adopt(entry, inBase.get(), parent) : begin(entry, unit, parent);
    }

    private Optional<UnitId> parent(Entry entry) {
        if (levels.isTop(entry.type())) {
            return Optional.empty();
        }
        Optional<UnitId> listed = entry.parent().map(units::get);
        boolean known = base.find(entry.code(), day).map(UnitState::parent).equals(Optional.of(root));
        if (entry.parent().isEmpty() && isBelowOthers(entry) && !known) {
            report.error(UnitListProblem.NO_PARENT, entry.place("parent_code"), Map.of("value", entry.fullName()));
        }
        if (listed.isEmpty() && root.isEmpty()) {
            report.error(
                    UnitListProblem.NO_ROOT, new Place.Whole(entry.place().source()), Map.of("date", day.toString()));
        }
        return listed.or(() -> root);
    }

    private boolean isBelowOthers(Entry entry) {
        return levels.find(entry.type())
                .filter(level -> listed.stream().anyMatch(other -> levels.isAbove(other, level)))
                .isPresent();
    }

    /** Whether the list says to which unit this one belongs; if not, that is told already. */
    private boolean saysParent(Entry entry) {
        return entry.parent().map(units::containsKey).orElseGet(() -> !isBelowOthers(entry));
    }

    private Standing begin(Entry entry, UnitId unit, Optional<UnitId> parent) {
        if (levels.isTop(entry.type())) {
            report.error(UnitListProblem.OTHER_ROOT, entry.place("type"), Map.of("value", entry.fullName()));
        }
        UnitDescription description = new UnitDescription(entry.name(), entry.type(), parent, List.of(entry.code()));
        List<Link> in = links.into(entry.code());
        boolean shownBefore = levels.find(entry.type()).filter(shown::contains).isPresent();
        additions.add(
                shownBefore || !in.isEmpty()
                        ? new Create(id("create", unit, entry.place()), enactment(in), unit, description)
                        : new Baseline(id("baseline", unit, entry.place()), enactment(in), unit, description));
        return new Standing(unit, description, entry);
    }

    private Standing adopt(Entry entry, UnitState state, Optional<UnitId> parent) {
        additions.spell(state.id(), state.name(), entry.name(), day);
        if (saysParent(entry) && !state.parent().equals(parent)) {
            contradiction(
                    UnitListProblem.OTHER_PARENT, entry, "parent_code", name(parent), name(state.parent()), state);
        }
        return new Standing(state.id(), state.description(), entry);
    }

    private Standing goOn(Entry entry, Standing before, Optional<UnitId> parent) {
        List<Link> in = links.into(entry.code());
        Optional<Link> link = links.keeping(entry.code());
        UnitId unit = before.unit();
        UnitDescription state = before.state();
        if (!isNameOf(entry, unit, state.name())) {
            if (link.filter(keeping -> keeping.kind().renames()).isPresent()) {
                additions.add(new Rename(id("rename", unit, cause(entry, link)), enactment(in), unit, entry.name()));
                state = state.withName(entry.name());
            } else {
                unexplained(UnitListProblem.NAME_UNEXPLAINED, entry, "name", entry.name(), state);
            }
        }
        additions.spell(unit, state.name(), entry.name(), day);
        if (!state.type().equals(entry.type())) {
            if (link.filter(keeping -> keeping.kind().retypes()).isPresent()) {
                additions.add(new Retype(id("retype", unit, cause(entry, link)), enactment(in), unit, entry.type()));
                state = state.withType(entry.type());
            } else {
                unexplained(
                        UnitListProblem.TYPE_UNEXPLAINED,
                        entry,
                        "type",
                        entry.type().name(),
                        state);
            }
        }
        if (!hasCode(state, entry.code())) {
            additions.add(new Recode(
                    id("recode", unit, cause(entry, link)),
                    enactment(in),
                    unit,
                    CodeSystem.NSO,
                    Optional.of(entry.code())));
            state = state.withCode(entry.code());
        }
        boolean moved = parent.isPresent() && !state.parent().equals(parent) && saysParent(entry);
        boolean parentStands = state.parent().filter(units::containsValue).isPresent();
        if (moved && link.isEmpty() && parentStands) {
            unexplained(UnitListProblem.PARENT_UNEXPLAINED, entry, "parent_code", name(parent), state);
        } else if (moved) {
            additions.add(
                    new Transfer(id("transfer", unit, entry.place("parent_code")), enactment(in), unit, parent.get()));
            state = state.withParent(parent.get());
        }
        return new Standing(unit, state, entry);
    }

    /** A unit by the name that an officer knows. */
    private String name(Optional<UnitId> unit) {
        Optional<String> listed = units.entrySet().stream()
                .filter(row -> Optional.of(row.getValue()).equals(unit))
                .map(row -> Objects.requireNonNull(entries.get(row.getKey())).fullName())
                .findFirst();
        return listed.or(() -> unit.flatMap(base::find)
                        .flatMap(known -> known.at(day).or(() -> known.at(day.minusDays(1))))
                        .map(UnitState::fullName))
                .orElse("–");
    }

    private static boolean hasCode(UnitDescription state, UnitCode code) {
        return state.codes().contains(code)
                || state.codes().contains(UnitCode.of(CodeSystem.NSO_VARIANT, code.value()));
    }

    private static Place cause(Entry entry, Optional<Link> link) {
        return link.<Place>map(Link::place).orElseGet(entry::place);
    }

    private void unexplained(UnitListProblem problem, Entry entry, String column, String value, UnitDescription state) {
        if (lacksTable()) {
            return;
        }
        report.warning(
                problem,
                entry.place(column),
                Map.of(
                        "value",
                        value,
                        "name",
                        state.fullName(),
                        "code",
                        entry.code().value()));
    }

    /** Says where the territory and people of a row come from, unless it is the same unit as it was. */
    private void merge(UnitCode code, List<Link> in) {
        UnitId into = Objects.requireNonNull(units.get(code));
        boolean sameAsBefore =
                in.size() == 1 && in.get(0).kind().keepsUnit() && in.get(0).isWhole();
        if (sameAsBefore) {
            return;
        }
        List<Link> news = in.stream().filter(link -> !isInBase(link, into)).toList();
        if (news.isEmpty()) {
            return;
        }
        List<Portion> portions = news.stream()
                .map(link -> new Portion(unit(link), link.extents()))
                .toList();
        EventId id = id("merge", into, news.get(0).place());
        additions.add(new Merge(id, enactment(news), portions, into));
    }

    private UnitId unit(Link link) {
        return Objects.requireNonNull(eve.get(link.from())).unit();
    }

    private boolean isInBase(Link link, UnitId into) {
        Optional<Extents> given = base.successors(unit(link)).stream()
                .filter(succession -> succession.to().equals(into))
                .filter(succession -> succession.events().get(0).operatesFrom().equals(day))
                .map(Succession::extents)
                .findFirst();
        given.filter(extents -> !extents.equals(link.extents()))
                .ifPresent(extents -> report.error(
                        UnitListProblem.OTHER_EXTENTS,
                        link.place(),
                        Map.of(
                                "value",
                                        link.extents().area() + " / "
                                                + link.extents().population(),
                                "found", extents.area() + " / " + extents.population(),
                                "unit", unit(link).value())));
        return given.isPresent();
    }

    /** What the map below knows of an old unit and the table does not say is a link that the table lacks. */
    private void checkComplete(UnitCode code, List<Link> out) {
        UnitId from = Objects.requireNonNull(eve.get(code)).unit();
        Set<UnitId> to = out.stream().map(link -> units.get(link.to())).collect(Collectors.toSet());
        base.successors(from).stream()
                .filter(link -> link.events().get(0).operatesFrom().equals(day) && !to.contains(link.to()))
                .forEach(link -> report.error(
                        UnitListProblem.LINK_MISSING,
                        out.get(0).place(),
                        Map.of("unit", name(Optional.of(from)), "found", name(Optional.of(link.to())))));
    }

    private EventId id(String verb, UnitId unit, Place cause) {
        return additions.id(verb, unit, day, cause);
    }

    private Enactment enactment(List<Link> sources) {
        List<Citation> citations = sources.stream()
                .flatMap(link -> link.citation().stream())
                .distinct()
                .toList();
        return new Enactment(Optional.empty(), Optional.empty(), day, citations, Verification.PARTIAL);
    }
}
