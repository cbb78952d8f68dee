package org.learningsociety.core.territory;

import java.util.List;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.time.DateRange;

/**
 * A statement that a unit does or does not belong to an area group for a time. Immutable and thread-safe.
 *
 * <p>Where no statement is made nothing is known: a unit is not taken to be outside a group because no list was read.
 *
 * @param unit the unit
 * @param group the group
 * @param belongs whether the unit belongs to it
 * @param period when
 * @param citations where it stands
 * @param verification how far it was checked
 */
public record AreaMembership(
        UnitId unit,
        AreaGroup group,
        boolean belongs,
        DateRange period,
        List<Citation> citations,
        Verification verification) {

    /**
     * Copies the citations.
     *
     * @param unit the unit
     * @param group the group
     * @param belongs whether the unit belongs to it
     * @param period when
     * @param citations where it stands
     * @param verification how far it was checked
     */
    public AreaMembership {
        citations = List.copyOf(citations);
    }
}
