package org.learningsociety.criteria.rubric;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is left of a rubric on a day, when criteria that are not in force then are taken out. */
final class InForce extends RuleRewriting {

    private final LocalDate on;

    InForce(LocalDate on) {
        this.on = on;
    }

    Rubric of(Rubric rubric) {
        List<Criterion> criteria = rewrite(rubric.criteria());
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

    @Override
    Optional<Criterion> rewrite(Criterion node) {
        return node.inForce().contains(on) ? rebuilt(node) : Optional.empty();
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
}
