package org.learningsociety.criteria.guidance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.learningsociety.core.number.Rational;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.Finding;
import org.learningsociety.criteria.evidence.Observation;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.scoring.Context;
import org.learningsociety.criteria.scoring.Scorer;
import org.learningsociety.criteria.scoring.Verdict;
import org.learningsociety.criteria.testkit.GuidanceArbitraries;
import org.learningsociety.criteria.testkit.GuidanceArbitraries.Question;

/** The slow and obvious oracle of guidance: tries every value of every indicator, and asks the scorer each time. */
final class SlowGuide {

    private final Question question;

    SlowGuide(Question question) {
        this.question = question;
    }

    /** How many changes there are to be tried. */
    static long size(Question question) {
        return question.evidence().observations().values().stream()
                .mapToLong(observation -> observation.finding() instanceof Finding.Known known
                        ? GuidanceArbitraries.values(known.value()).size()
                        : 1)
                .reduce(1, (one, other) -> one * other);
    }

    /** Some values, what they cost, and the day from which on they can be had. */
    record Change(Map<IndicatorId, ObservedValue> to, long cost, LocalDate ready) {}

    /** All changes that lead to a verdict of the level, or to any other, on the day on which they are ready. */
    List<Change> changes(Verdict verdict, boolean wanted) {
        List<Change> leading = new ArrayList<>();
        for (Change change : everything()) {
            boolean is = verdict(change) == verdict;
            if (is == wanted) {
                leading.add(change);
            }
        }
        return leading;
    }

    Verdict verdict(Change change) {
        Context context = new Context(
                change.ready(), question.context().areas(), question.context().groups());
        return Scorer.score(question.rubric(), changed(change), context).verdict();
    }

    private Evidence changed(Change change) {
        Map<IndicatorId, Observation> observations =
                new TreeMap<>(question.evidence().observations());
        change.to().forEach((indicator, value) -> observations.put(indicator, Observation.known(indicator, value)));
        return Evidence.of(question.evidence().subject(), observations.values());
    }

    private List<Change> everything() {
        Set<IndicatorId> fixed = fixed();
        List<Change> all = List.of(new Change(Map.of(), 0, GuidanceArbitraries.DAY));
        for (Observation observation : question.evidence().observations().values()) {
            if (!fixed.contains(observation.indicator()) && observation.finding() instanceof Finding.Known known) {
                all = all.stream()
                        .flatMap(change -> GuidanceArbitraries.values(known.value()).stream()
                                .map(value -> with(change, observation.indicator(), known.value(), value)))
                        .toList();
            }
        }
        return all.stream()
                .filter(change ->
                        question.costs().by().filter(change.ready()::isAfter).isEmpty())
                .toList();
    }

    private Set<IndicatorId> fixed() {
        Set<IndicatorId> fixed = new HashSet<>(question.costs().fixed());
        question.rubric()
                .nodes()
                .filter(node -> question.costs().excluded().contains(node.id()))
                .flatMap(Criterion::nodes)
                .forEach(node -> node.rule().reads().ifPresent(fixed::add));
        return fixed;
    }

    private Change with(Change change, IndicatorId indicator, ObservedValue from, ObservedValue to) {
        if (from.equals(to)) {
            return change;
        }
        Price.PerUnit price = (Price.PerUnit) question.costs().price(indicator);
        Map<IndicatorId, ObservedValue> all = new TreeMap<>(change.to());
        all.put(indicator, to);
        LocalDate earliest = price.earliest().orElse(change.ready());
        return new Change(
                all,
                change.cost() + price.cost() * units(from, to),
                earliest.isAfter(change.ready()) ? earliest : change.ready());
    }

    private static long units(ObservedValue from, ObservedValue to) {
        if (from instanceof ObservedValue.Count one && to instanceof ObservedValue.Count other) {
            return Math.abs(one.count() - other.count());
        }
        if (from instanceof ObservedValue.Amount one && to instanceof ObservedValue.Amount other) {
            return one.amount().minus(other.amount()).abs().ceiling().longValueExact();
        }
        if (from instanceof ObservedValue.Proportion one && to instanceof ObservedValue.Proportion other) {
            return Math.abs(one.share().part() - other.share().part());
        }
        if (from instanceof ObservedValue.Marks one && to instanceof ObservedValue.Marks other) {
            long most = 0;
            for (int i = 0; i < one.marks().size(); i++) {
                Rational moved = one.marks().get(i).minus(other.marks().get(i)).toRational();
                most = Math.max(most, moved.abs().ceiling().longValueExact());
            }
            return most;
        }
        return 1;
    }

    static Optional<Long> cheapest(List<Change> changes) {
        return changes.stream().map(Change::cost).min(Long::compare);
    }

    static Set<Map<IndicatorId, ObservedValue>> allOf(List<Change> changes, long cost) {
        return changes.stream()
                .filter(change -> change.cost() == cost)
                .map(Change::to)
                .collect(Collectors.toSet());
    }

    static Map<IndicatorId, ObservedValue> values(ImprovementPath path) {
        return path.steps().stream()
                .collect(Collectors.toMap(
                        ImprovementPath.Step::indicator, ImprovementPath.Step::to, (one, other) -> one, TreeMap::new));
    }
}
