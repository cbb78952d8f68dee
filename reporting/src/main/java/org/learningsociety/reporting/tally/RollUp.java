package org.learningsociety.reporting.tally;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.territory.Hierarchy;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitIndex;

/**
 * The tallies of units, carried up the tree of one date.
 *
 * <p>Each unit's tally is that of its own subjects and of everything below it. The same tallies roll up on the map of any date,
 * with or without the district level; the total does not depend on the levels between. Immutable and thread-safe.
 *
 * <pre>{@code
 * RollUp rollUp = RollUp.of(gazetteer.at(date), byUnit).orElseThrow();
 * rollUp.at(province);   // everything in the province
 * }</pre>
 *
 * <p>There are two sorts of figures. Of <em>subjects</em> each is counted in one unit, so a province may have some of its own
 * beside those of its communes: {@link #of(Hierarchy, Strata)}. A <em>report</em> is about all that lies in a unit, so what a
 * province says and what its communes say is the same thing twice, and is never added: {@link #ofReports}.
 */
public final class RollUp {

    private final Strata<UnitId> own;
    private final UnitIndex index;
    // By the numbers of the units; null where there are none.
    private final @Nullable UnitFigures[] figures;
    private final Tally total;

    RollUp(Strata<UnitId> own, UnitIndex index, @Nullable UnitFigures[] figures, Tally total) {
        this.own = own;
        this.index = index;
        this.figures = figures;
        this.total = total;
    }

    /**
     * Carries tallies of subjects up the tree of a date.
     *
     * @param tree the units of the date
     * @param own the tallies of each unit's own subjects; a subject is in one unit only
     * @return the roll-up, beside {@link TallyProblem#NOT_ON_MAP} for each unit that is not in the tree, whose subjects count in the
     *     {@link #total} alone; or no value and {@link TallyProblem#OVERFLOW}
     */
    public static Validated<RollUp> of(Hierarchy tree, Strata<UnitId> own) {
        return Carrying.up(tree, own, Reporters.NOBODY);
    }

    /**
     * Carries reports up the tree of a date, each of which is about all that lies in a unit.
     *
     * <p>Where a unit and one below it both report, neither is used, unless one is {@linkplain UnitReport#derived() derived} from the
     * other; the units above have no bounds then but those of any share. A unit that is due and of which only the number of subjects is
     * known, {@link Tally#ofMissing}, is silent, but its size bounds what is missing.
     *
     * @param tree the units of the date
     * @param reports what the units say
     * @param due the units that have to report, for instance those of {@link org.learningsociety.core.submission.Obligation#expected}
     * @return the roll-up of the reports that are not derived, beside the errors {@link TallyProblem#NOT_ON_MAP}, {@link
     *     TallyProblem#REPORTED_TWICE} and {@link TallyProblem#COUNTED_TWICE} for those that could not be used and the warning {@link
     *     TallyProblem#DERIVED_DIFFERS}; or no value and {@link TallyProblem#OVERFLOW}
     */
    public static Validated<RollUp> ofReports(Hierarchy tree, Collection<UnitReport> reports, Collection<UnitId> due) {
        return new ReportCheck(tree, reports, due).rollUp();
    }

    /**
     * Carries tallies up any tree.
     *
     * @param own the tallies of each unit's own subjects; a subject is in one unit only
     * @param parent the unit above a unit; absent at the top
     * @return the roll-up
     * @throws IllegalArgumentException if a unit is above itself
     * @throws ArithmeticException if a sum does not fit a {@code long}
     */
    public static RollUp of(Strata<UnitId> own, Function<UnitId, Optional<UnitId>> parent) {
        UnitIndex index = UnitIndex.of(own.tallies().keySet(), parent);
        return new Carrying(index, own, Reporters.NOBODY).rollUp();
    }

    /**
     * Returns the tally of a unit with everything below it.
     *
     * @param unit the unit
     * @return the tally; {@link Tally#EMPTY} where nobody was counted
     */
    public Tally at(UnitId unit) {
        return find(unit).map(UnitFigures::all).orElse(Tally.EMPTY);
    }

    /**
     * Finds the figures of a unit.
     *
     * @param unit the unit
     * @return its figures; absent where nothing was counted and nobody has to report
     */
    public Optional<UnitFigures> find(UnitId unit) {
        OptionalInt number = index.find(unit);
        return number.isPresent() ? Optional.ofNullable(figures[number.getAsInt()]) : Optional.empty();
    }

    /**
     * Returns the figures of all units that have some, have to report, or stand above one of these.
     *
     * @return the figures, each unit before those below it; those of a {@link Hierarchy} in its order
     */
    public List<UnitFigures> rows() {
        return Stream.of(figures).filter(Objects::nonNull).toList();
    }

    /**
     * Returns the tallies of each unit's own subjects.
     *
     * @return what was to be carried up, with the units that are not in the tree
     */
    public Strata<UnitId> own() {
        return own;
    }

    /**
     * Returns the tally of all subjects, those of unknown unit included.
     *
     * @return the tally
     */
    public Tally total() {
        return total;
    }
}
