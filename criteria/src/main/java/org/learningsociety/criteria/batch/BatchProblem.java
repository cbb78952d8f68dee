package org.learningsociety.criteria.batch;

import java.util.Locale;
import org.learningsociety.core.problem.ProblemCode;
import org.learningsociety.core.text.MessageBundle;

/** Why a rubric cannot be compiled, or a value not be entered into a batch. */
public enum BatchProblem implements ProblemCode {
    /** The rubric is not in force on the day. */
    NOT_IN_FORCE,
    /** The sources do not say whether the rubric is in force on the day. */
    FORCE_UNKNOWN,
    /** The rubric is not for this kind of subject. */
    NOT_FOR_SUBJECT,
    /** The criterion can give more points than a column of points holds. */
    POINTS_TOO_LARGE,
    /** A number of the criterion is larger than columns can be calculated with exactly. */
    NUMBER_TOO_LARGE,
    /** The value is of a kind that does not answer the indicator. */
    WRONG_KIND,
    /** The value has more digits than a column holds. */
    VALUE_TOO_LARGE,
    /** The option stands on no scale of the indicator. */
    UNKNOWN_OPTION;

    @Override
    public String id() {
        return "batch." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public MessageBundle messages() {
        return Messages.BUNDLE;
    }

    private static final class Messages {
        static final MessageBundle BUNDLE = MessageBundle.load(BatchProblem.class, "batch");

        private Messages() {}
    }
}
