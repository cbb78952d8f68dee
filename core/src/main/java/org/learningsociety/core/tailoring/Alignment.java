package org.learningsociety.core.tailoring;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.plan.ParentItem;
import org.learningsociety.core.plan.Plan;
import org.learningsociety.core.plan.PlanId;
import org.learningsociety.core.plan.PlanItem;
import org.learningsociety.core.plan.PlanItemId;
import org.learningsociety.core.text.ToneKey;

/**
 * A suggestion of what an item may go back to, because their words are alike. It is never taken for a link: a person decides.
 *
 * <p>The likeness is the number of different Vietnamese syllables that both texts have, over the number that either has; letter case,
 * Unicode form and the place of tone marks do not matter. Example: "học tập suốt đời" and "học tập trong gia đình" share "học" and
 * "tập" of seven syllables: 2/7. Immutable and thread-safe.
 *
 * @param item the item, which is linked to nothing
 * @param parent the item above that is like it
 * @param likeness from above 0 to 1
 */
public record Alignment(PlanItemId item, ParentItem parent, Rational likeness) {

    /**
     * Suggests what the items of a plan that are linked to nothing may go back to.
     *
     * @param network the plans
     * @param local the plan
     * @param above the plan whose items, of the same kind, are looked at
     * @param least how alike the texts must be, from 0 to 1
     * @return the suggestions, for each item in the order of the plan the most alike first
     * @throws IllegalArgumentException if the network does not have one of the plans
     */
    public static List<Alignment> suggest(PlanNetwork network, PlanId local, PlanId above, Rational least) {
        Plan plan = network.get(local);
        List<ResolvedItem> candidates = network.resolved(above).items();
        return plan.items().stream()
                .filter(item -> plan.links(item.id()).isEmpty())
                .flatMap(item -> candidates.stream()
                        .filter(candidate -> candidate.kind() == item.kind())
                        .map(candidate -> of(item, candidate))
                        .filter(found -> found.likeness().signum() > 0
                                && found.likeness().compareTo(least) >= 0)
                        .sorted(Comparator.comparing(Alignment::likeness)
                                .reversed()
                                .thenComparing(Alignment::parent, ParentItem.BY_LABEL)))
                .toList();
    }

    private static Alignment of(PlanItem item, ResolvedItem candidate) {
        Set<String> one = syllables(item.text().vi());
        Set<String> other = syllables(candidate.text().vi());
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        Set<String> either = new HashSet<>(one);
        either.addAll(other);
        return new Alignment(
                item.id(),
                candidate.origin(),
                either.isEmpty() ? Rational.ZERO : Rational.of(both.size(), either.size()));
    }

    private static Set<String> syllables(String text) {
        Set<String> syllables = new HashSet<>(List.of(ToneKey.of(text).value().split("[^\\p{L}\\p{M}\\p{N}]+")));
        syllables.remove("");
        return syllables;
    }
}
