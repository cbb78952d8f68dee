package org.learningsociety.criteria.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Rounding;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.Level;
import org.learningsociety.criteria.rubric.NotApplicablePolicy;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.scoring.Context;

/** Brings the nodes of a rubric in the order in which they are judged: parts before what they are parts of. */
final class RubricCompiler {

    private final Rubric rubric;
    private final SubjectKind kind;
    private final Context context;
    private final Map<CriterionId, Node> nodes = new LinkedHashMap<>();
    private final Map<IndicatorId, ColumnKind> columns = new LinkedHashMap<>();
    private final Map<Integer, GradedJoin> joins = new HashMap<>();
    private final List<Step> constants = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    RubricCompiler(Rubric rubric, SubjectKind kind, Context context) {
        this.rubric = rubric;
        this.kind = kind;
        this.context = context;
    }

    Validated<CompiledRubric> compiled() {
        checkForce();
        rubric.criteria().forEach(this::checkNumbers);
        if (problems.stream().anyMatch(Problem::isError)) {
            return Validated.failed(problems);
        }
        rubric.criteria().forEach(this::addColumns);
        rubric.criteria().forEach(criterion -> node(criterion, true));
        List<Level> levels = rubric.levels();
        IntStream.range(0, levels.size())
                .mapToObj(i -> new LevelStep(
                        i,
                        levels.get(i).requirements().stream()
                                .map(this::requirement)
                                .toList()))
                .forEach(steps::add);
        CompiledRubric compiled =
                new CompiledRubric(rubric, nodes, List.copyOf(columns.values()), Map.copyOf(joins), constants, steps);
        return Validated.of(compiled, problems);
    }

    private void checkForce() {
        Map<String, String> arguments =
                Map.of("rubric", rubric.id().value(), "on", context.on().toString());
        Place place = new Place.Whole(rubric.id().value());
        if (!rubric.inForce().contains(context.on())) {
            problems.add(
                    rubric.inForce().mayContain(context.on())
                            ? Problem.warning(BatchProblem.FORCE_UNKNOWN, place, arguments)
                            : Problem.error(BatchProblem.NOT_IN_FORCE, place, arguments));
        }
        if (!rubric.subjectKinds().contains(kind)) {
            problems.add(Problem.error(
                    BatchProblem.NOT_FOR_SUBJECT,
                    place,
                    Map.of("rubric", rubric.id().value(), "value", kind.name())));
        }
    }

    /** Every number must fit in columns, so that no row can overflow. */
    private void checkNumbers(Criterion criterion) {
        criterion.rule().parts().forEach(this::checkNumbers);
        criterion
                .range()
                .filter(points -> !Ends.hold(points))
                .ifPresent(points -> problem(BatchProblem.POINTS_TOO_LARGE, criterion, points.toString()));
        numbers(criterion.rule())
                .filter(number -> !Fraction.holds(number))
                .findFirst()
                .ifPresent(number -> problem(BatchProblem.NUMBER_TOO_LARGE, criterion, number.toString()));
        rounding(criterion.rule())
                .map(Rounding::step)
                .filter(step -> step.tenThousandths() > Ends.MOST)
                .ifPresent(step -> problem(BatchProblem.NUMBER_TOO_LARGE, criterion, step.toString()));
        if (criterion.rule() instanceof Rule.WeightedSum sum && Weights.of(sum).isEmpty()) {
            problem(BatchProblem.NUMBER_TOO_LARGE, criterion, Weights.written(sum));
        }
    }

    private static Stream<Rational> numbers(Rule rule) {
        if (rule instanceof Rule.Bands bands) {
            return bands.bands().stream()
                    .flatMap(band -> Stream.of(band.from().low(), band.from().high()));
        }
        if (rule instanceof Rule.ShareAtLeast test) {
            return Stream.of(test.least().low(), test.least().high());
        }
        if (rule instanceof Rule.NumberAtLeast test) {
            return Stream.of(test.least().low(), test.least().high());
        }
        if (rule instanceof Rule.Proportional rising) {
            return Stream.of(rising.full().low(), rising.full().high())
                    .flatMap(full -> Stream.of(
                            full,
                            ProportionalLeaf.Slope.each(rising.max().high(), full, rising.rounding()),
                            ProportionalLeaf.Slope.each(rising.max().low(), full, rising.rounding())));
        }
        return Stream.empty();
    }

    private static Optional<Rounding> rounding(Rule rule) {
        if (rule instanceof Rule.Sum sum) {
            return sum.rounding();
        }
        if (rule instanceof Rule.WeightedSum sum) {
            return Optional.of(sum.rounding());
        }
        if (rule instanceof Rule.Panel panel) {
            return Optional.of(panel.rounding());
        }
        return rule instanceof Rule.Proportional rising ? Optional.of(rising.rounding()) : Optional.empty();
    }

    private void problem(BatchProblem code, Criterion criterion, String value) {
        problems.add(Problem.error(
                code,
                new Place.Whole(rubric.id().value()),
                Map.of("criterion", criterion.id().value(), "value", value)));
    }

