package org.learningsociety.criteria.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.learningsociety.core.number.Bounds;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.Cut;
import org.learningsociety.criteria.rubric.Figure;
import org.learningsociety.criteria.rubric.Level;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.scoring.LevelOutcome.RequirementOutcome;

/** Holds what the criteria gave against what the levels take. */
final class LevelJudge {

    private static final RequirementOutcome LEFT_OUT =
            new RequirementOutcome(Verdict.NOT_ASSESSABLE, Reason.leftOut(""), true);

    private final Rubric rubric;
    private final Applies applies;
    private final Evaluation evaluation;
    private final List<Explanation> criteria;

    LevelJudge(Rubric rubric, Applies applies, Evaluation evaluation, List<Explanation> criteria) {
        this.rubric = rubric;
        this.applies = applies;
        this.evaluation = evaluation;
        this.criteria = criteria;
    }

    List<LevelOutcome> judge() {
        return rubric.levels().stream().map(this::judge).toList();
    }

    private LevelOutcome judge(Level level) {
        List<RequirementOutcome> outcomes = new ArrayList<>();
        List<Verdict> counting = new ArrayList<>();
        for (Level.Requirement requirement : level.requirements()) {
            RequirementOutcome outcome = judge(requirement);
            outcomes.add(outcome);
            if (!outcome.leftOut()) {
                counting.add(outcome.verdict());
            }
        }
        Verdict verdict = Verdict.all(counting);
        if (verdict == Verdict.UNDETERMINED) {
            noteWhatIsTied(level);
        }
        return new LevelOutcome(level.id(), verdict, outcomes);
    }

    /** Requirements that pull one gap or one slot both ways may leave a level open that nothing can bring about. */
    private void noteWhatIsTied(Level level) {
        level.requirements().stream().flatMap(Level.Requirement::slots).forEach(evaluation::readSlot);
        Set<CriterionId> turned = new HashSet<>();
        addTurned(rubric.criteria(), false, turned);
        boolean asksBelow = level.requirements().stream().flatMap(this::asked).anyMatch(turned::contains);
        if (asksBelow || level.requirements().stream().anyMatch(this::hangsOnItsMaximum)) {
            evaluation.notTight();
        }
    }

    /** Finds what lies below a deduction or a knock-out, where more is worse. */
    private static void addTurned(List<Criterion> nodes, boolean isTurned, Set<CriterionId> turned) {
        for (Criterion node : nodes) {
            if (isTurned) {
                turned.add(node.id());
            }
            boolean turns = node.rule() instanceof Rule.Deduction || node.rule() instanceof Rule.KnockOut;
            addTurned(node.rule().parts(), isTurned || turns, turned);
        }
    }

    /** Where the maximum is not known, points and floor hang on the same constants. */
    private boolean hangsOnItsMaximum(Level.Requirement requirement) {
        return requirement instanceof Level.ShareOfMaximumAtLeast floor
                && !CriterionJudge.maximum(rubric.find(floor.criterion()).orElseThrow())
                        .isExact();
    }

    private Stream<CriterionId> asked(Level.Requirement requirement) {
        Stream<Criterion> target = requirement.target().flatMap(rubric::find).stream();
        return (requirement instanceof Level.EachPartAtLeast
                        ? target.flatMap(node -> node.rule().parts().stream())
                        : target)
                .map(Criterion::id);
    }

    RequirementOutcome judge(Level.Requirement requirement) {
        return requirement.match(new Level.Requirement.Cases<>() {
            @Override
            public RequirementOutcome totalAtLeast(Level.TotalAtLeast total) {
                return points(rubric.total().orElseThrow().id(), band(total.cut()));
            }

            @Override
            public RequirementOutcome pointsAtLeast(Level.PointsAtLeast floor) {
                return points(floor.criterion(), bounds(floor.floor()));
            }

            @Override
            public RequirementOutcome shareOfMaximumAtLeast(Level.ShareOfMaximumAtLeast floor) {
                return share(floor);
            }

            @Override
            public RequirementOutcome eachPartAtLeast(Level.EachPartAtLeast floor) {
                return eachPart(floor);
            }

            @Override
            public RequirementOutcome met(Level.Met met) {
                return find(met.criterion())
                        .map(test -> outcome(met.criterion(), test.verdict(), test.reason()))
                        .orElse(LEFT_OUT);
            }
        });
    }

