package org.learningsociety.criteria.guidance;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.learningsociety.core.number.Points;
import org.learningsociety.criteria.evidence.Finding;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.guidance.ImprovementPath.Step;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.Level;
import org.learningsociety.criteria.scoring.Context;
import org.learningsociety.criteria.scoring.Trial;

/** Looks for the fewest gaps of the evidence that decide: it is the search for a cheapest path where each gap that is closed costs one. */
final class EvidenceSearch {

    /** Several values of an indicator may decide, and then a set is found more than once. */
    private static final int MOST_WAYS = 20 * Improvement.MOST;

    private final Trial trial;
    private final Context context;
    private final Level lowest;

    EvidenceSearch(Trial trial, Context context) {
        this.trial = trial;
        this.context = context;
        this.lowest = trial.rubric().levels().get(0);
    }

    Deciding find() {
        List<Quest.Found> found = Stream.of(Quest.Goal.GAIN, Quest.Goal.FAIL)
                .map(goal -> new Quest(trial, lowest, goal, this::reach).seek())
                .toList();
        long size = found.stream()
                .flatMap(some -> some.plans().stream())
                .mapToLong(Plans::cost)
                .min()
                .orElse(Deciding.NOTHING);
        List<List<Step>> ways = found.stream()
                .flatMap(some -> some.plans().stream())
                .filter(plans -> plans.cost() == size)
                .flatMap(plans -> plans.list(MOST_WAYS).stream())
                .toList();
        return new Deciding(
                size,
                ways.stream().map(EvidenceSearch::questions).distinct().toList(),
                found.stream().allMatch(some -> some.atLeast() >= size),
                ways.size() < MOST_WAYS
                        && found.stream()
                                .map(Quest.Found::passedOver)
                                .allMatch(passedOver -> passedOver > size || passedOver == Deciding.NOTHING));
    }

    private Ladder.Reach reach(Criterion leaf) {
        return new Ladder.Reach(rungs(leaf), Long.MAX_VALUE);
    }

    private static List<OpenQuestion> questions(List<Step> steps) {
        return steps.stream()
                .<OpenQuestion>map(step -> new OpenQuestion.OfIndicator(step.indicator()))
                .toList();
    }

    /** Of the values that a gap may turn out to have, the best and the worst decide if any does. */
    private List<Rung> rungs(Criterion leaf) {
        if (!Ladder.isGap(trial, leaf)) {
            return Ladder.fixed(trial, leaf, Price.ONE, context.on()).rungs();
        }
        List<Rung> rungs = Ladder.of(trial, leaf, Price.ONE, context.on()).rungs();
        List<Rung> open = rungs.stream()
                .skip(1)
                .filter(rung -> rung.step().filter(this::isPossible).isPresent())
                .toList();
        if (isReadAgain(leaf)) {
            return Stream.concat(rungs.stream().limit(1), open.stream().map(EvidenceSearch::once))
                    .toList();
        }
        Comparator<Rung> certain = Comparator.comparing(rung -> Aim.CERTAIN_UP.value(rung.gives()));
        Comparator<Rung> possible = Comparator.comparing(rung -> Aim.POSSIBLE_UP.value(rung.gives()));
        return Stream.of(
                        rungs.stream().limit(1),
                        open.stream().max(certain).map(EvidenceSearch::once).stream(),
                        open.stream().min(possible).map(EvidenceSearch::once).stream())
                .flatMap(some -> some)
                .distinct()
                .toList();
    }

    /** What is best for one criterion may be bad for another that reads the same. */
    private boolean isReadAgain(Criterion leaf) {
        return trial.rubric()
                        .nodes()
                        .filter(node -> node.rule().reads().equals(leaf.rule().reads()))
                        .limit(2)
                        .count()
                > 1;
    }

    private static Rung once(Rung rung) {
        return new Rung(
                rung.step().map(step -> new Step(step.indicator(), step.from(), step.to(), 1, step.earliest())),
                rung.gives());
    }

    /** A divided panel settles on a mark between those that it gave. */
    private boolean isPossible(Step step) {
        if (!(step.from() instanceof Finding.Known known)
                || !(known.value() instanceof ObservedValue.Marks marks)
                || !(step.to() instanceof ObservedValue.Marks settled)) {
            return true;
        }
        Points mark = settled.marks().get(0);
        return marks.marks().stream().anyMatch(given -> given.compareTo(mark) <= 0)
                && marks.marks().stream().anyMatch(given -> given.compareTo(mark) >= 0);
    }
}
