package org.learningsociety.criteria.guidance;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.learningsociety.core.number.Bounds;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Rounding;
import org.learningsociety.criteria.guidance.ImprovementPath.Step;
import org.learningsociety.criteria.rubric.Applicability;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.Cut;
import org.learningsociety.criteria.rubric.Level;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.scoring.Explanation;
import org.learningsociety.criteria.scoring.LevelOutcome.RequirementOutcome;
import org.learningsociety.criteria.scoring.Reason;
import org.learningsociety.criteria.scoring.ReasonCode;
import org.learningsociety.criteria.scoring.Trial;
import org.learningsociety.criteria.scoring.Verdict;

/** Goes down the tree of an explanation to what keeps the top from being certain. */
final class GapWalk {

    private static final Set<ReasonCode> NOT_APPLYING =
            EnumSet.of(ReasonCode.COUNTS_FULL, ReasonCode.COUNTS_ZERO, ReasonCode.EXCEPTION_FORBIDDEN);

    private final Trial trial;
    private final LocalDate on;

    GapWalk(Trial trial, LocalDate on) {
        this.trial = trial;
        this.on = on;
    }

    /** What keeps a requirement from being certain, itself and below. */
    List<Gap> gaps(Level.Requirement requirement, RequirementOutcome outcome, Explanation target) {
        Criterion criterion = trial.rubric().find(target.criterion()).orElseThrow();
        List<Gap> found = Stream.concat(
                        outcome.verdict() == Verdict.UNDETERMINED
                                ? questions(requirement).map(open -> open(criterion, open, outcome.reason()))
                                : Stream.empty(),
                        gaps(criterion, target, Aim.CERTAIN_UP))
                .toList();
        // All is well with the criterion, but one above it may not apply.
        return found.isEmpty() && outcome.verdict() == Verdict.UNDETERMINED
                ? above(criterion)
                        .flatMap(node -> questions(node.appliesWhen()))
                        .distinct()
                        .map(open -> open(criterion, open, outcome.reason()))
                        .toList()
                : found;
    }

    private Stream<Criterion> above(Criterion criterion) {
        return trial.rubric().nodes().filter(node -> node.nodes().anyMatch(criterion::equals));
    }

    /** What is open about a requirement itself. */
    Stream<OpenQuestion> questions(Level.Requirement requirement) {
        Stream<OpenQuestion> areas = requirement instanceof Level.TotalAtLeast total
                ? total.cut().reliefs().stream().map(Cut.Relief::when).flatMap(this::questions)
                : Stream.empty();
        return Stream.concat(requirement.slots().map(OpenQuestion.OfSlot::new), areas)
                .distinct();
    }

    /** The areas and groups of which it is not known whether the subject belongs to them, where that leaves a condition open. */
    Stream<OpenQuestion> questions(Applicability condition) {
        if (!trial.isOpen(condition)) {
            return Stream.empty();
        }
        if (condition instanceof Applicability.InArea in) {
            return Stream.of(new OpenQuestion.OfArea(in.group()));
        }
        if (condition instanceof Applicability.InGroup in) {
            return Stream.of(new OpenQuestion.OfGroup(in.group()));
        }
        if (condition instanceof Applicability.Not not) {
            return questions(not.condition());
        }
        if (condition instanceof Applicability.AnyOf any) {
            return any.conditions().stream().flatMap(this::questions);
        }
        return condition instanceof Applicability.AllOf all
                ? all.conditions().stream().flatMap(this::questions)
                : Stream.empty();
    }

    private Stream<Gap> gaps(Criterion node, Explanation found, Aim aim) {
        ReasonCode code = found.reason().code();
        if (found.isLeftOut() || isSatisfied(node, found, aim)) {
            return Stream.empty();
        }
        if (NOT_APPLYING.contains(code)) {
            return Stream.of(gap(node, found, aim, Gap.Kind.NOT_APPLICABLE));
        }
        if (code == ReasonCode.APPLICABILITY_UNKNOWN) {
            Stream<Gap> conditions = questions(node.appliesWhen()).map(open -> open(node, open, found.reason()));
            return Stream.concat(conditions, inside(node, found, aim));
        }
        return below(node, found, aim);
    }

    private Stream<Gap> inside(Criterion node, Explanation found, Aim aim) {
        Explanation inside = node.rule().reads().isPresent() ? Ladder.inside(trial, node) : found;
        return isSatisfied(node, inside, aim) ? Stream.empty() : below(node, inside, aim);
    }

    private Stream<Gap> below(Criterion node, Explanation found, Aim aim) {
        if (node.rule().reads().isPresent()) {
            return leaf(node, found, aim);
        }
        boolean isOpposed = node.rule() instanceof Rule.Deduction || node.rule() instanceof Rule.KnockOut;
        List<Criterion> parts = node.rule().parts();
        return Stream.concat(
                slots(node, found),
                IntStream.range(0, parts.size())
                        .boxed()
                        .flatMap(i -> gaps(parts.get(i), found.children().get(i), isOpposed ? aim.opposite() : aim)));
    }

