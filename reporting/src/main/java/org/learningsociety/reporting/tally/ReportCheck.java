package org.learningsociety.reporting.tally;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.territory.Hierarchy;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitState;

/** Finds out which reports may be added, so that no subject counts twice. Used by one thread. */
final class ReportCheck {

    private final Hierarchy tree;
    private final Set<UnitId> due;
    private final Map<UnitId, UnitReport> sources = new LinkedHashMap<>();
    private final Map<UnitId, UnitReport> derived = new LinkedHashMap<>();
    private final Set<UnitId> setAside = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    ReportCheck(Hierarchy tree, Collection<UnitReport> reports, Collection<UnitId> due) {
        this.tree = tree;
        this.due = due.stream().filter(unit -> tree.find(unit).isPresent()).collect(Collectors.toSet());
        Map<UnitId, List<UnitReport>> byUnit = new LinkedHashMap<>();
        reports.forEach(report ->
                byUnit.computeIfAbsent(report.unit(), unit -> new ArrayList<>()).add(report));
        byUnit.forEach(this::accept);
        due.stream().filter(unit -> tree.find(unit).isEmpty()).forEach(this::notThere);
    }

    private void notThere(UnitId unit) {
        refuse(TallyProblem.NOT_ON_MAP, UnitReport.of(unit, Tally.EMPTY), Map.of());
    }

    private void accept(UnitId unit, List<UnitReport> reports) {
        UnitReport first = reports.get(0);
        if (tree.find(unit).isEmpty()) {
            refuse(TallyProblem.NOT_ON_MAP, first, Map.of());
        } else if (reports.size() > 1) {
            setAside.add(unit);
            refuse(TallyProblem.REPORTED_TWICE, reports.get(1), Map.of("count", Integer.toString(reports.size())));
        } else if (first.derived()) {
            derived.put(unit, first);
        } else {
            sources.put(unit, first);
        }
    }

    Validated<RollUp> rollUp() {
        setAsideNested();
        Map<UnitId, Tally> own = new LinkedHashMap<>();
        sources.values().forEach(report -> own.put(report.unit(), report.tally()));
        Validated<RollUp> rollUp = Carrying.up(tree, Strata.of(own), reporters());
        rollUp.value().ifPresent(carried -> derived.values().forEach(report -> compare(report, carried)));
        return rollUp.with(problems);
    }

    private Reporters reporters() {
        Set<UnitId> silent = new HashSet<>();
        Set<UnitId> unsized = new HashSet<>(setAside);
        Set<UnitId> made = above();
        for (UnitId unit : due) {
            Optional<UnitReport> received = source(unit);
            if (received.filter(UnitReport::isReceived).isEmpty() && !derived.containsKey(unit)) {
                silent.add(unit);
            }
            // What a unit has is what those below it have, or else nobody knows how much it is.
            if (received.isEmpty() && !made.contains(unit)) {
                unsized.add(unit);
            }
        }
        return new Reporters(due, silent, unsized);
    }

    /** The units above those that report or have to. */
    private Set<UnitId> above() {
        Set<UnitId> above = new HashSet<>();
        Stream.concat(due.stream(), sources.keySet().stream()).forEach(unit -> {
            Optional<UnitId> next = tree.get(unit).parent();
            while (next.isPresent() && above.add(next.get())) {
                next = tree.get(next.get()).parent();
            }
        });
        return above;
    }

    /** The report in which a unit is counted: its own, or that of one above it. */
    private Optional<UnitReport> source(UnitId unit) {
        return Optional.ofNullable(sources.get(unit))
                .or(() -> tree.get(unit).parent().flatMap(this::source));
    }

    private void setAsideNested() {
        Set<UnitId> nested = new LinkedHashSet<>();
        for (UnitReport report : sources.values()) {
            tree.parent(report.unit()).map(UnitState::id).flatMap(this::source).ifPresent(above -> {
                nested.add(above.unit());
                nested.add(report.unit());
                refuse(
                        TallyProblem.COUNTED_TWICE,
                        report,
                        Map.of(
                                "own",
                                said(report.tally()),
                                "above",
                                above.unit().value(),
                                "whole",
                                said(above.tally())));
            });
        }
        nested.forEach(sources::remove);
        setAside.addAll(nested);
    }

    private void compare(UnitReport report, RollUp rollUp) {
        rollUp.find(report.unit())
                .filter(figures -> figures.sized() && figures.silent().isEmpty())
                .filter(figures -> !sameCounts(figures.all(), report.tally()))
                .ifPresent(figures -> problems.add(Problem.warning(
                        TallyProblem.DERIVED_DIFFERS,
                        report.place(),
                        Map.of(
                                "value",
                                report.unit().value(),
                                "stated",
                                said(report.tally()),
                                "sum",
                                said(figures.all())))));
    }

    private static boolean sameCounts(Tally sum, Tally stated) {
        return sum.met() == stated.met() && sum.of() == stated.of() && sum.expected() == stated.expected();
    }

    private static String said(Tally tally) {
        return tally.met() + "/" + tally.of();
    }

    private void refuse(TallyProblem code, UnitReport report, Map<String, String> more) {
        Map<String, String> arguments = new LinkedHashMap<>(more);
        arguments.put("value", report.unit().value());
        problems.add(Problem.error(code, report.place(), arguments));
    }
}
