package org.learningsociety.core.plan;

import java.util.List;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateRange;

/**
 * A part of the period of a campaign or plan (giai đoạn).
 *
 * <p>A plan that states phases divides its whole period into them. Who carries a phase out is said by the plan's
 * {@linkplain Plan#assignments(PhaseId) assignments}. Immutable and thread-safe.
 *
 * @param id the name within the plan
 * @param ordinal its number as printed, from 1
 * @param name the name, such as "Giai đoạn 1"
 * @param period its first day and the day after its last; a phase printed "2023-2025" runs from 2023-01-01 to before
 *     2026-01-01
 * @param citations where it stands
 */
public record Phase(PhaseId id, int ordinal, LocalizedText name, DateRange period, List<Citation> citations) {

    /**
     * Copies the citations.
     *
     * @param id the name within the plan
     * @param ordinal its number as printed, from 1
     * @param name the name, such as "Giai đoạn 1"
     * @param period its first day and the day after its last; a phase printed "2023-2025" runs from 2023-01-01 to
     *     before 2026-01-01
     * @param citations where it stands
     */
    public Phase {
        citations = List.copyOf(citations);
    }
}
