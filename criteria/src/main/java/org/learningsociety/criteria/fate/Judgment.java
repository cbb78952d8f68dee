package org.learningsociety.criteria.fate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.territory.Basis;
import org.learningsociety.core.territory.Extent;
import org.learningsociety.core.territory.Extents;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateBound;
import org.learningsociety.criteria.recognition.FatePolicy;
import org.learningsociety.criteria.recognition.FateRule;
import org.learningsociety.criteria.recognition.Holding;
import org.learningsociety.criteria.recognition.RecognitionRules;
import org.learningsociety.criteria.rubric.LevelId;

/** Decides on one successor. */
final class Judgment implements FatePolicy.Cases<FateOutcome> {

    private final HeldBefore before;
    private final Gazetteer territory;
    private final UnitId successor;
    private final Extents untraced;
    private final Optional<FateRule> rule;
    private final Optional<Ranks> ranks;
    private final List<Problem> problems = new ArrayList<>();
    private List<Predecessor> predecessors;

    Judgment(
            HeldBefore before,
            RecognitionRules rules,
            Gazetteer territory,
            UnitId successor,
            List<Predecessor> predecessors) {
        this.before = before;
        this.territory = territory;
        this.successor = successor;
        this.predecessors = predecessors;
        this.untraced = territory.untraced(successor, before.day(), eve());
        this.rule = rules.fate(before.title(), before.day());
        this.ranks = Ranks.of(rules.levels(before.title()), held());
    }

    private List<Holding> held() {
        return predecessors.stream()
                .filter(this::isHolder)
                .flatMap(one -> one.holding().stream())
                .toList();
    }

    /** A title that ends on the day of the change is held no longer. */
    private boolean isHolder(Predecessor one) {
        return one.holding().filter(holding -> !holding.hasEnded(before.day())).isPresent();
    }

    FateOutcome outcome() {
        boolean isSettled =
                untraced.equals(Extents.NONE) && predecessors.stream().noneMatch(Predecessor::open);
        if (isSettled && predecessors.stream().noneMatch(this::isHolder)) {
            return without(Fate.NONE_HELD, Optional.empty());
        }
        if (isUnchanged()) {
            return unchanged(predecessors.get(0));
        }
        if (rule.isEmpty()) {
            problem(FateProblem.NO_POLICY, Map.of());
            return without(Fate.NO_POLICY, Optional.empty());
        }
        return rule.get().policy().match(this);
    }

    private boolean isUnchanged() {
        return predecessors.size() == 1
                && predecessors.get(0).unit().equals(successor)
                && predecessors.get(0).extents().equals(Extents.WHOLE)
                && untraced.equals(Extents.NONE);
    }

    private FateOutcome unchanged(Predecessor itself) {
        if (itself.open()) {
            problem(FateProblem.TITLE_OPEN, about(successor, before.day()));
            return without(Fate.UNDETERMINED, Optional.empty());
        }
        Holding holding = itself.holding().orElseThrow();
        predecessors = List.of(itself.counted(true));
        return held(Fate.UNCHANGED, holding.level(), holding.until(), holding.latestEnd(), Optional.empty());
    }

    @Override
    public FateOutcome ifAll(FatePolicy.IfAll policy) {
        return ranked(Participant::lowest, Optional.empty(), Optional.empty());
    }

    @Override
    public FateOutcome ifAny(FatePolicy.IfAny policy) {
        return ranked(Participant::highest, Optional.empty(), Optional.empty());
    }

    @Override
    public FateOutcome carryUntil(FatePolicy.CarryUntil policy) {
        return policy.end().isAfter(before.day())
                ? ranked(Participant::highest, Optional.empty(), Optional.of(policy.end()))
                : without(Fate.LAPSED, rule);
    }

    @Override
    public FateOutcome majority(FatePolicy.Majority policy) {
        predecessors = predecessors.stream()
                .map(one -> one.weighing(before.figure(policy.basis(), one.unit())))
                .toList();
        return ranked(all -> Participant.majority(all, policy.tie()), Optional.of(policy.basis()), Optional.empty());
    }

    @Override
    public FateOutcome reassess(FatePolicy.Reassess policy) {
        return without(Fate.REASSESS, rule);
    }

    @Override
    public FateOutcome lapse(FatePolicy.Lapse policy) {
        return without(Fate.LAPSED, rule);
    }

    private FateOutcome ranked(
            Function<List<Participant>, Ranks.Range> count, Optional<Basis> basis, Optional<LocalDate> limit) {
        if (ranks.isEmpty()) {
            problem(FateProblem.LEVELS_NOT_COMPARABLE, Map.of("levels", levels()));
            return without(Fate.UNDETERMINED, rule);
        }
        List<Participant> all = participants(ranks.get(), basis);
        Ranks.Range found = count.apply(all);
        if (!found.isExact()) {
            undetermined(all, basis);
            return without(Fate.UNDETERMINED, rule);
        }
        return found.low() == 0 ? without(Fate.NOT_CARRIED, rule) : carried(ranks.get(), found.low(), limit);
    }