    private RequirementOutcome points(CriterionId criterion, Bounds least) {
        return compared(criterion, Range.of(least));
    }

    private RequirementOutcome share(Level.ShareOfMaximumAtLeast floor) {
        Bounds maximum = CriterionJudge.maximum(rubric.find(floor.criterion()).orElseThrow());
        return compared(floor.criterion(), Range.of(maximum).times(Range.of(floor.share())));
    }

    /** The weakest part speaks for all. */
    private RequirementOutcome eachPart(Level.EachPartAtLeast floor) {
        List<Criterion> parts =
                rubric.find(floor.criterion()).orElseThrow().rule().parts();
        List<RequirementOutcome> outcomes = parts.stream()
                .map(part -> points(part.id(), bounds(floor.floor())))
                .filter(outcome -> !outcome.leftOut())
                .toList();
        if (find(floor.criterion()).isEmpty() || outcomes.isEmpty()) {
            return LEFT_OUT;
        }
        Verdict verdict =
                Verdict.all(outcomes.stream().map(RequirementOutcome::verdict).toList());
        return outcomes.stream()
                .filter(outcome -> outcome.verdict() == verdict)
                .min(Comparator.comparing(outcome -> outcome.reason().numbers().get("low")))
                .orElseThrow();
    }

    private RequirementOutcome compared(CriterionId criterion, Range least) {
        return find(criterion)
                .flatMap(Explanation::points)
                .map(points -> compared(criterion, Range.of(points), least))
                .orElse(LEFT_OUT);
    }

    private RequirementOutcome compared(CriterionId criterion, Range points, Range least) {
        Rational low = points.low();
        Rational high = points.high();
        Reason reason = least.isExact()
                ? Reason.ofNumbers(ReasonCode.COMPARED, Map.of("low", low, "high", high, "least", least.low()))
                : Reason.ofNumbers(
                        ReasonCode.COMPARED_WITH_UNKNOWN,
                        Map.of("low", low, "high", high, "least", least.low(), "most", least.high()));
        return outcome(criterion, Verdict.atLeast(low, high, least.low(), least.high()), reason);
    }

    /** Where a criterion may turn out not to count, nothing that it says is certain. */
    private RequirementOutcome outcome(CriterionId criterion, Verdict verdict, Reason reason) {
        return new RequirementOutcome(
                evaluation.isPerhapsNotAsked(criterion) ? Verdict.UNDETERMINED : verdict, reason, false);
    }

    /** The node as it was judged; absent where it is left out, itself or with a criterion above it. */
    private Optional<Explanation> find(CriterionId criterion) {
        return find(criterion, criteria).filter(node -> !node.isLeftOut());
    }

    private static Optional<Explanation> find(CriterionId criterion, List<Explanation> nodes) {
        for (Explanation node : nodes) {
            Optional<Explanation> found =
                    node.criterion().equals(criterion) ? Optional.of(node) : find(criterion, node.children());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The cut for this subject: an interval where the law read does not give it, or where it is not known which one applies. */
    private Bounds band(Cut cut) {
        Bounds band = bounds(cut.usual());
        List<Cut.Relief> reliefs = cut.reliefs();
        for (int i = reliefs.size() - 1; i >= 0; i--) {
            Bounds relief = bounds(reliefs.get(i).points());
            Applies.Answer answer = reliefs.get(i).when().match(applies);
            if (answer == Applies.Answer.UNKNOWN) {
                evaluation.notTight();
                band = band.hull(relief);
            } else if (answer == Applies.Answer.YES) {
                band = relief;
            }
        }
        return band;
    }

    private static Bounds bounds(Figure<Points> figure) {
        return Bounds.of(figure.low(), figure.high());
    }
}
