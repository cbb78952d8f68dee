package org.learningsociety.criteria.rubric;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;

/**
 * Builds a tree of criteria anew, node by node: what becomes of a node and of its figures is said by whoever extends it. A node
 * of which no part is left is not left either.
 */
abstract class RuleRewriting implements Rule.Cases<Optional<Rule>> {

    /** What becomes of a node; absent when it is taken out. */
    abstract Optional<Criterion> rewrite(Criterion node);

    /** What becomes of the parts of a node. */
    List<Criterion> rewrite(List<Criterion> parts) {
        return parts.stream().flatMap(part -> rewrite(part).stream()).toList();
    }

    /** What becomes of a number of points. */
    Figure<Points> points(Figure<Points> figure) {
        return figure;
    }

    /** What becomes of a share, a weight or another number. */
    Figure<Rational> number(Figure<Rational> figure) {
        return figure;
    }

    /** What becomes of a count or a number of months. */
    Figure<Long> whole(Figure<Long> figure) {
        return figure;
    }

    /** The node with its rule built anew. */
    final Optional<Criterion> rebuilt(Criterion node) {
        return node.rule()
                .match(this)
                .map(rule -> rule.equals(node.rule())
                        ? node
                        : Criterion.builder().from(node).rule(rule).build());
    }

    private Optional<Rule> several(List<Criterion> parts, Function<List<Criterion>, Rule> make) {
        return Optional.of(rewrite(parts)).filter(left -> !left.isEmpty()).map(make);
    }

    @Override
    public final Optional<Rule> marks(Rule.Marks rule) {
        return Optional.of(new Rule.Marks(rule.indicator(), points(rule.max())));
    }

    @Override
    public final Optional<Rule> panel(Rule.Panel rule) {
        return Optional.of(new Rule.Panel(
                rule.indicator(),
                points(rule.max()),
                rule.by(),
                rule.rounding(),
                rule.spread().map(this::points)));
    }

    @Override
    public final Optional<Rule> content(Rule.Content rule) {
        return Optional.of(new Rule.Content(rule.indicator(), points(rule.max()), points(rule.partial())));
    }

    @Override
    public final Optional<Rule> choice(Rule.Choice rule) {
        return Optional.of(new Rule.Choice(
                rule.indicator(),
                rule.options().stream()
                        .map(option -> new Rule.Choice.Option(option.id(), option.name(), points(option.points())))
                        .toList()));
    }

    @Override
    public final Optional<Rule> bands(Rule.Bands rule) {
        return Optional.of(new Rule.Bands(
                rule.indicator(),
                rule.kind(),
                rule.cutBelongs(),
                points(rule.below()),
                rule.bands().stream()
                        .map(band -> new Rule.Bands.Band(number(band.from()), points(band.points())))
                        .toList()));
    }

    @Override
    public final Optional<Rule> proportional(Rule.Proportional rule) {
        return Optional.of(
                new Rule.Proportional(rule.indicator(), points(rule.max()), number(rule.full()), rule.rounding()));
    }

    @Override
    public final Optional<Rule> perUnit(Rule.PerUnit rule) {
        return Optional.of(new Rule.PerUnit(rule.indicator(), points(rule.each()), points(rule.max())));
    }

    @Override
    public final Optional<Rule> holds(Rule.Holds rule) {
        return Optional.of(rule);
    }

    @Override
    public final Optional<Rule> holdsNot(Rule.HoldsNot rule) {
        return Optional.of(rule);
    }

    @Override
    public final Optional<Rule> shareAtLeast(Rule.ShareAtLeast rule) {
        return Optional.of(new Rule.ShareAtLeast(rule.indicator(), number(rule.least())));
    }

    @Override
    public final Optional<Rule> countAtLeast(Rule.CountAtLeast rule) {
        return Optional.of(new Rule.CountAtLeast(rule.indicator(), whole(rule.least())));
    }

    @Override
    public final Optional<Rule> numberAtLeast(Rule.NumberAtLeast rule) {
        return Optional.of(new Rule.NumberAtLeast(rule.indicator(), number(rule.least()), rule.unit()));
    }

    @Override
    public final Optional<Rule> titleHeld(Rule.TitleHeld rule) {
        return Optional.of(new Rule.TitleHeld(
                rule.indicator(), rule.title(), rule.levels(), rule.months().map(this::whole)));
    }

    @Override
    public final Optional<Rule> unstated(Rule.Unstated rule) {
        return Optional.of(rule);
    }

    @Override
    public final Optional<Rule> worth(Rule.Worth rule) {
        return rewrite(rule.test()).map(test -> new Rule.Worth(test, points(rule.points())));
    }

    @Override
    public final Optional<Rule> sum(Rule.Sum rule) {
        return several(rule.parts(), left -> new Rule.Sum(left, rule.rounding()));
    }

    @Override
    public final Optional<Rule> weightedSum(Rule.WeightedSum rule) {
        List<Rule.WeightedSum.Weighted> left = rule.weighted().stream()
                .flatMap(weighted ->
                        rewrite(weighted.part())
                                .map(part -> new Rule.WeightedSum.Weighted(number(weighted.weight()), part))
                                .stream())
                .toList();
        return Optional.of(left)
                .filter(weighted -> !weighted.isEmpty())
                .map(weighted -> new Rule.WeightedSum(weighted, rule.rounding()));
    }

    @Override
    public final Optional<Rule> bestOf(Rule.BestOf rule) {
        return several(rule.parts(), left -> new Rule.BestOf(Math.min(rule.take(), left.size()), left));
    }

    @Override
    public final Optional<Rule> minimum(Rule.Minimum rule) {
        return several(rule.parts(), Rule.Minimum::new);
    }

    @Override
    public final Optional<Rule> limited(Rule.Limited rule) {
        return rewrite(rule.part()).map(part -> new Rule.Limited(part, points(rule.least()), points(rule.most())));
    }

    @Override
    public final Optional<Rule> deduction(Rule.Deduction rule) {
        return rewrite(rule.part()).map(Rule.Deduction::new);
    }

    @Override
    public final Optional<Rule> all(Rule.All rule) {
        return several(rule.parts(), Rule.All::new);
    }

    @Override
    public final Optional<Rule> any(Rule.Any rule) {
        return several(rule.parts(), Rule.Any::new);
    }

    @Override
    public final Optional<Rule> atLeast(Rule.AtLeast rule) {
        return several(rule.parts(), left -> new Rule.AtLeast(Math.min(rule.count(), left.size()), left));
    }

    @Override
    public final Optional<Rule> knockOut(Rule.KnockOut rule) {
        return several(rule.parts(), Rule.KnockOut::new);
    }
}
