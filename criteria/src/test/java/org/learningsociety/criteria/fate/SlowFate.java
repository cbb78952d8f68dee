package org.learningsociety.criteria.fate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.territory.Extent;
import org.learningsociety.criteria.recognition.FatePolicy;

/** Tries every way in which it may be, near enough to the ends, and gathers what comes of it; 0 stands for no title. */
final class SlowFate {

    private static final Rational NEAR = Rational.of(1, 1_000_000_000);
    private static final Rational HUGE = Rational.of(1_000_000_000_000L);

    private SlowFate() {}

    /** One giver in one way in which it may be. */
    private record Way(int rank, Rational weight) {}

    static Set<Integer> all(Merger merger) {
        Set<Integer> found = new TreeSet<>();
        worlds(
                merger,
                world -> found.add(world.stream().mapToInt(Way::rank).min().orElseThrow()));
        return found;
    }

    static Set<Integer> any(Merger merger) {
        Set<Integer> found = new TreeSet<>();
        worlds(
                merger,
                world -> found.add(world.stream().mapToInt(Way::rank).max().orElseThrow()));
        return found;
    }

    /** A way in which nothing came over says nothing, unless there is no other. */
    static Set<Integer> majority(Merger merger, FatePolicy.Tie tie) {
        Set<Integer> found = new TreeSet<>();
        worlds(merger, world -> {
            Rational whole = sum(world, 0);
            if (whole.signum() > 0) {
                int level = 0;
                for (int rank = 1; rank <= 2; rank++) {
                    int difference = sum(world, rank).plus(sum(world, rank)).compareTo(whole);
                    if (difference > 0 || difference == 0 && tie == FatePolicy.Tie.SUFFICES) {
                        level = rank;
                    }
                }
                found.add(level);
            }
        });
        if (found.isEmpty()) {
            worlds(merger, world -> world.forEach(way -> found.add(way.rank())));
        }
        return found;
    }

    private static Rational sum(List<Way> world, int rank) {
        return world.stream().filter(way -> way.rank() >= rank).map(Way::weight).reduce(Rational.ZERO, Rational::plus);
    }

    private static void worlds(Merger merger, Consumer<List<Way>> use) {
        worlds(merger, 0, new ArrayList<>(), use);
    }

    private static void worlds(Merger merger, int next, List<Way> sofar, Consumer<List<Way>> use) {
        if (next == merger.givers().size()) {
            use.accept(sofar);
            return;
        }
        for (Way way : ways(merger.givers().get(next))) {
            sofar.add(way);
            worlds(merger, next + 1, sofar, use);
            sofar.remove(sofar.size() - 1);
        }
    }

    private static Set<Way> ways(Merger.Giver giver) {
        Set<Way> ways = new LinkedHashSet<>();
        for (int rank : giver.rank() < 0 ? List.of(0, 1, 2) : List.of(giver.rank())) {
            for (Rational size :
                    giver.size().map(known -> List.of(Rational.of(known))).orElse(List.of(Rational.ZERO, HUGE))) {
                for (Rational share : ends(giver.people())) {
                    ways.add(new Way(rank, size.multipliedBy(share)));
                }
            }
        }
        return ways;
    }

    private static List<Rational> ends(Extent part) {
        boolean isPart = part.kind() == Extent.Kind.PART;
        Rational low = isPart && part.low().signum() == 0 ? NEAR : part.low();
        Rational high = isPart && part.high().equals(Rational.ONE) ? Rational.ONE.minus(NEAR) : part.high();
        return List.of(low, high);
    }
}