    private String levels() {
        return held().stream()
                .map(holding -> holding.level().map(LevelId::value).orElse("–"))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private List<Participant> participants(Ranks scale, Optional<Basis> basis) {
        List<Participant> all = new ArrayList<>();
        for (Predecessor one : predecessors) {
            Weight weight = basis.map(on -> Weight.of(one.extents().on(on), one.figure()))
                    .orElse(Weight.NOTHING);
            all.add(new Participant(rank(scale, one), weight));
        }
        if (!untraced.equals(Extents.NONE)) {
            Weight weight = basis.map(on -> Weight.of(untraced.on(on), Optional.empty()))
                    .orElse(Weight.NOTHING);
            all.add(new Participant(new Ranks.Range(0, scale.top()), weight));
        }
        return all;
    }

    private Ranks.Range rank(Ranks scale, Predecessor one) {
        if (one.open()) {
            return new Ranks.Range(0, scale.top());
        }
        int rank = one.holding().filter(holding -> isHolder(one)).map(scale::of).orElse(0);
        return new Ranks.Range(rank, rank);
    }

    /** The title goes over from those who held it at the level or above; whoever may be among them may end it earlier. */
    private FateOutcome carried(Ranks scale, int rank, Optional<LocalDate> limit) {
        predecessors = predecessors.stream()
                .map(one -> one.counted(rank(scale, one).low() >= rank))
                .toList();
        List<Holding> counted = predecessors.stream()
                .filter(Predecessor::counted)
                .flatMap(one -> one.holding().stream())
                .toList();
        Optional<LevelId> level = counted.stream()
                .filter(holding -> scale.of(holding) == rank)
                .findFirst()
                .flatMap(Holding::level);
        Optional<LocalDate> latest = Stream.concat(counted.stream().flatMap(Judgment::latest), limit.stream())
                .min(Comparator.naturalOrder());
        boolean mayEndEarlier = !untraced.equals(Extents.NONE)
                || predecessors.stream().anyMatch(one -> rank(scale, one).high() >= rank && !one.counted())
                || counted.stream().anyMatch(holding -> mayEndBefore(latest, holding));
        DateBound end =
                mayEndEarlier ? DateBound.unknown() : latest.map(DateBound::on).orElse(DateBound.open());
        return held(Fate.CARRIED, level, end, latest, rule);
    }

    /** By which day it is certainly over. */
    private static Stream<LocalDate> latest(Holding holding) {
        return holding.until().day().or(holding::latestEnd).stream();
    }

    /** Whether a title of which it is not known when it ends may end before a day, or before whatever day there is. */
    private static boolean mayEndBefore(Optional<LocalDate> day, Holding holding) {
        boolean endsLater = day.isPresent()
                && holding.earliestEnd().filter(end -> !end.isBefore(day.get())).isPresent();
        return holding.until() instanceof DateBound.Unknown && !endsLater;
    }

    private void undetermined(List<Participant> all, Optional<Basis> basis) {
        predecessors.stream()
                .filter(Predecessor::open)
                .forEach(one -> problem(FateProblem.TITLE_OPEN, about(one.unit(), eve())));
        if (!untraced.equals(Extents.NONE)) {
            problem(FateProblem.ORIGIN_UNKNOWN, about(successor, before.day()));
        }
        basis.ifPresent(on -> {
            if (Participant.weight(all, one -> true).isNothing()) {
                problem(FateProblem.NOTHING_TO_WEIGH, Map.of("basis", on.name()));
            }
            predecessors.forEach(one -> unweighed(one, on));
        });
    }

    private void unweighed(Predecessor one, Basis basis) {
        Extent part = one.extents().on(basis);
        Map<String, String> arguments = new TreeMap<>(about(one.unit(), eve()));
        arguments.put("basis", basis.name());
        if (part.high().signum() > 0 && one.figure().isEmpty()) {
            problem(FateProblem.FIGURE_MISSING, arguments);
        }
        if (part.share().isEmpty()
                && one.figure().filter(size -> size.signum() == 0).isEmpty()) {
            problem(FateProblem.SHARE_UNKNOWN, arguments);
        }
    }

    private LocalDate eve() {
        return before.day().minusDays(1);
    }

    private Map<String, String> about(UnitId unit, LocalDate day) {
        return Map.of("value", unit.value(), "name", territory.get(unit).label(day));
    }

    /** A problem's arguments are the same in all languages. */
    private static String name(TitleId title) {
        return title.name().map(LocalizedText::inBoth).orElse(title.value());
    }

    private void problem(FateProblem code, Map<String, String> more) {
        Map<String, String> arguments = new TreeMap<>(more);
        arguments.put("title", name(before.title()));
        arguments.put("unit", territory.get(successor).label(before.day()));
        arguments.put("day", before.day().toString());
        problems.add(Problem.error(code, new Place.Whole(successor.value()), arguments));
    }

    private FateOutcome without(Fate fate, Optional<FateRule> by) {
        return outcome(fate, Optional.empty(), Optional.empty(), Optional.empty(), by);
    }

    private FateOutcome held(
            Fate fate, Optional<LevelId> level, DateBound until, Optional<LocalDate> latest, Optional<FateRule> by) {
        Optional<LocalDate> latestEnd = latest.filter(day -> until instanceof DateBound.Unknown);
        return outcome(fate, level, Optional.of(until), latestEnd, by);
    }

    private FateOutcome outcome(
            Fate fate,
            Optional<LevelId> level,
            Optional<DateBound> until,
            Optional<LocalDate> latestEnd,
            Optional<FateRule> by) {
        return new FateOutcome(
                before.title(), before.day(), successor, fate, level, until, latestEnd, predecessors, by, problems);
    }
}
