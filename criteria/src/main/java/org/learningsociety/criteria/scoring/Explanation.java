package org.learningsociety.criteria.scoring;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.learningsociety.core.number.Bounds;
import org.learningsociety.core.number.Points;
import org.learningsociety.criteria.rubric.CriterionId;

/**
 * Why a criterion has its verdict and its points: a tree that mirrors the rubric, made by the same traversal as the score.
 * Equal inputs give equal trees. Immutable and thread-safe.
 *
 * @param criterion the node of the rubric, whose citations say where it stands in law
 * @param verdict what can be said of it; for a node that gives points, whether it certainly reaches its maximum
 * @param points the points, enclosing every value that the gaps leave open; absent for a test and for a node that is left out
 * @param reason why, with the indicator that was read and the values that were found
 * @param adjustment what was added to the points of the parts, for example when a sum was rescaled
 * @param children the explanations of the parts, in the order of the law
 */
public record Explanation(
        CriterionId criterion,
        Verdict verdict,
        Optional<Bounds> points,
        Reason reason,
        Optional<Contribution> adjustment,
        List<Explanation> children) {

    /**
     * Copies the children.
     *
     * @param criterion the node of the rubric, whose citations say where it stands in law
     * @param verdict what can be said of it; for a node that gives points, whether it certainly reaches its maximum
     * @param points the points, enclosing every value that the gaps leave open; absent for a test and for a node that
     *     is left out
     * @param reason why, with the indicator that was read and the values that were found
     * @param adjustment what was added to the points of the parts, for example when a sum was rescaled
     * @param children the explanations of the parts, in the order of the law
     */
    public Explanation {
        children = List.copyOf(children);
    }

    /**
     * Tells whether the criterion does not apply and is left out.
     *
     * @return whether it counts neither for nor against the subject
     */
    public boolean isLeftOut() {
        return reason.code() == ReasonCode.LEFT_OUT;
    }

    /**
     * Returns this node and all below it, each before its parts.
     *
     * @return the nodes in the order of the law
     */
    public Stream<Explanation> nodes() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Explanation::nodes));
    }

    /**
     * Returns what adds up to the points of this node: the points of the nodes below which there are no points any more, and
     * the adjustments of the nodes between.
     *
     * @return contributions whose low ends add up to the low end of {@link #points()} and whose high ends to the high end
     */
    public Stream<Contribution> contributions() {
        if (points.isEmpty()) {
            return Stream.empty();
        }
        boolean divided = children.stream().anyMatch(child -> child.points().isPresent());
        if (!divided) {
            return Stream.of(
                    new Contribution(criterion, points.get().low(), points.get().high()));
        }
        return Stream.concat(children.stream().flatMap(Explanation::contributions), adjustment.stream());
    }

    /**
     * A part of a total.
     *
     * @param criterion the node that contributes
     * @param low what it contributes to the low end
     * @param high what it contributes to the high end; an adjustment may lower it below {@code low}
     */
    public record Contribution(CriterionId criterion, Points low, Points high) {}
}
