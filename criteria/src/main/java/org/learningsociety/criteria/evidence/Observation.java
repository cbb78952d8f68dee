package org.learningsociety.criteria.evidence;

import org.learningsociety.criteria.rubric.IndicatorId;

/**
 * One indicator of one subject: what was found and where it comes from. Immutable and thread-safe.
 *
 * @param indicator what was observed
 * @param finding what was found
 * @param provenance where it comes from
 */
public record Observation(IndicatorId indicator, Finding finding, Provenance provenance) {

    /**
     * Makes an observation of a known value without provenance.
     *
     * @param indicator what was observed
     * @param value the value
     * @return the observation
     */
    public static Observation known(IndicatorId indicator, ObservedValue value) {
        return new Observation(indicator, new Finding.Known(value), Provenance.NONE);
    }

    /**
     * Tells whether two observations say the same, wherever they come from.
     *
     * @param other another observation
     * @return whether indicator and finding are equal
     */
    public boolean agreesWith(Observation other) {
        return indicator.equals(other.indicator) && finding.equals(other.finding);
    }
}
