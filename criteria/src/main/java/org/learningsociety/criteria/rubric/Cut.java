package org.learningsociety.criteria.rubric;

import java.util.List;
import org.learningsociety.core.number.Points;

/**
 * The points that suffice, with the exceptions that the law makes: for example 80, or 70 in specially difficult areas.
 * Immutable and thread-safe.
 *
 * @param usual the cut where no exception applies
 * @param reliefs the exceptions; the first that applies counts
 */
public record Cut(Figure<Points> usual, List<Relief> reliefs) {

    /**
     * Copies the exceptions.
     *
     * @param usual the cut where no exception applies
     * @param reliefs the exceptions; the first that applies counts
     */
    public Cut {
        reliefs = List.copyOf(reliefs);
    }

    /**
     * Makes a cut without exceptions.
     *
     * @param usual the cut
     * @return the cut for everybody
     */
    public static Cut of(Figure<Points> usual) {
        return new Cut(usual, List.of());
    }

    /**
     * Another cut under a condition.
     *
     * @param when the condition
     * @param points the cut where it applies
     */
    public record Relief(Applicability when, Figure<Points> points) {}
}
