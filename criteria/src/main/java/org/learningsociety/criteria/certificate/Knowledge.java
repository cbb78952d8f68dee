package org.learningsociety.criteria.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.Finding;
import org.learningsociety.criteria.evidence.Observation;
import org.learningsociety.criteria.rubric.IndicatorId;

/**
 * All that was ever recorded about one subject. A correction is a later observation of the same indicator; nothing is overwritten, so that
 * what was known on any day can still be told. Immutable and thread-safe.
 */
public final class Knowledge {

    private final Subject subject;
    private final SortedMap<IndicatorId, NavigableMap<LocalDate, Observation>> recorded;

    private Knowledge(Subject subject, SortedMap<IndicatorId, NavigableMap<LocalDate, Observation>> recorded) {
        this.subject = subject;
        this.recorded = recorded;
    }

    /**
     * Gathers what was recorded.
     *
     * @param subject whom the observations are about
     * @param observations the observations in any order, each with the day on which it was recorded
     * @return what was recorded, with an error {@link CertificateProblem#UNDATED} for an observation without that day, which does not count;
     *     and {@link CertificateProblem#CONTRADICTION} where observations of one indicator and day contradict each other, so that from
     *     that day on it counts as missing
     */
    public static Validated<Knowledge> of(Subject subject, Collection<Observation> observations) {
        SortedMap<IndicatorId, NavigableMap<LocalDate, Observation>> recorded = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        observations.stream()
                .sorted(Comparator.comparing(Observation::indicator)
                        .thenComparing(one -> one.provenance().source().orElse(""))
                        .thenComparing(one -> one.finding().toString()))
                .forEach(observation -> enter(observation, recorded, place(subject, observation))
                        .ifPresent(problems::add));
        return Validated.of(new Knowledge(subject, recorded), problems);
    }

    private static Optional<Problem> enter(
            Observation observation,
            SortedMap<IndicatorId, NavigableMap<LocalDate, Observation>> recorded,
            Place place) {
        IndicatorId indicator = observation.indicator();
        Optional<LocalDate> day = observation.provenance().recordedOn();
        if (day.isEmpty()) {
            return Optional.of(Problem.error(CertificateProblem.UNDATED, place, Map.of("value", indicator.value())));
        }
        NavigableMap<LocalDate, Observation> days = recorded.computeIfAbsent(indicator, first -> new TreeMap<>());
        Observation other = days.putIfAbsent(day.get(), observation);
        if (other == null || other.agreesWith(observation)) {
            return Optional.empty();
        }
        days.put(day.get(), setAside(observation));
        return Optional.of(Problem.error(
                CertificateProblem.CONTRADICTION,
                place,
                Map.of("value", indicator.value(), "on", day.get().toString())));
    }

    private static Observation setAside(Observation observation) {
        return new Observation(
                observation.indicator(),
                new Finding.Missing(Finding.MissingCause.SET_ASIDE, ""),
                observation.provenance());
    }

    private static Place place(Subject subject, Observation observation) {
        return observation
                .provenance()
                .place()
                .orElseGet(() -> new Place.Whole(subject.id().value()));
    }

    /**
     * Tells what was known at the end of a day.
     *
     * @param day the day
     * @return of each indicator the observation that had been recorded last
     */
    public Evidence asKnownOn(LocalDate day) {
        SortedMap<IndicatorId, Observation> known = new TreeMap<>();
        recorded.forEach((indicator, days) ->
                Optional.ofNullable(days.floorEntry(day)).ifPresent(last -> known.put(indicator, last.getValue())));
        return new Evidence(subject, known);
    }

    /**
     * Tells what is known now.
     *
     * @return of each indicator the observation that was recorded last
     */
    public Evidence latest() {
        return asKnownOn(LocalDate.MAX);
    }
}
