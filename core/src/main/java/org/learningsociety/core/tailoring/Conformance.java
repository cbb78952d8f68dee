package org.learningsociety.core.tailoring;

import java.util.List;
import org.learningsociety.core.law.InstrumentId;
import org.learningsociety.core.plan.PlanId;

/**
 * How a plan stands to one above it: which items correspond, and in what it departs.
 *
 * <p>Items correspond as people have linked them, over all plans between; two items that go back to the same content of the campaign
 * correspond as well. Of an item above that is not mentioned, it can be said that it was left out only where all items of its kind in
 * the plan are linked. Example: the plan of the department of science of Bắc Giang has six contents, each linked; the second national
 * content is linked to none, so that it is OMITTED.
 *
 * <p>Targets are known by what they measure and by when, and are compared as they bind under the plan above: its own; of the plans
 * above that, and of the programmes whose targets its items ask to reach, those in whose place it puts none. Example: the nation asks
 * for 40 % of the adults, a province says nothing of adults, and a ward of it asks for 39 %: TARGET_WEAKER, with a citation of the nation.
 * Of a target that only stands higher it is told that it is missing where the plan has a target for the same measure.
 *
 * <p>Immutable and thread-safe.
 *
 * @param local the plan
 * @param parent the plan above
 * @param items the items of the plan in the order of the document, then what was left out in the order above
 * @param deviations what departs, item by item, then the period, phases, milestones, assignments and targets
 * @param passedOver instruments between of which no items are known
 */
public record Conformance(
        PlanId local,
        PlanId parent,
        List<Correspondence> items,
        List<Deviation> deviations,
        List<InstrumentId> passedOver) {

    /**
     * Copies the lists.
     *
     * @param local the plan
     * @param parent the plan above
     * @param items the items of the plan in the order of the document, then what was left out in the order above
     * @param deviations what departs, item by item, then the period, phases, milestones, assignments and targets
     * @param passedOver instruments between of which no items are known
     */
    public Conformance {
        items = List.copyOf(items);
        deviations = List.copyOf(deviations);
        passedOver = List.copyOf(passedOver);
    }

    /**
     * Compares a plan with another, as what the other one binds to.
     *
     * @param network the plans
     * @param local the plan
     * @param parent the plan above; what stands above that one binds as well
     * @return the comparison
     * @throws IllegalArgumentException if the network does not have one of them
     */
    public static Conformance of(PlanNetwork network, PlanId local, PlanId parent) {
        return new Comparison(network, network.get(local), network.get(parent)).result();
    }

    /**
     * Lists the deviations of one type.
     *
     * @param type the type
     * @return the deviations in their order
     */
    public List<Deviation> deviations(DeviationType type) {
        return deviations.stream().filter(deviation -> deviation.type() == type).toList();
    }
}
