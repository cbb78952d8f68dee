package org.learningsociety.reporting.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.reporting.attribution.Attribution;
import org.learningsociety.reporting.report.Source;
import org.learningsociety.reporting.tally.Rate;
import org.learningsociety.reporting.tally.RollUp;
import org.learningsociety.reporting.tally.Suppression;
import org.learningsociety.reporting.tally.TallyComparison;

/**
 * A share that a review is about, for example that of Learning Families, of the unit and of those below it.
 *
 * <p>Made by {@link #of} and added to: {@code Measure.of("gia-dinh", name, rollUp).withTarget(target).withEarlier(earlier)}. Immutable and
 * thread-safe.
 */
@Value.Immutable
public interface Measure extends WithMeasure {

    /**
     * Returns what tables and pictures about it are named by.
     *
     * @return lower-case ASCII words joined by hyphens, unique in the review
     */
    String id();

    /**
     * Returns what is counted.
     *
     * @return the name
     */
    LocalizedText name();

    /**
     * Returns the figures of all units.
     *
     * @return the figures, added up the map of the review
     */
    RollUp figures();

    /**
     * Returns what was to be reached.
     *
     * @return the targets, the earliest first
     */
    List<ReviewTarget> targets();

    /**
     * Returns the shares of the unit of the review on earlier days, on the map of the review.
     *
     * @return the share by the day; empty where none is known
     */
    @Value.NaturalOrder
    SortedMap<LocalDate, Rate> earlier();

    /**
     * Returns what changed since an earlier day, both on the map of the review.
     *
     * @return absent where nothing is compared
     */
    Optional<TallyComparison> change();

    /**
     * Returns why the share of the unit of the review changed.
     *
     * @return its change, split into the parts of the factors; absent where that was not worked out
     */
    Optional<Attribution> attribution();

    /**
     * Returns what is left out since it is about too few.
     *
     * @return absent where all is shown
     */
    Optional<Suppression> suppression();

    /**
     * Returns where the figures come from.
     *
     * @return the sources
     */
    List<Source> sources();

    /**
     * Makes a measure of figures alone.
     *
     * @param id lower-case ASCII words joined by hyphens, unique in the review
     * @param name what is counted
     * @param figures the figures of all units
     * @return the measure, without targets, comparison and sources
     */
    static Measure of(String id, LocalizedText name, RollUp figures) {
        return builder().id(id).name(name).figures(figures).build();
    }

    /**
     * Looks for subjects that the review of a unit does not show.
     *
     * @param unit the unit
     * @return a warning {@link ReviewProblem#OUTSIDE} where some belong to other units, or nobody knows to which
     */
    default List<Problem> check(UnitId unit) {
        return ReviewProblem.outside(id(), figures(), unit);
    }

    /**
     * Adds a target.
     *
     * @param target what was to be reached
     * @return the measure with it after those it has
     */
    default Measure withTarget(ReviewTarget target) {
        return builder().from(this).addTargets(target).build();
    }

    /**
     * Tells whether nothing may be shown of a unit.
     *
     * @param unit the unit
     * @return whether its figures are suppressed
     */
    default boolean isSuppressed(UnitId unit) {
        return suppression().filter(left -> left.isSuppressed(unit)).isPresent();
    }

    /**
     * Starts a measure.
     *
     * @return a builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a measure. */
    final class Builder extends ImmutableMeasure.Builder {
        Builder() {}
    }
}
