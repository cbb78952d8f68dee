package org.learningsociety.core.unitlist;

import org.learningsociety.core.territory.UnitDescription;
import org.learningsociety.core.territory.UnitId;

/**
 * How a unit that a list showed stands on the day that the import has reached.
 *
 * @param unit the unit
 * @param state how it stands
 * @param entry the row of the latest list
 */
record Standing(UnitId unit, UnitDescription state, UnitList.Entry entry) {

    Standing with(UnitDescription newState) {
        return new Standing(unit, newState, entry);
    }
}
