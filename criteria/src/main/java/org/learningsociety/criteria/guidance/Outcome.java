package org.learningsociety.criteria.guidance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.learningsociety.criteria.scoring.Explanation;

/**
 * One way for a criterion to come out.
 *
 * @param gives what it gives; one example of all that are worth the same
 * @param worth what that is worth to the aim, the more the better
 * @param plans the cheapest ways to it
 */
record Outcome(Explanation gives, long worth, Plans plans) {

    /**
     * Leaves out what costs more than something that is worth at least as much. What costs the same stays, because it may be
     * another cheapest way.
     */
    static List<Outcome> undominated(Collection<Outcome> outcomes) {
        Map<Long, Outcome> byWorth = new TreeMap<>(Comparator.reverseOrder());
        BinaryOperator<Outcome> either = (one, other) -> new Outcome(
                one.plans.cost() <= other.plans.cost() ? one.gives : other.gives, one.worth, one.plans.or(other.plans));
        outcomes.forEach(outcome -> byWorth.merge(outcome.worth, outcome, either));
        List<Outcome> kept = new ArrayList<>();
        long cheapest = Long.MAX_VALUE;
        for (Outcome outcome : byWorth.values()) {
            if (outcome.plans.cost() <= cheapest) {
                cheapest = outcome.plans.cost();
                kept.add(outcome);
            }
        }
        return kept;
    }
}
