package org.learningsociety.core.crosswalk;

import org.learningsociety.core.territory.Basis;

/**
 * A column of amounts that add up over units, such as a number of learners. Immutable and thread-safe.
 *
 * <p>A percentage or an average is no measure: restate its numerator and its denominator.
 *
 * @param column the column's name in the table
 * @param basis what the amounts go with when a unit is divided: counts of people with {@link Basis#POPULATION}, hectares with
 *     {@link Basis#AREA}
 */
public record Measure(String column, Basis basis) {

    /**
     * Makes a measure.
     *
     * @param column the column's name in the table
     * @param basis what the amounts go with when a unit is divided
     * @return the measure
     */
    public static Measure of(String column, Basis basis) {
        return new Measure(column, basis);
    }
}
