package org.learningsociety.core.tailoring;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.learningsociety.core.plan.LinkKind;
import org.learningsociety.core.plan.ParentItem;
import org.learningsociety.core.plan.PlanId;

/**
 * What many plans, such as all of a province, did to the items of one above. Immutable and thread-safe.
 *
 * @param parent the plan above
 * @param items its items, the columns
 * @param rows what each plan did to each of them, in the order of the plans' ids; an item is absent where the plan takes it as it is
 *     without a word, and has no kinds where that cannot be told
 */
public record ConformanceMatrix(
        PlanId parent, List<ParentItem> items, SortedMap<PlanId, Map<ParentItem, Set<LinkKind>>> rows) {

    /**
     * Copies the collections.
     *
     * @param parent the plan above
     * @param items its items, the columns
     * @param rows what each plan did to each of them, in the order of the plans' ids; an item is absent where the plan takes it
     *     as it is without a word, and has no kinds where that cannot be told
     */
    public ConformanceMatrix {
        items = List.copyOf(items);
        rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
    }

    /**
     * Compares plans with one above.
     *
     * @param network the plans
     * @param parent the plan above
     * @param plans the plans to compare with it
     * @return the matrix
     * @throws IllegalArgumentException if the network does not have one of the plans
     */
    public static ConformanceMatrix of(PlanNetwork network, PlanId parent, Collection<PlanId> plans) {
        SortedMap<PlanId, Map<ParentItem, Set<LinkKind>>> rows = new TreeMap<>();
        plans.forEach(plan -> rows.put(plan, row(Conformance.of(network, plan, parent))));
        List<ParentItem> items = network.resolved(parent).items().stream()
                .map(ResolvedItem::origin)
                .toList();
        return new ConformanceMatrix(parent, items, rows);
    }

    private static Map<ParentItem, Set<LinkKind>> row(Conformance conformance) {
        Map<ParentItem, Set<LinkKind>> row = new TreeMap<>(ParentItem.BY_LABEL);
        for (Correspondence item : conformance.items()) {
            item.parent().ifPresent(parent -> row.merge(parent, item.kinds(), ConformanceMatrix::both));
        }
        return Collections.unmodifiableMap(row);
    }

    private static Set<LinkKind> both(Set<LinkKind> one, Set<LinkKind> other) {
        Set<LinkKind> kinds = EnumSet.noneOf(LinkKind.class);
        kinds.addAll(one);
        kinds.addAll(other);
        return Collections.unmodifiableSet(kinds);
    }

    /**
     * Returns what a plan did to an item.
     *
     * @param plan one of the plans
     * @param item one of the items
     * @return the kinds, empty where that cannot be told; absent where the plan takes the item as it is without a word
     */
    public Optional<Set<LinkKind>> find(PlanId plan, ParentItem item) {
        return Optional.ofNullable(rows.get(plan)).flatMap(row -> Optional.ofNullable(row.get(item)));
    }
}
