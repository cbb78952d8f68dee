package org.learningsociety.core.territory;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.territory.Steps.Branch;

/**
 * Follows what a unit held from one day to another.
 *
 * <p>Along a path shares multiply, over parallel paths they add. Where shares are not known but must add up to one, a bound of the
 * share of a target is that of a weighted mean: the weights of a step's branches add up to one, and what each branch brings to
 * the target lies within bounds of its own. The mean is greatest when as much weight as possible goes to the branches that can
 * bring most. Steps do not depend on each other, and more brought further on never means less in sum, so taking each step for
 * itself from the last to the first gives the exact bounds. That parts which come together again are the whole follows, and needs no
 * rule of its own.
 */
final class Lineage {

    private static final Comparator<TerritorialEvent> OLDEST_FIRST = Comparator.comparing(
                    TerritorialEvent::operatesFrom)
            .thenComparing(event -> event.id().value());

    private record Receipt(LocalDate day, UnitId from, Branch branch) {}

    /** How much of what a unit held a target holds, and by which events. */
    private record Stake(Extents extents, List<TerritorialEvent> events) {
        static final Stake ALL = new Stake(Extents.WHOLE, List.of());

        Stake after(List<TerritorialEvent> earlier) {
            return new Stake(extents, events.isEmpty() ? earlier : inOrder(List.of(earlier, events)));
        }
    }

    private final Map<UnitId, AdministrativeUnit> units;
    private final Steps steps;
    private final Map<UnitId, List<Receipt>> receipts = new HashMap<>();
    // Only remembers; a table of the whole country asks ten thousand times about one day.
    private final ConcurrentMap<LocalDate, Walk> walks = new ConcurrentHashMap<>();
    private final NavigableSet<LocalDate> days = new TreeSet<>();

    Lineage(Map<UnitId, AdministrativeUnit> units, Steps steps) {
        this.units = units;
        this.steps = steps;
        steps.all().values().forEach(unit -> days.addAll(unit.keySet()));
        steps.all()
                .forEach((unit, days) -> days.forEach((day, branches) -> branches.forEach(branch -> branch.to()
                        .ifPresent(to -> receipts.computeIfAbsent(to, key -> new ArrayList<>())
                                .add(new Receipt(day, unit, branch))))));
    }

    List<Succession> successors(UnitId unit, LocalDate from, LocalDate to) {
        return successors(unit, from, walkTo(to));
    }

    List<Succession> predecessors(UnitId unit, LocalDate at, LocalDate earlier) {
        Walk walk = walkTo(at);
        return possibleGivers(unit, at, earlier).stream()
                .filter(giver -> isOpen(giver, earlier))
                .flatMap(giver -> successors(giver, earlier, walk).stream())
                .filter(link -> link.to().equals(unit))
                .toList();
    }

