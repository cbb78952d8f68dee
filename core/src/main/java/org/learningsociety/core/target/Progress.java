package org.learningsociety.core.target;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Validated;

/**
 * How far one has come with a target, by one reading of its base.
 *
 * <p>Everything is told as of the day of the last count, and nothing is assumed of the time since. Immutable and
 * thread-safe.
 *
 * @param target the target
 * @param reading the reading of its base; absent when the base is stated
 * @param requirement what is asked; absent when the goal is qualitative
 * @param observed the last count; absent when there is none
 * @param value the figure that follows from it: a share, or a number when a number is asked; absent when nothing was
 *     counted, or out of nothing
 * @param coverage the part of the base of which something is known; absent as the count is, and when it is out of nothing
 * @param status whether the target is reached
 * @param corridor where the figure stands between the targets of its measure
 * @param pace by how much the figure must rise in 365 days, from the day of the count to the due day; absent when there
 *     is no figure, no due day, or no time left
 * @param ofWhole what follows for the whole; absent unless the reading is within a measure with a target of a stated
 *     base for the same time
 */
public record Progress(
        Target target,
        Optional<ReadingId> reading,
        Optional<Requirement> requirement,
        Optional<ObservedCount> observed,
        Optional<ValueBounds> value,
        Optional<Rational> coverage,
        TargetStatus status,
        Corridor corridor,
        Optional<ValueBounds> pace,
        Optional<OfWhole> ofWhole) {

    /**
     * Returns of what a share is asked, by the reading that is told.
     *
     * @return the base; absent when no share is asked
     */
    public Optional<Population> base() {
        return target.goal() instanceof Goal.ShareOf share
                ? share.base()
                        .match(
                                stated -> Optional.of(stated.population()),
                                open -> open.readings().stream()
                                        .filter(one -> reading.equals(Optional.of(one.id())))
                                        .map(Reading::population)
                                        .findFirst())
                : Optional.empty();
    }

    /**
     * Tells how far one has come with targets that came from no document: each place is the pointer in their list.
     *
     * @param targets the targets of one plan
     * @param observed what was counted, in any order; counts of other measures are passed over
     * @param territory what is known of the area groups of the territory
     * @param on the day; later counts are passed over
     * @return the progress, as {@link #of(List, List, Areas, LocalDate, Function)} does
     * @throws IllegalArgumentException if there are different counts of one measure, reading and day
     */
    public static Validated<List<Progress>> of(
            List<Target> targets, List<ObservedCount> observed, Areas territory, LocalDate on) {
        return of(targets, observed, territory, on, pointer -> new Place.Whole("#" + pointer));
    }

    /**
     * Tells how far one has come with the targets of a plan.
     *
     * <p>For every target and reading the last count up to the day is taken. The figure is held against what is asked:
     * 6 of 10 communes with 3 unknown, [60 %, 90 %], reach "at least 60 %", miss "at least 91 %", and leave "at least
     * 90 %" undetermined.
     *
     * <p>Its place in the {@link Corridor} is that on the day of the count: between the due days of two targets the line
     * leads from value to value, and before the first due day from an earlier count, if there is one, to the first
     * value. Without an earlier count there is no line, and only a figure that reaches the first target has a place.
     *
     * <p>The pace is (value of the target − figure) × 365 / days from the count to the due day, and zero when the target
     * is reached: from 50 % at the end of 2026 to 60 % at the end of 2030, in 1461 days, it is 3650/146100 or about 2.5
     * points in 365 days.
     *
     * @param targets the targets of one plan
     * @param observed what was counted, in any order; counts of other measures are passed over
     * @param territory what is known of the area groups of the territory
     * @param on the day; later counts are passed over
     * @param places where a part of a target stands, by its JSON pointer in the list, such as {@code /0/goal/base}
     * @return the progress by target in the order given, and by reading in the order of the target; with the problems of
     *     {@link Target#check(List, Function)}, among them a warning for each base that is left open
     * @throws IllegalArgumentException if there are different counts of one measure, reading and day
     */
    public static Validated<List<Progress>> of(
            List<Target> targets,
            List<ObservedCount> observed,
            Areas territory,
            LocalDate on,
            Function<String, Place> places) {
        return new ProgressRun(targets, observed, territory, on).run(places);
    }
}
