package org.learningsociety.core.plan;

import java.util.List;
import java.util.Optional;
import org.learningsociety.core.law.Citation;
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
}
