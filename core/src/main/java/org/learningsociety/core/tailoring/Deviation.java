package org.learningsociety.core.tailoring;

import java.util.List;
import java.util.Optional;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.plan.ParentItem;
import org.learningsociety.core.plan.PlanItemId;
import org.learningsociety.core.text.LocalizedText;

/**
 * One thing in which a plan departs from the one above. Immutable and thread-safe.
 *
 * @param type in what it departs
 * @param item the item of the plan; absent where it is not about one
 * @param parent the item above; absent where there is none
 * @param severity how much it matters
 * @param local what the plan says; absent where it says nothing
 * @param above what the plan above says; absent where it says nothing
 * @param reasons why it is read so; empty where none was given
 * @param citations where both stand, as far as that is known
 */
public record Deviation(
        DeviationType type,
        Optional<PlanItemId> item,
        Optional<ParentItem> parent,
        Severity severity,
        Optional<LocalizedText> local,
        Optional<LocalizedText> above,
        List<LocalizedText> reasons,
        List<Citation> citations) {

    /** How much a deviation matters. */
    public enum Severity {
        /** It is worth knowing; plans are meant to fit their place. */
        INFO,
        /** Less is asked than above, or it cannot be told: a person should look at it. */
        WARNING,
        /** Something above is gone, and no reason is given. */
        ERROR
    }

    /**
     * Copies the lists.
     *
     * @param type in what it departs
     * @param item the item of the plan; absent where it is not about one
     * @param parent the item above; absent where there is none
     * @param severity how much it matters
     * @param local what the plan says; absent where it says nothing
     * @param above what the plan above says; absent where it says nothing
     * @param reasons why it is read so; empty where none was given
     * @param citations where both stand, as far as that is known
     */
    public Deviation {
        reasons = List.copyOf(reasons);
        citations = List.copyOf(citations);
    }
}
