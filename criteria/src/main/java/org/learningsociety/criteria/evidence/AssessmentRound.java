package org.learningsociety.criteria.evidence;

import java.time.LocalDate;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.criteria.rubric.Rubric;

/**
 * One round of assessment (đợt đánh giá): a rubric, the period that is judged and the day for which it is judged. Immutable and
 * thread-safe.
 *
 * @param rubric the rubric
 * @param period the days whose observations count, for example the year 2023
 * @param on the day for which subjects are assessed; codes of units are read as of this day
 */
public record AssessmentRound(Rubric rubric, DateRange period, LocalDate on) {

    /**
     * Makes the round of a calendar year, judged for its last day.
     *
     * @param rubric the rubric
     * @param year the year
     * @return the round, for example from 2023-01-01 to 2023-12-31 for 2023-12-31
     */
    public static AssessmentRound ofYear(Rubric rubric, int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return new AssessmentRound(
                rubric,
                DateRange.of(first, first.plusYears(1)),
                first.plusYears(1).minusDays(1));
    }
}