    /** How much of what a unit held on a day no unit is recorded to hold on another, later or earlier. */
    Extents untraced(UnitId unit, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return Extents.each(basis -> unrecorded(unit, from, to, basis));
        }
        if (isTraced(steps.of(unit).tailMap(from, false), to)) {
            return Extents.NONE;
        }
        return Optional.ofNullable(walkTo(to).stakes(unit, from).get(Optional.<UnitId>empty()))
                .map(Stake::extents)
                .orElse(Extents.NONE);
    }

    /** Whether every way on leads to a unit; so it nearly always is, and then nothing has to be computed. */
    private boolean isTraced(NavigableMap<LocalDate, List<Branch>> next, LocalDate to) {
        if (next.isEmpty() || next.firstKey().isAfter(to)) {
            return true;
        }
        LocalDate day = next.firstKey();
        return next.firstEntry().getValue().stream()
                .allMatch(branch -> branch.to()
                        .filter(unit -> isTraced(steps.of(unit).tailMap(day, branch.eve()), to))
                        .isPresent());
    }

    private Walk walkTo(LocalDate to) {
        // Between two days on which something became of a unit all days are alike.
        return walks.computeIfAbsent(Optional.ofNullable(days.floor(to)).orElse(LocalDate.MIN), Walk::new);
    }

    private static List<Succession> successors(UnitId unit, LocalDate from, Walk walk) {
        List<Succession> links = new ArrayList<>();
        walk.stakes(unit, from)
                .forEach((to, stake) -> to.ifPresent(
                        target -> links.add(new Succession(unit, target, stake.extents(), stake.events()))));
        links.sort(Comparator.comparing(Succession::to));
        return List.copyOf(links);
    }

    /** All from which something may have come; following each forward tells from which it did. */
    private Collection<UnitId> possibleGivers(UnitId unit, LocalDate at, LocalDate earlier) {
        Set<UnitId> found = new TreeSet<>(Set.of(unit));
        Deque<UnitId> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            for (Receipt receipt : receipts.getOrDefault(open.remove(), List.of())) {
                // A unit that went on in those below it is not a predecessor beside them: it would count twice.
                boolean counts = !receipt.branch().eve()
                        && receipt.day().isAfter(earlier)
                        && !receipt.day().isAfter(at);
                if (counts && found.add(receipt.from())) {
                    open.add(receipt.from());
                }
            }
        }
        return found;
    }

    private Extent unrecorded(UnitId unit, LocalDate date, LocalDate earlier, Basis basis) {
        LocalDate beginning = life(unit).states().firstDay();
        Optional<LocalDate> received = receipts.getOrDefault(unit, List.of()).stream()
                .filter(receipt -> !receipt.branch().eve())
                .map(Receipt::day)
                .filter(day -> day.isAfter(earlier) && !day.isAfter(date))
                .max(Comparator.naturalOrder());
        if (received.isEmpty()) {
            return beginning.isAfter(earlier) ? Extent.WHOLE : Extent.NONE;
        }
        LocalDate eve = received.get().minusDays(1);
        Set<Extent> origins = new LinkedHashSet<>();
        for (UnitId giver : giversOf(unit, received.get(), basis)) {
            origins.add(unrecorded(giver, eve, earlier, basis));
        }
        if (origins.isEmpty()) {
            return Extent.WHOLE;
        }
        return origins.size() == 1 ? origins.iterator().next() : Extent.NOT_STATED;
    }

    /** From whom a unit has what it holds on a day on which it received something; itself, if it went on. */
    private Set<UnitId> giversOf(UnitId unit, LocalDate day, Basis basis) {
        Set<UnitId> givers = new TreeSet<>();
        for (Receipt receipt : receipts.getOrDefault(unit, List.of())) {
            Extent share = receipt.branch().extents().on(basis);
            if (receipt.day().equals(day)
                    && !receipt.branch().eve()
                    && share.high().signum() > 0) {
                givers.add(receipt.from());
            }
        }
        if (isOpen(unit, day.minusDays(1)) && !steps.of(unit).containsKey(day)) {
            givers.add(unit);
        }
        return givers;
    }

    private AdministrativeUnit life(UnitId unit) {
        return Optional.ofNullable(units.get(unit)).orElseThrow();
    }

    private boolean isOpen(UnitId unit, LocalDate date) {
        return life(unit).at(date).isPresent();
    }

    private static List<TerritorialEvent> inOrder(List<List<TerritorialEvent>> parts) {
        List<List<TerritorialEvent>> filled =
                parts.stream().filter(part -> !part.isEmpty()).toList();
        if (filled.size() <= 1) {
            return filled.isEmpty() ? List.of() : filled.get(0);
        }
        Set<TerritorialEvent> events = new TreeSet<>(OLDEST_FIRST);
        filled.forEach(events::addAll);
        return List.copyOf(events);
    }

    /** What becomes of a unit on a day and later. */
    private record Step(UnitId unit, LocalDate day) {}

    /** Looks from any day to one day, remembering what became of whom. */
    private final class Walk {
        private final LocalDate to;
        private final ConcurrentMap<Step, Map<Optional<UnitId>, Stake>> known = new ConcurrentHashMap<>();

        Walk(LocalDate to) {
            this.to = to;
        }

        /** What the holders on the day of this walk have of what a unit held on another day; what none holds has no key. */
        Map<Optional<UnitId>, Stake> stakes(UnitId unit, LocalDate date) {
            return stakes(unit, steps.of(unit).tailMap(date, false));
        }

        private Map<Optional<UnitId>, Stake> stakes(UnitId unit, NavigableMap<LocalDate, List<Branch>> next) {
            if (next.isEmpty() || next.firstKey().isAfter(to)) {
                return Map.of(Optional.of(unit), Stake.ALL);
            }
            Step step = new Step(unit, next.firstKey());
            Map<Optional<UnitId>, Stake> before = known.get(step);
            // Not computeIfAbsent: one step asks for others.
            if (before == null) {
                before = mix(next.firstEntry().getValue(), step.day());
                known.put(step, before);
            }
            return before;
        }

        private Map<Optional<UnitId>, Stake> mix(List<Branch> step, LocalDate day) {
            Map<Optional<UnitId>, Stake> mixed = new LinkedHashMap<>();
            // Most units go over whole, by one link.
            if (step.size() == 1 && step.get(0).extents().equals(Extents.WHOLE)) {
                Branch only = step.get(0);
                beyond(only, day).forEach((target, stake) -> mixed.put(target, stake.after(only.events())));
                return mixed;
            }
            List<Map<Optional<UnitId>, Stake>> reached =
                    step.stream().map(branch -> beyond(branch, day)).toList();
            for (Map<Optional<UnitId>, Stake> stakes : reached) {
                for (Optional<UnitId> target : stakes.keySet()) {
                    if (!mixed.containsKey(target)) {
                        mixed.put(target, mixed(step, reached, target));
                    }
                }
            }
            mixed.values().removeIf(stake -> stake.extents().areNone());
            return mixed;
        }

        private Map<Optional<UnitId>, Stake> beyond(Branch branch, LocalDate day) {
            return branch.to()
                    .map(unit -> stakes(unit, steps.of(unit).tailMap(day, branch.eve())))
                    .orElse(Map.of(Optional.empty(), Stake.ALL));
        }
    }

    private static Stake mixed(List<Branch> step, List<Map<Optional<UnitId>, Stake>> reached, Optional<UnitId> target) {
        List<Way> ways = new ArrayList<>();
        for (int i = 0; i < step.size(); i++) {
            Optional<Stake> stake = Optional.ofNullable(reached.get(i).get(target));
            ways.add(new Way(step.get(i), stake));
        }
        List<TerritorialEvent> events = inOrder(ways.stream()
                .filter(Way::brings)
                .flatMap(way -> way.events().stream())
                .toList());
        Extent area = mean(ways, Basis.AREA);
        Extent people = mean(ways, Basis.POPULATION);
        boolean together = ways.stream().allMatch(Way::keepsHouseholdsWithPeople);
        return new Stake(new Extents(area, people, together ? people : mean(ways, Basis.HOUSEHOLDS)), events);
    }

    /** A branch and what it brings to a target. */
    private record Way(Branch branch, Optional<Stake> stake) {
        Extent weight(Basis basis) {
            return branch.extents().on(basis);
        }

        Extent brought(Basis basis) {
            return stake.map(reached -> reached.extents().on(basis)).orElse(Extent.NONE);
        }

        boolean keepsHouseholdsWithPeople() {
            return weight(Basis.HOUSEHOLDS).equals(weight(Basis.POPULATION))
                    && brought(Basis.HOUSEHOLDS).equals(brought(Basis.POPULATION));
        }

        boolean brings() {
            return List.of(Basis.values()).stream()
                    .anyMatch(basis -> weight(basis).high().signum() > 0
                            && brought(basis).high().signum() > 0);
        }

        List<List<TerritorialEvent>> events() {
            return List.of(branch.events(), stake.map(Stake::events).orElse(List.of()));
        }
    }

    /** What one branch weighs in the mean and what it brings, on one basis. */
    private record Term(Extent weight, Extent brought) {}

    private static Extent mean(List<Way> ways, Basis basis) {
        List<Term> terms = new ArrayList<>();
        Rational left = Rational.ONE;
        for (Way way : ways) {
            Term term = new Term(way.weight(basis), way.brought(basis));
            if (term.weight().high().signum() > 0) {
                terms.add(term);
                left = left.minus(term.weight().low());
            }
        }
        terms.sort(Comparator.comparing(term -> term.brought().low()));
        Rational low = extreme(terms, left, Extent::low);
        terms.sort(Comparator.comparing(term -> term.brought().high(), Comparator.reverseOrder()));
        Rational high = extreme(terms, left, Extent::high);
        boolean some = low.signum() > 0
                || terms.stream()
                        .anyMatch(
                                term -> term.weight().isSome() && term.brought().isSome());
        boolean notAll = high.compareTo(Rational.ONE) < 0
                || terms.stream()
                        .anyMatch(
                                term -> term.weight().isSome() && term.brought().isNotAll());
        return Extent.between(low, high, some, notAll);
    }

    /** The mean when each branch has its least weight, and what is left of the weights goes to the first ones. */
    private static Rational extreme(List<Term> terms, Rational rest, Function<Extent, Rational> bound) {
        Rational left = rest;
        Rational mean = Rational.ZERO;
        for (Term term : terms) {
            Rational low = term.weight().low();
            Rational more =
                    left.signum() == 0 ? left : left.min(term.weight().high().minus(low));
            mean = mean.plus(low.plus(more).multipliedBy(bound.apply(term.brought())));
            left = left.minus(more);
        }
        return mean;
    }
}
