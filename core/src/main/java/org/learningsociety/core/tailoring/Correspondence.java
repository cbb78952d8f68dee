package org.learningsociety.core.tailoring;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.plan.LinkKind;
import org.learningsociety.core.plan.ParentItem;
import org.learningsociety.core.plan.PlanItemId;
import org.learningsociety.core.text.LocalizedText;

/**
 * What an item of a plan is to one of the plan above, by way of all plans between. Immutable and thread-safe.
 *
 * @param item the item of the plan; absent where the one above was left out
 * @param parent the item above; absent where the plan brings something of its own
 * @param kinds what was done on the way, in the order of {@link LinkKind}; empty where nobody has said what the item goes back to
 * @param reasons why it is read so, from the plan upwards
 * @param citations where the steps stand, from the plan upwards
 */
public record Correspondence(
        Optional<PlanItemId> item,
        Optional<ParentItem> parent,
        Set<LinkKind> kinds,
        List<LocalizedText> reasons,
        List<Citation> citations) {

    /**
     * Copies the collections.
     *
     * @param item the item of the plan; absent where the one above was left out
     * @param parent the item above; absent where the plan brings something of its own
     * @param kinds what was done on the way, in the order of {@link LinkKind}; empty where nobody has said what the item
     *     goes back to
     * @param reasons why it is read so, from the plan upwards
     * @param citations where the steps stand, from the plan upwards
     */
    public Correspondence {
        SortedSet<LinkKind> sorted = new TreeSet<>(kinds);
        kinds = Collections.unmodifiableSortedSet(sorted);
        reasons = List.copyOf(reasons);
        citations = List.copyOf(citations);
    }
}
