package org.learningsociety.criteria.recognition;

import java.util.List;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.time.DateRange;

/**
 * What becomes of a title of units whose territory changes hands while the rule is in force. The library ships none, since no act that
 * was read says. Immutable and thread-safe.
 *
 * @param title the title
 * @param policy what becomes of it
 * @param inForce when the rule holds
 * @param citations where it stands
 * @param verification how well it was read in its source; {@link Verification#ILLUSTRATIVE} where it was made up
 */
public record FateRule(
        TitleId title, FatePolicy policy, DateRange inForce, List<Citation> citations, Verification verification) {

    /**
     * Copies the citations.
     *
     * @param title the title
     * @param policy what becomes of it
     * @param inForce when the rule holds
     * @param citations where it stands
     * @param verification how well it was read in its source; {@link Verification#ILLUSTRATIVE} where it was made up
     */
    public FateRule {
        citations = List.copyOf(citations);
    }
}
