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
 * @param maximum the most points that the node can give, an interval where the law read does not give it; absent for a test
 * @param reason why, with the indicator that was read and the values that were found
 * @param shares what the points are made of where they are not simply those of the parts: a share for each part that counts, and
 *     under the node's own name what rescaling, rounding or a limit added or took away; empty otherwise
 * @param children the explanations of the parts, in the order of the law
 */
public record Explanation(
        CriterionId criterion,
        Verdict verdict,
        Optional<Bounds> points,
        Optional<Bounds> maximum,
        Reason reason,
        List<Contribution> shares,
        List<Explanation> children) {

    /**
     * Copies the children.
     *
     * @param criterion the node of the rubric, whose citations say where it stands in law
     * @param verdict what can be said of it; for a node that gives points, whether it certainly reaches its maximum
     * @param points the points, enclosing every value that the gaps leave open; absent for a test and for a node that
     *     is left out
     * @param maximum the most points that the node can give, an interval where the law read does not give it; absent for a test
     * @param reason why, with the indicator that was read and the values that were found
     * @param shares what the points are made of where they are not simply those of the parts: a share for each part that
     *     counts, and under the node's own name what rescaling, rounding or a limit added or took away; empty otherwise
     * @param children the explanations of the parts, in the order of the law
     */
    public Explanation {
        shares = List.copyOf(shares);
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

    /** The same where it may turn out not to be asked at all. */
    Explanation undetermined() {
        return isLeftOut()
                ? this
                : new Explanation(criterion, Verdict.UNDETERMINED, points, maximum, reason, shares, children);
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
     * Returns what adds up to the points of this node: those of the nodes below which nothing is divided any more, and what
     * rescaling, rounding, limits and deductions add or take away between.
     *
     * @return contributions whose low ends add up to the low end of {@link #points()} and whose high ends to the high end
     */
    public Stream<Contribution> contributions() {
        if (points.isEmpty()) {
            return Stream.empty();
        }
        if (!shares.isEmpty()) {
            return shares.stream().flatMap(this::divided);
        }
        boolean isDivided = children.stream().anyMatch(child -> child.points().isPresent());
        return isDivided
                ? children.stream().flatMap(Explanation::contributions)
                : Stream.of(new Contribution(
                        criterion, points.get().low(), points.get().high()));
    }

    /** A part that counts with just its own points is divided further. */
    private Stream<Contribution> divided(Contribution share) {
        return children.stream()
                .filter(child -> child.criterion().equals(share.criterion()))
                .filter(child -> child.points().equals(share.bounds()))
                .findFirst()
                .map(Explanation::contributions)
                .orElseGet(() -> Stream.of(share));
    }

    /**
     * A part of a total.
     *
     * @param criterion the node that contributes
     * @param low what it contributes to the low end
     * @param high what it contributes to the high end; an adjustment may lower it below {@code low}
     */
    public record Contribution(CriterionId criterion, Points low, Points high) {
        private Optional<Bounds> bounds() {
            return low.compareTo(high) <= 0 ? Optional.of(Bounds.of(low, high)) : Optional.empty();
        }
    }
}
