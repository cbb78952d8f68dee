package org.learningsociety.core.tailoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.plan.Assignment;
import org.learningsociety.core.plan.Milestone;
import org.learningsociety.core.plan.MilestoneKind;
import org.learningsociety.core.plan.Phase;
import org.learningsociety.core.plan.Plan;
import org.learningsociety.core.plan.Role;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateBound;
import org.learningsociety.core.time.DateRange;

/** Compares the periods, phases, milestones and assignments of two plans. */
final class ScheduleComparison {

    private final Plan local;
    private final Optional<DateRange> period;
    private final Plan parent;
    private final Optional<DateRange> above;
    private final List<Deviation> deviations = new ArrayList<>();

    ScheduleComparison(Plan local, Optional<DateRange> period, Plan parent, Optional<DateRange> above) {
        this.local = local;
        this.period = period;
        this.parent = parent;
        this.above = above;
    }

    List<Deviation> deviations() {
        periods();
        phases();
        milestones();
        assignments();
        return deviations;
    }

    private void periods() {
        if (above.isEmpty()) {
            return;
        }
        if (local.period().isEmpty()) {
            report(DeviationType.PERIOD_NOT_STATED, Optional.empty(), above.map(ScheduleComparison::text));
        } else {
            DateRange here = period.orElseThrow();
            DateRange there = above.get();
            ends(here, there, first(here), first(there), DeviationType.STARTS_LATER, DeviationType.STARTS_EARLIER);
            ends(here, there, end(there), end(here), DeviationType.ENDS_EARLIER, DeviationType.ENDS_LATER);
        }
    }

    private void ends(
            DateRange here,
            DateRange there,
            Optional<LocalDate> one,
            Optional<LocalDate> other,
            DeviationType shorter,
            DeviationType longer) {
        if (one.isPresent() && other.isPresent() && !one.equals(other)) {
            boolean isShorter = one.get().isAfter(other.get());
            report(isShorter ? shorter : longer, Optional.of(text(here)), Optional.of(text(there)));
        }
    }

    /** An open end lies before or after every day; an unknown one cannot be compared. */
    private static Optional<LocalDate> first(DateRange range) {
        return range.from() instanceof DateBound.Open
                ? Optional.of(LocalDate.MIN)
                : range.from().day();
    }

    private static Optional<LocalDate> end(DateRange range) {
        return range.to() instanceof DateBound.Open
                ? Optional.of(LocalDate.MAX)
                : range.to().day();
    }

    private void phases() {
        List<DateRange> here = local.phases().stream().map(Phase::period).toList();
        List<DateRange> there = parent.phases().stream().map(Phase::period).toList();
        if (!here.equals(there)) {
            DeviationType type = here.isEmpty()
                    ? DeviationType.PHASES_DROPPED
                    : there.isEmpty() ? DeviationType.PHASES_ADDED : DeviationType.PHASES_DIFFER;
            report(type, names(local.phases()), names(parent.phases()));
        }
    }

    private static Optional<LocalizedText> names(List<Phase> phases) {
        return phases.isEmpty()
                ? Optional.empty()
                : Optional.of(LocalizedText.of(
                        phases.stream().map(phase -> phase.name().vi()).collect(Collectors.joining("; ")),
                        phases.stream().map(phase -> phase.name().en()).collect(Collectors.joining("; "))));
    }

    private void milestones() {
        for (Milestone there : parent.milestones()) {
            Optional<Milestone> here = counterpart(there, local);
            if (here.isEmpty()) {
                add(DeviationType.MILESTONE_DROPPED, Optional.empty(), Optional.of(there));
            } else if (isLater(here.get(), there)) {
                add(DeviationType.MILESTONE_LATER, here, Optional.of(there));
            }
        }
        local.milestones().stream()
                .filter(here -> counterpart(here, parent).isEmpty())
                .forEach(here -> add(DeviationType.MILESTONE_ADDED, Optional.of(here), Optional.empty()));
    }

    private void add(DeviationType type, Optional<Milestone> here, Optional<Milestone> there) {
        List<Citation> citations = Stream.of(
                        here.map(Milestone::citations).orElse(List.of(Citation.of(local.instrument()))),
                        there.map(Milestone::citations).orElse(List.of(Citation.of(parent.instrument()))))
                .flatMap(List::stream)
                .toList();
        report(type, here.map(Milestone::name), there.map(Milestone::name), citations);
    }

    /** Reviews are known by what they are, other milestones by their ids. */
    private static Optional<Milestone> counterpart(Milestone one, Plan other) {
        return other.milestones().stream()
                .filter(candidate -> candidate.kind() == one.kind())
                .filter(candidate ->
                        one.kind() != MilestoneKind.OTHER || candidate.id().equals(one.id()))
                .findFirst();
    }

    private static boolean isLater(Milestone here, Milestone there) {
        Optional<LocalDate> due = end(here.window());
        Optional<LocalDate> dueAbove = end(there.window());
        return due.isPresent() && dueAbove.isPresent() && due.get().isAfter(dueAbove.get());
    }

    /** Who is charged differs from level to level by nature, and duties are known by their words alone: what compares is the part. */
    private void assignments() {
        if (local.assignments().isEmpty()) {
            return;
        }
        for (Role role : Role.values()) {
            List<Assignment> there = assignments(parent, role);
            if (!there.isEmpty() && assignments(local, role).isEmpty()) {
                report(DeviationType.ROLE_UNASSIGNED, Optional.empty(), Optional.of(duties(there)), citations(there));
            }
        }
    }

    private static List<Assignment> assignments(Plan plan, Role role) {
        return plan.assignments().stream().filter(one -> one.role() == role).toList();
    }

    private static LocalizedText duties(List<Assignment> assignments) {
        return LocalizedText.of(duties(assignments, LocalizedText::vi), duties(assignments, LocalizedText::en));
    }

    private static String duties(List<Assignment> assignments, Function<LocalizedText, String> language) {
        return assignments.stream()
                .map(one -> language.apply(one.actor().name()) + ": " + language.apply(one.duty()))
                .collect(Collectors.joining("; "));
    }

    private List<Citation> citations(List<Assignment> there) {
        return Stream.concat(
                        Stream.of(Citation.of(local.instrument())),
                        there.stream().flatMap(one -> one.citations().stream()))
                .distinct()
                .toList();
    }

    private static LocalizedText text(DateRange range) {
        return LocalizedText.ofName(range.toString());
    }

    private void report(DeviationType type, Optional<LocalizedText> here, Optional<LocalizedText> there) {
        report(type, here, there, List.of(Citation.of(local.instrument()), Citation.of(parent.instrument())));
    }

    private void report(
            DeviationType type, Optional<LocalizedText> here, Optional<LocalizedText> there, List<Citation> citations) {
        deviations.add(new Deviation(
                type, Optional.empty(), Optional.empty(), type.severity(), here, there, List.of(), citations));
    }
}