    private static boolean isSatisfied(Criterion node, Explanation found, Aim aim) {
        if (aim.isUp()) {
            return found.verdict() == Verdict.ACHIEVED;
        }
        return node.rule() instanceof Rule.Graded
                ? found.points()
                        .filter(points -> points.high().compareTo(Points.ZERO) > 0)
                        .isEmpty()
                : found.verdict() == Verdict.NOT_ACHIEVED;
    }

    private Stream<Gap> leaf(Criterion leaf, Explanation found, Aim aim) {
        if (Ladder.isGap(found)) {
            return Stream.of(gap(leaf, found, aim, Gap.Kind.MISSING));
        }
        if (found.reason().code() == ReasonCode.NOT_YET_DUE && aim.isUp()) {
            return Stream.of(gap(leaf, found, aim, Gap.Kind.NOT_YET_DUE));
        }
        boolean isOpen =
                found.points().map(points -> !points.isExact()).orElse(found.verdict() == Verdict.UNDETERMINED);
        return isOpen && leaf.rule().slots().findAny().isPresent()
                ? slots(leaf, found).map(slot -> closedBy(slot, leaf, found, aim))
                : Stream.of(gap(leaf, found, aim, Gap.Kind.FAILED));
    }

    private static Stream<Gap> slots(Criterion node, Explanation found) {
        return node.rule().slots().distinct().map(slot -> open(node, new OpenQuestion.OfSlot(slot), found.reason()));
    }

    private static Gap open(Criterion criterion, OpenQuestion question, Reason reason) {
        return new Gap(
                criterion.id(),
                question instanceof OpenQuestion.OfSlot ? Gap.Kind.CATALOG : Gap.Kind.UNKNOWN_CONTEXT,
                criterion.rule().reads(),
                Optional.of(question),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                reason);
    }

    private Gap closedBy(Gap slot, Criterion leaf, Explanation found, Aim aim) {
        return new Gap(
                leaf.id(),
                slot.kind(),
                slot.indicator(),
                slot.question(),
                Optional.empty(),
                lacking(found, aim),
                closing(leaf, found, aim),
                false,
                slot.reason());
    }

    private Gap gap(Criterion node, Explanation found, Aim aim, Gap.Kind kind) {
        return new Gap(
                node.id(),
                kind,
                node.rule().reads(),
                kind == Gap.Kind.MISSING ? node.rule().reads().map(OpenQuestion.OfIndicator::new) : Optional.empty(),
                kind == Gap.Kind.NOT_YET_DUE
                        ? Optional.ofNullable(found.reason().texts().get("due")).map(LocalDate::parse)
                        : Optional.empty(),
                lacking(found, aim),
                node.rule().reads().flatMap(indicator -> closing(node, found, aim)),
                false,
                found.reason());
    }

    /** The points by which the maximum is certainly missed. */
    private static Optional<Points> lacking(Explanation found, Aim aim) {
        return aim.isUp()
                ? found.points().flatMap(points -> found.maximum().map(most -> lacking(points, most)))
                : found.points().map(Bounds::high);
    }

    private static Points lacking(Bounds points, Bounds most) {
        return most.high().minus(points.low());
    }

    /** The least change that brings the leaf as far as it can come. */
    private Optional<Step> closing(Criterion leaf, Explanation found, Aim aim) {
        Comparator<Rung> byWorth = Comparator.comparing(rung -> aim.worth(aim.value(rung.gives())));
        Comparator<Rung> byCost = Comparator.comparing(rung -> rung.plans().cost());
        return Ladder.of(trial, leaf, Price.ONE, on).rungs().stream()
                .max(byWorth.thenComparing(byCost.reversed()))
                .filter(rung -> aim.worth(aim.value(rung.gives())) > aim.worth(aim.value(found)))
                .flatMap(Rung::step);
    }

    /** The points that a requirement certainly lacks. */
    static Optional<Points> lacking(RequirementOutcome outcome) {
        Optional<Rational> low = Optional.ofNullable(outcome.reason().numbers().get("low"));
        Optional<Rational> least = Optional.ofNullable(
                        outcome.reason().numbers().get("most"))
                .or(() -> Optional.ofNullable(outcome.reason().numbers().get("least")));
        Rounding up = new Rounding(Points.ofTenThousandths(1), RoundingMode.CEILING);
        return low.flatMap(has -> least.map(most -> most.minus(has)))
                .filter(missing -> missing.signum() > 0)
                .map(missing -> Points.round(missing, up));
    }
}
