package org.learningsociety.core.target;

import java.util.Locale;
import org.learningsociety.core.problem.ProblemCode;
import org.learningsociety.core.text.MessageBundle;

/** What can be wrong with a {@link Target}, or with what was counted for it. */
public enum TargetProblem implements ProblemCode {
    /** Two targets of one plan have the same id. */
    DUPLICATE_ID,
    /** Two targets of one measure are due on the same day. */
    SAME_DUE_DAY,
    /** A share is below 0 % or above 100 %. */
    SHARE_OUT_OF_RANGE,
    /** More than 100 % is asked, which nothing can reach. */
    NEVER_REACHED,
    /** A number of people or things is negative or not whole. */
    NOT_A_COUNT,
    /** A value is given twice for one area group; the second can never apply. */
    DUPLICATE_AREA,
    /** A base has several readings, and none is chosen. */
    AMBIGUOUS_BASE,
    /** A base is said to be open, but fewer than two readings are given. */
    TOO_FEW_READINGS,
    /** Two readings of one base have the same id. */
    DUPLICATE_READING,
    /** A reading is within the measure of its own target. */
    WITHIN_ITSELF,
    /** A reading is within a measure for which there is no target. */
    UNKNOWN_OUTER_MEASURE,
    /** A count is for a measure for which there is no target. */
    UNKNOWN_MEASURE,
    /** A count is for a measure of which all targets are qualitative. */
    NOT_NUMERIC,
    /** A count names no reading although the base of its measure is left open. */
    READING_MISSING,
    /** A count names a reading that no target of its measure has. */
    UNKNOWN_READING,
    /** A count is greater than that out of which it is counted. */
    IMPOSSIBLE_COUNTS,
    /** A share is counted out of nothing, so that there is none. */
    ZERO_BASE,
    /** There are different counts of one measure, reading and day. */
    CONFLICTING_COUNTS,
    /** Files give different counts of one measure, reading and day. */
    CONFLICTING_FILES;

    @Override
    public String id() {
        return "target." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public MessageBundle messages() {
        return TargetMessages.BUNDLE;
    }
}
