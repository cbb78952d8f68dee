package org.learningsociety.core.crosswalk;

import java.util.List;
import org.learningsociety.core.territory.CodeSystem;

/**
 * Which columns of a file make a {@link FigureTable}. Immutable and thread-safe.
 *
 * @param key the name of the column with the codes of the units
 * @param system the system of the codes
 * @param measures the columns to be read, at least one
 */
public record FigureColumns(String key, CodeSystem system, List<Measure> measures) {

    /**
     * Checks that each column is named once.
     *
     * @param key the name of the column with the codes of the units
     * @param system the system of the codes
     * @param measures the columns to be read, at least one
     * @throws IllegalArgumentException if there is no measure, or a column is named twice
     */
    public FigureColumns {
        measures = List.copyOf(measures);
        long columns = measures.stream().map(Measure::column).distinct().count();
        boolean keyAgain = measures.stream().map(Measure::column).anyMatch(key::equals);
        if (measures.isEmpty() || columns < measures.size() || keyAgain) {
            throw new IllegalArgumentException(
                    "a table must have a key and measures, each in a column of its own, but had " + key + " and "
                            + measures);
        }
    }

    /**
     * Makes columns keyed by codes of the statistical office.
     *
     * @param key the name of the column with the codes
     * @param measures the columns to be read, at least one
     * @return the columns
     * @throws IllegalArgumentException if there is no measure, or a column is named twice
     */
    public static FigureColumns nso(String key, Measure... measures) {
        return new FigureColumns(key, CodeSystem.NSO, List.of(measures));
    }
}
