package org.learningsociety.criteria.recognition;

import java.time.LocalDate;

/**
 * How to read "36 months that follow the year of recognition". The words of 25/2023/TT-BGDĐT allow both, so whoever computes an end must
 * say which one is meant.
 */
public enum ValidityReading {
    /** From the decision to the end of the calendar years that follow its year: a decision of 2024-12-10 holds until before 2028-01-01. */
    FOLLOWING_YEARS {
        @Override
        public LocalDate end(LocalDate decided, long months) {
            return LocalDate.of(decided.getYear() + 1, 1, 1).plusMonths(months);
        }
    },
    /** So many months from the decision: one of 2024-12-10 holds until before 2027-12-10. */
    FROM_DECISION {
        @Override
        public LocalDate end(LocalDate decided, long months) {
            return decided.plusMonths(months);
        }
    };

    /**
     * Computes the end of a title's validity. Where a month has no such day, its last day stands in: twelve months after 29 February is
     * 28 February.
     *
     * <p>Example: 36 months after a decision of 2024-12-10 end on 2028-01-01 by {@link #FOLLOWING_YEARS}, on 2027-12-10 by
     * {@link #FROM_DECISION}; after one of 2024-12-31 on 2028-01-01 and 2027-12-31.
     *
     * @param decided the day of the decision
     * @param months the validity in months, at least 1
     * @return the first day on which the title no longer holds, after the decision
     */
    public abstract LocalDate end(LocalDate decided, long months);
}
