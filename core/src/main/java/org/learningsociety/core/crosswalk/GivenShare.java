package org.learningsociety.core.crosswalk;

import org.learningsociety.core.number.Rational;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.territory.Basis;
import org.learningsociety.core.territory.UnitId;

/**
 * A share that a user gives for a unit that was divided, since no official source does. Immutable and thread-safe.
 *
 * @param from the unit of whose figures it is a share
 * @param to the unit to which the share goes
 * @param basis on which basis
 * @param share how much, from 0 to 1
 * @param place where it is written, for problems
 */
public record GivenShare(UnitId from, UnitId to, Basis basis, Rational share, Place place) {

    /**
     * Makes a share that comes from no file; problems are located by the unit from which it goes.
     *
     * @param from the unit of whose figures it is a share
     * @param to the unit to which the share goes
     * @param basis on which basis
     * @param share how much, from 0 to 1
     * @return the share
     */
    public static GivenShare of(UnitId from, UnitId to, Basis basis, Rational share) {
        return new GivenShare(from, to, basis, share, new Place.Whole(from.value()));
    }
}
