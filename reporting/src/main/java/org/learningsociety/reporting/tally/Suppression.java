package org.learningsociety.reporting.tally;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.learningsociety.core.territory.UnitId;

/**
 * Which figures of a roll-up to leave out when it is published, so that nobody can tell what single subjects did (cell suppression).
 *
 * <p>A cell is how many subjects of a unit met, did not meet, are unknown, or have one level. A unit is suppressed, with all its figures,
 * when one of its cells is more than zero and less than the threshold (primary), or when it must be so that a suppressed unit cannot be
 * got back by adding and subtracting published ones (complementary). Whoever has all that is published, and knows what each unit counts
 * itself beside the units below it, can then exclude neither that a small cell reaches the threshold nor that any other suppressed cell
 * above zero is another number. That a cell is zero may show. Whoever knows more than that may still learn more: which units are
 * suppressed says that something small is among them.
 *
 * <p>Worked example: three communes have 2, 20 and 30 learners, their province 52, and the threshold is 5. The first is suppressed; since
 * 52 - 20 - 30 is 2, so is the second; 22 for both tells neither. Immutable and thread-safe.
 *
 * @param threshold the least number in a cell that may be shown
 * @param primary the units with a small cell, in the order of their ids
 * @param complementary the units that are suppressed for the sake of others, in the order of their ids
 */
public record Suppression(long threshold, SortedSet<UnitId> primary, SortedSet<UnitId> complementary) {

    /**
     * Copies the sets.
     *
     * @param threshold the least number in a cell that may be shown
     * @param primary the units with a small cell, in the order of their ids
     * @param complementary the units that are suppressed for the sake of others, in the order of their ids
     * @throws IllegalArgumentException if the threshold is negative
     */
    public Suppression {
        primary = Collections.unmodifiableSortedSet(new TreeSet<>(primary));
        complementary = Collections.unmodifiableSortedSet(new TreeSet<>(complementary));
        if (threshold < 0) {
            throw new IllegalArgumentException("the threshold must not be negative, but was " + threshold);
        }
    }

    /**
     * Decides what to leave out of a roll-up of which every row is to be published.
     *
     * @param rollUp the figures
     * @param parent the unit above a unit, as when they were rolled up
     * @param threshold the least number in a cell that may be shown; with 0 or 1 nothing is suppressed
     * @return the same for the same figures
     * @throws IllegalArgumentException if the threshold is negative
     */
    public static Suppression of(RollUp rollUp, Function<UnitId, Optional<UnitId>> parent, long threshold) {
        return new SuppressionSearch(rollUp, parent, threshold).search();
    }

    /**
     * Tells whether the figures of a unit must not be shown.
     *
     * @param unit the unit
     * @return whether they are suppressed
     */
    public boolean isSuppressed(UnitId unit) {
        return primary.contains(unit) || complementary.contains(unit);
    }

    /**
     * Returns what may be shown of a unit.
     *
     * @param figures its figures
     * @return its tally without the points of single subjects; absent where it is suppressed
     */
    public Optional<Tally> published(UnitFigures figures) {
        return isSuppressed(figures.unit())
                ? Optional.empty()
                : Optional.of(figures.all().withScores(Histogram.empty()));
    }
}
