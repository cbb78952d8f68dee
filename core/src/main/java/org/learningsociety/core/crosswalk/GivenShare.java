package org.learningsociety.core.crosswalk;

import java.util.List;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.territory.Basis;
import org.learningsociety.core.territory.CodeSystem;
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

    /**
     * Reads shares from a CSV file with the columns {@code from}, {@code to}, {@code basis} and {@code share}.
     *
     * <p>Codes are those of the two days of the crosswalk, a basis is {@code population}, {@code households} or {@code area}, a
     * share is a fraction ({@code 1/3}) or a decimal ({@code 0.25}). A bad row is set aside and reported.
     *
     * @param source the name by which the owner of the data knows the file
     * @param bytes the file in UTF-8
     * @param system the system of the codes
     * @param crosswalk the crosswalk to which the shares are to be given
     * @return the shares of the good rows, and a problem of {@link CrosswalkProblem}, {@link
     *     org.learningsociety.core.territory.TerritoryProblem} or {@link org.learningsociety.core.table.TableProblem} for
     *     everything that could not be used
     */
    public static Validated<List<GivenShare>> read(
            String source, byte[] bytes, CodeSystem system, Crosswalk crosswalk) {
        return new ShareReading(system, crosswalk).read(source, bytes);
    }
}
