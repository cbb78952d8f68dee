package org.learningsociety.criteria.scoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.learningsociety.core.number.Bounds;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.OverlayId;
import org.learningsociety.criteria.rubric.RubricId;

/** What a subject earns under a rubric on a day, what is certain, and why. Immutable and thread-safe. */
@Value.Immutable
public interface Assessment extends WithAssessment {

    /**
     * Returns who was assessed.
     *
     * @return the subject's pseudonymous identifier
     */
    SubjectId subject();

    /**
     * Returns the rubric that was applied.
     *
     * @return the version
     */
    RubricId rubric();

    /**
     * Returns the overlays that were laid over the rubric.
     *
     * @return the overlays in the order in which they were laid; empty where the rubric was applied as its catalog has it
     */
    List<OverlayId> overlays();

    /**
     * Returns the day for which the subject was assessed.
     *
     * @return the day
     */
    LocalDate on();

    /**
     * Returns the total, enclosing every value that the gaps leave open.
     *
     * @return absent where there are no points or nothing could be judged
     */
    Optional<Bounds> total();

    /**
     * Returns the most points that the rubric gives.
     *
     * @return absent where there are no points
     */
    Optional<Points> maximum();

    /**
     * Tells whether both ends of every interval are attained by some values of the gaps, and whether every level that is
     * undetermined can go both ways.
     *
     * @return false where the same gap or slot is read twice, it is not known what applies, a group is empty, or values cannot reach
     *     every end of a rule, so that an end may be out of reach
     */
    boolean tight();

    /**
     * Returns what can be said of each level.
     *
     * @return the levels from the lowest to the highest, at least one
     */
    List<LevelOutcome> levels();

    /**
     * Returns why: one tree for each criterion at the top of the rubric.
     *
     * @return the explanations in the order of the law; empty where nothing could be judged
     */
    List<Explanation> criteria();

    /**
     * Returns the indicators that were read: nothing else in the evidence can change the result.
     *
     * @return the indicators in the order of their identifiers
     */
    @Value.NaturalOrder
    SortedSet<IndicatorId> readSet();

    /**
     * Returns what was wrong with the question or the evidence.
     *
     * @return the problems in the order of the law
     */
    List<Problem> problems();

    /**
     * Returns what can be said of the title: the verdict of its lowest level.
     *
     * @return the verdict
     */
    default Verdict verdict() {
        return levels().get(0).verdict();
    }

    /**
     * Returns the highest level that is certain.
     *
     * @return absent when no level is certain
     */
    default Optional<LevelId> level() {
        return levels().stream()
                .filter(outcome -> outcome.verdict() == Verdict.ACHIEVED)
                .reduce((lower, higher) -> higher)
                .map(LevelOutcome::level);
    }

    /**
     * Returns what adds up to the total.
     *
     * @return the contributions of all criteria; their low and high ends add up to those of {@link #total()} exactly
     */
    default Stream<Explanation.Contribution> contributions() {
        return criteria().stream().flatMap(Explanation::contributions);
    }

    /** Guards against an assessment that says nothing: its verdict is that of its lowest level. */
    @Value.Check
    default void check() {
        if (levels().isEmpty()) {
            throw new IllegalArgumentException(
                    "an assessment must have a level, but that of " + subject() + " has none");
        }
    }

    /**
     * Starts an assessment, for whoever reads one back.
     *
     * @return a builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an assessment. */
    final class Builder extends ImmutableAssessment.Builder {
        Builder() {}
    }
}
