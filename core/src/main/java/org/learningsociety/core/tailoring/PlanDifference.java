package org.learningsociety.core.tailoring;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.learningsociety.core.plan.Plan;
import org.learningsociety.core.plan.PlanItem;
import org.learningsociety.core.plan.PlanItemId;

/**
 * The exact difference of two plans, such as a plan and its amended version: applied to the first, it gives the second.
 *
 * <p>An item is known by its id, so that one with another number is the same item. Example: where two contents change places, both are
 * changed in {@link Aspect#ORDINAL} and nothing else. Immutable and thread-safe.
 *
 * @param before the first plan without its items
 * @param after the second plan without its items
 * @param omitted the items that the second plan no longer has, in the order of the first
 * @param added the items that only the second plan has, in its order
 * @param changed the items that both have and that differ, in the order of the second
 * @param order the items of the second plan in its order
 */
public record PlanDifference(
        Plan before,
        Plan after,
        List<PlanItem> omitted,
        List<PlanItem> added,
        List<ItemChange> changed,
        List<PlanItemId> order) {

    /** A part of an item that may change. */
    public enum Aspect {
        /** The part of the plan in which it stands. */
        KIND,
        /** Its number. */
        ORDINAL,
        /** What it says. */
        TEXT,
        /** The national content to which it belongs. */
        THEME,
        /** For whom it is meant. */
        AUDIENCE,
        /** The instruments whose targets it asks to reach. */
        ANCHORS,
        /** Where it stands. */
        CITATIONS,
        /** How far it was checked. */
        VERIFICATION;

        private Object of(PlanItem item) {
            return switch (this) {
                case KIND -> item.kind();
                case ORDINAL -> item.ordinal();
                case TEXT -> item.text();
                case THEME -> item.theme();
                case AUDIENCE -> item.audience();
                case ANCHORS -> item.anchors();
                case CITATIONS -> item.citations();
                case VERIFICATION -> item.verification();
            };
        }
    }

    /**
     * An item that both plans have. Immutable and thread-safe.
     *
     * @param before how it was
     * @param after how it is
     */
    public record ItemChange(PlanItem before, PlanItem after) {

        /**
         * Tells in what it differs.
         *
         * @return the parts, at least one
         */
        public Set<Aspect> aspects() {
            Set<Aspect> aspects = EnumSet.allOf(Aspect.class);
            aspects.removeIf(aspect -> aspect.of(before).equals(aspect.of(after)));
            return aspects;
        }
    }

    /**
     * Copies the lists.
     *
     * @param before the first plan without its items
     * @param after the second plan without its items
     * @param omitted the items that the second plan no longer has, in the order of the first
     * @param added the items that only the second plan has, in its order
     * @param changed the items that both have and that differ, in the order of the second
     * @param order the items of the second plan in its order
     */
    public PlanDifference {
        omitted = List.copyOf(omitted);
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        order = List.copyOf(order);
    }

    /**
     * Finds the difference.
     *
     * @param before a plan without a problem: no two of its items have the same id
     * @param after another such plan
     * @return the difference
     */
    public static PlanDifference between(Plan before, Plan after) {
        List<PlanItem> added = new ArrayList<>();
        List<ItemChange> changed = new ArrayList<>();
        for (PlanItem item : after.items()) {
            Optional<PlanItem> earlier = before.find(item.id());
            if (earlier.isEmpty()) {
                added.add(item);
            } else if (!earlier.get().equals(item)) {
                changed.add(new ItemChange(earlier.get(), item));
            }
        }
        List<PlanItem> omitted = before.items().stream()
                .filter(item -> after.find(item.id()).isEmpty())
                .toList();
        return new PlanDifference(
                before.withItems(List.of()),
                after.withItems(List.of()),
                omitted,
                added,
                changed,
                after.items().stream().map(PlanItem::id).toList());
    }

    /**
     * Tells whether the plans are the same.
     *
     * @return whether nothing changes when this is applied to the first plan
     */
    public boolean isEmpty() {
        return before.equals(after) && omitted.isEmpty() && added.isEmpty() && changed.isEmpty();
    }

    /**
     * Changes a plan as this says.
     *
     * @param plan the first plan
     * @return the second plan
     * @throws IllegalArgumentException if the plan is not the first one
     */
    public Plan apply(Plan plan) {
        Map<PlanItemId, PlanItem> items = new LinkedHashMap<>();
        plan.items().forEach(item -> items.put(item.id(), item));
        boolean isFirst = plan.withItems(List.of()).equals(before)
                && omitted.stream().allMatch(item -> item.equals(items.remove(item.id())))
                && changed.stream()
                        .allMatch(change ->
                                change.before().equals(items.put(change.after().id(), change.after())))
                && added.stream().allMatch(item -> items.put(item.id(), item) == null)
                && items.keySet().equals(Set.copyOf(order));
        if (!isFirst) {
            throw new IllegalArgumentException(
                    "plan must be the one from which the difference starts, but was " + plan);
        }
        Function<PlanItemId, PlanItem> item = items::get;
        return after.withItems(order.stream().map(item).toList());
    }
}
