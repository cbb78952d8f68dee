package org.learningsociety.criteria.testkit;

import java.util.List;
import java.util.Optional;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Rounding;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.Cut;
import org.learningsociety.criteria.rubric.Figure;
import org.learningsociety.criteria.rubric.Level;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.Rule;

/** Makes another rubric of a rubric, node by node; what is not overridden stays as it is. */
public class RubricMap implements Rule.Cases<Rule> {

    protected Figure<Points> points(Figure<Points> figure) {
        return figure;
    }

    protected Figure<Rational> number(Figure<Rational> figure) {
        return figure;
    }

    protected Figure<Long> whole(Figure<Long> figure) {
        return figure;
    }

    protected Rounding rounding(Rounding rounding) {
        return rounding;
    }

    /** The parts of a node, already changed themselves. */
    protected <T> List<T> parts(List<T> parts) {
        return parts;
    }

    protected Criterion criterion(Criterion changed) {
        return changed;
    }

    public Rubric of(Rubric rubric) {
        return rubric.withCriteria(all(rubric.criteria()))
                .withLevels(rubric.levels().stream()
                        .map(level -> new Level(
                                level.id(),
                                level.name(),
                                level.requirements().stream()
                                        .map(this::requirement)
                                        .toList()))
                        .toList());
    }

    private Level.Requirement requirement(Level.Requirement requirement) {
        if (requirement instanceof Level.TotalAtLeast total) {
            return new Level.TotalAtLeast(new Cut(
                    points(total.cut().usual()),
                    total.cut().reliefs().stream()
                            .map(relief -> new Cut.Relief(relief.when(), points(relief.points())))
                            .toList()));
        }
        if (requirement instanceof Level.PointsAtLeast floor) {
            return new Level.PointsAtLeast(floor.criterion(), points(floor.floor()));
        }
        if (requirement instanceof Level.EachPartAtLeast floor) {
            return new Level.EachPartAtLeast(floor.criterion(), points(floor.floor()));
        }
        if (requirement instanceof Level.ShareOfMaximumAtLeast floor) {
            return new Level.ShareOfMaximumAtLeast(floor.criterion(), number(floor.share()));
        }
        return requirement;
    }

    public final Criterion of(Criterion node) {
        return criterion(node.withRule(node.rule().match(this)));
    }

    private List<Criterion> all(List<Criterion> criteria) {
        return parts(criteria.stream().map(this::of).toList());
    }

    @Override
    public Rule marks(Rule.Marks rule) {
        return new Rule.Marks(rule.indicator(), points(rule.max()));
    }

    @Override
    public Rule content(Rule.Content rule) {
        return new Rule.Content(rule.indicator(), points(rule.max()), points(rule.partial()));
    }

    @Override
    public Rule panel(Rule.Panel rule) {
        Optional<Figure<Points>> spread = rule.spread().map(this::points);
        return new Rule.Panel(rule.indicator(), points(rule.max()), rule.by(), rounding(rule.rounding()), spread);
    }

    @Override
    public Rule choice(Rule.Choice rule) {
        return new Rule.Choice(
                rule.indicator(),
                parts(rule.options()).stream()
                        .map(option -> new Rule.Choice.Option(option.id(), option.name(), points(option.points())))
                        .toList());
    }

    @Override
    public Rule bands(Rule.Bands rule) {
        return new Rule.Bands(
                rule.indicator(),
                rule.kind(),
                rule.cutBelongs(),
                points(rule.below()),
                parts(rule.bands()).stream()
                        .map(band -> new Rule.Bands.Band(number(band.from()), points(band.points())))
                        .toList());
    }

    @Override
    public Rule proportional(Rule.Proportional rule) {
        return new Rule.Proportional(
                rule.indicator(), points(rule.max()), number(rule.full()), rounding(rule.rounding()));
    }

    @Override
    public Rule perUnit(Rule.PerUnit rule) {
        return new Rule.PerUnit(rule.indicator(), points(rule.each()), points(rule.max()));
    }

    @Override
    public Rule worth(Rule.Worth rule) {
        return new Rule.Worth(of(rule.test()), points(rule.points()));
    }

    @Override
    public Rule sum(Rule.Sum rule) {
        return new Rule.Sum(all(rule.parts()), rule.rounding().map(this::rounding));
    }

    @Override
    public Rule weightedSum(Rule.WeightedSum rule) {
        return new Rule.WeightedSum(
                parts(rule.weighted().stream()
                        .map(part -> new Rule.WeightedSum.Weighted(number(part.weight()), of(part.part())))
                        .toList()),
                rounding(rule.rounding()));
    }

    @Override
    public Rule bestOf(Rule.BestOf rule) {
        return new Rule.BestOf(rule.take(), all(rule.parts()));
    }

    @Override
    public Rule minimum(Rule.Minimum rule) {
        return new Rule.Minimum(all(rule.parts()));
    }

    @Override
    public Rule limited(Rule.Limited rule) {
        return new Rule.Limited(of(rule.part()), points(rule.least()), points(rule.most()));
    }

    @Override
    public Rule deduction(Rule.Deduction rule) {
        return new Rule.Deduction(of(rule.part()));
    }

    @Override
    public Rule holds(Rule.Holds rule) {
        return rule;
    }

    @Override
    public Rule holdsNot(Rule.HoldsNot rule) {
        return rule;
    }

    @Override
    public Rule shareAtLeast(Rule.ShareAtLeast rule) {
        return new Rule.ShareAtLeast(rule.indicator(), number(rule.least()));
    }

    @Override
    public Rule countAtLeast(Rule.CountAtLeast rule) {
        return new Rule.CountAtLeast(rule.indicator(), whole(rule.least()));
    }

    @Override
    public Rule numberAtLeast(Rule.NumberAtLeast rule) {
        return new Rule.NumberAtLeast(rule.indicator(), number(rule.least()), rule.unit());
    }

    @Override
    public Rule titleHeld(Rule.TitleHeld rule) {
        return new Rule.TitleHeld(
                rule.indicator(), rule.title(), rule.levels(), rule.months().map(this::whole));
    }

    @Override
    public Rule all(Rule.All rule) {
        return new Rule.All(all(rule.parts()));
    }

    @Override
    public Rule any(Rule.Any rule) {
        return new Rule.Any(all(rule.parts()));
    }

    @Override
    public Rule atLeast(Rule.AtLeast rule) {
        return new Rule.AtLeast(rule.count(), all(rule.parts()));
    }

    @Override
    public Rule knockOut(Rule.KnockOut rule) {
        return new Rule.KnockOut(all(rule.parts()));
    }

    @Override
    public Rule unstated(Rule.Unstated rule) {
        return rule;
    }
}
