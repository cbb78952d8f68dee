package org.learningsociety.criteria.evidence;

import org.learningsociety.core.problem.ProblemCode;
import org.learningsociety.core.text.MessageBundle;

/**
 * What can be wrong with observations beside the form of their table or document. Where it is known what was asked, the argument
 * {@code criteria} of the problem names the criteria that read the indicator, and so suffer from it.
 */
public enum EvidenceProblem implements ProblemCode {
    /** The subject is not named by an identifier of the allowed shape. */
    BAD_SUBJECT("evidence.bad-subject"),
    /** The kind of subject is not known. */
    UNKNOWN_KIND("evidence.unknown-kind"),
    /** No round of assessment is for subjects of this kind. */
    NO_ROUND("evidence.no-round"),
    /** No unit has this code on the day of the assessment, and none ever had it. */
    UNKNOWN_UNIT("evidence.unknown-unit"),
    /** The code belonged to a unit on another day. */
    UNIT_ON_OTHER_DAY("evidence.unit-on-other-day"),
    /** Rows of one subject name different kinds or units. */
    CONTRADICTORY_SUBJECT("evidence.contradictory-subject"),
    /** No rubric for this kind of subject reads the indicator. */
    UNKNOWN_INDICATOR("evidence.unknown-indicator"),
    /** The state is none of known, missing, not-applicable and withheld. */
    UNKNOWN_STATE("evidence.unknown-state"),
    /** "Not applicable" is recorded without a justification. */
    NOT_JUSTIFIED("evidence.not-justified"),
    /** A value stands where the state says that there is none. */
    SUPERFLUOUS_VALUE("evidence.superfluous-value"),
    /** The state is known, but there is no value. */
    NO_VALUE("evidence.no-value"),
    /** The value is not of a kind that answers the indicator. */
    WRONG_VALUE("evidence.wrong-value"),
    /** The number is written with a decimal comma, which the table does not declare. */
    COMMA_DECIMAL("evidence.comma-decimal"),
    /** The number can be read in two ways. */
    AMBIGUOUS_NUMBER("evidence.ambiguous-number"),
    /** The number is not written in the notation that is declared. */
    OTHER_NOTATION("evidence.other-notation"),
    /** The number has more decimals than are counted. */
    TOO_PRECISE("evidence.too-precise"),
    /** The mark lies below 0 or above the maximum. */
    MARK_OUT_OF_RANGE("evidence.mark-out-of-range"),
    /** Marks of several assessors stand where one mark is asked for. */
    SEVERAL_MARKS("evidence.several-marks"),
    /** The quantity is measured in another unit than the one that is asked for. */
    OTHER_MEASURE("evidence.other-measure"),
    /** The scale has no such option. */
    UNKNOWN_OPTION("evidence.unknown-option"),
    /** The title is said to be held since a day after that of the assessment. */
    SINCE_AFTER_DAY("evidence.since-after-day"),
    /** The numerator is above the denominator. */
    NUMERATOR_ABOVE_DENOMINATOR("evidence.numerator-above-denominator"),
    /** The date is not of the form yyyy-MM-dd, or no such day exists. */
    BAD_DATE("evidence.bad-date"),
    /** The day of the observation lies outside the period that is assessed. */
    OUTSIDE_PERIOD("evidence.outside-period"),
    /** The same observation stands twice; it counts once. */
    REPEATED("evidence.repeated"),
    /** Two rows say different things of one indicator of one subject; neither counts. */
    CONTRADICTORY("evidence.contradictory"),
    /** Two files say different things of one indicator of one subject; neither counts. */
    FILES_CONTRADICTORY("evidence.files-contradictory"),
    /** Two files name different kinds or units for one subject. */
    FILES_CONTRADICTORY_SUBJECT("evidence.files-contradictory-subject");

    private final String id;

    EvidenceProblem(String id) {
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
        static final MessageBundle BUNDLE = MessageBundle.load(EvidenceProblem.class, "evidence");

        private Messages() {}
    }
}
