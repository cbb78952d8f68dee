package org.learningsociety.core.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.learningsociety.core.territory.TerritorialEvent.Abolish;
import org.learningsociety.core.territory.TerritorialEvent.Baseline;
import org.learningsociety.core.territory.TerritorialEvent.Create;
import org.learningsociety.core.territory.TerritorialEvent.Merge;
import org.learningsociety.core.territory.TerritorialEvent.Recode;
import org.learningsociety.core.territory.TerritorialEvent.Rename;
import org.learningsociety.core.territory.TerritorialEvent.Retype;
import org.learningsociety.core.territory.TerritorialEvent.Split;
import org.learningsociety.core.territory.TerritorialEvent.Transfer;
import org.learningsociety.core.time.DateBound;

/** Goes through a chronicle day by day and builds the lives of the units; what does not fit is told to the findings. */
final class Replay {

    private final Chronicle chronicle;
    private final Findings findings;
    private final Set<UnitId> known;
    // In the order of their beginnings.
    private final Map<UnitId, Life> lives = new LinkedHashMap<>();
    private final Map<List<Object>, EventId> changes = new HashMap<>();
    private final List<Succession> successions = new ArrayList<>();

    Replay(Chronicle chronicle, Findings findings) {
        this.chronicle = chronicle;
        this.findings = findings;
        this.known = chronicle.events().stream()
                .filter(event -> event instanceof Baseline || event instanceof Create)
                .map(event -> event.units().get(0))
                .collect(Collectors.toSet());
    }

    /** Returns the days on which the tree may change: those of events, and those on which other levels begin. */
    static SortedMap<LocalDate, List<TerritorialEvent>> days(Chronicle chronicle) {
        SortedMap<LocalDate, List<TerritorialEvent>> days = new TreeMap<>(
                chronicle.events().stream().collect(Collectors.groupingBy(TerritorialEvent::operatesFrom)));
        LocalDate first = days.firstKey();
        chronicle.levels().entries().tailMap(first, false).keySet().forEach(day -> days.putIfAbsent(day, List.of()));
        return days;
    }

    void run() {
        if (chronicle.events().isEmpty()) {
            findings.addAt(TerritoryProblem.NO_EVENTS, "territory", Map.of());
            return;
        }
        reportDuplicateIds();
        days(chronicle).forEach(this::replay);
        SuccessionCheck.run(successions, this::isOpen, findings);
        StatementCheck.run(chronicle, known, findings);
    }

    /** The units in the order of their ids. */
    Map<UnitId, AdministrativeUnit> units() {
        Map<UnitId, List<Alias>> aliases = chronicle.aliases().stream().collect(Collectors.groupingBy(Alias::unit));
        Map<UnitId, AdministrativeUnit> units = new LinkedHashMap<>();
        lives.values().stream()
                .sorted(Comparator.comparing(Life::unit))
                .forEach(life -> units.put(life.unit(), life.toUnit(aliases.getOrDefault(life.unit(), List.of()))));
        return Collections.unmodifiableMap(units);
    }

    List<Succession> successions() {
        return List.copyOf(successions);
    }

    private void reportDuplicateIds() {
        Set<EventId> seen = new HashSet<>();
        for (TerritorialEvent event : chronicle.events()) {
            if (!seen.add(event.id())) {
                findings.add(TerritoryProblem.DUPLICATE_EVENT, event.id(), Map.of());
            }
        }
    }

    /** Applies the events of one day: what ends makes room for what begins, and both come before what refers to them. */
    private void replay(LocalDate day, List<TerritorialEvent> events) {
        Optional<LevelScheme> levels = chronicle.levels().find(day);
        if (levels.isEmpty()) {
            events.forEach(
                    event -> findings.add(TerritoryProblem.BEFORE_LEVELS, event.id(), Map.of("date", day.toString())));
            return;
        }
        each(events, Abolish.class, event -> openLife(event, event.unit()).ifPresent(life -> life.end(event)));
        each(events, Baseline.class, event -> begin(event, event.unit(), event.description(), DateBound.unknown()));
        each(events, Create.class, event -> begin(event, event.unit(), event.description(), DateBound.on(day)));
        each(events, Rename.class, event -> change(event, event.unit(), "name", unit -> unit.withName(event.name())));
        each(events, Retype.class, event -> change(event, event.unit(), "type", unit -> unit.withType(event.type())));
        each(events, Recode.class, event -> change(event, event.unit(), event.system(), unit -> recode(unit, event)));
        each(events, Transfer.class, this::transfer);
        each(
                events,
                Merge.class,
                event -> event.from().forEach(portion -> link(event, portion.unit(), event.into(), portion.extents())));
        each(
                events,
                Split.class,
                event -> event.into().forEach(portion -> link(event, event.from(), portion.unit(), portion.extents())));
        new TreeCheck(day, levels.get(), lives, findings).run();
    }

