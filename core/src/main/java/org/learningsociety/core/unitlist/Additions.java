package org.learningsociety.core.unitlist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.territory.Alias;
import org.learningsociety.core.territory.Chronicle;
import org.learningsociety.core.territory.EventId;
import org.learningsociety.core.territory.Roster;
import org.learningsociety.core.territory.TerritorialEvent;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.time.DateRange;

/** What an import adds to a chronicle: events, each with the row from which it comes, and aliases. */
final class Additions {

    private static final DateRange ALWAYS = DateRange.parse("../..");

    private record Spelling(String text, LocalDate from) {}

    private final Chronicle base;
    private final Set<EventId> taken;
    private final Map<UnitId, List<Alias>> aliases;
    private final List<Alias> newAliases = new ArrayList<>();
    private final Map<UnitId, Spelling> current = new HashMap<>();
    private final List<TerritorialEvent> events = new ArrayList<>();
    private final Map<UnitId, Roster> rosters = new LinkedHashMap<>();
    private final Map<String, Place> causes = new HashMap<>();

    Additions(Chronicle base) {
        this.base = base;
        this.taken = base.events().stream().map(TerritorialEvent::id).collect(Collectors.toCollection(HashSet::new));
        this.aliases = base.aliases().stream()
                .collect(Collectors.groupingBy(Alias::unit, HashMap::new, Collectors.toCollection(ArrayList::new)));
    }

    /** An id that reads itself; an import that goes on where an earlier one ended may need it twice. */
    EventId id(String verb, UnitId unit, LocalDate day, Place cause) {
        String name = verb + "-" + unit + (unit.value().endsWith("-" + day) ? "" : "-" + day);
        EventId id = EventId.of(name);
        for (int i = 2; !taken.add(id); i++) {
            id = EventId.of(name + "-" + i);
        }
        causes.put(id.value(), cause);
        return id;
    }

    void add(TerritorialEvent event) {
        events.add(event);
    }

    /** Notes that a list names all units below one. */
    void roster(UnitId unit, LocalDate day) {
        rosters.putIfAbsent(unit, new Roster(unit, day));
    }

    /** Whether the unit is known by a text on a day. */
    boolean isAlias(UnitId unit, String text, LocalDate day) {
        boolean spelled = Optional.ofNullable(current.get(unit))
                .filter(spelling -> spelling.text.equals(text))
                .isPresent();
        return spelled
                || aliases.getOrDefault(unit, List.of()).stream()
                        .anyMatch(alias ->
                                alias.text().equals(text) && alias.period().mayContain(day));
    }

    /** Keeps a spelling that is not tied to a day. */
    void alias(UnitId unit, String text) {
        add(new Alias(unit, text, ALWAYS));
    }

    /** Notes how a list spells the name of a unit; a spelling other than the unit's is an alias until a list says otherwise. */
    void spell(UnitId unit, String name, String text, LocalDate day) {
        Spelling before = current.get(unit);
        if (before != null && before.text.equals(text)) {
            return;
        }
        endSpelling(unit, day);
        if (!name.equals(text) && !isAlias(unit, text, day)) {
            current.put(unit, new Spelling(text, day));
        }
    }

    void endSpelling(UnitId unit, LocalDate day) {
        Spelling before = current.remove(unit);
        if (before != null) {
            add(new Alias(unit, before.text, DateRange.parse(before.from + "/" + day)));
        }
    }

    private void add(Alias alias) {
        newAliases.add(alias);
        aliases.computeIfAbsent(alias.unit(), unit -> new ArrayList<>()).add(alias);
    }

    Optional<Chronicle> chronicle() {
        Stream<Alias> going = current.entrySet().stream()
                .map(entry -> new Alias(entry.getKey(), entry.getValue().text, DateRange.from(entry.getValue().from)));
        List<Alias> all = Stream.concat(newAliases.stream(), going)
                .sorted(Comparator.comparing(Alias::unit)
                        .thenComparing(Alias::text)
                        .thenComparing(alias -> alias.period().toString()))
                .toList();
        return events.isEmpty() && all.isEmpty() && rosters.isEmpty()
                ? Optional.empty()
                : Optional.of(new Chronicle(base.levels(), events, all, List.of(), List.copyOf(rosters.values())));
    }

    /** Puts a problem of an event at the row from which the event comes. */
    Problem placed(Problem problem) {
        Place cause = causes.getOrDefault(problem.place().source(), problem.place());
        return new Problem(problem.code(), problem.severity(), cause, problem.arguments());
    }
}
