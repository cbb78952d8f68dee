package org.learningsociety.criteria.lint;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * first values of all indicators, one for the second, and so on, since no leaf depends on another. Who does not read an indicator in
 * this situation, since the criterion does not apply, neither limits its values nor refuses one.
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
        this.readers = readers(situation);
        readers.forEach((indicator, nodes) -> candidates.put(
                indicator,
                Candidates.of(
                        nodes.stream().map(Criterion::rule).toList(),
                        situation.context().on())));
        run();
    }

    /** By indicator the criteria that miss it, or all that name it where none does. */
    private static Map<IndicatorId, List<Criterion>> readers(Situation situation) {
        Set<CriterionId> reading = situation.score(situation.profile(Map.of())).criteria().stream()
                .flatMap(Explanation::nodes)
                .filter(node -> node.reason().code() == ReasonCode.MISSING)
                .map(Explanation::criterion)
                .collect(Collectors.toUnmodifiableSet());
        Map<IndicatorId, List<Criterion>> readers = situation
                .rubric()
                .nodes()
                .filter(node -> node.rule().reads().isPresent())
                .collect(Collectors.groupingBy(
                        node -> node.rule().reads().orElseThrow(), LinkedHashMap::new, Collectors.toList()));
        readers.replaceAll((indicator, named) -> {
            List<Criterion> now =
                    named.stream().filter(node -> reading.contains(node.id())).toList();
            return now.isEmpty() ? named : now;
        });
        return readers;
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
        Comparison comparison = (one, other) -> order(indicator, one, other, directions);
        List<Trial> tried = different(Objects.requireNonNull(trials.get(indicator)), comparison);
        List<Trial> values = tried.stream()
                .filter(trial -> trial.finding() instanceof Finding.Known)
                .toList();
        boolean ordered = values.stream()
                .allMatch(one -> values.stream()
                        .allMatch(other -> comparison.order(one, other).isPresent()));
        List<Trial> steps = ordered
                ? values.stream()
                        .sorted((one, other) -> comparison.order(one, other).orElseThrow())
                        .toList()
                : values.subList(0, 1);
        return new Ladder(
                indicator,
                steps.stream().map(Trial::finding).toList(),
                tried.stream()
                        .filter(trial -> !steps.contains(trial))
                        .map(Trial::finding)
                        .toList(),
                of.marks().filter(most -> ordered && steps.size() > 1),
                ordered,
                of.finite() || tried.size() == 1);
    }

    /** Which of two trials serves better, absent where neither does. */
    private interface Comparison {
        OptionalInt order(Trial one, Trial other);
    }

    /** The first trial of each outcome. */
    private static List<Trial> different(List<Trial> trials, Comparison comparison) {
        List<Trial> different = new ArrayList<>();
        for (Trial trial : trials) {
            if (different.stream()
                    .map(other -> comparison.order(other, trial))
                    .noneMatch(order -> order.equals(OptionalInt.of(0)))) {
                different.add(trial);
            }
        }
        return different;
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
