package org.learningsociety.criteria.guidance;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.scoring.Context;

/**
 * The cheapest ways to a level, with how far that is proven.
 *
 * <p>The level is reached when it is certain: whatever the numbers that the catalog lacks and what is not known of area and group
 * turn out to be. A gap in the evidence counts as its worst case until a step establishes it. Of equal cost are all alternatives;
 * a path of least cost has no step too many.
 *
 * <p>Example, Learning Citizen with a total of 78 and a lowest index of 4, where 80 and 5 are asked and each unit costs one: 2 points
 * and 1 point, cost 3. Immutable and thread-safe.
 *
 * @param level the level
 * @param status how far it is proven
 * @param atLeast what any path costs at least; the cost itself where the status is {@link Status#EXACT}
 * @param cheapest the paths of the least cost that was found, those ready first, with fewer steps first; at most 50
 * @param more whether there are more of them
 * @param front what waiting saves: paths in the order of the days on which they are ready, each cheaper than the one before; at most
 *     50
 * @param moreInFront whether there are more of them
 * @param blockers what the catalog lacks or is not known of area and group, where that alone keeps the level out of reach
 */
public record Improvement(
        LevelId level,
        Status status,
        long atLeast,
        List<ImprovementPath> cheapest,
        boolean more,
        List<ImprovementPath> front,
        boolean moreInFront,
        List<OpenQuestion> blockers) {

    static final int MOST = 50;

    /**
     * Copies the lists.
     *
     * @param level the level
     * @param status how far it is proven
     * @param atLeast what any path costs at least; the cost itself where the status is {@link Status#EXACT}
     * @param cheapest the paths of the least cost that was found, those ready first, with fewer steps first; at most 50
     * @param more whether there are more of them
     * @param front what waiting saves: paths in the order of the days on which they are ready, each cheaper than the one before;
     *     at most 50
     * @param moreInFront whether there are more of them
     * @param blockers what the catalog lacks or is not known of area and group, where that alone keeps the level out of reach
     */
    public Improvement {
        cheapest = List.copyOf(cheapest);
        front = List.copyOf(front);
        blockers = List.copyOf(blockers);
    }

    /** How far it is proven that nothing cheaper leads to the level. */
    public enum Status {
        /** Nothing cheaper does. */
        EXACT,
        /** What any path costs at least is known, but the search was broken off before it came to it. */
        BOUNDED,
        /** The level is out of reach: not even the best evidence that can be reached makes it certain. */
        IMPOSSIBLE
    }

    /**
     * Finds the cheapest ways to a level.
     *
     * @param rubric the rubric
     * @param evidence what is known about the subject
     * @param context the day of the assessment, and what else the rubric depends on
     * @param level a level of the rubric
     * @param costs what changes cost
     * @return the ways; {@link Status#EXACT} always where no two criteria read the same indicator
     * @throws IllegalArgumentException if the rubric has no such level
     */
    public static Improvement find(Rubric rubric, Evidence evidence, Context context, LevelId level, Costs costs) {
        return new ImprovementSearch(rubric, evidence, context, level, costs).find();
    }

    /**
     * Returns the first of the cheapest paths.
     *
     * @return absent where none was found
     */
    public Optional<ImprovementPath> path() {
        return cheapest.stream().findFirst();
    }

    /**
     * Returns what the cheapest paths cost.
     *
     * @return absent where none was found
     */
    public OptionalLong cost() {
        return cheapest.stream().mapToLong(ImprovementPath::cost).findFirst();
    }
}
