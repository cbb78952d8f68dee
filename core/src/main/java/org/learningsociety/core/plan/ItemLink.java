package org.learningsociety.core.plan;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.text.LocalizedText;

/**
 * How one item of a plan goes back to what stands above it, as read by a person and said with a reason.
 *
 * <p>An item without a parent is {@linkplain LinkKind#ADDED added}; a parent without an item is {@linkplain
 * LinkKind#OMITTED omitted}. A split is several links with one parent, a merger several links with one item. Immutable
 * and thread-safe.
 *
 * @param item the item of the plan; absent when it was left out
 * @param parent what it goes back to; absent when it is new
 * @param kinds what was done to it, at least one; in the order of {@link LinkKind}
 * @param reason why it is read so; a plan that leaves something out must have one
 * @param citations where both sides stand
 */
public record ItemLink(
        Optional<PlanItemId> item,
        Optional<ParentItem> parent,
        Set<LinkKind> kinds,
        Optional<LocalizedText> reason,
        List<Citation> citations) {

    /**
     * Copies the collections.
     *
     * @param item the item of the plan; absent when it was left out
     * @param parent what it goes back to; absent when it is new
     * @param kinds what was done to it, at least one; in the order of {@link LinkKind}
     * @param reason why it is read so; a plan that leaves something out must have one
     * @param citations where both sides stand
     */
    public ItemLink {
        SortedSet<LinkKind> sorted = new TreeSet<>(kinds);
        kinds = Collections.unmodifiableSortedSet(sorted);
        citations = List.copyOf(citations);
    }
}
