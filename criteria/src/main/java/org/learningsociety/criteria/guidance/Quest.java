package org.learningsociety.criteria.guidance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.learningsociety.criteria.evidence.Finding;
import org.learningsociety.criteria.guidance.ImprovementPath.Step;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.Level;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.scoring.Explanation;
import org.learningsociety.criteria.scoring.LevelOutcome.RequirementOutcome;
import org.learningsociety.criteria.scoring.Trial;
import org.learningsociety.criteria.scoring.Verdict;

/**
 * Looks for the cheapest ways to a verdict on a level.
 *
 * <p>An indicator that several criteria read ties them together, so that they cannot be looked at one by one. Such indicators
 * are pinned to each of their values in turn, in the order of what that costs, and the rest is searched each time.
 */
final class Quest {

    /** More combinations of values of indicators that are read several times are not tried. */
    private static final int MOST_PINNINGS = 2_000;

    private final Trial trial;
    private final Level level;
    private final Goal goal;
    private final Function<Criterion, List<Rung>> ladders;
    private final Map<CriterionId, List<Rung>> known = new HashMap<>();
    private long passedOver = Long.MAX_VALUE;

    /** What verdict is looked for. */
    enum Goal {
        /** Achieved for certain. */
        GAIN,
        /** No longer achieved for certain. */
        LOSE,
        /** Not achieved, for certain. */
        FAIL
    }

    /**
     * What was found.
     *
     * @param plans the cheapest ways; absent where there is none
     * @param passedOver the least cost of a way that was not followed up
     */
    record Found(Optional<Plans> plans, long passedOver) {

        /** What any way costs at least. */
        long atLeast() {
            return Math.min(plans.map(Plans::cost).orElse(Long.MAX_VALUE), passedOver);
        }
    }

    Quest(Trial trial, Level level, Goal goal, Function<Criterion, Ladder.Reach> reach) {
        this.trial = trial;
        this.level = level;
        this.goal = goal;
        this.ladders = leaf -> known.computeIfAbsent(leaf.id(), id -> noted(reach.apply(leaf)));
    }

    private List<Rung> noted(Ladder.Reach reach) {
        passedOver = Math.min(passedOver, reach.passedOver());
        return reach.rungs();
    }

    Found seek() {
        Optional<Plans> best = Optional.empty();
        int tried = 0;
        Pinnings pinnings = new Pinnings(tied());
        for (Optional<List<Optional<Step>>> next = pinnings.next(); next.isPresent(); next = pinnings.next()) {
            List<Step> pins = next.get().stream().flatMap(Optional::stream).toList();
            long cost = pins.stream().mapToLong(Step::cost).sum();
            if (best.isPresent() && cost > best.get().cost()) {
                break;
            }
            if (tried++ == MOST_PINNINGS) {
                passedOver = Math.min(passedOver, cost);
                break;
            }
            Optional<Plans> found = rest(pinnings.indicators(), pins)
                    .map(rest -> pins.stream()
                            .map(Plans::of)
                            .reduce(Plans.STAY, Plans::and)
                            .and(rest));
            best = Stream.concat(best.stream(), found.stream()).reduce(Plans::or);
        }
        return new Found(best, passedOver);
    }

    private Optional<Plans> rest(Set<IndicatorId> pinned, List<Step> pins) {
        Function<Criterion, List<Rung>> open = leaf -> {
            IndicatorId indicator = leaf.rule().reads().orElseThrow();
            return pinned.contains(indicator) ? List.of(pinned(leaf, indicator, pins)) : ladders.apply(leaf);
        };
        return goal == Goal.GAIN ? gained(open) : missed(open);
    }

    private Rung pinned(Criterion leaf, IndicatorId indicator, List<Step> pins) {
        Finding finding = pins.stream()
                .filter(step -> step.indicator().equals(indicator))
                .<Finding>map(step -> new Finding.Known(step.to()))
                .findFirst()
                .orElseGet(() -> trial.evidence().finding(indicator));
        return new Rung(Optional.empty(), trial.found(leaf, finding));
    }

    /** Everything that the level takes, at once. */
    private Optional<Plans> gained(Function<Criterion, List<Rung>> open) {
        Map<CriterionId, List<Level.Requirement>> floors = floors();
        Search search = new Search(trial, open, floors);
        Optional<Plans> all = isAsked() ? Optional.of(Plans.STAY) : Optional.empty();
        for (int i = 0; i < trial.criteria().size() && all.isPresent(); i++) {
            Criterion top = trial.rubric().criteria().get(i);
            if (top.nodes().map(Criterion::id).anyMatch(floors::containsKey)) {
                Optional<Plans> cheapest = search.cheapest(top, trial.criteria().get(i), Aim.CERTAIN_UP, gives -> true);
                all = all.flatMap(before -> cheapest.map(before::and));
            }
        }
        passedOver = Math.min(passedOver, search.passedOver());
        return all;
    }

    /** Where nothing that a level takes applies, it cannot be achieved. */
    boolean isAsked() {
        return requirements()
                .anyMatch(requirement -> present(target(requirement))
                        .filter(node -> !trial.required(requirement, node).leftOut())
                        .isPresent());
    }

    /** What the criterion of a requirement gives at best, whatever that costs and whatever else is asked. */
    Explanation best(Level.Requirement requirement) {
        CriterionId target = target(requirement);
        return new Search(trial, ladders, Map.of())
                .outcomes(node(target), present(target).orElseThrow(), Aim.CERTAIN_UP)
                .get(0)
                .gives();
    }

