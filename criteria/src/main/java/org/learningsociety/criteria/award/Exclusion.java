package org.learningsociety.criteria.award;

import java.util.List;
import org.learningsociety.core.law.Citation;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.time.DateRange;

/**
 * A time in which a subject gets no award, whatever its merits: while discipline, an investigation or an open complaint is pending
 * (Luật Thi đua, khen thưởng 06/2022/QH15). Immutable and thread-safe.
 *
 * @param subject the subject
 * @param period when
 * @param ground why
 * @param citations where the rule stands
 */
public record Exclusion(SubjectId subject, DateRange period, String ground, List<Citation> citations) {

    /**
     * Copies the citations.
     *
     * @param subject the subject
     * @param period when
     * @param ground why
     * @param citations where the rule stands
     */
    public Exclusion {
        citations = List.copyOf(citations);
    }
}
