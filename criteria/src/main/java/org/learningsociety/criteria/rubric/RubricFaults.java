package org.learningsociety.criteria.rubric;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.time.DateBound;
import org.learningsociety.core.time.DateRange;

/** What keeps a rubric from being judged at all; whether it is sensible is another question. */
final class RubricFaults {

    /** So many that sums and what rounding adds to them are far from what can be counted at all. */
    private static final Points MOST = Points.of(1_000_000_000);

    /** A thousand years: more cannot be meant, and days so far away cannot be calculated. */
    private static final long MOST_MONTHS = 12_000;

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
        checkAnswers();
        checkValidity();
        checkStanding();
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

    /** A quantity in two units, and a choice from scales that share no option, could never suit all criteria that read it. */
    private void checkAnswers() {
        Map<IndicatorId, Optional<MeasureUnit>> units = new HashMap<>();
        Map<IndicatorId, Set<OptionId>> options = new HashMap<>();
        rubric.nodes().map(Criterion::rule).forEach(rule -> {
            if (rule instanceof Rule.NumberAtLeast number
                    && !units.computeIfAbsent(number.indicator(), first -> number.unit())
                            .equals(number.unit())) {
                faults.add("indicator " + number.indicator() + " is measured in different units");
            }
            if (rule instanceof Rule.Choice choice) {
                Set<OptionId> own =
                        choice.options().stream().map(Rule.Choice.Option::id).collect(Collectors.toSet());
                Set<OptionId> common = options.computeIfAbsent(choice.indicator(), first -> new HashSet<>(own));
                common.retainAll(own);
                if (common.isEmpty()) {
                    faults.add("indicator " + choice.indicator() + " is chosen from scales without a common option");
                }
            }
        });
    }

    /** On no day may a level ask for nothing, or the total be of nothing. */
    private void checkStanding() {
        Set<CriterionId> standing = rubric.criteria().stream()
                .flatMap(RubricFaults::standing)
                .map(Criterion::id)
                .collect(Collectors.toUnmodifiableSet());
        rubric.total()
                .filter(total -> !standing.contains(total.id()))
                .ifPresent(total -> faults.add("the total must be made of something on every day, but " + total.id()
                        + " has only criteria that come into force or end"));
        rubric.levels().stream()
                .filter(level -> level.requirements().stream()
                        .noneMatch(requirement ->
                                requirement.target().map(standing::contains).orElse(true)))
                .forEach(level -> faults.add("level " + level.id()
                        + " must ask for something on every day, but has only criteria that come into force or end"));
    }

    /** The nodes that are part of the rubric on every day. */
    private static Stream<Criterion> standing(Criterion node) {
        if (!node.inForce().equals(DateRange.ALWAYS)) {
            return Stream.empty();
        }
        List<Criterion> parts = node.rule().parts();
        List<Criterion> below = parts.stream().flatMap(RubricFaults::standing).toList();
        return !parts.isEmpty() && below.isEmpty() ? Stream.empty() : Stream.concat(Stream.of(node), below.stream());
    }

    private void checkValidity() {
        rubric.validityMonths()
                .filter(months -> months.low() < 1 || months.high() > MOST_MONTHS)
                .ifPresent(months -> faults.add("a title must be valid for 1 to " + MOST_MONTHS + " months, but is for "
                        + months.low() + " to " + months.high()));
    }

    private void checkCriterion(Criterion node) {
        if (isUnknown(node.inForce().from()) || isUnknown(node.inForce().to())) {
            faults.add("criterion " + node.id() + " must say when it is in force, or that it always is");
        }
        if (!node.appliesWhen().equals(Applicability.ALWAYS)
                && node.ifNotApplicable() == NotApplicablePolicy.FORBIDDEN) {
            faults.add("criterion " + node.id() + " does not always apply, but does not say what it counts then");
        }
        if (node.rule() instanceof Rule.Graded graded) {
            checkPoints(node, graded);
        }
    }

    private static boolean isUnknown(DateBound bound) {
        return bound instanceof DateBound.Unknown;
    }

    private void checkPoints(Criterion node, Rule.Graded graded) {
        if (isOutOfRange(graded)) {
            faults.add("criterion " + node.id() + " must give from 0 to at most " + MOST + " points");
        }
        if (graded instanceof Rule.Content content
                && (content.partial().low().isNegative()
                        || content.partial().high().compareTo(content.max().high()) > 0)) {
            faults.add("criterion " + node.id() + " must give a part from 0 to the maximum for partial fulfilment");
        }
    }

    private static boolean isOutOfRange(Rule.Graded graded) {
        try {
            Points least = graded.minimum();
            return graded.leastMaximum().isNegative()
                    || graded.maximum().isNegative()
                    || MOST.compareTo(graded.maximum()) < 0
                    || MOST.compareTo(least.negated()) < 0
                    || (graded instanceof Rule.Reading && least.isNegative());
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
        } else if (requirement instanceof Level.EachPartAtLeast floor) {
            checkTarget(level, floor.criterion(), Rule.Graded.class);
            checkParts(level, floor.criterion());
        } else if (rubric.mode() == Mode.ALL_INDICATORS) {
            faults.add("mode ALL_INDICATORS knows no total, but level " + level.id() + " asks for one");
        }
    }

    private void checkParts(Level level, CriterionId id) {
        List<Criterion> parts =
                rubric.find(id).map(target -> target.rule().parts()).orElse(List.of());
        if (parts.isEmpty() || !parts.stream().allMatch(part -> part.rule() instanceof Rule.Graded)) {
            faults.add(
                    "level " + level.id() + " asks for parts of criterion " + id + ", which has none that give points");
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
