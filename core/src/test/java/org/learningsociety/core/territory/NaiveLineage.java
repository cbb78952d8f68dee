package org.learningsociety.core.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.learningsociety.core.number.Rational;

/**
 * The slow and obvious lineage: on one basis, every corner of what the shares of each step may be, and for each combination of
 * corners every path, step by step. It reads the chronicle itself.
 */
final class NaiveLineage {

    private static final int TOO_MANY = 400;

    private record Way(Optional<UnitId> to, boolean eve, Rational low, Rational high) {}

    private record Step(UnitId unit, LocalDate day) {}

    private final Chronicle chronicle;

    private final Basis basis;
    private final List<LocalDate> days;
    private final Map<LocalDate, Map<UnitId, UnitDescription>> maps = new HashMap<>();
    private final Map<Step, List<Way>> ways = new HashMap<>();

    NaiveLineage(Chronicle chronicle, Basis basis) {
        this.chronicle = chronicle;
        this.basis = basis;
        this.days = List.copyOf(Replay.days(chronicle).keySet());
    }

    /** Every distribution that a corner makes, the key without a unit for what is not recorded; none if there are too many. */
    List<Map<Optional<UnitId>, Rational>> corners(UnitId unit, LocalDate from, LocalDate to) {
        Map<Step, List<List<Rational>>> choices = new LinkedHashMap<>();
        collect(unit, from, false, to, choices);
        List<Map<Step, List<Rational>>> combinations = List.of(Map.of());
        for (Map.Entry<Step, List<List<Rational>>> choice : choices.entrySet()) {
            List<Map<Step, List<Rational>>> more = new ArrayList<>();
            for (Map<Step, List<Rational>> combination : combinations) {
                for (List<Rational> weights : choice.getValue()) {
                    Map<Step, List<Rational>> longer = new HashMap<>(combination);
                    longer.put(choice.getKey(), weights);
                    more.add(longer);
                }
            }
            combinations = more;
            if (combinations.size() > TOO_MANY) {
                return List.of();
            }
        }
        return combinations.stream()
                .map(weights -> {
                    Map<Optional<UnitId>, Rational> shares = new HashMap<>();
                    walk(unit, from, false, to, Rational.ONE, weights, shares);
                    return shares;
                })
                .toList();
    }

    private Optional<Step> next(UnitId unit, LocalDate date, boolean inclusive, LocalDate to) {
        return days.stream()
                .filter(day -> inclusive ? !day.isBefore(date) : day.isAfter(date))
                .filter(day -> !day.isAfter(to))
                .map(day -> new Step(unit, day))
                .filter(step -> !waysOf(step).isEmpty())
                .findFirst();
    }

    private void collect(
            UnitId unit, LocalDate date, boolean inclusive, LocalDate to, Map<Step, List<List<Rational>>> choices) {
        next(unit, date, inclusive, to).ifPresent(step -> {
            choices.put(step, cornersOf(waysOf(step)));
            waysOf(step).forEach(way -> way.to().ifPresent(next -> collect(next, step.day(), way.eve(), to, choices)));
        });
    }

    private void walk(
            UnitId unit,
            LocalDate date,
            boolean inclusive,
            LocalDate to,
            Rational share,
            Map<Step, List<Rational>> weights,
            Map<Optional<UnitId>, Rational> shares) {
        Optional<Step> step = next(unit, date, inclusive, to);
        if (step.isEmpty()) {
            shares.merge(Optional.of(unit), share, Rational::plus);
            return;
        }
        List<Way> on = waysOf(step.get());
        for (int i = 0; i < on.size(); i++) {
            Rational product = share.multipliedBy(
                    Objects.requireNonNull(weights.get(step.get())).get(i));
            Way way = on.get(i);
            if (way.to().isEmpty()) {
                shares.merge(Optional.empty(), product, Rational::plus);
            } else {
                walk(way.to().get(), step.get().day(), way.eve(), to, product, weights, shares);
            }
        }
    }

    /** Every way has its least share, and one after the other, in each order, takes what is left. */
    private static List<List<Rational>> cornersOf(List<Way> ways) {
        Set<List<Rational>> corners = new LinkedHashSet<>();
        for (List<Integer> order : orders(ways.size())) {
            Rational left = Rational.ONE.minus(ways.stream().map(Way::low).reduce(Rational.ZERO, Rational::plus));
            Rational[] weights = ways.stream().map(Way::low).toArray(Rational[]::new);
            for (int i : order) {
                Rational more = left.min(ways.get(i).high().minus(weights[i]));
                weights[i] = weights[i].plus(more);
                left = left.minus(more);
            }
            if (left.signum() != 0) {
                throw new IllegalStateException("the shares must add up to one, but were " + ways);
            }
            corners.add(List.of(weights));
        }
        return List.copyOf(corners);
    }

    private static List<List<Integer>> orders(int size) {
        if (size == 0) {
            return List.of(List.of());
        }
        List<List<Integer>> orders = new ArrayList<>();
        if (size > 5) {
            // Many ways are children or what they carried, of which each may have all: it is enough that each comes
            // first.
            for (int first = 0; first < size; first++) {
                List<Integer> order = new ArrayList<>(range(size));
                Collections.rotate(order, first);
                orders.add(order);
            }
            return orders;
        }
        for (List<Integer> shorter : orders(size - 1)) {
            for (int place = 0; place < size; place++) {
                List<Integer> order = new ArrayList<>(shorter);
                order.add(place, size - 1);
                orders.add(order);
            }
        }
        return orders;
    }

    private static List<Integer> range(int size) {
        return IntStream.range(0, size).boxed().toList();
    }

