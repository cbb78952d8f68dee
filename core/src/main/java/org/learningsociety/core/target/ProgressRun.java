package org.learningsociety.core.target;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Validated;

/** One look at the targets of a plan and what was counted for them. */
final class ProgressRun {

    private static final Rational YEAR = Rational.of(365);

    /** What is counted, and by which reading of its base. */
    private record Key(MeasureId measure, Optional<ReadingId> reading) {}

    private final List<Target> targets;
    private final Areas territory;
    private final LocalDate on;
    private final Map<Key, NavigableMap<LocalDate, ObservedCount>> observed = new HashMap<>();

    ProgressRun(List<Target> targets, List<ObservedCount> observed, Areas territory, LocalDate on) {
        this.targets = List.copyOf(targets);
        this.territory = territory;
        this.on = on;
        for (ObservedCount count : observed) {
            ObservedCount other = this.observed
                    .computeIfAbsent(new Key(count.measure(), count.reading()), key -> new TreeMap<>())
                    .putIfAbsent(count.observedOn(), count);
            if (other != null && !other.counts().equals(count.counts())) {
                throw new IllegalArgumentException(
                        "a measure must have one count by reading and day, but had " + other + " and " + count);
            }
        }
    }

    Validated<List<Progress>> run(Function<String, Place> places) {
        List<Progress> all = new ArrayList<>();
        for (Target target : targets) {
            List<Reading> readings = target.readings();
            if (readings.isEmpty()) {
                all.add(progress(target, Optional.empty()));
            }
            readings.forEach(reading -> all.add(progress(target, Optional.of(reading))));
        }
        return Validated.of(List.copyOf(all), Target.check(targets, places));
    }

    private Progress progress(Target target, Optional<Reading> reading) {
        Key key = new Key(target.measure(), reading.map(Reading::id));
        Optional<Requirement> requirement = requirement(target);
        Optional<ObservedCount> last = requirement.flatMap(asked -> last(key));
        Optional<ValueBounds> value = last.flatMap(count -> value(target, count));
        return new Progress(
                target,
                key.reading(),
                requirement,
                last,
                value,
                last.flatMap(count -> count.counts().coverage()),
                requirement.map(asked -> asked.judge(value)).orElse(TargetStatus.UNDETERMINED),
                last.flatMap(count -> value.map(
                                figure -> line(target, key, count.observedOn()).place(count.observedOn(), figure)))
                        .orElse(Corridor.CANNOT_SAY),
                last.flatMap(count -> value.flatMap(figure -> pace(target, count.observedOn(), figure))),
                reading.flatMap(Reading::within).flatMap(outer -> ofWhole(target, outer, last)));
    }

    private Optional<Requirement> requirement(Target target) {
        return target.threshold().map(threshold -> threshold.in(territory));
    }

    private Optional<ObservedCount> last(Key key) {
        return counts(key).headMap(on, true).values().stream().reduce((earlier, later) -> later);
    }

    private NavigableMap<LocalDate, ObservedCount> counts(Key key) {
        return observed.getOrDefault(key, new TreeMap<>());
    }

    private static Optional<ValueBounds> value(Target target, ObservedCount count) {
        return target.goal()
                .match(
                        share -> count.counts().share(),
                        number -> Optional.of(count.counts().number()),
                        text -> Optional.empty());
    }

    private CorridorLine line(Target target, Key key, LocalDate day) {
        NavigableMap<LocalDate, Requirement> due = new TreeMap<>();
        targets.stream()
                .filter(other -> other.measure().equals(key.measure()) && sameKind(other, target))
                .filter(other -> key.reading()
                        .map(reading -> isRead(other, reading))
                        .orElse(other.readings().isEmpty()))
                .forEach(other -> other.due()
                        .ifPresent(last -> requirement(other).ifPresent(asked -> due.putIfAbsent(last, asked))));
        Optional<CorridorLine.Start> start = counts(key).headMap(day, false).values().stream()
                .findFirst()
                .flatMap(count ->
                        value(target, count).map(figure -> new CorridorLine.Start(count.observedOn(), figure)));
        return new CorridorLine(due, start);
    }

    private static boolean sameKind(Target one, Target other) {
        return one.goal().getClass().equals(other.goal().getClass());
    }

    private static boolean isRead(Target target, ReadingId reading) {
        return target.readings().stream().anyMatch(one -> one.id().equals(reading));
    }

    private Optional<ValueBounds> pace(Target target, LocalDate day, ValueBounds figure) {
        return target.due()
                .filter(due -> day.isBefore(due) && on.isBefore(due))
                .flatMap(due -> requirement(target).map(asked -> {
                    Rational years =
                            Rational.of(ChronoUnit.DAYS.between(day, due)).dividedBy(YEAR);
                    ValueBounds value = asked.value();
                    return new ValueBounds(
                            rise(figure.high(), value.low()).dividedBy(years),
                            rise(figure.low(), value.high()).dividedBy(years));
                }));
    }

    private static Rational rise(Rational from, Rational to) {
        return to.minus(from).max(Rational.ZERO);
    }

    private Optional<OfWhole> ofWhole(Target target, MeasureId outer, Optional<ObservedCount> last) {
        return targets.stream()
                .filter(other -> other.measure().equals(outer) && other.due().equals(target.due()))
                .filter(other -> sameKind(other, target) && other.readings().isEmpty())
                .findFirst()
                .flatMap(whole ->
                        requirement(whole).flatMap(first -> requirement(target).map(first::multipliedBy)))
                .map(asked -> {
                    Optional<ValueBounds> value = last.flatMap(count -> ofWhole(count, outer));
                    return new OfWhole(outer, asked, value, asked.judge(value));
                });
    }

    private Optional<ValueBounds> ofWhole(ObservedCount inner, MeasureId outer) {
        return Optional.ofNullable(counts(new Key(outer, Optional.empty())).get(inner.observedOn()))
                .flatMap(whole -> whole.counts().share())
                .flatMap(whole -> inner.counts().share().map(whole::multipliedBy));
    }
}
