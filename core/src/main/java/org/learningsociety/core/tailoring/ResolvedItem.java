package org.learningsociety.core.tailoring;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.learningsociety.core.law.InstrumentId;
import org.learningsociety.core.plan.ItemKind;
import org.learningsociety.core.plan.ParentItem;
import org.learningsociety.core.text.LocalizedText;

/**
 * An item that binds under a plan, with the way on which it came down. Immutable and thread-safe.
 *
 * @param origin where its words stand: an item of the plan itself, or one above that the plan does not mention
 * @param kind the part of a plan in which it stands; a content of a campaign is a {@link ItemKind#CONTENT}
 * @param text what it says, paraphrased
 * @param audience for whom it is meant; absent when it names nobody
 * @param anchors the instruments whose targets it asks to reach
 * @param paths each way from the origin up to where the thought began, step by step; one way without a step where it began here
 * @param notTakenUp what a comparison says of it, where the plan has items of the kind and none goes back to this one; it binds all the
 *     same. Absent where the plan takes it up, or has no items of the kind, so that those above hold as they are
 */
public record ResolvedItem(
        ParentItem origin,
        ItemKind kind,
        LocalizedText text,
        Optional<LocalizedText> audience,
        List<InstrumentId> anchors,
        List<List<ProvenanceStep>> paths,
        Optional<Deviation> notTakenUp) {

    /**
     * Copies the lists.
     *
     * @param origin where its words stand: an item of the plan itself, or one above that the plan does not mention
     * @param kind the part of a plan in which it stands; a content of a campaign is a {@link ItemKind#CONTENT}
     * @param text what it says, paraphrased
     * @param audience for whom it is meant; absent when it names nobody
     * @param anchors the instruments whose targets it asks to reach
     * @param paths each way from the origin up to where the thought began, step by step; one way without a step where it
     *     began here
     * @param notTakenUp what a comparison says of it, where the plan has items of the kind and none goes back to this one; it
     *     binds all the same. Absent where the plan takes it up, or has no items of the kind, so that those above hold as they are
     */
    public ResolvedItem {
        anchors = List.copyOf(anchors);
        paths = paths.stream().map(List::copyOf).toList();
    }

    /**
     * Returns where the thought began: a content of the campaign, or the item of the plan that first brought it.
     *
     * @return the ends of all ways, in the order of their labels; more than one where several were merged
     */
    public List<ParentItem> roots() {
        return paths.stream()
                .map(path -> path.isEmpty() ? origin : path.get(path.size() - 1).upper())
                .distinct()
                .sorted(ParentItem.BY_LABEL)
                .toList();
    }

    /** Everything on the ways, the origin first. */
    Stream<ParentItem> ways() {
        return Stream.concat(
                Stream.of(origin), paths.stream().flatMap(List::stream).map(ProvenanceStep::upper));
    }

    /** Whether two items say the same to the same people; the instruments are compared without their order. */
    boolean saysTheSameAs(ResolvedItem other) {
        return text.equals(other.text)
                && audience.equals(other.audience)
                && anchorSet().equals(other.anchorSet());
    }

    private SortedSet<InstrumentId> anchorSet() {
        return anchors.stream().collect(Collectors.toCollection(TreeSet::new));
    }
}
