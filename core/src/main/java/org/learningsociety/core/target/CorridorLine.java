package org.learningsociety.core.target;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.learningsociety.core.number.Rational;

/** What is asked on each due day of a measure, and the straight lines between. */
record CorridorLine(NavigableMap<LocalDate, Requirement> due, Optional<Start> start) {

    /** What was counted first; the line to the first due day leads from here. */
    record Start(LocalDate day, ValueBounds value) {}

    Corridor place(LocalDate day, ValueBounds figure) {
        if (due.isEmpty()) {
            return Corridor.CANNOT_SAY;
        }
        Optional<Map.Entry<LocalDate, Requirement>> next = Optional.ofNullable(due.ceilingEntry(day));
        Requirement asked = next.orElseGet(due::lastEntry).getValue();
        return switch (asked.judge(Optional.of(figure))) {
            case REACHED -> Corridor.AHEAD;
            case UNDETERMINED -> Corridor.CANNOT_SAY;
            case NOT_REACHED ->
                next.filter(later -> later.getKey().isAfter(day))
                        .map(later -> below(later, day, figure))
                        .orElse(Corridor.BEHIND);
        };
    }

    private Corridor below(Map.Entry<LocalDate, Requirement> next, LocalDate day, ValueBounds figure) {
        return start(day)
                .map(from -> new Requirement(next.getValue().comparison(), at(day, from, next)))
                .map(line -> switch (line.judge(Optional.of(figure))) {
                    case REACHED -> Corridor.ON_TRACK;
                    case NOT_REACHED -> Corridor.BEHIND;
                    case UNDETERMINED -> Corridor.CANNOT_SAY;
                })
                .orElse(Corridor.CANNOT_SAY);
    }

    private Optional<Start> start(LocalDate day) {
        return Optional.ofNullable(due.lowerEntry(day))
                .map(passed -> new Start(passed.getKey(), passed.getValue().value()))
                .or(() -> start);
    }

    private static ValueBounds at(LocalDate day, Start from, Map.Entry<LocalDate, Requirement> next) {
        Rational gone = Rational.of(
                ChronoUnit.DAYS.between(from.day(), day), ChronoUnit.DAYS.between(from.day(), next.getKey()));
        ValueBounds to = next.getValue().value();
        return new ValueBounds(
                between(from.value().low(), to.low(), gone),
                between(from.value().high(), to.high(), gone));
    }

    private static Rational between(Rational from, Rational to, Rational gone) {
        return from.plus(to.minus(from).multipliedBy(gone));
    }
}
