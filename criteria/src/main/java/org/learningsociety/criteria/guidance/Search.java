package org.learningsociety.criteria.guidance;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
        return Outcome.undominated(
                node.rule().parts().isEmpty() ? read(node, present, aim) : joined(node, present, aim));
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
        Stream<Outcome> outcomes = leaf.rule().reads().isEmpty()
                ? Stream.of(outcome(present, aim, Plans.STAY))
                : ladders.apply(leaf).stream().map(rung -> outcome(rung.gives(), aim, rung.plans()));
        return outcomes.filter(outcome -> keepsToFloors(outcome.gives())).toList();
    }

    /** The cheapest ways for a node to come out so that it suffices and all keeps to the floors. */
    Optional<Plans> cheapest(Criterion node, Explanation present, Aim aim, Predicate<Explanation> suffices) {
        if (node.rule().parts().isEmpty()
                || NOT_APPLYING.contains(present.reason().code())) {
            return outcomes(node, present, aim).stream()
                    .filter(outcome -> suffices.test(outcome.gives()))
                    .map(Outcome::plans)
                    .reduce(Plans::or);
        }
        List<Partial> sufficing =
                sufficing(node, partials(node, present, aim), gives -> suffices.test(gives) && keepsToFloors(gives));
        return sufficing.stream().map(Partial::plans).reduce(Plans::or);
    }

    private List<Outcome> joined(Criterion node, Explanation present, Aim aim) {
        Partials partials = partials(node, present, aim);
        return sufficing(node, partials, this::keepsToFloors).stream()
                .map(partial -> outcome(trial.joined(node, partial.parts()), aim, partial.plans()))
                .toList();
    }

    /** Where what is better stands later, everything after the first that suffices does so as well. */
    private List<Partial> sufficing(Criterion node, Partials partials, Predicate<Explanation> suffices) {
        Predicate<Partial> judged = partial -> suffices.test(trial.joined(node, partial.parts()));
        if (!partials.inOrder()) {
            return partials.list().stream().filter(judged).toList();
        }
        int low = 0;
        int high = partials.list().size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (judged.test(partials.list().get(middle))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return partials.list().subList(low, partials.list().size());
    }

    private Partials partials(Criterion node, Explanation present, Aim aim) {
        boolean isOpposed = node.rule() instanceof Rule.Deduction || node.rule() instanceof Rule.KnockOut;
        Aim ofParts = isOpposed ? aim.opposite() : aim;
        Join join = Join.of(node);
        List<Criterion> parts = node.rule().parts();
        Partials partials = new Partials(List.of(new Partial(Key.EMPTY, List.of(), Plans.STAY)), false);
        for (int i = 0; i < parts.size(); i++) {
            List<Outcome> next = outcomes(parts.get(i), present.children().get(i), ofParts);
            partials = undominated(extended(partials.list(), next, join, i, ofParts), join, ofParts);
        }
        return partials;
    }

    /** Some of the parts, come out in several ways; in order where the better ones, which are the dearer ones, stand later. */
    private record Partials(List<Partial> list, boolean inOrder) {}

    /** The first parts of a criterion, come out in one way: what of their values matters, and one example of what they give. */
    private record Partial(Key key, List<Explanation> parts, Plans plans) {

        Partial with(Outcome next, Key longer, Plans both) {
            List<Explanation> more = new ArrayList<>(parts);
            more.add(next.gives());
            return new Partial(longer, more, both);
        }
    }

    /**
     * What of the values of parts matters: of those that certainly count what joins them, and each value of those that may turn out to
     * be left out, since with it and without it something else may be the worst.
     */
    private record Key(List<BigInteger> joined, List<BigInteger> perhaps) {

        static final Key EMPTY = new Key(List.of(), List.of());

        Key with(Join join, BigInteger share) {
            return new Key(join.with(joined, share), perhaps);
        }

        Key withPerhaps(BigInteger value) {
            List<BigInteger> more = new ArrayList<>(perhaps);
            more.add(value);
            return new Key(joined, more);
        }

        /** Whether it is one number, the more of which the better. */
        boolean isOrdered() {
            return joined.size() == 1 && perhaps.isEmpty();
        }
    }

    private Collection<Partial> extended(List<Partial> partials, List<Outcome> next, Join join, int part, Aim aim) {
        Map<Key, Partial> byKey = new LinkedHashMap<>();
        for (Outcome outcome : next) {
            for (Partial partial : partials) {
                Key key = longer(partial.key(), outcome.gives(), join, part, aim);
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

    private Key longer(Key key, Explanation gives, Join join, int part, Aim aim) {
        if (gives.isLeftOut()) {
            return key;
        }
        long value = aim.value(gives);
        return trial.isPerhapsLeftOut(gives.criterion())
                ? key.withPerhaps(BigInteger.valueOf(value))
                : key.with(join, join.share(part, value, aim));
    }

    /** Where one number decides, leaves out what costs more than something that is not worse. */
    private Partials undominated(Collection<Partial> partials, Join join, Aim aim) {
        if (join.kind() == Join.Kind.BEST
                || !partials.stream().allMatch(partial -> partial.key().isOrdered())) {
            return new Partials(affordable(List.copyOf(partials)), false);
        }
        Comparator<Partial> byKey =
                Comparator.comparing(partial -> partial.key().joined().get(0));
        List<Partial> kept = new ArrayList<>();
        long cheapest = Long.MAX_VALUE;
        for (Partial partial :
                partials.stream().sorted(aim.isUp() ? byKey.reversed() : byKey).toList()) {
            if (partial.plans().cost() <= cheapest) {
                cheapest = partial.plans().cost();
                kept.add(partial);
            }
        }
        Collections.reverse(kept);
        return new Partials(affordable(kept), true);
    }

    /** The sort is stable, so that what stood in order still does. */
    private List<Partial> affordable(List<Partial> partials) {
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
