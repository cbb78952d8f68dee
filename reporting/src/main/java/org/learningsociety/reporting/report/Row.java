package org.learningsociety.reporting.report;

import java.util.List;
import java.util.Optional;

/**
 * A row of a table; its first cell names it. Immutable and thread-safe.
 *
 * @param cells the cells, one for each column
 * @param source where the figures of this row come from, when it is not where those of the whole table do
 */
public record Row(List<Cell> cells, Optional<Source> source) {

    /**
     * Copies the cells.
     *
     * @param cells the cells, one for each column
     * @param source where the figures of this row come from, when it is not where those of the whole table do
     */
    public Row {
        cells = List.copyOf(cells);
    }

    /**
     * Returns a row.
     *
     * @param cells the cells, one for each column
     * @return the row
     */
    public static Row of(Cell... cells) {
        return new Row(List.of(cells), Optional.empty());
    }

    /**
     * Copies the row with the source of its figures.
     *
     * @param origin for example the unit
     * @return the copy
     */
    public Row withSource(Source origin) {
        return new Row(cells, Optional.of(origin));
    }
}
