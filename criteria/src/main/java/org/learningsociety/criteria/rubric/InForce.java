package org.learningsociety.criteria.rubric;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is left of a rubric on a day, when criteria that are not in force then are taken out. */
record InForce(LocalDate on) implements Rule.Cases<Optional<Rule>> {

    Rubric of(Rubric rubric) {
        List<Criterion> criteria = left(rubric.criteria());
        Set<CriterionId> known =
                criteria.stream().flatMap(Criterion::nodes).map(Criterion::id).collect(Collectors.toUnmodifiableSet());
        return Rubric.builder()
                .from(rubric)
                .criteria(criteria)
                .levels(rubric.levels().stream()
                        .map(level -> left(level, known))
                        .toList())
                .build();
    }

    private static Level left(Level level, Set<CriterionId> known) {
        return new Level(
                level.id(),
                level.name(),
                level.requirements().stream()
                        .filter(requirement ->
                                requirement.target().map(known::contains).orElse(true))
                        .toList());
    }

    private List<Criterion> left(List<Criterion> criteria) {
        return criteria.stream().flatMap(node -> left(node).stream()).toList();
    }

    private Optional<Criterion> left(Criterion node) {
        return node.inForce().contains(on)
                ? node.rule()
                        .match(this)
                        .map(rule -> Criterion.builder().from(node).rule(rule).build())
                : Optional.empty();
    }

    private Optional<Rule> several(List<Criterion> parts, Function<List<Criterion>, Rule> make) {
        return Optional.of(left(parts)).filter(left -> !left.isEmpty()).map(make);
    }

    @Override
    public Optional<Rule> worth(Rule.Worth rule) {
        return left(rule.test()).map(test -> new Rule.Worth(test, rule.points()));
    }

    @Override
    public Optional<Rule> sum(Rule.Sum rule) {
        return several(rule.parts(), left -> new Rule.Sum(left, rule.rounding()));
    }

    @Override
    public Optional<Rule> weightedSum(Rule.WeightedSum rule) {
        List<Rule.WeightedSum.Weighted> left = rule.weighted().stream()
                .flatMap(part ->
                        left(part.part()).map(node -> new Rule.WeightedSum.Weighted(part.weight(), node)).stream())
                .toList();
        return Optional.of(left)
                .filter(parts -> !parts.isEmpty())
                .map(parts -> new Rule.WeightedSum(parts, rule.rounding()));
    }

    @Override
    public Optional<Rule> bestOf(Rule.BestOf rule) {
        return several(rule.parts(), left -> new Rule.BestOf(Math.min(rule.take(), left.size()), left));
    }

    @Override
    public Optional<Rule> minimum(Rule.Minimum rule) {
        return several(rule.parts(), Rule.Minimum::new);
    }

    @Override
    public Optional<Rule> limited(Rule.Limited rule) {
        return left(rule.part()).map(part -> new Rule.Limited(part, rule.least(), rule.most()));
    }

    @Override
    public Optional<Rule> deduction(Rule.Deduction rule) {
        return left(rule.part()).map(Rule.Deduction::new);
    }

    @Override
    public Optional<Rule> all(Rule.All rule) {
        return several(rule.parts(), Rule.All::new);
    }

    @Override
    public Optional<Rule> any(Rule.Any rule) {
        return several(rule.parts(), Rule.Any::new);
    }

    @Override
    public Optional<Rule> atLeast(Rule.AtLeast rule) {
        return several(rule.parts(), left -> new Rule.AtLeast(Math.min(rule.count(), left.size()), left));
    }

    @Override
    public Optional<Rule> knockOut(Rule.KnockOut rule) {
        return several(rule.parts(), Rule.KnockOut::new);
    }

    @Override
    public Optional<Rule> marks(Rule.Marks rule) {
        return Optional.of(rule);
    }

    @Override
    public Optional<Rule> panel(Rule.Panel rule) {
        return Optional.of(rule);
    }

    @Override
    public Optional<Rule> content(Rule.Content rule) {
        return Optional.of(rule);
    }

    @Override
    public Optional<Rule> choice(Rule.Choice rule) {
        return Optional.of(rule);
    }

    @Override
    public Optional<Rule> bands(Rule.Bands rule) {
        return Optional.of(rule);
    }

    @Override
    public Optional<Rule> proportional(Rule.Proportional rule) {
        return Optional.of(rule);
    }

    @Override
    public Optional<Rule> perUnit(Rule.PerUnit rule) {
        return Optional.of(rule);
    }

    @Override
    public Optional<Rule> holds(Rule.Holds rule) {
        return Optional.of(rule);
    }

    @Override
    public Optional<Rule> holdsNot(Rule.HoldsNot rule) {
        return Optional.of(rule);
    }

    @Override
    public Optional<Rule> shareAtLeast(Rule.ShareAtLeast rule) {
        return Optional.of(rule);
    }

    @Override
    public Optional<Rule> countAtLeast(Rule.CountAtLeast rule) {
        return Optional.of(rule);
    }

    @Override
    public Optional<Rule> numberAtLeast(Rule.NumberAtLeast rule) {
        return Optional.of(rule);
    }

    @Override
    public Optional<Rule> titleHeld(Rule.TitleHeld rule) {
        return Optional.of(rule);
    }

    @Override
    public Optional<Rule> unstated(Rule.Unstated rule) {
        return Optional.of(rule);
    }
}
