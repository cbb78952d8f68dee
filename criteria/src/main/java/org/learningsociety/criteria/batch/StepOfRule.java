package org.learningsociety.criteria.batch;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Rounding;
import org.learningsociety.criteria.rubric.Figure;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.rubric.ValueKind;

/** Chooses the step that judges a node by its rule. */
final class StepOfRule implements Rule.Cases<Step> {

    private final Node node;
    private final List<Node> parts;
    private final Map<IndicatorId, ColumnKind> columns;
    private final LocalDate on;

    StepOfRule(Node node, List<Node> parts, Map<IndicatorId, ColumnKind> columns, LocalDate on) {
        this.node = node;
        this.parts = parts;
        this.columns = columns;
        this.on = on;
    }

    private int column(Rule.Reading rule) {
        return List.copyOf(columns.keySet()).indexOf(rule.indicator());
    }

    private ColumnKind kind(Rule.Reading rule) {
        return Objects.requireNonNull(columns.get(rule.indicator()));
    }

    @Override
    public Step marks(Rule.Marks rule) {
        return new MarksLeaf(node, column(rule));
    }

    @Override
    public Step content(Rule.Content rule) {
        return new ContentLeaf(node, column(rule), rule);
    }

    @Override
    public Step panel(Rule.Panel rule) {
        return new PanelLeaf(node, column(rule), rule);
    }

    @Override
    public Step choice(Rule.Choice rule) {
        return new ChoiceLeaf(node, column(rule), rule, kind(rule));
    }

    @Override
    public Step bands(Rule.Bands rule) {
        return new BandsLeaf(node, column(rule), rule);
    }

    @Override
    public Step proportional(Rule.Proportional rule) {
        return new ProportionalLeaf(node, column(rule), rule);
    }

    @Override
    public Step perUnit(Rule.PerUnit rule) {
        return new PerUnitLeaf(node, column(rule), rule);
    }

    @Override
    public Step holds(Rule.Holds rule) {
        return new YesNoLeaf(node, column(rule), true);
    }

    @Override
    public Step holdsNot(Rule.HoldsNot rule) {
        return new YesNoLeaf(node, column(rule), false);
    }

    @Override
    public Step shareAtLeast(Rule.ShareAtLeast rule) {
        return new ThresholdLeaf(
                node,
                column(rule),
                ValueKind.PROPORTION,
                rule.least().low(),
                rule.least().high());
    }

    @Override
    public Step countAtLeast(Rule.CountAtLeast rule) {
        Figure<Long> least = rule.least();
        return new ThresholdLeaf(
                node, column(rule), ValueKind.COUNT, Rational.of(least.low()), Rational.of(least.high()));
    }

    @Override
    public Step numberAtLeast(Rule.NumberAtLeast rule) {
        return new ThresholdLeaf(
                node,
                column(rule),
                ValueKind.AMOUNT,
                rule.least().low(),
                rule.least().high());
    }

    @Override
    public Step titleHeld(Rule.TitleHeld rule) {
        return new TitleLeaf(node, column(rule), rule, kind(rule), on);
    }

    @Override
    public Step unstated(Rule.Unstated rule) {
        return new ConstantStep(node, Ends.of(node.anything()), Marker.UNDETERMINED);
    }

    @Override
    public Step worth(Rule.Worth rule) {
        return new WorthStep(node, parts.get(0));
    }

    @Override
    public Step sum(Rule.Sum rule) {
        return parts.stream().anyMatch(Node::mayBeLeftOut)
                ? new AdditionStep(node, parts, Weights.once(parts.size()), Optional.empty(), rule.rounding())
                : new SumStep(node, parts);
    }

    @Override
    public Step weightedSum(Rule.WeightedSum rule) {
        Optional<Rounding> rounding = Optional.of(rule.rounding());
        return new AdditionStep(node, parts, Weights.of(rule).orElseThrow(), rounding, rounding);
    }

    @Override
    public Step bestOf(Rule.BestOf rule) {
        return new BestStep(node, parts, rule.take());
    }

    @Override
    public Step minimum(Rule.Minimum rule) {
        return new MinimumStep(node, parts);
    }

    @Override
    public Step limited(Rule.Limited rule) {
        return new LimitedStep(node, parts.get(0), Ends.of(rule.least()), Ends.of(rule.most()));
    }

    @Override
    public Step deduction(Rule.Deduction rule) {
        return new DeductionStep(node, parts.get(0));
    }

    @Override
    public Step all(Rule.All rule) {
        return new JoinStep(node, parts, Marker::all);
    }

    @Override
    public Step any(Rule.Any rule) {
        return new JoinStep(node, parts, Marker::any);
    }

    @Override
    public Step atLeast(Rule.AtLeast rule) {
        return new AtLeastStep(node, parts, rule.count());
    }

    @Override
    public Step knockOut(Rule.KnockOut rule) {
        return new JoinStep(node, parts, Marker::none);
    }
}