    private static <E extends TerritorialEvent> void each(
            List<TerritorialEvent> events, Class<E> kind, Consumer<E> action) {
        events.stream().filter(kind::isInstance).map(kind::cast).forEach(action);
    }

    private void begin(TerritorialEvent event, UnitId unit, UnitDescription description, DateBound beginning) {
        description.parent().ifPresent(parent -> isKnown(event, parent));
        if (lives.putIfAbsent(unit, new Life(event, unit, description, beginning)) != null) {
            findings.add(TerritoryProblem.SECOND_BEGINNING, event.id(), Map.of("unit", unit.value()));
        }
    }

    private void transfer(Transfer event) {
        if (isKnown(event, event.parent())) {
            change(event, event.unit(), "parent", unit -> unit.withParent(event.parent()));
        }
    }

    private static UnitDescription recode(UnitDescription unit, Recode event) {
        return event.code().map(unit::withCode).orElseGet(() -> unit.withoutCode(event.system()));
    }

    private void change(TerritorialEvent event, UnitId unit, Object attribute, UnaryOperator<UnitDescription> change) {
        Optional<Life> life = openLife(event, unit);
        if (life.isEmpty()) {
            return;
        }
        LocalDate day = event.operatesFrom();
        EventId other = changes.putIfAbsent(List.of(day, unit, attribute), event.id());
        if (other == null && life.get().beganOn(day)) {
            other = life.get().lastEvent();
        }
        if (other == null) {
            life.get().change(event, change.apply(life.get().description()));
        } else {
            findings.add(TerritoryProblem.CONFLICT, event.id(), Map.of("unit", unit.value(), "other", other.value()));
        }
    }

    private void link(TerritorialEvent event, UnitId from, UnitId to, Extents extents) {
        LocalDate day = event.operatesFrom();
        boolean given = Optional.ofNullable(lives.get(from))
                .filter(life -> life.wasOpenOnEveOf(day))
                .isPresent();
        boolean received =
                Optional.ofNullable(lives.get(to)).filter(Life::isOpen).isPresent();
        if (isKnown(event, from) && !given) {
            findings.add(TerritoryProblem.SUCCESSION_FROM_NOTHING, event.id(), unitAndDay(from, day));
        }
        if (isKnown(event, to) && !received) {
            findings.add(TerritoryProblem.SUCCESSION_TO_NOTHING, event.id(), unitAndDay(to, day));
        }
        if (given && received) {
            successions.add(new Succession(from, to, extents, List.of(event)));
        }
    }

    private Optional<Life> openLife(TerritorialEvent event, UnitId unit) {
        Optional<Life> life = Optional.ofNullable(lives.get(unit)).filter(Life::isOpen);
        if (life.isEmpty() && isKnown(event, unit)) {
            findings.add(TerritoryProblem.OUTSIDE_LIFETIME, event.id(), unitAndDay(unit, event.operatesFrom()));
        }
        return life;
    }

    private boolean isOpen(UnitId unit, LocalDate day) {
        return Optional.ofNullable(lives.get(unit))
                .filter(life -> life.wasOpenOnEveOf(day.plusDays(1)))
                .isPresent();
    }

    private boolean isKnown(TerritorialEvent event, UnitId unit) {
        if (!known.contains(unit)) {
            findings.add(TerritoryProblem.UNKNOWN_UNIT, event.id(), Map.of("unit", unit.value()));
        }
        return known.contains(unit);
    }

    private static Map<String, String> unitAndDay(UnitId unit, LocalDate day) {
        return Map.of("unit", unit.value(), "date", day.toString());
    }
}
