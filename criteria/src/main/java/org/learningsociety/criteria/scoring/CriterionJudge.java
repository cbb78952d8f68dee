package org.learningsociety.criteria.scoring;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.learningsociety.core.number.Bounds;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rounding;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.NotApplicablePolicy;
import org.learningsociety.criteria.rubric.Rule;

/** One node of the tree of a rubric, while it is judged for one subject. */
final class CriterionJudge extends LeafJudge {

    CriterionJudge(Criterion criterion, Evaluation evaluation) {
        super(criterion, evaluation);
    }

    Explanation judged() {
        criterion.slots().forEach(evaluation::readSlot);
        return criterion.rule().match(this);
    }

    @Override
    Explanation exempt(String justification) {
        if (criterion.ifNotApplicable() == NotApplicablePolicy.FORBIDDEN) {
            criterion.rule().reads().ifPresent(this::unanswered);
            problem(ScoringProblem.EXCEPTION_FORBIDDEN, justification);
        }
        return exempt(criterion.ifNotApplicable(), Map.of("justification", justification));
    }

    /** The parts of a criterion that does not apply count as it does. */
    private Explanation exempt(NotApplicablePolicy policy, Map<String, String> why) {
        List<Explanation> parts = criterion.rule().parts().stream()
                .map(part -> new CriterionJudge(part, evaluation).exempt(policy, why))
                .toList();
        return switch (policy) {
            case RESCALE -> leftOut(Reason.of(ReasonCode.LEFT_OUT, why), parts);
            case FULL -> exempt(Verdict.ACHIEVED, maximum(), Reason.of(ReasonCode.COUNTS_FULL, why), parts);
            case ZERO ->
                exempt(
                        Verdict.NOT_ACHIEVED,
                        Bounds.exactly(Points.ZERO),
                        Reason.of(ReasonCode.COUNTS_ZERO, why),
                        parts);
            case FORBIDDEN ->
                exempt(Verdict.UNDETERMINED, anything(), Reason.of(ReasonCode.EXCEPTION_FORBIDDEN, why), parts);
        };
    }

    /** The points of the whole need not be those of its parts: they are its own share. */
    private Explanation exempt(Verdict verdict, Bounds points, Reason reason, List<Explanation> parts) {
        List<Explanation.Contribution> own = parts.isEmpty() ? List.of() : List.of(share(criterion, points));
        return explanation(verdict, ifGraded(points), reason, own, parts);
    }

    /** It is not known whether the criterion applies: only what holds both ways is certain. */
    Explanation eitherWay() {
        Explanation inside = judged();
        Explanation outside = exempt("");
        if (inside.isLeftOut() && outside.isLeftOut()) {
            return inside;
        }
        evaluation.notTight();
        // What lies below is asked for only where the criterion applies.
        criterion.nodes().skip(1).map(Criterion::id).forEach(evaluation::mayNotBeAsked);
        boolean alike = inside.isLeftOut() == outside.isLeftOut();
        if (!alike) {
            evaluation.mayBeLeftOut(criterion.id());
        }
        // Where it is left out, it has no points at all: those it has if it counts are known.
        Optional<Bounds> points =
                Stream.of(inside, outside).flatMap(way -> way.points().stream()).reduce(Bounds::hull);
        return explanation(
                alike && inside.verdict() == outside.verdict() ? inside.verdict() : Verdict.UNDETERMINED,
                points,
                Reason.of(ReasonCode.APPLICABILITY_UNKNOWN),
                points.map(wider -> List.of(share(criterion, wider))).orElse(List.of()),
                inside.children());
    }

    @Override
    public Explanation worth(Rule.Worth rule) {
        Explanation test = explained(rule.parts()).get(0);
        if (test.isLeftOut()) {
            return leftOut(Reason.leftOut(""), List.of(test));
        }
        Bounds points = switch (test.verdict()) {
            case ACHIEVED -> maximum();
            case NOT_ACHIEVED -> Bounds.exactly(Points.ZERO);
            case UNDETERMINED, NOT_ASSESSABLE -> anything();
        };
        return explanation(test.verdict(), Optional.of(points), Reason.of(ReasonCode.WORTH), List.of(), List.of(test));
    }

    @Override
    public Explanation sum(Rule.Sum rule) {
        List<Explanation> parts = explained(rule.parts());
        if (allCount(parts)) {
            Bounds sum = Bounds.exactly(Points.ZERO);
            for (Explanation part : parts) {
                sum = sum.plus(part.points().orElseThrow());
            }
            return explanation(full(sum), Optional.of(sum), Reason.of(ReasonCode.ADDED), List.of(), parts);
        }
        List<WeightedPart> once = rule.parts().stream().map(WeightedPart::once).toList();
        return added(once, Optional.empty(), rule.rounding(), parts);
    }