    /** Any one thing that the level takes. */
    private Optional<Plans> missed(Function<Criterion, List<Rung>> open) {
        Search search = new Search(trial, open, Map.of());
        Aim aim = goal == Goal.LOSE ? Aim.CERTAIN_DOWN : Aim.POSSIBLE_DOWN;
        Optional<Plans> any = requirements()
                .flatMap(requirement -> search
                        .cheapest(
                                node(target(requirement)),
                                present(target(requirement)).orElseThrow(),
                                aim,
                                gives -> isMissed(trial.required(requirement, gives)))
                        .stream())
                .reduce(Plans::or);
        passedOver = Math.min(passedOver, search.passedOver());
        return any;
    }

    private boolean isMissed(RequirementOutcome outcome) {
        return !outcome.leftOut()
                && (goal == Goal.LOSE
                        ? outcome.verdict() != Verdict.ACHIEVED
                        : outcome.verdict() == Verdict.NOT_ACHIEVED);
    }

    /** What the level takes, by the criterion that it is asked of. */
    private Map<CriterionId, List<Level.Requirement>> floors() {
        return requirements().collect(Collectors.groupingBy(this::target));
    }

    /** A floor for every part of a criterion is a floor for each. */
    Stream<Level.Requirement> requirements() {
        return level.requirements().stream()
                .flatMap(requirement -> requirement instanceof Level.EachPartAtLeast each
                        ? node(each.criterion()).rule().parts().stream()
                                .map(part -> new Level.PointsAtLeast(part.id(), each.floor()))
                        : Stream.of(requirement));
    }

    CriterionId target(Level.Requirement requirement) {
        return requirement
                .target()
                .orElseGet(() -> trial.rubric().total().orElseThrow().id());
    }

    private Criterion node(CriterionId id) {
        return trial.rubric().find(id).orElseThrow();
    }

    Optional<Explanation> present(CriterionId id) {
        return trial.criteria().stream()
                .flatMap(Explanation::nodes)
                .filter(node -> node.criterion().equals(id))
                .findFirst();
    }

    /** The indicators that are read several times, or lie below what a level asks for where less of it is better. */
    private SortedMap<IndicatorId, List<Optional<Step>>> tied() {
        Set<IndicatorId> once = new TreeSet<>();
        Set<IndicatorId> tied = new TreeSet<>();
        trial.rubric().nodes().flatMap(node -> node.rule().reads().stream()).forEach(indicator -> {
            if (!once.add(indicator)) {
                tied.add(indicator);
            }
        });
        if (goal == Goal.GAIN) {
            trial.rubric().nodes().filter(Quest::isOpposed).forEach(node -> tied.addAll(readBelowFloors(node)));
        }
        SortedMap<IndicatorId, List<Optional<Step>>> steps = new TreeMap<>();
        tied.forEach(indicator -> steps.put(indicator, steps(indicator)));
        return steps;
    }

    private static boolean isOpposed(Criterion node) {
        return node.rule() instanceof Rule.Deduction || node.rule() instanceof Rule.KnockOut;
    }

    private Set<IndicatorId> readBelowFloors(Criterion opposed) {
        Set<CriterionId> floors = floors().keySet();
        return opposed.nodes()
                .skip(1)
                .filter(node -> floors.contains(node.id()))
                .flatMap(Criterion::nodes)
                .flatMap(node -> node.rule().reads().stream())
                .collect(Collectors.toSet());
    }

    /** What an indicator may become for any of the criteria that read it, the cheapest first. */
    private List<Optional<Step>> steps(IndicatorId indicator) {
        List<Optional<Step>> steps = new ArrayList<>(List.of(Optional.empty()));
        trial.rubric()
                .nodes()
                .filter(node -> node.rule().reads().equals(Optional.of(indicator)))
                .flatMap(leaf -> ladders.apply(leaf).stream())
                .flatMap(rung -> rung.step().stream())
                .distinct()
                .sorted(Comparator.comparing(Step::cost))
                .map(Optional::of)
                .forEach(steps::add);
        return steps;
    }

    /** All combinations of values of some indicators, in the order of what they cost. */
    private static final class Pinnings {

        private final Set<IndicatorId> indicators;
        private final List<List<Optional<Step>>> steps;
        private final PriorityQueue<int[]> open;

        Pinnings(SortedMap<IndicatorId, List<Optional<Step>>> steps) {
            this.indicators = steps.keySet();
            this.steps = List.copyOf(steps.values());
            this.open = new PriorityQueue<>(Comparator.comparingLong(this::cost).thenComparing(Arrays::compare));
            open.add(new int[steps.size()]);
        }

        Set<IndicatorId> indicators() {
            return indicators;
        }

        Optional<List<Optional<Step>>> next() {
            int[] chosen = open.poll();
            if (chosen == null) {
                return Optional.empty();
            }
            // Only what stands after the last one that was raised is raised next, so that each combination comes once.
            int last = IntStream.range(0, chosen.length)
                    .filter(i -> chosen[i] > 0)
                    .max()
                    .orElse(0);
            for (int i = last; i < chosen.length; i++) {
                if (chosen[i] + 1 < steps.get(i).size()) {
                    int[] raised = chosen.clone();
                    raised[i]++;
                    open.add(raised);
                }
            }
            return Optional.of(IntStream.range(0, chosen.length)
                    .mapToObj(i -> steps.get(i).get(chosen[i]))
                    .toList());
        }

        private long cost(int[] chosen) {
            return IntStream.range(0, chosen.length)
                    .mapToObj(i -> steps.get(i).get(chosen[i]))
                    .flatMap(Optional::stream)
                    .mapToLong(Step::cost)
                    .sum();
        }
    }
}
