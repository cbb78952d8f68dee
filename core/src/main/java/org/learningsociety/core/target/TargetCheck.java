package org.learningsociety.core.target;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.territory.AreaGroup;

/** One run of the checks of targets; collects what it finds. */
final class TargetCheck {

    private static final Rational HUNDRED = Rational.of(100);

    private final Function<String, Place> places;
    private final List<Problem> problems = new ArrayList<>();

    TargetCheck(Function<String, Place> places) {
        this.places = places;
    }

    List<Problem> target(Target target, String pointer) {
        check(target, pointer);
        return List.copyOf(problems);
    }

    List<Problem> targets(List<Target> targets) {
        Set<TargetId> ids = new HashSet<>();
        Map<MeasureId, Set<LocalDate>> due = new HashMap<>();
        Set<MeasureId> measures = targets.stream().map(Target::measure).collect(Collectors.toSet());
        for (int i = 0; i < targets.size(); i++) {
            Target target = targets.get(i);
            String pointer = "/" + i;
            check(target, pointer);
            if (!ids.add(target.id())) {
                report(
                        TargetProblem.DUPLICATE_ID,
                        pointer + "/id",
                        Map.of("value", target.id().value()));
            }
            Set<LocalDate> days = due.computeIfAbsent(target.measure(), measure -> new HashSet<>());
            target.due().filter(day -> !days.add(day)).ifPresent(day -> sameDay(target, day, pointer));
            outer(target, measures, pointer);
        }
        return List.copyOf(problems);
    }

    private void sameDay(Target target, LocalDate day, String pointer) {
        report(
                TargetProblem.SAME_DUE_DAY,
                pointer + "/window",
                Map.of("value", day.toString(), "measure", target.measure().value()));
    }

    private void outer(Target target, Set<MeasureId> measures, String pointer) {
        List<Reading> readings = target.readings();
        for (int i = 0; i < readings.size(); i++) {
            String place = pointer + "/goal/base/readings/" + i + "/within";
            readings.get(i)
                    .within()
                    .filter(outer -> !measures.contains(outer))
                    .ifPresent(outer ->
                            report(TargetProblem.UNKNOWN_OUTER_MEASURE, place, Map.of("value", outer.value())));
        }
    }

    private void check(Target target, String pointer) {
        target.threshold().ifPresent(threshold -> threshold(target, threshold, pointer + "/goal/threshold"));
        if (target.goal() instanceof Goal.ShareOf share && share.base() instanceof Base.Ambiguous open) {
            readings(target, open.readings(), pointer + "/goal/base");
        }
    }

    private void threshold(Target target, Threshold threshold, String pointer) {
        boolean share = target.goal() instanceof Goal.ShareOf;
        value(share, threshold.comparison(), threshold.usual(), pointer + "/usual");
        Set<AreaGroup> seen = new HashSet<>();
        for (int i = 0; i < threshold.areas().size(); i++) {
            Threshold.ForArea exception = threshold.areas().get(i);
            String place = pointer + "/areas/" + i;
            value(share, threshold.comparison(), exception.value(), place + "/value");
            if (!seen.add(exception.area())) {
                report(
                        TargetProblem.DUPLICATE_AREA,
                        place + "/area",
                        Map.of("value", exception.area().value()));
            }
        }
    }

    private void value(boolean share, Comparison comparison, Rational value, String pointer) {
        if (!share) {
            if (value.signum() < 0 || !value.isInteger()) {
                report(TargetProblem.NOT_A_COUNT, pointer, Map.of("value", value.toString()));
            }
        } else if (value.signum() < 0 || value.compareTo(Rational.ONE) > 0) {
            String percent = value.multipliedBy(HUNDRED) + " %";
            report(TargetProblem.SHARE_OUT_OF_RANGE, pointer, Map.of("value", percent));
        } else if (value.equals(Rational.ONE) && comparison == Comparison.MORE_THAN) {
            report(TargetProblem.NEVER_REACHED, pointer, Map.of());
        }
    }

    private void readings(Target target, List<Reading> readings, String pointer) {
        String names = readings.stream().map(reading -> reading.id().value()).collect(Collectors.joining(", "));
        if (readings.size() < 2) {
            report(TargetProblem.TOO_FEW_READINGS, pointer + "/readings", Map.of("value", names));
        }
        problems.add(Problem.warning(
                TargetProblem.AMBIGUOUS_BASE,
                places.apply(pointer),
                Map.of("value", target.id().value(), "readings", names)));
        Set<ReadingId> seen = new HashSet<>();
        for (int i = 0; i < readings.size(); i++) {
            Reading reading = readings.get(i);
            String place = pointer + "/readings/" + i;
            if (!seen.add(reading.id())) {
                report(
                        TargetProblem.DUPLICATE_READING,
                        place + "/id",
                        Map.of("value", reading.id().value()));
            }
            if (reading.within().equals(Optional.of(target.measure()))) {
                report(
                        TargetProblem.WITHIN_ITSELF,
                        place + "/within",
                        Map.of("value", target.measure().value()));
            }
        }
    }

    private void report(TargetProblem code, String pointer, Map<String, String> arguments) {
        problems.add(Problem.error(code, places.apply(pointer), arguments));
    }
}
