package org.learningsociety.core.tailoring;

import java.util.List;
import java.util.Optional;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.InstrumentId;
import org.learningsociety.core.plan.ParentItem;
import org.learningsociety.core.plan.PlanId;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateRange;

/**
 * What binds under a plan: its own items and those above that it neither takes up nor leaves out with a reason. Immutable and
 * thread-safe.
 *
 * @param plan the plan
 * @param period its period, or, where it states none, that of the plans above; absent when nobody states one, or they differ
 * @param items its own items in the order of the document, then those from above in the order of their labels
 * @param omissions what it, or a plan between, left out; what was left out without a reason is among the items, too
 * @param passedOver instruments above of which no items are known, so that what stands above them was taken
 */
public record ResolvedPlan(
        PlanId plan,
        Optional<DateRange> period,
        List<ResolvedItem> items,
        List<Omission> omissions,
        List<InstrumentId> passedOver) {

    /**
     * Something above that was left out. Immutable and thread-safe.
     *
     * @param what what was left out
     * @param by the plan that left it out
     * @param reason why; absent when none was given
     * @param citations where both stand
     */
    public record Omission(ParentItem what, PlanId by, Optional<LocalizedText> reason, List<Citation> citations) {

        /**
         * Copies the citations.
         *
         * @param what what was left out
         * @param by the plan that left it out
         * @param reason why; absent when none was given
         * @param citations where both stand
         */
        public Omission {
            citations = List.copyOf(citations);
        }
    }

    /**
     * Copies the lists.
     *
     * @param plan the plan
     * @param period its period, or, where it states none, that of the plans above; absent when nobody states one, or they
     *     differ
     * @param items its own items in the order of the document, then those from above in the order of their labels
     * @param omissions what it, or a plan between, left out; what was left out without a reason is among the items, too
     * @param passedOver instruments above of which no items are known, so that what stands above them was taken
     */
    public ResolvedPlan {
        items = List.copyOf(items);
        omissions = List.copyOf(omissions);
        passedOver = List.copyOf(passedOver);
    }

    /**
     * Finds an item.
     *
     * @param origin where its words stand
     * @return the item; absent when it does not bind here
     */
    public Optional<ResolvedItem> find(ParentItem origin) {
        return items.stream().filter(item -> item.origin().equals(origin)).findFirst();
    }

    /**
     * Tells whether an item comes from above, without a word of the plan itself.
     *
     * @param item one of the items
     * @return whether its words stand in another plan, or in the campaign
     */
    public boolean isInherited(ResolvedItem item) {
        return item.origin().match(theme -> true, own -> !own.plan().equals(plan));
    }
}
