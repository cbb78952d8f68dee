package org.learningsociety.criteria.scoring;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.Overlay;
import org.learningsociety.criteria.rubric.OverlayId;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.RubricId;

/**
 * What an overlay would change for many subjects: the same evidence judged without it and with it. Immutable and thread-safe.
 *
 * @param rubric the rubric
 * @param overlay the overlay
 * @param subjects what differs for each subject, in the order in which they were given; empty differences included
 */
public record OverlayImpact(RubricId rubric, OverlayId overlay, List<AssessmentDifference> subjects) {

    /**
     * Copies the list.
     *
     * @param rubric the rubric
     * @param overlay the overlay
     * @param subjects what differs for each subject, in the order in which they were given; empty differences included
     */
    public OverlayImpact {
        subjects = List.copyOf(subjects);
    }

    /**
     * Judges subjects without and with an overlay.
     *
     * @param rubric the rubric without the overlay
     * @param overlay the overlay
     * @param subjects the subjects
     * @return the impact; no value and the problems of {@link Rubric#with(Overlay)} where the overlay cannot be laid
     */
    public static Validated<OverlayImpact> of(Rubric rubric, Overlay overlay, List<Candidate> subjects) {
        return rubric.with(overlay)
                .map(changed -> new OverlayImpact(
                        rubric.id(),
                        overlay.id(),
                        subjects.stream()
                                .map(subject -> AssessmentDifference.between(
                                        Scorer.score(rubric, subject.evidence(), subject.context()),
                                        Scorer.score(changed, subject.evidence(), subject.context())))
                                .toList()));
    }

    /**
     * Counts the subjects by what they earn without and with the overlay.
     *
     * @return how many go from which outcome to which, those that stay where they are included; in the order of the outcomes
     */
    public SortedMap<Transition, Long> transitions() {
        SortedMap<Transition, Long> counts = new TreeMap<>();
        subjects.stream().map(Transition::of).forEach(transition -> counts.merge(transition, 1L, Math::addExact));
        return Collections.unmodifiableSortedMap(counts);
    }

    /**
     * A subject to be judged.
     *
     * @param evidence what is known about it
     * @param context what else the score depends on
     */
    public record Candidate(Evidence evidence, Context context) {}

    /**
     * What is said of a subject: its verdict and the highest level that is certain.
     *
     * @param verdict the verdict
     * @param level the level, absent when none is certain
     */
    public record Outcome(Verdict verdict, Optional<LevelId> level) implements Comparable<Outcome> {
        private static Outcome of(Assessment assessment) {
            return new Outcome(assessment.verdict(), assessment.level());
        }

        @Override
        public int compareTo(Outcome other) {
            int byVerdict = verdict.compareTo(other.verdict);
            return byVerdict != 0 ? byVerdict : text().compareTo(other.text());
        }

        private String text() {
            return level.map(LevelId::value).orElse("");
        }
    }

    /**
     * From what to what a subject goes.
     *
     * @param before what is said of it without the overlay
     * @param after what is said of it with the overlay
     */
    public record Transition(Outcome before, Outcome after) implements Comparable<Transition> {
        private static Transition of(AssessmentDifference difference) {
            return new Transition(Outcome.of(difference.before()), Outcome.of(difference.after()));
        }

        @Override
        public int compareTo(Transition other) {
            int byBefore = before.compareTo(other.before);
            return byBefore != 0 ? byBefore : after.compareTo(other.after);
        }
    }
}
