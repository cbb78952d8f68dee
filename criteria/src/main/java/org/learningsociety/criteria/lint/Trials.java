package org.learningsociety.criteria.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.learningsociety.core.number.Bounds;
import org.learningsociety.criteria.evidence.Finding;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.CriterionId;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.Rule;
import org.learningsociety.criteria.scoring.Explanation;
import org.learningsociety.criteria.scoring.ReasonCode;
import org.learningsociety.criteria.scoring.Verdict;

/**
 * Tries out in one situation what each value of each indicator gives the criteria that read it. The scorer says so, in one run for the
 * first values of all indicators, one for the second, and so on, since no leaf depends on another.
 */
final class Trials {

    private static final Finding EXCEPTION = new Finding.NotApplicable("-");

    private final Situation situation;
    private final Map<IndicatorId, List<Criterion>> readers;
    private final Map<IndicatorId, Candidates> candidates = new LinkedHashMap<>();
    private final Map<IndicatorId, List<Trial>> trials = new LinkedHashMap<>();

    /** A finding and what came of it. */
    private record Trial(Finding finding, Map<CriterionId, Explanation> outcome) {
        Explanation of(CriterionId reader) {
            return Objects.requireNonNull(outcome.get(reader));
        }
    }

    private enum Direction {
        UP,
        DOWN;

        Direction opposite() {
            return this == UP ? DOWN : UP;
        }
    }

    Trials(Situation situation) {
        this.situation = situation;
        this.readers = situation
                .rubric()
                .nodes()
                .filter(node -> node.rule().reads().isPresent())
                .collect(Collectors.groupingBy(
                        node -> node.rule().reads().orElseThrow(), LinkedHashMap::new, Collectors.toList()));
        readers.forEach((indicator, nodes) -> candidates.put(
                indicator,
                Candidates.of(
                        nodes.stream().map(Criterion::rule).toList(),
                        situation.context().on())));
        run();
    }

