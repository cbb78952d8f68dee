package org.learningsociety.core.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateRange;

/**
 * Something that must be done by a time, and of which one can tell whether it was done.
 *
 * <p>Plans often give only a year: "sơ kết năm 2025" is the window from 2025-01-01 to before 2026-01-01, and no day is
 * made up. Whether it is due or done on a date is no part of the definition: it follows from the definition, the facts
 * and the date. Immutable and thread-safe.
 *
 * @param id the name within the plan
 * @param kind what is due
 * @param name the name for people
 * @param window when it may be done: from its first day on it is due, from its end on it is late
 * @param owner who owes it; absent when the plan does not say
 * @param proof what shows that it was done, such as a report; absent when the plan does not say
 * @param citations where it stands
 */
public record Milestone(
        MilestoneId id,
        MilestoneKind kind,
        LocalizedText name,
        DateRange window,
        Optional<Actor> owner,
        Optional<LocalizedText> proof,
        List<Citation> citations) {

    /**
     * Copies the citations.
     *
     * @param id the name within the plan
     * @param kind what is due
     * @param name the name for people
     * @param window when it may be done: from its first day on it is due, from its end on it is late
     * @param owner who owes it; absent when the plan does not say
     * @param proof what shows that it was done, such as a report; absent when the plan does not say
     * @param citations where it stands
     */
    public Milestone {
        citations = List.copyOf(citations);
    }

    /**
     * Tells how it stands on a date.
     *
     * <p>It depends on the definition, the facts and the date alone. While no fact comes, it goes from {@link MilestoneStatus#PENDING}
     * to {@link MilestoneStatus#DUE} and {@link MilestoneStatus#OVERDUE}; from the day on which its owner's unit no longer exists it is
     * {@link MilestoneStatus#ORPHANED}, unless it was done before. A unit that the gazetteer does not have is taken to exist. Where the
     * window has an unknown end, it is not over before the end is known.
     *
     * <p>Example: huyện Krông Nô owes a review within 2025 and ended on 2025-07-01. On 2025-06-30 it is DUE, on 2025-07-01 ORPHANED;
     * had it been held on 2025-05-20, it would be DONE on both days.
     *
     * @param on the date
     * @param done the day on which it was done; absent when nothing shows that it was. A later day than {@code on} is not known yet
     * @param territory what is known of units
     * @return the status
     */
    public MilestoneStatus status(LocalDate on, Optional<LocalDate> done, Gazetteer territory) {
        Optional<LocalDate> ended = owner.flatMap(Actor::unit)
                .flatMap(territory::find)
                .flatMap(unit -> unit.lifetime().to().day())
                .filter(day -> !on.isBefore(day));
        boolean isDone = done.filter(day -> !day.isAfter(on))
                .filter(day -> ended.isEmpty() || day.isBefore(ended.get()))
                .isPresent();
        if (isDone) {
            return MilestoneStatus.DONE;
        }
        if (ended.isPresent()) {
            return MilestoneStatus.ORPHANED;
        }
        if (window.isAfter(on)) {
            return MilestoneStatus.PENDING;
        }
        return window.isBefore(on) ? MilestoneStatus.OVERDUE : MilestoneStatus.DUE;
    }
}
