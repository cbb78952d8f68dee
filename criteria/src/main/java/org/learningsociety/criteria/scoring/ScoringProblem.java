package org.learningsociety.criteria.scoring;

import org.learningsociety.core.problem.ProblemCode;
import org.learningsociety.core.text.MessageBundle;

/** What can be wrong with a question put to the {@link Scorer}. */
public enum ScoringProblem implements ProblemCode {
    /** The rubric is no longer in force on the day of the assessment. */
    NOT_IN_FORCE("scoring.not-in-force"),
    /** The rubric is not yet in force on the day of the assessment. */
    NOT_YET_IN_FORCE("scoring.not-yet-in-force"),
    /** The sources do not say whether the rubric is in force on the day of the assessment. */
    FORCE_UNKNOWN("scoring.force-unknown"),
    /** The rubric is not for this kind of subject. */
    NOT_FOR_SUBJECT("scoring.not-for-subject"),
    /** The observed value is of a kind that the rule does not read. */
    WRONG_KIND("scoring.wrong-kind"),
    /** A mark lies outside 0 and the maximum, or there is more than one where one is read. */
    BAD_MARK("scoring.bad-mark"),
    /** The marks of a panel lie too far apart: the panel must settle. */
    PANEL_DIVIDED("scoring.panel-divided"),
    /** The option does not stand on the scale. */
    UNKNOWN_OPTION("scoring.unknown-option"),
    /** The quantity is measured in another unit than the rule asks for. */
    WRONG_UNIT("scoring.wrong-unit"),
    /** The criterion admits no exception, but was recorded as not applicable. */
    EXCEPTION_FORBIDDEN("scoring.exception-forbidden"),
    /** Criteria were left out, but the rubric does not say how to round what remains. */
    ROUNDING_UNDECLARED("scoring.rounding-undeclared");

    private final String id;

    ScoringProblem(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public MessageBundle messages() {
        return Messages.BUNDLE;
    }

    private static final class Messages {
        static final MessageBundle BUNDLE = MessageBundle.load(ScoringProblem.class, "scoring");

        private Messages() {}
    }
}
