package org.learningsociety.core.territory;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Checks what is said about units beside their events: aliases, area groups and rosters. */
final class StatementCheck {

    private StatementCheck() {}

    static void run(Chronicle chronicle, Set<UnitId> units, Findings findings) {
        Stream.of(
                        chronicle.aliases().stream().map(Alias::unit),
                        chronicle.areas().stream().map(AreaMembership::unit),
                        chronicle.rosters().stream().map(Roster::unit))
                .flatMap(named -> named)
                .filter(unit -> !units.contains(unit))
                .forEach(unit ->
                        findings.addAt(TerritoryProblem.UNKNOWN_UNIT, unit.value(), Map.of("unit", unit.value())));
        List<AreaMembership> areas = chronicle.areas();
        for (int i = 0; i < areas.size(); i++) {
            AreaMembership one = areas.get(i);
            if (areas.subList(0, i).stream().anyMatch(other -> contradict(one, other))) {
                findings.addAt(
                        TerritoryProblem.AREA_CONTRADICTION,
                        one.unit().value(),
                        Map.of("unit", one.unit().value(), "group", one.group().value()));
            }
        }
    }

    private static boolean contradict(AreaMembership one, AreaMembership other) {
        return one.unit().equals(other.unit())
                && one.group().equals(other.group())
                && one.belongs() != other.belongs()
                && one.period().overlaps(other.period());
    }
}
