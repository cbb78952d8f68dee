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
import org.learningsociety.core.text.LocalizedText;

/**
 * One step on the way from an item up to where it began. Immutable and thread-safe.
 *
 * @param lower the item that was made
 * @param upper what it was made from
 * @param kinds what was done to it, at least one; in the order of {@link LinkKind}
 * @param reason why it is read so; absent when none was given
 * @param citations where both stand
 */
public record ProvenanceStep(
        ParentItem lower,
        ParentItem upper,
        Set<LinkKind> kinds,
        Optional<LocalizedText> reason,
        List<Citation> citations) {

    /**
     * Copies the collections.
     *
     * @param lower the item that was made
     * @param upper what it was made from
     * @param kinds what was done to it, at least one; in the order of {@link LinkKind}
     * @param reason why it is read so; absent when none was given
     * @param citations where both stand
     */
    public ProvenanceStep {
        SortedSet<LinkKind> sorted = new TreeSet<>(kinds);
        kinds = Collections.unmodifiableSortedSet(sorted);
        citations = List.copyOf(citations);
    }
}
