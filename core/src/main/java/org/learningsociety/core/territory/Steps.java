package org.learningsociety.core.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.territory.TerritorialEvent.Abolish;
import org.learningsociety.core.territory.TerritorialEvent.Transfer;

/**
 * What became of the territory and people of every unit, day by day; a unit of which nothing is told on a day goes on whole.
 *
 * <p>Whatever a step says, its branches add up to one on each basis:
 *
 * <ul>
 *   <li>Where links of the unit's own are recorded, they are the branches. If the unit goes on and none leads back to itself, it
 *       keeps the rest. If it ends, or states what it keeps, and the links cannot add up to one (a part, less than one by its
 *       nature, stands alone), the rest went nowhere that is recorded.
 *   <li>A unit that ends without links goes on in its children, in shares that nobody knows; and nowhere, too, unless a roster
 *       says that all its children are recorded. Without children it goes nowhere.
 *   <li>A unit that goes on without links, but out of which units below it were carried, gave unknown parts to the units of its own
 *       level into which they were carried (nowhere, if there is none), and keeps the rest. So a border that moved because a
 *       commune came under another district is not taken for one that stayed.
 * </ul>
 */
final class Steps {

    /**
     * One way on.
     *
     * @param to the unit that holds it next, absent when none is recorded
     * @param eve whether {@code to} stands for the unit as it was on the eve, whose own step of the day comes next
     */
    record Branch(Optional<UnitId> to, boolean eve, Extents extents, List<TerritorialEvent> events) {}

    private final Map<UnitId, AdministrativeUnit> units;
    private final BiPredicate<UnitId, LocalDate> recordsAllBelow;
    private final Map<UnitId, NavigableMap<LocalDate, List<Branch>>> steps = new HashMap<>();

    Steps(
            Chronicle chronicle,
            Map<UnitId, AdministrativeUnit> units,
            List<Succession> links,
            BiPredicate<UnitId, LocalDate> recordsAllBelow) {
        this.units = units;
        this.recordsAllBelow = recordsAllBelow;
        record Gift(UnitId from, LocalDate day) {}
        links.stream()
                .collect(Collectors.groupingBy(link -> new Gift(link.from(), day(link)), Collectors.toList()))
                .forEach((gift, given) -> put(gift.from(), gift.day(), ownLinks(gift.from(), gift.day(), given)));
        followChildren(chronicle);
        crossings(chronicle, links).forEach(this::carryOver);
    }

    /** The steps of a unit by their days. */
    NavigableMap<LocalDate, List<Branch>> of(UnitId unit) {
        return steps.getOrDefault(unit, Collections.emptyNavigableMap());
    }

    Map<UnitId, NavigableMap<LocalDate, List<Branch>>> all() {
        return Collections.unmodifiableMap(steps);
    }

    private void put(UnitId unit, LocalDate day, List<Branch> branches) {
        steps.computeIfAbsent(unit, key -> new TreeMap<>()).put(day, List.copyOf(branches));
    }

    private List<Branch> ownLinks(UnitId unit, LocalDate day, List<Succession> links) {
        List<Branch> branches = new ArrayList<>();
        links.forEach(link -> branches.add(new Branch(Optional.of(link.to()), false, link.extents(), link.events())));
        // Most units go over whole, by one link, and keep nothing.
        if (links.size() == 1 && links.get(0).extents().equals(Extents.WHOLE)) {
            return branches;
        }
        boolean saysWhatItKeeps = links.stream().anyMatch(link -> link.to().equals(unit));
        boolean keepsRest = isOpen(unit, day) && !saysWhatItKeeps;
        Extents rest = Extents.each(
                basis -> keepsRest || !canAddUpToOne(branches, basis) ? rest(branches, basis) : Extent.NONE);
        addRest(branches, keepsRest ? Optional.of(unit) : Optional.empty(), rest);
        return branches;
    }

    private static void addRest(List<Branch> branches, Optional<UnitId> keeper, Extents rest) {
        if (!rest.areNone()) {
            List<TerritorialEvent> events = branches.stream()
                    .flatMap(branch -> branch.events().stream())
                    .distinct()
                    .toList();
            branches.add(new Branch(keeper, false, rest, events));
        }
    }

    private static boolean canAddUpToOne(List<Branch> branches, Basis basis) {
        List<Extent> given = given(branches, basis);
        boolean partAlone = given.size() == 1 && given.get(0).isNotAll();
        return !partAlone && sum(given.stream().map(Extent::high)).compareTo(Rational.ONE) >= 0;
    }

    /** What is left beside the branches. */
    private static Extent rest(List<Branch> branches, Basis basis) {
        List<Extent> given = given(branches, basis);
        Rational most = Rational.ONE.minus(sum(given.stream().map(Extent::low)));
        Rational least = Rational.ONE.minus(sum(given.stream().map(Extent::high)));
        boolean partAlone = given.size() == 1 && given.get(0).isNotAll();
        boolean some = partAlone || least.signum() > 0;
        return Extent.between(
                least.max(Rational.ZERO), most, some, given.stream().anyMatch(Extent::isSome));
    }

