package org.learningsociety.criteria.rubric;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What keeps a rubric from being judged at all; whether it is sensible is another question. */
final class RubricFaults {

    private final Rubric rubric;
    private final List<String> faults = new ArrayList<>();

    RubricFaults(Rubric rubric) {
        this.rubric = rubric;
    }

    List<String> list() {
        checkNotEmpty();
        checkUnique();
        checkMode();
        checkIndicators();
        rubric.nodes().forEach(this::checkCriterion);
        rubric.levels().forEach(level -> level.requirements().forEach(requirement -> checkTarget(level, requirement)));
        return List.copyOf(faults);
    }

    private void checkNotEmpty() {
        if (rubric.criteria().isEmpty()
                || rubric.levels().isEmpty()
                || rubric.subjectKinds().isEmpty()) {
            faults.add("criteria, levels and kinds of subject must not be empty");
        }
    }

    private void checkUnique() {
        Set<CriterionId> criteria = new HashSet<>();
        rubric.nodes()
                .map(Criterion::id)
                .filter(id -> !criteria.add(id))
                .forEach(id -> faults.add("criterion " + id + " stands twice"));
        Set<LevelId> levels = new HashSet<>();
        rubric.levels().stream()
                .map(Level::id)
                .filter(id -> !levels.add(id))
                .forEach(id -> faults.add("level " + id + " stands twice"));
    }

    private void checkMode() {
        long totals = rubric.criteria().stream()
                .filter(node -> node.rule() instanceof Rule.Graded)
                .count();
        if (rubric.mode() == Mode.POINTS && totals != 1) {
            faults.add("mode POINTS needs exactly one criterion at the top that gives the total, but has " + totals);
        }
        if (rubric.mode() == Mode.ALL_INDICATORS) {
            rubric.nodes()
                    .filter(node -> node.rule() instanceof Rule.Graded)
                    .forEach(node -> faults.add(
                            "mode ALL_INDICATORS knows no points, but criterion " + node.id() + " gives some"));
        }
    }

    /** One observation must be able to answer all criteria that read it. */
    private void checkIndicators() {
        Map<IndicatorId, Set<ValueKind>> kinds = new HashMap<>();
        rubric.nodes()
                .map(Criterion::rule)
                .forEach(rule -> rule.reads().ifPresent(indicator -> {
                    Set<ValueKind> earlier = kinds.putIfAbsent(indicator, rule.answeredBy());
                    if (earlier != null && !earlier.equals(rule.answeredBy())) {
                        faults.add("indicator " + indicator + " is read as different kinds of value");
                    }
                }));
    }

    private void checkCriterion(Criterion node) {
        if (!node.appliesWhen().equals(Applicability.ALWAYS)
                && node.ifNotApplicable() == NotApplicablePolicy.FORBIDDEN) {
            faults.add("criterion " + node.id() + " does not always apply, but does not say what it counts then");
        }
        if (node.rule() instanceof Rule.Graded graded) {
            checkPoints(node, graded);
        }
    }

    private void checkPoints(Criterion node, Rule.Graded graded) {
        if (isOutOfRange(graded)) {
            faults.add(
                    "criterion " + node.id() + " must give from 0 to at most " + Long.MAX_VALUE / 10_000 + " points");
        }
        if (graded instanceof Rule.Content content
                && (content.partial().low().isNegative()
                        || content.partial().high().compareTo(content.max().high()) > 0)) {
            faults.add("criterion " + node.id() + " must give a part from 0 to the maximum for partial fulfilment");
        }
        if (graded instanceof Rule.Sum sum
                && sum.rounding()
                        .filter(how -> how.mode() == RoundingMode.UNNECESSARY)
                        .isPresent()) {
            faults.add("criterion " + node.id() + " must say how to round, but says that it is unnecessary");
        }
    }

    private static boolean isOutOfRange(Rule.Graded graded) {
        try {
            return graded.leastMaximum().isNegative() || graded.maximum().isNegative();
        } catch (ArithmeticException overflow) {
            return true;
        }
    }

    private void checkTarget(Level level, Level.Requirement requirement) {
        if (requirement instanceof Level.Met met) {
            checkTarget(level, met.criterion(), Rule.Tested.class);
        } else if (requirement instanceof Level.PointsAtLeast floor) {
            checkTarget(level, floor.criterion(), Rule.Graded.class);
        } else if (requirement instanceof Level.ShareOfMaximumAtLeast floor) {
            checkTarget(level, floor.criterion(), Rule.Graded.class);
        } else if (rubric.mode() == Mode.ALL_INDICATORS) {
            faults.add("mode ALL_INDICATORS knows no total, but level " + level.id() + " asks for one");
        }
    }

    private void checkTarget(Level level, CriterionId id, Class<? extends Rule> family) {
        Optional<Criterion> target = rubric.find(id);
        if (target.isEmpty()) {
            faults.add("level " + level.id() + " names criterion " + id + ", which does not exist");
        } else if (!family.isInstance(target.get().rule())) {
            faults.add("level " + level.id() + " cannot ask this of criterion " + id);
        }
    }
}
