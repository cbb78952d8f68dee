package org.learningsociety.core.territory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.Verification;

/**
 * By what and from when a change holds. Immutable and thread-safe.
 *
 * <p>The three dates differ. The resolutions of June 2025 were passed and took effect on the 12th and the 16th, while the old
 * bodies worked on until the 30th; the new ones operate from 2025-07-01, and by that day the tree is resolved.
 *
 * @param decidedOn the day on which it was decided, absent when not known
 * @param inForceOn the day on which the decision took effect, absent when not known
 * @param operatesFrom the first day on which the new state holds
 * @param citations where it stands; empty when no source names an act
 * @param verification how far it was checked
 */
public record Enactment(
        Optional<LocalDate> decidedOn,
        Optional<LocalDate> inForceOn,
        LocalDate operatesFrom,
        List<Citation> citations,
        Verification verification) {

    /**
     * Copies the citations.
     *
     * @param decidedOn the day on which it was decided, absent when not known
     * @param inForceOn the day on which the decision took effect, absent when not known
     * @param operatesFrom the first day on which the new state holds
     * @param citations where it stands; empty when no source names an act
     * @param verification how far it was checked
     */
    public Enactment {
        citations = List.copyOf(citations);
    }

    /**
     * Makes an enactment whose days of decision and effect are not known.
     *
     * @param operatesFrom the first day on which the new state holds
     * @param verification how far it was checked
     * @param citations where it stands
     * @return the enactment
     */
    public static Enactment of(LocalDate operatesFrom, Verification verification, Citation... citations) {
        return new Enactment(Optional.empty(), Optional.empty(), operatesFrom, List.of(citations), verification);
    }
}
