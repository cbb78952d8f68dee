package org.learningsociety.criteria.guidance;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.Level;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.scoring.Explanation;
import org.learningsociety.criteria.scoring.LevelOutcome.RequirementOutcome;
import org.learningsociety.criteria.scoring.ReasonCode;
import org.learningsociety.criteria.scoring.Trial;
import org.learningsociety.criteria.scoring.Verdict;

/**
 * Finds in how many ways the nodes of a tree can come out and what each costs at least, from the leaves upwards.
 *
 * <p>It is right because no rule gives less when a part gives more at the end that the aim looks at, and because no two leaves
 * depend on each other. What a rule gives is not known here but asked of the interpreter.
 */
final class Search {

    /** More ways for the first parts of a criterion to come out are not followed up, the dearest first. */
    private static final int MOST_PARTIALS = 20_000;

    private static final Set<ReasonCode> NOT_APPLYING =
            EnumSet.of(ReasonCode.LEFT_OUT, ReasonCode.COUNTS_FULL, ReasonCode.COUNTS_ZERO);

    private final Trial trial;
    private final Function<Criterion, List<Rung>> ladders;
    private final Map<CriterionId, List<Level.Requirement>> floors;
    private long passedOver = Long.MAX_VALUE;

    Search(Trial trial, Function<Criterion, List<Rung>> ladders, Map<CriterionId, List<Level.Requirement>> floors) {
        this.trial = trial;
        this.ladders = ladders;
        this.floors = floors;
    }

    /** The least cost of what was not followed up. */
    long passedOver() {
        return passedOver;
    }

    /** The ways in which a node can come out so that it and all below keep to the floors; no two worth the same. */
    List<Outcome> outcomes(Criterion node, Explanation present, Aim aim) {
        if (NOT_APPLYING.contains(present.reason().code())) {
            boolean keeps = present.nodes().allMatch(this::keepsToFloors);
            return keeps ? List.of(outcome(present, aim, Plans.STAY)) : List.of();
        }
        List<Outcome> outcomes = node.rule().parts().isEmpty() ? read(node, present, aim) : joined(node, present, aim);
        return Outcome.undominated(outcomes.stream()
                .filter(outcome -> keepsToFloors(outcome.gives()))
                .toList());
    }

    private static Outcome outcome(Explanation gives, Aim aim, Plans plans) {
        return new Outcome(gives, aim.worth(aim.value(gives)), plans);
    }

    private boolean keepsToFloors(Explanation node) {
        for (Level.Requirement floor : floors.getOrDefault(node.criterion(), List.of())) {
            RequirementOutcome outcome = trial.required(floor, node);
            if (!outcome.leftOut() && outcome.verdict() != Verdict.ACHIEVED) {
                return false;
            }
        }
        return true;
    }

    private List<Outcome> read(Criterion leaf, Explanation present, Aim aim) {
        if (leaf.rule().reads().isEmpty()) {
            return List.of(outcome(present, aim, Plans.STAY));
        }
        return ladders.apply(leaf).stream()
                .map(rung -> outcome(rung.gives(), aim, rung.plans()))
                .toList();
    }

    private List<Outcome> joined(Criterion node, Explanation present, Aim aim) {
        boolean isOpposed = node.rule() instanceof Rule.Deduction || node.rule() instanceof Rule.KnockOut;
        Aim ofParts = isOpposed ? aim.opposite() : aim;
        Join join = Join.of(node);
        List<Criterion> parts = node.rule().parts();
        Collection<Partial> partials = List.of(new Partial(List.of(), List.of(), Plans.STAY));
        for (int i = 0; i < parts.size(); i++) {
            List<Outcome> next = outcomes(parts.get(i), present.children().get(i), ofParts);
            partials = undominated(extended(partials, next, join, i, ofParts), join, ofParts);
        }
        return partials.stream()
                .map(partial -> outcome(trial.joined(node, partial.parts()), aim, partial.plans()))
                .toList();
    }

    /** The first parts of a criterion, come out in one way: what of their values matters, and one example of what they give. */
    private record Partial(List<BigInteger> key, List<Explanation> parts, Plans plans) {

        Partial with(Outcome next, List<BigInteger> longer, Plans both) {
            List<Explanation> more = new ArrayList<>(parts);
            more.add(next.gives());
            return new Partial(longer, more, both);
        }
    }

    private static Collection<Partial> extended(
            Collection<Partial> partials, List<Outcome> next, Join join, int part, Aim aim) {
        Map<List<BigInteger>, Partial> byKey = new LinkedHashMap<>();
        for (Outcome outcome : next) {
            BigInteger share = join.share(part, aim.value(outcome.gives()), aim);
            for (Partial partial : partials) {
                List<BigInteger> key = outcome.gives().isLeftOut() ? partial.key() : join.with(partial.key(), share);
                Plans both = partial.plans().and(outcome.plans());
                Partial known = byKey.get(key);
                if (known == null || both.cost() < known.plans().cost()) {
                    byKey.put(key, partial.with(outcome, key, both));
                } else if (both.cost() == known.plans().cost()) {
                    byKey.put(key, new Partial(key, known.parts(), known.plans().or(both)));
                }
            }
        }
        return byKey.values();
    }

    /** Where one number decides, leaves out what costs more than something that is not worse. */
    private Collection<Partial> undominated(Collection<Partial> partials, Join join, Aim aim) {
        if (join.kind() == Join.Kind.BEST
                || partials.stream().anyMatch(partial -> partial.key().isEmpty())) {
            return affordable(partials);
        }
        Comparator<Partial> byKey =
                Comparator.comparing(partial -> partial.key().get(0));
        List<Partial> kept = new ArrayList<>();
        long cheapest = Long.MAX_VALUE;
        for (Partial partial :
                partials.stream().sorted(aim.isUp() ? byKey.reversed() : byKey).toList()) {
            if (partial.plans().cost() <= cheapest) {
                cheapest = partial.plans().cost();
                kept.add(partial);
            }
        }
        return affordable(kept);
    }

    private Collection<Partial> affordable(Collection<Partial> partials) {
        if (partials.size() <= MOST_PARTIALS) {
            return partials;
        }
        List<Partial> byCost = partials.stream()
                .sorted(Comparator.comparing(partial -> partial.plans().cost()))
                .toList();
        passedOver = Math.min(passedOver, byCost.get(MOST_PARTIALS).plans().cost());
        return byCost.subList(0, MOST_PARTIALS);
    }
}
