package org.learningsociety.core.plan;

import java.util.List;
import java.util.Optional;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateRange;

/**
 * A duty that a plan gives to somebody (phân công). Immutable and thread-safe.
 *
 * @param actor who is charged
 * @param role what part
 * @param duty what is to be done, paraphrased
 * @param phase the phase in which it holds; absent when it holds throughout
 * @param window when it is due, as for a {@link Milestone}; absent when no deadline is stated
 * @param citations where it stands
 */
public record Assignment(
        Actor actor,
        Role role,
        LocalizedText duty,
        Optional<PhaseId> phase,
        Optional<DateRange> window,
        List<Citation> citations) {

    /**
     * Copies the citations.
     *
     * @param actor who is charged
     * @param role what part
     * @param duty what is to be done, paraphrased
     * @param phase the phase in which it holds; absent when it holds throughout
     * @param window when it is due, as for a {@link Milestone}; absent when no deadline is stated
     * @param citations where it stands
     */
    public Assignment {
        citations = List.copyOf(citations);
    }
}
