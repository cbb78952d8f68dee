package org.learningsociety.criteria.scoring;

import java.util.List;
import java.util.stream.Stream;

/**
 * What differs between two assessments, pruned to what changed: between two years, before and after a correction, with and without
 * an overlay. Immutable and thread-safe.
 *
 * @param before the first assessment without its explanations
 * @param after the second assessment without its explanations
 * @param criteria what differs in the explanations
 */
public record AssessmentDifference(Assessment before, Assessment after, TreeDifference criteria) {

    /**
     * Finds what differs.
     *
     * @param before the first assessment
     * @param after the second assessment
     * @return the difference, {@linkplain #isEmpty() empty} when they are equal
     */
    public static AssessmentDifference between(Assessment before, Assessment after) {
        return new AssessmentDifference(
                before.withCriteria(List.of()),
                after.withCriteria(List.of()),
                TreeDifference.between(before.criteria(), after.criteria()));
    }

    /**
     * Tells whether nothing differs.
     *
     * @return whether both assessments are equal
     */
    public boolean isEmpty() {
        return before.equals(after) && criteria.isEmpty();
    }

    /**
     * Tells whether the verdict of a level differs, or there are other levels.
     *
     * @return whether somebody gains or loses, or may
     */
    public boolean changesVerdicts() {
        return !verdicts(before).equals(verdicts(after));
    }

    private static List<String> verdicts(Assessment assessment) {
        return assessment.levels().stream()
                .map(outcome -> outcome.level() + " " + outcome.verdict())
                .toList();
    }

    /**
     * Makes the second assessment out of the first.
     *
     * @param first the assessment that was compared first
     * @return the second one
     * @throws IllegalArgumentException if the difference was not found with this assessment
     */
    public Assessment appliedTo(Assessment first) {
        if (!first.withCriteria(List.of()).equals(before)) {
            throw new IllegalArgumentException(
                    "a difference must be applied to the assessment that was compared, but was to " + first.subject()
                            + " on " + first.on());
        }
        return after.withCriteria(criteria.appliedTo(first.criteria()));
    }

    /**
     * Returns the nodes that differ, each before those below it.
     *
     * @return the nodes in the order of the second assessment, those that are gone last
     */
    public Stream<TreeDifference.Node> nodes() {
        return criteria.all();
    }
}
