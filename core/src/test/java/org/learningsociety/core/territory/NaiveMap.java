package org.learningsociety.core.territory;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** The slow and obvious replay: a map that every event up to the date changes in its turn. */
final class NaiveMap implements TerritorialEvent.Cases<Map<UnitId, UnitDescription>> {

    private final Map<UnitId, UnitDescription> units = new TreeMap<>();

    static Map<UnitId, UnitDescription> on(Chronicle chronicle, LocalDate date) {
        NaiveMap map = new NaiveMap();
        for (TerritorialEvent event : chronicle.events()) {
            if (!event.operatesFrom().isAfter(date)) {
                event.match(map);
            }
        }
        return map.units;
    }

    @Override
    public Map<UnitId, UnitDescription> baseline(TerritorialEvent.Baseline event) {
        units.put(event.unit(), event.description());
        return units;
    }

    @Override
    public Map<UnitId, UnitDescription> create(TerritorialEvent.Create event) {
        units.put(event.unit(), event.description());
        return units;
    }

    @Override
    public Map<UnitId, UnitDescription> abolish(TerritorialEvent.Abolish event) {
        units.remove(event.unit());
        return units;
    }

    @Override
    public Map<UnitId, UnitDescription> rename(TerritorialEvent.Rename event) {
        units.computeIfPresent(event.unit(), (id, unit) -> unit.withName(event.name()));
        return units;
    }

    @Override
    public Map<UnitId, UnitDescription> retype(TerritorialEvent.Retype event) {
        units.computeIfPresent(event.unit(), (id, unit) -> unit.withType(event.type()));
        return units;
    }

    @Override
    public Map<UnitId, UnitDescription> recode(TerritorialEvent.Recode event) {
        units.computeIfPresent(
                event.unit(),
                (id, unit) -> event.code().map(unit::withCode).orElseGet(() -> unit.withoutCode(event.system())));
        return units;
    }

    @Override
    public Map<UnitId, UnitDescription> transfer(TerritorialEvent.Transfer event) {
        units.computeIfPresent(event.unit(), (id, unit) -> unit.withParent(event.parent()));
        return units;
    }

    @Override
    public Map<UnitId, UnitDescription> merge(TerritorialEvent.Merge event) {
        return units;
    }

    @Override
    public Map<UnitId, UnitDescription> split(TerritorialEvent.Split event) {
        return units;
    }
}
