package org.learningsociety.reporting.plausibility;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.reporting.tally.Histogram;

/**
 * Looks for figures that deserve a check. Immutable and thread-safe.
 *
 * @param window how far above and below a cut results are compared
 * @param level the probability at or below which a crowd above a cut is flagged, such as 1/1000
 * @param figures how many figures two units must share to be flagged
 * @param least the least a figure must be to count as shared: small numbers are often equal by chance
 */
public record PlausibilityReview(Points window, Rational level, int figures, long least) {

    // Whatever is rarer is said to be as rare as this.
    private static final BigInteger RAREST = BigInteger.valueOf(1_000_000_000);

    /**
     * Checks the settings.
     *
     * @param window how far above and below a cut results are compared
     * @param level the probability at or below which a crowd above a cut is flagged
     * @param figures how many figures two units must share to be flagged
     * @param least the least a figure must be to count as shared
     * @throws IllegalArgumentException unless the window is more than zero, the level lies between zero and one, and at least one
     *     figure must be shared
     */
    public PlausibilityReview {
        if (window.compareTo(Points.ZERO) <= 0
                || level.signum() <= 0
                || level.compareTo(Rational.ONE) >= 0
                || figures < 1) {
            throw new IllegalArgumentException(
                    "a review must have a window above 0, a level between 0 and 1 and figures above 0, but had "
                            + window + ", " + level + " and " + figures);
        }
    }

    /**
     * Compares how many results lie just above a cut with how many lie just below it.
     *
     * <p>If nobody is pushed over the cut, a result close to it falls on either side about equally often. Then the number above, of all
     * n within the window, has a binomial distribution, and the probability of at least as many is the sum of C(n, i) / 2<sup>n</sup>
     * from that number on, computed exactly. Worked example: 9 above and 1 below have (10 + 1) / 1024, so they are flagged at a level of
     * 1/50 and not at 1/100. Where results are naturally rarer below the cut than above, the flag comes too often: it is a question, not
     * an answer.
     *
     * @param place whose results they are
     * @param scores how many subjects have how many points
     * @param cut the least points that earn something
     * @return the flag, with both numbers and the odds; absent when there is nothing to see
     */
    public Optional<Problem> bunching(Place place, Histogram<Points> scores, Points cut) {
        SortedMap<Points, Long> counts = scores.counts();
        long below = sum(counts.subMap(cut.minus(window), cut));
        long above = sum(counts.subMap(cut, cut.plus(window)));
        BigInteger all = BigInteger.ONE.shiftLeft(Math.toIntExact(Math.addExact(below, above)));
        BigInteger tail = tail(below, above);
        if (tail.multiply(level.denominator()).compareTo(level.numerator().multiply(all)) > 0) {
            return Optional.empty();
        }
        return Optional.of(flag(
                PlausibilityFlag.BUNCHING,
                place,
                Map.of(
                        "above", Long.toString(above),
                        "below", Long.toString(below),
                        "cut", cut.toString(),
                        "window", window.toString(),
                        "odds", all.divide(tail).min(RAREST).toString())));
    }

    /** The number of ways in which n coins show at least so many heads, for n in all: the fewest tails come first. */
    static BigInteger tail(long below, long above) {
        BigInteger ways = BigInteger.ONE;
        BigInteger sum = BigInteger.ONE;
        long n = below + above;
        for (long tails = 1; tails <= below; tails++) {
            ways = ways.multiply(BigInteger.valueOf(n - tails + 1)).divide(BigInteger.valueOf(tails));
            sum = sum.add(ways);
        }
        return sum;
    }

    private static long sum(SortedMap<Points, Long> counts) {
        return counts.values().stream().reduce(0L, Math::addExact);
    }

    /**
     * Looks for units whose figures are the same, one by one.
     *
     * <p>Units are compared that give figures of the same names; at least {@link #figures()} of them must be {@link #least()} or more.
     *
     * @param byUnit the figures of each unit by their names
     * @return a flag for each group of units, at the first of them, with all units and the figures
     */
    public List<Problem> copiedFigures(Map<UnitId, ? extends Map<String, Long>> byUnit) {
        Map<SortedMap<String, Long>, List<UnitId>> groups = new LinkedHashMap<>();
        new TreeMap<>(byUnit).forEach((unit, given) -> {
            if (given.values().stream().filter(figure -> figure >= least).count() >= figures) {
                groups.computeIfAbsent(new TreeMap<>(given), key -> new ArrayList<>())
                        .add(unit);
            }
        });
        List<Problem> flags = new ArrayList<>();
        groups.forEach((shared, units) -> {
            if (units.size() > 1) {
                String names = units.stream().map(UnitId::value).collect(Collectors.joining(", "));
                flags.add(flag(
                        PlausibilityFlag.COPIED_FIGURES,
                        new Place.Whole(units.get(0).value()),
                        Map.of("value", names, "figures", shared.toString())));
            }
        });
        return List.copyOf(flags);
    }

    /**
     * Looks for parts that are greater than their wholes.
     *
     * @param byUnit the figures of each unit by their names
     * @param rules which figure is a part of which; one that a unit does not give is not compared
     * @return a flag for each unit and rule, at the unit, with both figures
     */
    public static List<Problem> impossibleCombinations(
            Map<UnitId, ? extends Map<String, Long>> byUnit, List<AtMost> rules) {
        List<Problem> flags = new ArrayList<>();
        new TreeMap<>(byUnit)
                .forEach((unit, given) -> rules.forEach(rule -> {
                    Long part = given.get(rule.part());
                    Long whole = given.get(rule.whole());
                    if (part != null && whole != null && part > whole) {
                        flags.add(flag(
                                PlausibilityFlag.IMPOSSIBLE_COMBINATION,
                                new Place.Whole(unit.value()),
                                Map.of(
                                        "value",
                                        unit.value(),
                                        "part",
                                        rule.part() + " = " + part,
                                        "whole",
                                        rule.whole() + " = " + whole)));
                    }
                }));
        return List.copyOf(flags);
    }

    private static Problem flag(PlausibilityFlag flag, Place place, Map<String, String> numbers) {
        return Problem.warning(flag, place, numbers);
    }
}
