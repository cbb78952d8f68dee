package org.learningsociety.examples.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.learningsociety.core.territory.CodeSystem;
import org.learningsociety.core.territory.CodeUse;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.NameMatch;
import org.learningsociety.core.territory.UnitCode;
import org.learningsociety.core.territory.UnitState;
import org.learningsociety.core.time.DateRange;

/**
 * A unit that may be meant.
 *
 * @param unit how it stands on the date
 * @param code its code in the system asked for
 * @param path the full names from the top down, the unit last
 * @param period when the unit has this code under this name
 * @param rank how near the question comes to the unit
 * @param reason the rank in words
 */
record Candidate(
        UnitState unit,
        Optional<String> code,
        List<String> path,
        DateRange period,
        NameMatch.Rank rank,
        String reason) {

    static final List<String> COLUMNS =
            List.of("unit", "code", "name", "type", "level", "path", "from", "to", "rank", "reason");

    static Candidate of(
            Gazetteer gazetteer,
            CodeSystem system,
            UnitState unit,
            LocalDate date,
            NameMatch.Rank rank,
            String reason) {
        List<String> path = gazetteer.at(date).path(unit.id()).stream()
                .map(UnitState::fullName)
                .toList();
        Optional<UnitCode> code = unit.code(system);
        DateRange period = code.stream()
                .flatMap(known -> gazetteer.uses(known).stream())
                .filter(use -> use.unit().equals(unit.id()) && use.fullName().equals(unit.fullName()))
                .map(CodeUse::period)
                .filter(use -> use.mayContain(date))
                .findFirst()
                .orElseGet(() -> gazetteer.get(unit.id()).lifetime());
        return new Candidate(unit, code.map(UnitCode::value), path, period, rank, reason);
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("unit", unit.id().value());
        json.put("code", code.orElse(null));
        json.put("name", unit.fullName());
        json.put("type", unit.type().name());
        json.put("level", unit.level().name());
        json.put("path", path);
        json.put("from", Dates.json(period.from()));
        json.put("to", Dates.json(period.to()));
        json.put("rank", rank.name());
        json.put("reason", reason);
        return json;
    }

    List<String> cells() {
        return List.of(
                unit.id().value(),
                code.orElse(""),
                unit.fullName(),
                unit.type().name(),
                unit.level().name(),
                String.join(" / ", path),
                Dates.cell(period.from()),
                Dates.cell(period.to()),
                rank.name(),
                reason);
    }

    List<String> lines(Output output) {
        return List.of(
                unit.fullName() + code.map(known -> " (" + known + ")").orElse(""),
                "  " + String.join(" › ", path),
                "  " + output.say("unit.period", Map.of("from", output.from(period), "last", output.last(period))),
                "  " + reason);
    }
}
