package org.learningsociety.criteria.lint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.learningsociety.criteria.evidence.Finding;
import org.learningsociety.criteria.rubric.IndicatorId;

/**
 * Looks in one situation for evidence that reaches one goal and misses another, by asking the scorer.
 *
 * <p>Where every indicator serves in one direction, three arguments settle most questions. The best evidence reaches what can be
 * reached. If it misses nothing that it should, each indicator is lowered as far as the first goal allows; what is then missed is
 * found. And where the least that each indicator needs by itself also suffices together, it is the least evidence of all: if even that
 * does not miss the second goal, none does. What is left over is tried out as far as that are few combinations.
 */
final class Search {

    private final List<Ladder> ladders;
    private final Profile rest;
    private final Budget budget;

    Search(Situation situation, List<Ladder> ladders, Budget budget) {
        this.ladders = ladders;
        this.budget = budget;
        Map<IndicatorId, Finding> best = new HashMap<>();
        ladders.forEach(ladder -> best.put(ladder.indicator(), ladder.best()));
        this.rest = situation.profile(best);
    }

    private Search(List<Ladder> ladders, Profile rest, Budget budget) {
        this.ladders = ladders;
        this.rest = rest;
        this.budget = budget;
    }

    /** What a search says: evidence, or that there is none, or that it does not know. */
    record Answer(Optional<Profile> found, boolean isCertain) {

        static final Answer NONE = new Answer(Optional.empty(), true);
        static final Answer UNKNOWN = new Answer(Optional.empty(), false);

        static Answer of(Profile profile) {
            return new Answer(Optional.of(profile), true);
        }
    }

    /** The search with one indicator left to the goals. */
    Search without(IndicatorId indicator) {
        return new Search(
                ladders.stream()
                        .filter(ladder -> !ladder.indicator().equals(indicator))
                        .toList(),
                rest,
                budget);
    }

    /** The search among some indicators, all others being at their best. */
    Search only(Set<IndicatorId> indicators) {
        return new Search(
                ladders.stream()
                        .filter(ladder -> indicators.contains(ladder.indicator()))
                        .toList(),
                rest,
                budget);
    }

    /** The best evidence, exceptions aside. */
    Profile top() {
        return rest;
    }

    /** Evidence that reaches a goal. */
    Answer reach(Predicate<Profile> goal) {
        if (goal.test(rest)) {
            return Answer.of(rest);
        }
        boolean known = ladders.stream().allMatch(ladder -> ladder.ordered() || ladder.finite());
        return tried(Ladder::tops, goal, known);
    }

    /** Evidence that reaches one goal, but not another. */
    Answer separate(Predicate<Profile> goal, Predicate<Profile> other) {
        Answer reached = reach(goal);
        return reached.found().map(top -> separate(top, goal, other)).orElse(reached);
    }

    /** Evidence that reaches one goal, as some does, but not another. */
    Answer separate(Profile top, Predicate<Profile> goal, Predicate<Profile> other) {
        if (!other.test(top)) {
            return Answer.of(top);
        }
        boolean plain = ladders.stream().allMatch(ladder -> ladder.aside().isEmpty() && ladder.isGapless());
        Profile least = top;
        for (Ladder ladder : ladders) {
            least = least.with(ladder.indicator(), lowered(top, ladder, goal));
        }
        if (goal.test(least)) {
            return other.test(least) ? (plain ? Answer.NONE : combined(goal, other)) : Answer.of(least);
        }
        return lowered(top, goal, other).map(Answer::of).orElseGet(() -> combined(goal, other));
    }

    /** Evidence that reaches a goal and of which no indicator can be lowered any more, one being lowered last. */
    Profile lowest(Profile reached, Predicate<Profile> goal, IndicatorId last) {
        List<Ladder> order = new ArrayList<>(ladders);
        order.sort(Comparator.comparing(ladder -> ladder.indicator().equals(last)));
        return lowest(reached, goal, order);
    }

    private static Profile lowest(Profile reached, Predicate<Profile> goal, List<Ladder> order) {
        Profile low = reached;
        for (Ladder ladder : order) {
            low = low.with(ladder.indicator(), lowered(low, ladder, goal));
        }
        return low;
    }

    /** Lowers all indicators in turn, beginning with each once. */
    private Optional<Profile> lowered(Profile top, Predicate<Profile> goal, Predicate<Profile> other) {
        List<Ladder> order = new ArrayList<>(ladders);
        for (int i = 0; i < ladders.size(); i++) {
            Profile low = lowest(top, goal, order);
            if (!other.test(low)) {
                return Optional.of(low);
            }
            Collections.rotate(order, -1);
        }
        return Optional.empty();
    }

    /** The least of one indicator that still reaches the goal, found by halving. */
    private static Finding lowered(Profile from, Ladder ladder, Predicate<Profile> goal) {
        if (ladder.size() == 1 || !goal.test(from.with(ladder.indicator(), ladder.best()))) {
            return from.evidence().finding(ladder.indicator());
        }
        if (goal.test(from.with(ladder.indicator(), ladder.worst()))) {
            return ladder.worst();
        }
        long fails = 0;
        long holds = ladder.size() - 1;
        while (holds - fails > 1) {
            long middle = (fails + holds) >>> 1;
            if (goal.test(from.with(ladder.indicator(), ladder.at(middle)))) {
                holds = middle;
            } else {
                fails = middle;
            }
        }
        return ladder.at(holds);
    }

    private Answer combined(Predicate<Profile> goal, Predicate<Profile> other) {
        boolean known = ladders.stream().allMatch(Ladder::finite);
        return tried(Ladder::all, profile -> goal.test(profile) && !other.test(profile), known);
    }

    private Answer tried(Function<Ladder, List<Finding>> of, Predicate<Profile> goal, boolean known) {
        long combinations = 1;
        for (Ladder ladder : ladders) {
            combinations *= of.apply(ladder).size();
            if (combinations > budget.left()) {
                return Answer.UNKNOWN;
            }
        }
        if (!budget.takes(combinations)) {
            return Answer.UNKNOWN;
        }
        Optional<Profile> found = tried(of, goal, rest, 0);
        return found.map(Answer::of).orElse(known ? Answer.NONE : Answer.UNKNOWN);
    }

    private Optional<Profile> tried(
            Function<Ladder, List<Finding>> of, Predicate<Profile> goal, Profile profile, int next) {
        if (next == ladders.size()) {
            return goal.test(profile) ? Optional.of(profile) : Optional.empty();
        }
        Ladder ladder = ladders.get(next);
        for (Finding finding : of.apply(ladder)) {
            Optional<Profile> found = tried(of, goal, profile.with(ladder.indicator(), finding), next + 1);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
