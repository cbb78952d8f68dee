package org.learningsociety.core.crosswalk;

import java.util.List;
import org.learningsociety.core.territory.UnitId;

/**
 * The restated figures of one unit. Immutable and thread-safe.
 *
 * @param unit the unit of the map to which figures were carried
 * @param figures one for each measure of the table, in their order
 */
public record RestatedRow(UnitId unit, List<RestatedFigure> figures) {

    /**
     * Copies the figures.
     *
     * @param unit the unit of the map to which figures were carried
     * @param figures one for each measure of the table, in their order
     */
    public RestatedRow {
        figures = List.copyOf(figures);
    }
}
