package org.learningsociety.criteria.guidance;

import java.util.Optional;
import java.util.OptionalLong;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.scoring.Context;
import org.learningsociety.criteria.scoring.Trial;
import org.learningsociety.criteria.scoring.Verdict;

/**
 * How far a subject is from losing a level, or from gaining it, in units of change: a yes, a point of a mark, a member of a share, a
 * counted unit, an option chosen, a title obtained.
 *
 * <p>Example, at least 9 of 10 asked: with 95 of 100 it is lost by 6 members, with 89 of 100 it is gained by 1. Immutable and
 * thread-safe.
 *
 * @param level the level
 * @param verdict what can be said of the level now
 * @param toLose the fewest units after which the level is no longer certain; absent where it is not certain now, or nothing that
 *     can change takes it away
 * @param toGain the fewest units after which the level is certain; absent where it is certain now, or out of reach
 * @param exact whether fewer units certainly do not suffice
 */
public record Margin(
        LevelId level,
        Verdict verdict,
        Optional<ImprovementPath> toLose,
        Optional<ImprovementPath> toGain,
        boolean exact) {

    /**
     * Measures the margin of a level.
     *
     * @param rubric the rubric
     * @param evidence what is known about the subject
     * @param context the day of the assessment, and what else the rubric depends on
     * @param level a level of the rubric
     * @return the margin on that day: nothing is waited for
     * @throws IllegalArgumentException if the rubric has no such level
     */
    public static Margin of(Rubric rubric, Evidence evidence, Context context, LevelId level) {
        ImprovementSearch search =
                new ImprovementSearch(rubric, evidence, context, level, Costs.UNIT.withBy(context.on()));
        Verdict verdict = ImprovementSearch.verdict(rubric, evidence, context, level);
        Quest.Goal goal = verdict == Verdict.ACHIEVED ? Quest.Goal.LOSE : Quest.Goal.GAIN;
        Optional<Quest.Found> found = Trial.of(rubric, evidence, context)
                .map(trial -> search.quest(trial, context.on(), goal).seek());
        Optional<ImprovementPath> path = found.flatMap(Quest.Found::plans)
                .map(plans -> new ImprovementPath(
                        plans.cost(), context.on(), plans.list(1).get(0)));
        long cost = path.map(ImprovementPath::cost).orElse(Long.MAX_VALUE);
        return new Margin(
                level,
                verdict,
                path.filter(any -> goal == Quest.Goal.LOSE),
                path.filter(any -> goal == Quest.Goal.GAIN),
                found.map(Quest.Found::atLeast).orElse(cost) == cost);
    }

    /**
     * Returns the fewest units after which the level is no longer certain.
     *
     * @return absent as {@link #toLose()} is
     */
    public OptionalLong unitsToLose() {
        return units(toLose);
    }

    /**
     * Returns the fewest units after which the level is certain.
     *
     * @return absent as {@link #toGain()} is
     */
    public OptionalLong unitsToGain() {
        return units(toGain);
    }

    private static OptionalLong units(Optional<ImprovementPath> path) {
        return path.stream().mapToLong(ImprovementPath::cost).findFirst();
    }
}