    private static List<Extent> given(List<Branch> branches, Basis basis) {
        return branches.stream()
                .map(branch -> branch.extents().on(basis))
                .filter(extent -> extent.high().signum() > 0)
                .toList();
    }

    private static Rational sum(Stream<Rational> shares) {
        return shares.reduce(Rational.ZERO, Rational::plus);
    }

    private void followChildren(Chronicle chronicle) {
        Map<LocalDate, List<Abolish>> ends = chronicle.events().stream()
                .filter(Abolish.class::isInstance)
                .map(Abolish.class::cast)
                .filter(end -> !of(end.unit()).containsKey(end.operatesFrom()))
                .collect(Collectors.groupingBy(TerritorialEvent::operatesFrom));
        ends.forEach((day, ended) -> {
            Map<UnitId, List<UnitId>> children = childrenOn(day.minusDays(1));
            ended.forEach(end -> put(end.unit(), day, inChildren(end, children.getOrDefault(end.unit(), List.of()))));
        });
    }

    private List<Branch> inChildren(Abolish end, List<UnitId> children) {
        List<TerritorialEvent> events = List.of(end);
        if (children.isEmpty()) {
            return List.of(new Branch(Optional.empty(), false, Extents.WHOLE, events));
        }
        boolean all = recordsAllBelow.test(end.unit(), end.operatesFrom().minusDays(1));
        Extent share = children.size() > 1 ? Extent.PART : all ? Extent.WHOLE : Extent.NOT_STATED;
        List<Branch> branches = new ArrayList<>();
        children.forEach(child -> branches.add(new Branch(Optional.of(child), true, Extents.of(share, share), events)));
        if (!all) {
            Extents others = Extents.of(Extent.NOT_STATED, Extent.NOT_STATED);
            branches.add(new Branch(Optional.empty(), false, others, events));
        }
        return branches;
    }

    private Map<UnitId, List<UnitId>> childrenOn(LocalDate date) {
        Map<UnitId, List<UnitId>> children = new HashMap<>();
        for (AdministrativeUnit unit : units.values()) {
            unit.at(date)
                    .flatMap(UnitState::parent)
                    .ifPresent(parent -> children.computeIfAbsent(parent, key -> new ArrayList<>())
                            .add(unit.id()));
        }
        return children;
    }

    /** That a unit was carried on a day out of one above it, into another of the same level if there is one. */
    private record Border(UnitId out, LocalDate day) {}

    private Map<Border, List<Branch>> crossings(Chronicle chronicle, List<Succession> links) {
        Map<Border, List<Branch>> crossings = new LinkedHashMap<>();
        chronicle.events().stream()
                .filter(Transfer.class::isInstance)
                .map(Transfer.class::cast)
                .map(move -> new Succession(move.unit(), move.unit(), Extents.WHOLE, List.of(move)))
                .forEach(move -> addCrossings(crossings, move));
        links.forEach(link -> addCrossings(crossings, link));
        return crossings;
    }

    private void addCrossings(Map<Border, List<Branch>> crossings, Succession move) {
        LocalDate day = day(move);
        List<UnitState> into = path(move.to(), day);
        for (UnitState out : path(move.from(), day.minusDays(1))) {
            boolean left = !out.id().equals(move.from())
                    && into.stream().noneMatch(unit -> unit.id().equals(out.id()))
                    && isOpen(out.id(), day)
                    && !of(out.id()).containsKey(day);
            if (left) {
                Optional<UnitId> to = into.stream()
                        .filter(unit -> unit.level().equals(out.level()))
                        .map(UnitState::id)
                        .findFirst();
                crossings
                        .computeIfAbsent(new Border(out.id(), day), key -> new ArrayList<>())
                        .add(new Branch(to, false, partOf(move.extents()), move.events()));
            }
        }
    }

    /** Of a unit, the whole of a unit below it is a part. */
    private static Extents partOf(Extents extents) {
        return Extents.each(basis -> switch (extents.on(basis).kind()) {
            case WHOLE, PART -> Extent.PART;
            case NONE -> Extent.NONE;
            case NOT_STATED -> Extent.NOT_STATED;
        });
    }

    private void carryOver(Border border, List<Branch> carried) {
        List<Branch> branches = new ArrayList<>(carried);
        addRest(branches, Optional.of(border.out()), Extents.each(basis -> rest(carried, basis)));
        put(border.out(), border.day(), branches);
    }

    /** The unit and those above it. */
    private List<UnitState> path(UnitId unit, LocalDate date) {
        List<UnitState> path = new ArrayList<>();
        Optional<UnitState> next = at(unit, date);
        while (next.isPresent()) {
            path.add(next.get());
            next = next.get().parent().flatMap(parent -> at(parent, date));
        }
        return path;
    }

    private Optional<UnitState> at(UnitId unit, LocalDate date) {
        return Optional.ofNullable(units.get(unit)).flatMap(known -> known.at(date));
    }

    private boolean isOpen(UnitId unit, LocalDate date) {
        return at(unit, date).isPresent();
    }

    private static LocalDate day(Succession link) {
        return link.events().get(0).operatesFrom();
    }
}
