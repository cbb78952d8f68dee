package org.learningsociety.core.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;

/** Which unit had a code, and when. */
final class CodeIndex {

    private final Ancestry ancestry;
    // By system and text, so that a look-up makes no object and computes no hash that is not at hand.
    private final Map<CodeSystem, Map<String, List<Standing>>> holders = new HashMap<>();

    CodeIndex(Ancestry ancestry) {
        this.ancestry = ancestry;
        for (AdministrativeUnit unit : ancestry.units().values()) {
            for (Standing standing : Standing.of(unit)) {
                standing.state().codes().forEach(code -> add(code, standing));
            }
        }
        holders.values().forEach(codes -> codes.replaceAll((code, standings) -> List.copyOf(standings)));
    }

    private void add(UnitCode code, Standing standing) {
        holders.computeIfAbsent(code.system(), system -> new HashMap<>())
                .computeIfAbsent(code.value(), value -> new ArrayList<>(1))
                .add(standing);
    }

    Optional<UnitState> find(CodeSystem system, String code, LocalDate date) {
        List<Standing> standings = standings(system, code);
        long day = date.toEpochDay();
        for (int i = 0; i < standings.size(); i++) {
            Standing standing = standings.get(i);
            if (standing.holdsOn(day)) {
                return Optional.of(standing.state());
            }
        }
        return Optional.empty();
    }

    private List<Standing> standings(CodeSystem system, String code) {
        return holders.getOrDefault(system, Map.of()).getOrDefault(code, List.of());
    }

    List<CodeUse> uses(UnitCode code) {
        return standings(code.system(), code.value()).stream()
                .map(standing -> standing.state().id())
                .distinct()
                .flatMap(unit -> CodeUse.of(ancestry.get(unit)).stream())
                .filter(use -> use.code().equals(code))
                // One code has one holder at a time, so meanings that end earlier are older.
                .sorted(Comparator.comparing(use -> use.period().lastDay().orElse(LocalDate.MAX)))
                .toList();
    }

    /** Says why nobody had a code on a date that the data cover. */
    List<Problem> whyNot(UnitCode code, LocalDate date) {
        return standings(code.system(), code.value()).isEmpty() ? unknown(code, date) : others(code, date);
    }

    /** Says that a code is not of its system, and whose it is or was in another. */
    private List<Problem> unknown(UnitCode code, LocalDate date) {
        List<UnitCode> elsewhere = holders.keySet().stream()
                .filter(system -> !system.equals(code.system()))
                .sorted()
                .map(system -> UnitCode.of(system, code.value()))
                .toList();
        List<Problem> now = elsewhere.stream()
                .flatMap(other ->
                        find(other.system(), other.value(), date)
                                .map(unit -> mistaken(code, other, unit, date))
                                .stream())
                .toList();
        if (!now.isEmpty()) {
            return now;
        }
        List<Problem> problems = new ArrayList<>();
        problems.add(problem(TerritoryProblem.UNKNOWN_CODE, code, Map.of()));
        elsewhere.forEach(other -> problems.addAll(others(other, date)));
        return problems;
    }

    private Problem mistaken(UnitCode code, UnitCode other, UnitState unit, LocalDate date) {
        Map<String, String> arguments = new HashMap<>();
        arguments.put("other", other.system().value());
        arguments.put("name", ancestry.address(unit, date));
        arguments.put("date", date.toString());
        Optional<UnitCode> asked = unit.code(code.system());
        asked.ifPresent(own -> arguments.put("code", own.value()));
        return problem(
                asked.isPresent() ? TerritoryProblem.CODE_OF_OTHER_SYSTEM : TerritoryProblem.CODE_ONLY_IN_OTHER_SYSTEM,
                code,
                arguments);
    }

    /** Says what a code meant or will mean on other dates. */
    private List<Problem> others(UnitCode code, LocalDate date) {
        return uses(code).stream().map(use -> other(use, date)).toList();
    }

    private Problem other(CodeUse use, LocalDate date) {
        boolean ended = use.period().isBefore(date);
        AdministrativeUnit unit = ancestry.get(use.unit());
        LocalDate near = ended
                ? use.period().lastDay().orElseThrow()
                : use.period().from().day().orElseGet(unit.states()::firstDay);
        String name = unit.at(near).map(state -> ancestry.address(state, near)).orElse(use.fullName());
        return problem(
                ended ? TerritoryProblem.CODE_ENDED : TerritoryProblem.CODE_NOT_YET,
                use.code(),
                Map.of("date", date.toString(), "name", name, ended ? "last" : "first", near.toString()));
    }

    private static Problem problem(TerritoryProblem problem, UnitCode code, Map<String, String> more) {
        Map<String, String> arguments = new HashMap<>(more);
        arguments.put("value", code.value());
        arguments.put("system", code.system().value());
        return Problem.error(problem, new Place.Whole(code.value()), arguments);
    }
}
