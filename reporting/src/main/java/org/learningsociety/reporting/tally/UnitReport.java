package org.learningsociety.reporting.tally;

import org.learningsociety.core.problem.Place;
import org.learningsociety.core.territory.UnitId;

/**
 * What a unit says of all subjects in it, those of the units below it included. Immutable and thread-safe.
 *
 * @param unit the unit
 * @param tally its figures
 * @param derived whether it was made of what others reported, and so says nothing that is not counted there
 * @param place where it is written, for problems
 */
public record UnitReport(UnitId unit, Tally tally, boolean derived, Place place) {

    /**
     * Makes a report that comes from no file; problems are located by the unit.
     *
     * @param unit the unit
     * @param tally its figures
     * @return the report, not derived
     */
    public static UnitReport of(UnitId unit, Tally tally) {
        return new UnitReport(unit, tally, false, new Place.Whole(unit.value()));
    }

    /**
     * Copies the report as one that was made of what others reported: it is compared with them and never added.
     *
     * @return the copy
     */
    public UnitReport asDerived() {
        return new UnitReport(unit, tally, true, place);
    }

    /** Whether anything came: of a unit of which only the number of subjects is known, nothing did. */
    boolean isReceived() {
        return tally.expected() == 0 || tally.received() > 0;
    }
}
