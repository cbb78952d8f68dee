package org.learningsociety.criteria.evidence;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.criteria.rubric.IndicatorId;

/**
 * All observations of one subject, at most one for each indicator. Immutable and thread-safe.
 *
 * @param subject whom the observations are about
 * @param observations the observations in the order of their indicators
 */
public record Evidence(Subject subject, SortedMap<IndicatorId, Observation> observations) {

    /**
     * Copies the observations.
     *
     * @param subject whom the observations are about
     * @param observations the observations in the order of their indicators
     */
    public Evidence {
        observations = Collections.unmodifiableSortedMap(new TreeMap<>(observations));
    }

    /**
     * Gathers the observations of a subject. The same observation twice counts once.
     *
     * @param subject whom the observations are about
     * @param observations the observations in any order
     * @return the evidence
     * @throws IllegalArgumentException if two observations contradict each other; data from outside are read by
     *     {@link EvidenceReader}, which makes a problem of it
     */
    public static Evidence of(Subject subject, Collection<Observation> observations) {
        SortedMap<IndicatorId, Observation> byIndicator = new TreeMap<>();
        for (Observation observation : observations) {
            Observation earlier = byIndicator.putIfAbsent(observation.indicator(), observation);
            if (earlier != null && !earlier.agreesWith(observation)) {
                throw new IllegalArgumentException(
                        "observations of one indicator must agree, but were " + earlier + " and " + observation);
            }
        }
        return new Evidence(subject, byIndicator);
    }

    /**
     * Returns what is known about an indicator.
     *
     * @param indicator the indicator
     * @return the finding; {@link Finding.Missing} with {@link Finding.MissingCause#NOT_RECORDED} when there is no observation
     */
    public Finding finding(IndicatorId indicator) {
        return find(indicator)
                .map(Observation::finding)
                .orElseGet(() -> new Finding.Missing(Finding.MissingCause.NOT_RECORDED, ""));
    }

    /**
     * Finds an observation.
     *
     * @param indicator the indicator
     * @return the observation, absent when nothing was recorded
     */
    public Optional<Observation> find(IndicatorId indicator) {
        return Optional.ofNullable(observations.get(indicator));
    }
}
