package org.learningsociety.core.territory;

import java.util.function.Function;

/**
 * How much of a unit went one way, on each basis. Immutable and thread-safe.
 *
 * @param area of its area
 * @param population of its people
 * @param households of its households
 */
public record Extents(Extent area, Extent population, Extent households) {

    /** The whole unit. */
    public static final Extents WHOLE = of(Extent.WHOLE, Extent.WHOLE);

    /** Nothing of the unit. */
    public static final Extents NONE = of(Extent.NONE, Extent.NONE);

    /**
     * Makes extents whose households go with the people, as acts state them.
     *
     * @param area of its area
     * @param people of its people and households
     * @return the extents
     */
    public static Extents of(Extent area, Extent people) {
        return new Extents(area, people, people);
    }

    /** Makes extents basis by basis. */
    static Extents each(Function<Basis, Extent> extent) {
        return new Extents(extent.apply(Basis.AREA), extent.apply(Basis.POPULATION), extent.apply(Basis.HOUSEHOLDS));
    }

    /**
     * Returns the extent on one basis.
     *
     * @param basis the basis
     * @return how much went on that basis
     */
    public Extent on(Basis basis) {
        return switch (basis) {
            case AREA -> area;
            case POPULATION -> population;
            case HOUSEHOLDS -> households;
        };
    }

    /** Whether nothing went over on any basis. */
    boolean areNone() {
        return area.high().signum() == 0
                && population.high().signum() == 0
                && households.high().signum() == 0;
    }
}