    /** A criterion that does not apply is not read. */
    private void addColumns(Criterion criterion) {
        if (context.applies(criterion.appliesWhen(), kind).orElse(true)) {
            if (criterion.rule() instanceof Rule.Reading reading) {
                columns.merge(reading.indicator(), ColumnKind.of(reading), ColumnKind::with);
            }
            criterion.rule().parts().forEach(this::addColumns);
        }
    }

    /** Adds what judges a criterion, after its parts. */
    private Node node(Criterion criterion, boolean isAsked) {
        Optional<Boolean> applies = context.applies(criterion.appliesWhen(), kind);
        if (applies.isPresent() && !applies.get()) {
            return exempt(criterion, criterion.ifNotApplicable(), isAsked);
        }
        List<Node> parts = criterion.rule().parts().stream()
                .map(part -> node(part, isAsked && applies.isPresent()))
                .toList();
        boolean mayBeExempt = criterion.ifNotApplicable() == NotApplicablePolicy.RESCALE
                && (applies.isEmpty() || criterion.rule().reads().isPresent());
        Node node = add(criterion, mayBeExempt || areAllLeftOut(parts), isAsked);
        Step step = criterion.rule().match(new StepOfRule(node, parts, columns, context.on()));
        steps.add(step);
        if (applies.isEmpty()) {
            steps.add(new EitherWayStep(node));
        } else if (step instanceof GradedJoin join && join.isSharedOut()) {
            joins.put(node.index(), join);
        }
        return node;
    }

    private static boolean areAllLeftOut(List<Node> parts) {
        return !parts.isEmpty() && parts.stream().allMatch(Node::mayBeLeftOut);
    }

    /** The parts of a criterion that does not apply count as it does. */
    private Node exempt(Criterion criterion, NotApplicablePolicy policy, boolean isAsked) {
        criterion.rule().parts().forEach(part -> exempt(part, policy, isAsked));
        Node node = add(criterion, policy == NotApplicablePolicy.RESCALE, isAsked);
        constants.add(new ConstantStep(node, Ends.of(node.exempt(policy)), Node.mark(policy)));
        return node;
    }

    private Node add(Criterion criterion, boolean mayBeLeftOut, boolean isAsked) {
        Node node = new Node(nodes.size(), criterion, mayBeLeftOut, isAsked);
        nodes.put(criterion.id(), node);
        return node;
    }

    private LevelStep.Requirement requirement(Level.Requirement requirement) {
        return requirement.match(new Level.Requirement.Cases<>() {
            @Override
            public LevelStep.Requirement totalAtLeast(Level.TotalAtLeast total) {
                return new Floor(node(rubric.total().orElseThrow().id()), cut(total));
            }

            @Override
            public LevelStep.Requirement pointsAtLeast(Level.PointsAtLeast floor) {
                return new Floor(node(floor.criterion()), Ends.of(floor.floor()));
            }

            @Override
            public LevelStep.Requirement shareOfMaximumAtLeast(Level.ShareOfMaximumAtLeast floor) {
                return new Floor(node(floor.criterion()), shareOfMaximum(floor));
            }

            @Override
            public LevelStep.Requirement eachPartAtLeast(Level.EachPartAtLeast floor) {
                Node whole = node(floor.criterion());
                return new FloorOfParts(
                        whole,
                        whole.criterion().rule().parts().stream()
                                .map(part -> new Floor(node(part.id()), Ends.of(floor.floor())))
                                .toList());
            }

            @Override
            public LevelStep.Requirement met(Level.Met met) {
                return new Met(node(met.criterion()));
            }
        });
    }

    private Node node(CriterionId criterion) {
        return Optional.ofNullable(nodes.get(criterion)).orElseThrow();
    }

    /** The cut in this context: an interval where it is not known which one applies. */
    private Ends cut(Level.TotalAtLeast total) {
        Ends cut = Ends.of(total.cut().usual());
        for (int i = total.cut().reliefs().size() - 1; i >= 0; i--) {
            Ends relief = Ends.of(total.cut().reliefs().get(i).points());
            Optional<Boolean> applies =
                    context.applies(total.cut().reliefs().get(i).when(), kind);
            if (applies.isEmpty()) {
                cut = cut.hull(relief);
            } else if (applies.get()) {
                cut = relief;
            }
        }
        return cut;
    }

    /** Points are whole ten-thousandths, so that those that reach a fraction reach the next whole one. */
    private Ends shareOfMaximum(Level.ShareOfMaximumAtLeast floor) {
        Node node = node(floor.criterion());
        return new Ends(
                atLeast(node.maximum().low(), floor.share().low()),
                atLeast(node.maximum().high(), floor.share().high()));
    }

    private static int atLeast(Points maximum, Rational share) {
        return Ends.end(
                Rational.of(maximum.tenThousandths()).multipliedBy(share).ceiling());
    }
}