    private List<Way> waysOf(Step step) {
        List<Way> known = ways.get(step);
        if (known == null) {
            known = makeWays(step);
            ways.put(step, known);
        }
        return known;
    }

    private List<Way> makeWays(Step step) {
        Map<UnitId, UnitDescription> eve = map(step.day().minusDays(1));
        Map<UnitId, UnitDescription> now = map(step.day());
        if (!eve.containsKey(step.unit())) {
            return List.of();
        }
        boolean goesOn = now.containsKey(step.unit());
        List<Way> own = new ArrayList<>();
        boolean partAlone = true;
        int given = 0;
        boolean itself = false;
        for (Succession link : links(step.day())) {
            if (link.from().equals(step.unit())) {
                Extent extent = link.extents().on(basis);
                own.add(new Way(Optional.of(link.to()), false, extent.low(), extent.high()));
                itself |= link.to().equals(step.unit());
                given += extent.high().signum();
                partAlone &= extent.high().signum() == 0 || extent.kind() == Extent.Kind.PART;
            }
        }
        if (!own.isEmpty()) {
            Rational high = own.stream().map(Way::high).reduce(Rational.ZERO, Rational::plus);
            if (goesOn && !itself) {
                addRest(own, Optional.of(step.unit()));
            } else if (high.compareTo(Rational.ONE) < 0 || (given == 1 && partAlone)) {
                addRest(own, Optional.empty());
            }
            return own;
        }
        return goesOn ? carried(step, eve, now) : children(step.unit(), step.day(), eve);
    }

    private static void addRest(List<Way> ways, Optional<UnitId> keeper) {
        Rational low = ways.stream().map(Way::low).reduce(Rational.ZERO, Rational::plus);
        Rational high = ways.stream().map(Way::high).reduce(Rational.ZERO, Rational::plus);
        ways.add(new Way(keeper, false, Rational.ONE.minus(high).max(Rational.ZERO), Rational.ONE.minus(low)));
    }

    private List<Way> children(UnitId unit, LocalDate day, Map<UnitId, UnitDescription> eve) {
        boolean all = chronicle.rosters().stream()
                .anyMatch(roster -> roster.unit().equals(unit) && roster.from().isBefore(day));
        List<Way> ways = new ArrayList<>();
        eve.forEach((child, description) -> {
            if (description.parent().equals(Optional.of(unit))) {
                ways.add(new Way(Optional.of(child), true, Rational.ZERO, Rational.ONE));
            }
        });
        if (ways.isEmpty()) {
            ways.add(new Way(Optional.empty(), false, Rational.ONE, Rational.ONE));
        } else if (!all) {
            ways.add(new Way(Optional.empty(), false, Rational.ZERO, Rational.ONE));
        }
        return ways;
    }

    private List<Way> carried(Step step, Map<UnitId, UnitDescription> eve, Map<UnitId, UnitDescription> now) {
        List<Succession> moves = new ArrayList<>(links(step.day()));
        for (TerritorialEvent event : chronicle.events()) {
            if (event instanceof TerritorialEvent.Transfer move
                    && event.operatesFrom().equals(step.day())) {
                moves.add(new Succession(move.unit(), move.unit(), Extents.WHOLE, List.of(move)));
            }
        }
        List<Way> ways = new ArrayList<>();
        for (Succession move : moves) {
            List<UnitId> into = path(move.to(), now);
            boolean out = path(move.from(), eve).contains(step.unit())
                    && !move.from().equals(step.unit())
                    && !into.contains(step.unit());
            if (out) {
                Optional<UnitId> to = into.stream()
                        .filter(unit -> level(unit, now, step.day()).equals(level(step.unit(), now, step.day())))
                        .findFirst();
                boolean nothing = move.extents().on(basis).equals(Extent.NONE);
                ways.add(new Way(to, false, Rational.ZERO, nothing ? Rational.ZERO : Rational.ONE));
            }
        }
        if (!ways.isEmpty()) {
            addRest(ways, Optional.of(step.unit()));
        }
        return ways;
    }

    private Level level(UnitId unit, Map<UnitId, UnitDescription> map, LocalDate day) {
        UnitType type = Objects.requireNonNull(map.get(unit)).type();
        return chronicle.levels().at(day).levelOf(type).orElseThrow();
    }

    private static List<UnitId> path(UnitId unit, Map<UnitId, UnitDescription> map) {
        List<UnitId> path = new ArrayList<>();
        for (Optional<UnitId> next = Optional.of(unit); next.isPresent(); ) {
            path.add(next.get());
            next = Objects.requireNonNull(map.get(next.get())).parent();
        }
        return path;
    }

    private List<Succession> links(LocalDate day) {
        List<Succession> links = new ArrayList<>();
        for (TerritorialEvent event : chronicle.events()) {
            if (event.operatesFrom().equals(day) && event instanceof TerritorialEvent.Merge merge) {
                merge.from()
                        .forEach(portion -> links.add(
                                new Succession(portion.unit(), merge.into(), portion.extents(), List.of(event))));
            }
            if (event.operatesFrom().equals(day) && event instanceof TerritorialEvent.Split split) {
                split.into()
                        .forEach(portion -> links.add(
                                new Succession(split.from(), portion.unit(), portion.extents(), List.of(event))));
            }
        }
        return links;
    }

    private Map<UnitId, UnitDescription> map(LocalDate date) {
        return maps.computeIfAbsent(date, day -> NaiveMap.on(chronicle, day));
    }

    /** The units that stand on a date. */
    Set<UnitId> open(LocalDate date) {
        return new TreeSet<>(map(date).keySet());
    }
}
