package org.learningsociety.core.tailoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.learningsociety.core.law.Instrument;
import org.learningsociety.core.law.Instruments;
import org.learningsociety.core.plan.Actor;
import org.learningsociety.core.plan.Plan;
import org.learningsociety.core.plan.PlanScope;
import org.learningsociety.core.problem.Located;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.territory.AdministrativeUnit;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.core.time.PartialDate;

/** Looks whether the units that a plan names were there when it was issued. */
final class UnitCheck {

    private final Located<Plan> located;
    private final Plan plan;
    private final Gazetteer territory;
    private final Optional<DateRange> days;
    private final List<Problem> problems = new ArrayList<>();

    UnitCheck(Located<Plan> located, Instruments instruments, Gazetteer territory) {
        this.located = located;
        this.plan = located.value();
        this.territory = territory;
        this.days = instruments
                .find(plan.instrument())
                .flatMap(Instrument::date)
                .map(PartialDate::toDateRange)
                .or(plan::period);
    }

    List<Problem> problems() {
        // Of a unit that is not there, one cannot tell whether it had ended before the first day.
        if (days.flatMap(range -> range.from().day()).filter(territory::covers).isEmpty()) {
            return List.of();
        }
        if (plan.scope() instanceof PlanScope.Territory scope) {
            unit(scope.unit(), "/scope/unit");
        } else if (plan.scope() instanceof PlanScope.Organization scope) {
            actor(Optional.of(scope.organization()), "/scope/organization");
        }
        for (int i = 0; i < plan.milestones().size(); i++) {
            actor(plan.milestones().get(i).owner(), "/milestones/" + i + "/owner");
        }
        for (int i = 0; i < plan.assignments().size(); i++) {
            actor(Optional.of(plan.assignments().get(i).actor()), "/assignments/" + i + "/actor");
        }
        for (int i = 0; i < plan.recipients().size(); i++) {
            actor(Optional.of(plan.recipients().get(i)), "/recipients/" + i);
        }
        return problems;
    }

    private void actor(Optional<Actor> actor, String pointer) {
        actor.flatMap(Actor::unit).ifPresent(unit -> unit(unit, pointer + "/unit"));
    }

    private void unit(UnitId unit, String pointer) {
        Optional<AdministrativeUnit> known = territory.find(unit);
        if (known.isEmpty()) {
            // A map need not have every unit, so that this is no proof that the plan is wrong.
            problems.add(Problem.warning(
                    TailoringProblem.UNKNOWN_UNIT, located.place(pointer), Map.of("value", unit.value())));
        } else if (!known.get().lifetime().mayOverlap(days.orElseThrow())) {
            problems.add(Problem.error(
                    TailoringProblem.UNIT_NOT_THEN,
                    located.place(pointer),
                    Map.of("value", unit.value(), "date", date())));
        }
    }

    /** A day, or the days of which one is it. */
    private String date() {
        DateRange range = days.orElseThrow();
        return range.lastDay()
                .filter(range.from().day().orElseThrow()::equals)
                .map(Object::toString)
                .orElseGet(range::toString);
    }
}
