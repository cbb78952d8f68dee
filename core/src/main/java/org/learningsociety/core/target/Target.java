package org.learningsociety.core.target;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.immutables.value.Value;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateRange;

/**
 * Something that a plan wants to reach (chỉ tiêu), mostly a share by a year.
 *
 * <p>A target belongs to the plan that states it: local values differ from national ones, and nothing is filled in. A
 * target can be built from data that is wrong, so that all that is wrong can be told: {@link #check()}. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * target.threshold().orElseThrow().usual()            // 2/5
 * target.due()                                         // Optional[2025-12-31]
 * }</pre>
 */
@Value.Immutable
public interface Target extends WithTarget {

    /**
     * Returns the name within the plan.
     *
     * @return the id
     */
    TargetId id();

    /**
     * Returns what is measured.
     *
     * @return the measure, which the target for another year shares
     */
    MeasureId measure();

    /**
     * Returns the name for people.
     *
     * @return for example "Người lớn được công nhận Công dân học tập"
     */
    LocalizedText name();

    /**
     * Returns what is to be reached.
     *
     * @return the goal
     */
    Goal goal();

    /**
     * Returns by when: as for a milestone the year that is printed, not a day that is made up.
     *
     * @return the window at whose end it is to be reached; absent when no deadline is stated
     */
    Optional<DateRange> window();

    /**
     * Returns where, as printed.
     *
     * @return for example "phường, quận"; absent when the document names no territory
     */
    Optional<LocalizedText> territory();

    /**
     * Returns where it stands.
     *
     * @return the citations
     */
    List<Citation> citations();

    /**
     * Returns how far it was checked.
     *
     * @return the label
     */
    Verification verification();

    /**
     * Returns what a reader should know before relying on it.
     *
     * @return contradictions, and readings that had to be chosen
     */
    List<LocalizedText> notes();

    /**
     * Returns the last day on which it is in time.
     *
     * @return the last day of the window; absent when no deadline is stated
     */
    default Optional<LocalDate> due() {
        return window().flatMap(DateRange::lastDay);
    }

    /**
     * Returns the figure that suffices.
     *
     * @return the threshold; absent when the goal is qualitative
     */
    default Optional<Threshold> threshold() {
        return goal().match(
                        share -> Optional.of(share.threshold()),
                        count -> Optional.of(count.threshold()),
                        text -> Optional.empty());
    }

    /**
     * Returns how its base can be read, where the document leaves that open.
     *
     * @return the readings; empty when the goal has no base or a stated one
     */
    default List<Reading> readings() {
        return goal() instanceof Goal.ShareOf share && share.base() instanceof Base.Ambiguous open
                ? open.readings()
                : List.of();
    }

    /**
     * Tells whether whoever reaches this target reaches another one too, as a local plan must its parent's.
     *
     * <p>It does for the same measure out of the same base, with a threshold {@linkplain Threshold#isAtLeastAsStrictAs at
     * least as strict}, due no later. By that the targets are partly ordered: of two, it may be that neither is at least
     * as strict as the other. A qualitative target is comparable with an equal one only.
     *
     * @param other the other target, mostly of the plan above
     * @return whether this one asks at least as much; false when that cannot be told
     */
    default boolean isAtLeastAsStrictAs(Target other) {
        boolean inTime = other.due().isEmpty()
                || due().filter(day -> !day.isAfter(other.due().get())).isPresent();
        return measure().equals(other.measure()) && inTime && goal().isAtLeastAsStrictAs(other.goal());
    }

    /**
     * Checks the target in itself, as {@link #check(Function)} does, for a target that came from no document.
     *
     * @return every problem; each place is the target's id and a JSON pointer
     */
    default List<Problem> check() {
        return check(pointer -> new Place.Whole(id() + "#" + pointer));
    }

    /**
     * Checks the target in itself.
     *
     * <p>A share lies between 0 % and 100 %, a number is whole, and an area group has one value. A base that is left
     * open has at least two readings with different ids, none within the target's own measure; it is always a warning.
     *
     * @param places where a part of the target lies, by its JSON pointer in the target's document
     * @return every problem, with the codes of {@link TargetProblem}; empty when there is none
     */
    default List<Problem> check(Function<String, Place> places) {
        return new TargetCheck(places).target(this, "");
    }

    /**
     * Checks the targets of one plan, each in itself and all together.
     *
     * <p>Ids are unique, targets of one measure are due on different days, and a reading is within a measure for which
     * there is a target.
     *
     * @param targets the targets
     * @param places where a part of a target lies, by its JSON pointer in the list, such as {@code /0/goal/threshold}
     * @return every problem, with the codes of {@link TargetProblem}; empty when there is none
     */
    static List<Problem> check(List<Target> targets, Function<String, Place> places) {
        return new TargetCheck(places).targets(targets);
    }

    /**
     * Starts a new target.
     *
     * @return a builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Target}. */
    final class Builder extends ImmutableTarget.Builder {
        Builder() {}
    }
}