    @Override
    public Explanation weightedSum(Rule.WeightedSum rule) {
        List<WeightedPart> weighted =
                rule.weighted().stream().map(WeightedPart::of).toList();
        Optional<Rounding> rounding = Optional.of(rule.rounding());
        return added(weighted, rounding, rounding, explained(rule.parts()));
    }

    /** A sum is rounded where {@code always} says so, and where it must be rescaled. */
    private Explanation added(
            List<WeightedPart> weighted,
            Optional<Rounding> always,
            Optional<Rounding> rescaling,
            List<Explanation> parts) {
        if (parts.stream().allMatch(Explanation::isLeftOut)) {
            return leftOut(Reason.leftOut(""), parts);
        }
        Addition addition = Addition.of(weighted, parts, this::counts);
        boolean anyLeftOut = parts.stream().anyMatch(Explanation::isLeftOut);
        if (!anyLeftOut && !anyMayBeLeftOut(parts)) {
            return points(addition.points(always), ReasonCode.ADDED, addition, parts);
        }
        Bounds plain = addition.points(always);
        Optional<Bounds> rescaled = rescaling.flatMap(
                rounding -> addition.rescaled(rounding, anything().high()));
        if (rescaled.isEmpty()) {
            evaluation.notTight();
            problem(ScoringProblem.ROUNDING_UNDECLARED, criterion.id().value());
        }
        Bounds spread = rescaled.filter(bounds -> !addition.mayHaveNothingToSpreadOver())
                .orElse(anything());
        return anyLeftOut
                ? points(spread, ReasonCode.RESCALED, addition, parts)
                : points(plain.hull(spread), ReasonCode.ADDED, addition, parts);
    }

    private Explanation points(Bounds points, ReasonCode code, Addition addition, List<Explanation> parts) {
        return explanation(
                full(points), Optional.of(points), Reason.of(code), withRest(points, addition.shares()), parts);
    }

    @Override
    public Explanation bestOf(Rule.BestOf rule) {
        List<Explanation> parts = explained(rule.parts());
        if (parts.stream().allMatch(Explanation::isLeftOut)) {
            return leftOut(Reason.leftOut(""), parts);
        }
        Set<CriterionId> low = best(parts, rule.take(), this::counts, Bounds::low);
        Set<CriterionId> high = best(parts, rule.take(), part -> !part.isLeftOut(), Bounds::high);
        List<Explanation.Contribution> shares = parts.stream()
                .filter(part -> low.contains(part.criterion()) || high.contains(part.criterion()))
                .map(part -> new Explanation.Contribution(
                        part.criterion(),
                        low.contains(part.criterion())
                                ? part.points().orElseThrow().low()
                                : Points.ZERO,
                        high.contains(part.criterion())
                                ? part.points().orElseThrow().high()
                                : Points.ZERO))
                .toList();
        return shared(ReasonCode.BEST_COUNT, shares, parts);
    }

