package org.learningsociety.core.territory;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.learningsociety.core.time.DateBound;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.core.time.Dated;

/** One unit while a {@link Replay} runs. */
final class Life {

    private final UnitId unit;
    private final DateBound beginning;
    private final LocalDate firstDay;
    private final NavigableMap<LocalDate, UnitState> states = new TreeMap<>();
    private Optional<LocalDate> end = Optional.empty();
    private UnitDescription description;
    private EventId lastEvent;

    Life(TerritorialEvent event, UnitId unit, UnitDescription description, DateBound beginning) {
        this.unit = unit;
        this.beginning = beginning;
        this.firstDay = event.operatesFrom();
        this.description = description;
        this.lastEvent = event.id();
    }

    UnitId unit() {
        return unit;
    }

    UnitDescription description() {
        return description;
    }

    EventId lastEvent() {
        return lastEvent;
    }

    boolean isOpen() {
        return end.isEmpty();
    }

    boolean beganOn(LocalDate day) {
        return firstDay.equals(day);
    }

    boolean wasOpenOnEveOf(LocalDate day) {
        return firstDay.isBefore(day) && end.map(first -> !first.isBefore(day)).orElse(true);
    }

    void change(TerritorialEvent event, UnitDescription changed) {
        description = changed;
        lastEvent = event.id();
    }

    void end(TerritorialEvent event) {
        end = Optional.of(event.operatesFrom());
        lastEvent = event.id();
    }

    void record(LocalDate day, Level level) {
        UnitState state = new UnitState(unit, level, description);
        if (states.isEmpty() || !states.lastEntry().getValue().equals(state)) {
            states.put(day, state);
        }
    }

    AdministrativeUnit toUnit(List<Alias> aliases) {
        DateBound last = end.map(DateBound::on).orElse(DateBound.open());
        Dated<UnitState> dated = Dated.of(firstDay, states.firstEntry().getValue());
        for (var state : states.tailMap(firstDay, false).entrySet()) {
            dated = dated.with(state.getKey(), state.getValue());
        }
        return new AdministrativeUnit(unit, DateRange.of(beginning, last), dated, aliases);
    }
}