    private void run() {
        Map<IndicatorId, List<Finding>> findings = new LinkedHashMap<>();
        candidates.forEach((indicator, found) -> findings.put(
                indicator,
                Stream.concat(found.values().stream().<Finding>map(Finding.Known::new), Stream.of(EXCEPTION))
                        .toList()));
        int most = findings.values().stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < most; i++) {
            Map<IndicatorId, Finding> tried = new HashMap<>();
            for (Map.Entry<IndicatorId, List<Finding>> of : findings.entrySet()) {
                if (i < of.getValue().size()) {
                    tried.put(of.getKey(), of.getValue().get(i));
                }
            }
            note(tried);
        }
    }

    private void note(Map<IndicatorId, Finding> tried) {
        Map<CriterionId, Explanation> outcome = situation.score(situation.profile(tried)).criteria().stream()
                .flatMap(Explanation::nodes)
                .collect(Collectors.toMap(Explanation::criterion, node -> node));
        tried.forEach((indicator, finding) -> {
            Trial trial = new Trial(finding, outcome);
            if (reading(indicator).stream().noneMatch(node -> isRefused(trial.of(node.id())))) {
                trials.computeIfAbsent(indicator, key -> new ArrayList<>()).add(trial);
            }
        });
    }

    private List<Criterion> reading(IndicatorId indicator) {
        return Objects.requireNonNull(readers.get(indicator));
    }

    private static boolean isRefused(Explanation leaf) {
        return leaf.reason().code() == ReasonCode.UNUSABLE || leaf.reason().code() == ReasonCode.EXCEPTION_FORBIDDEN;
    }

    /** Orders what can be found by how it serves criteria, of which more is better. */
    List<Ladder> ladders(Set<CriterionId> wanted) {
        Map<CriterionId, Set<Direction>> directions = new HashMap<>();
        wanted.forEach(id -> situation.rubric().find(id).ifPresent(node -> direct(node, Direction.UP, directions)));
        return readers.keySet().stream()
                .map(indicator -> ladder(indicator, directions))
                .toList();
    }

    /** Whatever is knocked out or deducted serves by being less. */
    private static void direct(Criterion node, Direction direction, Map<CriterionId, Set<Direction>> directions) {
        directions
                .computeIfAbsent(node.id(), id -> EnumSet.noneOf(Direction.class))
                .add(direction);
        boolean turns = node.rule() instanceof Rule.KnockOut || node.rule() instanceof Rule.Deduction;
        node.rule().parts().forEach(part -> direct(part, turns ? direction.opposite() : direction, directions));
    }

    private Ladder ladder(IndicatorId indicator, Map<CriterionId, Set<Direction>> directions) {
        Candidates of = Objects.requireNonNull(candidates.get(indicator));
        List<Trial> tried = trials.getOrDefault(indicator, List.of());
        if (tried.isEmpty()) {
            Finding nothing = new Finding.Missing(Finding.MissingCause.NOT_RECORDED, "");
            return new Ladder(indicator, List.of(nothing), List.of(), Optional.empty(), true, false);
        }
        List<Trial> different = new ArrayList<>();
        for (Trial trial : tried) {
            if (different.stream().noneMatch(other -> isAlike(order(indicator, other, trial, directions)))) {
                different.add(trial);
            }
        }
        return ladder(indicator, different, of, directions);
    }

    private static boolean isAlike(OptionalInt order) {
        return order.isPresent() && order.getAsInt() == 0;
    }

    private Ladder ladder(
            IndicatorId indicator, List<Trial> different, Candidates of, Map<CriterionId, Set<Direction>> directions) {
        List<Trial> plain = different.stream()
                .filter(trial -> different.size() == 1 || !isLeftOut(indicator, trial, directions))
                .toList();
        boolean ordered = plain.stream()
                .allMatch(one -> plain.stream()
                        .allMatch(other ->
                                order(indicator, one, other, directions).isPresent()));
        List<Trial> steps = ordered
                ? plain.stream()
                        .sorted(Comparator.comparing(
                                trial -> trial,
                                (one, other) ->
                                        order(indicator, one, other, directions).orElseThrow()))
                        .toList()
                : plain.subList(0, 1);
        List<Finding> aside = different.stream()
                .filter(trial -> !steps.contains(trial))
                .map(Trial::finding)
                .toList();
        boolean divides = of.marks().isPresent() && ordered && steps.size() > 1;
        return new Ladder(
                indicator,
                steps.stream().map(Trial::finding).toList(),
                aside,
                divides ? of.marks() : Optional.empty(),
                ordered,
                of.finite() || different.size() == 1);
    }

    private boolean isLeftOut(IndicatorId indicator, Trial trial, Map<CriterionId, Set<Direction>> directions) {
        return reading(indicator).stream()
                .filter(node -> directions.containsKey(node.id()))
                .anyMatch(node -> trial.of(node.id()).isLeftOut());
    }

    /** Which of two findings serves better, absent where one does here and the other there. */
    private OptionalInt order(
            IndicatorId indicator, Trial one, Trial other, Map<CriterionId, Set<Direction>> directions) {
        boolean less = false;
        boolean more = false;
        for (Criterion reader : reading(indicator)) {
            for (Direction direction : directions.getOrDefault(reader.id(), Set.of())) {
                Explanation left = one.of(reader.id());
                Explanation right = other.of(reader.id());
                if (left.isLeftOut() != right.isLeftOut()) {
                    return OptionalInt.empty();
                }
                boolean up = direction == Direction.UP;
                less |= isBelow(up ? left : right, up ? right : left);
                more |= isBelow(up ? right : left, up ? left : right);
            }
        }
        return less && more ? OptionalInt.empty() : OptionalInt.of(less ? -1 : more ? 1 : 0);
    }

    /** Whether one outcome is lower than another at one end at least. */
    private static boolean isBelow(Explanation one, Explanation other) {
        if (one.points().isPresent() && other.points().isPresent()) {
            Bounds left = one.points().get();
            Bounds right = other.points().get();
            return left.low().compareTo(right.low()) < 0 || left.high().compareTo(right.high()) < 0;
        }
        return rank(one.verdict()) < rank(other.verdict());
    }

    /** How good a verdict is. */
    static int rank(Verdict verdict) {
        return switch (verdict) {
            case ACHIEVED -> 2;
            case UNDETERMINED -> 1;
            case NOT_ACHIEVED, NOT_ASSESSABLE -> 0;
        };
    }
}