    private static Set<CriterionId> best(
            List<Explanation> parts, int take, Predicate<Explanation> counts, Function<Bounds, Points> end) {
        return parts.stream()
                .filter(counts)
                .sorted(Comparator.comparing(
                        (Explanation part) -> end.apply(part.points().orElseThrow()), Comparator.reverseOrder()))
                .limit(take)
                .map(Explanation::criterion)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Explanation minimum(Rule.Minimum rule) {
        List<Explanation> parts = explained(rule.parts());
        List<Bounds> all =
                parts.stream().flatMap(part -> part.points().stream()).toList();
        if (all.isEmpty()) {
            return leftOut(Reason.leftOut(""), parts);
        }
        Points low = all.stream().map(Bounds::low).reduce(Points::min).orElseThrow();
        // A part that may turn out not to count cannot be relied on to hold the minimum down.
        Points high = parts.stream()
                .filter(this::counts)
                .flatMap(part -> part.points().stream())
                .map(Bounds::high)
                .reduce(Points::min)
                .orElseGet(
                        () -> all.stream().map(Bounds::high).reduce(Points::max).orElseThrow());
        Bounds weakest = Bounds.of(low, high);
        Bounds points = allCount(parts) ? weakest : weakest.min(mostOfWeakest());
        return shared(ReasonCode.WEAKEST_COUNTS, List.of(share(criterion, points)), parts);
    }

    /** Without its weakest part a minimum must not give more than it could with it. */
    private Bounds mostOfWeakest() {
        if (!maximum().isExact()) {
            evaluation.notTight();
        }
        return maximum();
    }

    @Override
    public Explanation limited(Rule.Limited rule) {
        Explanation part = explained(rule.parts()).get(0);
        if (part.isLeftOut()) {
            return leftOut(Reason.leftOut(""), List.of(part));
        }
        Bounds before = part.points().orElseThrow();
        Bounds after = Bounds.of(
                before.low().min(rule.most().low()).max(rule.least().low()),
                before.high().min(rule.most().high()).max(rule.least().high()));
        if (after.equals(before)) {
            return explanation(
                    full(after), Optional.of(after), Reason.of(ReasonCode.WITHIN_LIMITS), List.of(), List.of(part));
        }
        return shared(ReasonCode.LIMITED, withRest(after, List.of(share(rule.part(), before))), List.of(part));
    }

    @Override
    public Explanation deduction(Rule.Deduction rule) {
        Explanation part = explained(rule.parts()).get(0);
        return part.points()
                .map(points ->
                        shared(ReasonCode.DEDUCTED, List.of(share(rule.part(), points.negated())), List.of(part)))
                .orElseGet(() -> leftOut(Reason.leftOut(""), List.of(part)));
    }

    @Override
    public Explanation all(Rule.All rule) {
        return joined(rule.parts(), Verdict::all);
    }

    @Override
    public Explanation any(Rule.Any rule) {
        return joined(rule.parts(), Verdict::any);
    }

    @Override
    public Explanation atLeast(Rule.AtLeast rule) {
        return joined(rule.parts(), verdicts -> Verdict.atLeast(rule.count(), verdicts));
    }

    @Override
    public Explanation knockOut(Rule.KnockOut rule) {
        return joined(rule.parts(), verdicts -> Verdict.any(verdicts).opposite());
    }

    private Explanation joined(List<Criterion> criteria, Function<List<Verdict>, Verdict> join) {
        List<Explanation> parts = explained(criteria);
        List<Verdict> counting = parts.stream()
                .filter(part -> !part.isLeftOut())
                .map(Explanation::verdict)
                .toList();
        return counting.isEmpty()
                ? leftOut(Reason.leftOut(""), parts)
                : explanation(join.apply(counting), Optional.empty(), Reason.of(ReasonCode.JOINED), List.of(), parts);
    }

    /** Judges the parts; where all of them may be left out, so may be the whole. */
    private List<Explanation> explained(List<Criterion> criteria) {
        List<Explanation> parts = evaluation.explain(criteria);
        if (anyMayBeLeftOut(parts) && parts.stream().noneMatch(this::counts)) {
            evaluation.mayBeLeftOut(criterion.id());
        }
        return parts;
    }

    private boolean counts(Explanation part) {
        return !part.isLeftOut() && !evaluation.isPerhapsLeftOut(part.criterion());
    }

    private boolean allCount(List<Explanation> parts) {
        for (Explanation part : parts) {
            if (!counts(part)) {
                return false;
            }
        }
        return true;
    }

    private boolean anyMayBeLeftOut(List<Explanation> parts) {
        for (Explanation part : parts) {
            if (evaluation.isPerhapsLeftOut(part.criterion())) {
                return true;
            }
        }
        return false;
    }

    private Explanation leftOut(Reason reason, List<Explanation> parts) {
        return explanation(Verdict.NOT_ASSESSABLE, Optional.empty(), reason, List.of(), parts);
    }

    /** A node whose points are the sum of the given shares. */
    private Explanation shared(ReasonCode code, List<Explanation.Contribution> shares, List<Explanation> parts) {
        Points low = shares.stream().map(Explanation.Contribution::low).reduce(Points.ZERO, Points::plus);
        Points high = shares.stream().map(Explanation.Contribution::high).reduce(Points.ZERO, Points::plus);
        Bounds points = Bounds.of(low, high);
        return explanation(full(points), Optional.of(points), Reason.of(code), shares, parts);
    }

    /** What rescaling, capping or rounding adds to the shares of the parts, or takes away, stands under the node's own name. */
    private List<Explanation.Contribution> withRest(Bounds points, List<Explanation.Contribution> shares) {
        Points low = points.low();
        Points high = points.high();
        for (Explanation.Contribution share : shares) {
            low = low.minus(share.low());
            high = high.minus(share.high());
        }
        if (low.equals(Points.ZERO) && high.equals(Points.ZERO)) {
            return shares;
        }
        return Stream.concat(shares.stream(), Stream.of(new Explanation.Contribution(criterion.id(), low, high)))
                .toList();
    }

    private static Explanation.Contribution share(Criterion of, Bounds points) {
        return new Explanation.Contribution(of.id(), points.low(), points.high());
    }
}
