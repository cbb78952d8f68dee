package org.learningsociety.criteria.guidance;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.learningsociety.core.number.Points;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.Level;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.scoring.Context;
import org.learningsociety.criteria.scoring.Reason;
import org.learningsociety.criteria.scoring.Verdict;

/**
 * What keeps a level from being certain. Immutable and thread-safe.
 *
 * @param level the level
 * @param verdict what can be said of the level
 * @param unmet each thing that the level takes and that is not certainly met, in the order of the rubric; empty if and only if the
 *     level is achieved
 */
public record GapList(LevelId level, Verdict verdict, List<Unmet> unmet) {

    /**
     * Copies the list.
     *
     * @param level the level
     * @param verdict what can be said of the level
     * @param unmet each thing that the level takes and that is not certainly met, in the order of the rubric; empty if and
     *     only if the level is achieved
     */
    public GapList {
        unmet = List.copyOf(unmet);
    }

    /**
     * Lists what keeps a level from being certain.
     *
     * @param rubric the rubric
     * @param evidence what is known about the subject
     * @param context the day of the assessment, and what else the rubric depends on
     * @param level a level of the rubric
     * @return the list; of a subject that cannot be assessed under the rubric, everything that the level takes, without gaps
     * @throws IllegalArgumentException if the rubric has no such level
     */
    public static GapList of(Rubric rubric, Evidence evidence, Context context, LevelId level) {
        return new GapSearch(rubric, evidence, context, level).list();
    }

    /**
     * Returns all gaps, whatever they keep from being met.
     *
     * @return the gaps, each once, in the order of the rubric
     */
    public Stream<Gap> gaps() {
        return unmet.stream()
                .flatMap(requirement -> requirement.gaps().stream())
                .distinct();
    }

    /**
     * Tells whether nothing is left to close.
     *
     * @return whether the level is achieved
     */
    public boolean isEmpty() {
        return unmet.isEmpty();
    }

    /**
     * One thing that a level takes and that is not certainly met.
     *
     * @param requirement what the level takes
     * @param criterion the criterion that it is about; that of the total where it is about the total
     * @param verdict what can be said of it
     * @param lacking the points that certainly lack, for example 8 where 80 are asked and 72 are certain; absent for a test
     * @param reason why it is not certainly met; absent where the subject cannot be assessed at all
     * @param gaps what keeps it so, down to what is read or not stated, in the order of the rubric
     */
    public record Unmet(
            Level.Requirement requirement,
            CriterionId criterion,
            Verdict verdict,
            Optional<Points> lacking,
            Optional<Reason> reason,
            List<Gap> gaps) {

        /**
         * Copies the gaps.
         *
         * @param requirement what the level takes
         * @param criterion the criterion that it is about; that of the total where it is about the total
         * @param verdict what can be said of it
         * @param lacking the points that certainly lack, for example 8 where 80 are asked and 72 are certain; absent for a
         *     test
         * @param reason why it is not certainly met; absent where the subject cannot be assessed at all
         * @param gaps what keeps it so, down to what is read or not stated, in the order of the rubric
         */
        public Unmet {
            gaps = List.copyOf(gaps);
        }
    }
}
