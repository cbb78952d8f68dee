package org.learningsociety.core.target;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.territory.AreaGroup;

/**
 * The figure that suffices, with the exceptions for area groups: at least 70 % of the families, or 60 % in mountainous
 * areas. Immutable and thread-safe.
 *
 * @param comparison how a figure is held against the value
 * @param usual the value where no exception applies; for a share from 0 to 1
 * @param areas the exceptions; the first that applies counts
 */
public record Threshold(Comparison comparison, Rational usual, List<ForArea> areas) {

    /**
     * Copies the exceptions.
     *
     * @param comparison how a figure is held against the value
     * @param usual the value where no exception applies; for a share from 0 to 1
     * @param areas the exceptions; the first that applies counts
     */
    public Threshold {
        areas = List.copyOf(areas);
    }

    /**
     * Another value in an area group.
     *
     * @param area the group
     * @param value the value in a territory that belongs to it
     */
    public record ForArea(AreaGroup area, Rational value) {}

    /**
     * Makes a threshold without exceptions that its value itself meets.
     *
     * @param value the value; for a share from 0 to 1
     * @return the threshold
     */
    public static Threshold atLeast(Rational value) {
        return new Threshold(Comparison.AT_LEAST, value, List.of());
    }

    /**
     * Makes a threshold without exceptions that only more than its value meets.
     *
     * @param value the value; for a share from 0 to 1
     * @return the threshold
     */
    public static Threshold moreThan(Rational value) {
        return new Threshold(Comparison.MORE_THAN, value, List.of());
    }

    /**
     * Returns what is asked in a territory.
     *
     * <p>With 70 % and the exception of 60 % in mountainous areas: [60 %, 60 %] in a mountainous territory, [70 %,
     * 70 %] in one that is not mountainous, [60 %, 70 %] in one of which that is not known.
     *
     * @param territory what is known of the area groups of the territory
     * @return the requirement; its value lies between the least and the greatest that may apply
     */
    public Requirement in(Areas territory) {
        List<Rational> possible = new ArrayList<>();
        for (ForArea exception : areas) {
            Optional<Boolean> belongs = territory.belongs(exception.area());
            if (belongs.orElse(true)) {
                possible.add(exception.value());
            }
            if (belongs.orElse(false)) {
                return requirement(possible);
            }
        }
        possible.add(usual);
        return requirement(possible);
    }

    private Requirement requirement(List<Rational> possible) {
        return new Requirement(comparison, new ValueBounds(Collections.min(possible), Collections.max(possible)));
    }

    /**
     * Tells whether whatever meets this threshold meets another one too, in every territory.
     *
     * <p>"At least 70 %" is at least as strict as itself and as "at least 60 %"; "more than 70 %" is at least as strict
     * as "at least 70 %", not the reverse. "At least 70 %, in mountainous areas 50 %" and "at least 60 %" are not
     * comparable: neither is at least as strict as the other.
     *
     * @param other the other threshold
     * @return whether this one asks at least as much for every set of area groups
     */
    public boolean isAtLeastAsStrictAs(Threshold other) {
        List<Optional<AreaGroup>> mine = steps();
        List<Optional<AreaGroup>> theirs = other.steps();
        for (int i = 0; i < mine.size(); i++) {
            for (int j = 0; j < theirs.size(); j++) {
                if (canMeet(mine, i, theirs, j) && !asksAsMuch(value(i), other.comparison, other.value(j))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether some territory takes this threshold's value at one step and the other's at another. */
    private static boolean canMeet(List<Optional<AreaGroup>> mine, int i, List<Optional<AreaGroup>> theirs, int j) {
        Set<Optional<AreaGroup>> outside = new HashSet<>(mine.subList(0, i));
        outside.addAll(theirs.subList(0, j));
        return !outside.contains(mine.get(i)) && !outside.contains(theirs.get(j));
    }

    /** The areas in their order and, last, what applies elsewhere. */
    private List<Optional<AreaGroup>> steps() {
        List<Optional<AreaGroup>> steps = new ArrayList<>();
        areas.forEach(exception -> steps.add(Optional.of(exception.area())));
        steps.add(Optional.empty());
        return steps;
    }

    private Rational value(int step) {
        return step < areas.size() ? areas.get(step).value() : usual;
    }

    private boolean asksAsMuch(Rational value, Comparison otherComparison, Rational otherValue) {
        int order = value.compareTo(otherValue);
        return order > 0
                || (order == 0 && (comparison == Comparison.MORE_THAN || otherComparison == Comparison.AT_LEAST));
    }
}
