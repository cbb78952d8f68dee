package org.learningsociety.reporting.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;

/**
 * A change of a figure, split into the parts of its factors.
 *
 * <p>The parts add up to {@link #change()} exactly; a factor that changes nothing in any mixture has zero; two factors that do the same
 * in every mixture have the same part. Immutable and thread-safe.
 *
 * <p>Worked example: a rate rose from 40 % to 50 %. New evidence alone would have made it 46 %, new rules alone 42 %, both together 50 %;
 * territory and membership changed nothing. The part of the evidence is the mean of 46 - 40 and 50 - 42, that is 7 points, and the part
 * of the rules the mean of 42 - 40 and 50 - 46, that is 3.
 *
 * @param before the figure when all factors are old
 * @param after the figure when all are new
 * @param parts the part of each factor, in the order of the factors
 */
public record Attribution(Rational before, Rational after, Map<Factor, Rational> parts) {

    private static final int FACTORS = Factor.values().length;

    /**
     * Checks the sum.
     *
     * @param before the figure when all factors are old
     * @param after the figure when all are new
     * @param parts the part of each factor, in the order of the factors
     * @throws IllegalArgumentException unless each factor has a part and the parts add up to the change
     */
    public Attribution {
        parts = Collections.unmodifiableMap(new EnumMap<>(parts));
        Rational sum = parts.values().stream().reduce(Rational.ZERO, Rational::plus);
        if (parts.size() != FACTORS || !before.plus(sum).equals(after)) {
            throw new IllegalArgumentException("the parts of all factors must add up to the change, but were " + parts
                    + " from " + before + " to " + after);
        }
    }

    /**
     * Splits a change by the Shapley values of the factors.
     *
     * @param figure the figure when a set of factors is new and the others are old; asked once for each of the sixteen sets
     * @return the parts; or no value and {@link AttributionProblem#NO_FIGURE} for each set without a figure
     */
    public static Validated<Attribution> of(Function<Set<Factor>, Optional<Rational>> figure) {
        Map<Set<Factor>, Rational> figures = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Set<Factor> renewed : sets()) {
            figure.apply(renewed)
                    .ifPresentOrElse(known -> figures.put(renewed, known), () -> problems.add(noFigure(renewed)));
        }
        if (!problems.isEmpty()) {
            return Validated.failed(problems);
        }
        Map<Factor, Rational> parts = new EnumMap<>(Factor.class);
        for (Factor factor : Factor.values()) {
            parts.put(factor, part(factor, figures));
        }
        return Validated.of(new Attribution(at(figures, Set.of()), at(figures, EnumSet.allOf(Factor.class)), parts));
    }

    private static List<Set<Factor>> sets() {
        List<Set<Factor>> sets = new ArrayList<>(List.of(Set.of()));
        for (Factor factor : Factor.values()) {
            for (Set<Factor> without : List.copyOf(sets)) {
                Set<Factor> with = EnumSet.of(factor);
                with.addAll(without);
                sets.add(Collections.unmodifiableSet(with));
            }
        }
        return sets;
    }

    /** The mean over all orders of what the factor changes when its turn comes. */
    private static Rational part(Factor factor, Map<Set<Factor>, Rational> figures) {
        Rational part = Rational.ZERO;
        for (Set<Factor> before : figures.keySet()) {
            if (!before.contains(factor)) {
                Set<Factor> with = EnumSet.of(factor);
                with.addAll(before);
                Rational changed = at(figures, with).minus(at(figures, before));
                part = part.plus(changed.multipliedBy(weight(before.size())));
            }
        }
        return part;
    }

    /** In how many of the orders exactly these factors come first, as a share. */
    private static Rational weight(int before) {
        return Rational.of(factorial(before) * factorial(FACTORS - 1 - before), factorial(FACTORS));
    }

    private static long factorial(int number) {
        return number == 0 ? 1 : number * factorial(number - 1);
    }

    private static Rational at(Map<Set<Factor>, Rational> figures, Set<Factor> renewed) {
        return Optional.ofNullable(figures.get(renewed)).orElseThrow();
    }

    private static Problem noFigure(Set<Factor> renewed) {
        String names = Arrays.stream(Factor.values())
                .filter(renewed::contains)
                .map(Factor::name)
                .collect(Collectors.joining(", ", "{", "}"));
        return Problem.error(AttributionProblem.NO_FIGURE, new Place.Whole(names), Map.of("value", names));
    }

    /**
     * Returns what is split.
     *
     * @return after - before
     */
    public Rational change() {
        return after.minus(before);
    }

    /**
     * Returns the part of a factor.
     *
     * @param factor the factor
     * @return what it did to the figure, negative if it lowered it
     */
    public Rational part(Factor factor) {
        return parts.getOrDefault(factor, Rational.ZERO);
    }
}
