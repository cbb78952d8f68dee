package org.learningsociety.criteria.certificate;

import java.util.Locale;
import org.learningsociety.core.problem.ProblemCode;
import org.learningsociety.core.text.MessageBundle;

/** Why a {@link Certificate} is not valid, or what has changed since it was issued. */
public enum CertificateProblem implements ProblemCode {
    /** The digest is not that of the document. */
    ALTERED,
    /** It says in other words than those of its format what it proves. */
    OTHER_WORDING,
    /** Its verdict or its level does not follow from what it says of each level. */
    AGAINST_ITS_LEVELS,
    /** The evidence is about another subject. */
    OTHER_SUBJECT,
    /** The subject is now recorded as of another kind or in another unit. */
    SUBJECT_CHANGED,
    /** The rubric is another one. */
    OTHER_RUBRIC,
    /** The rubric, or an overlay on it, was changed in what can change a score. */
    RUBRIC_CHANGED,
    /** The rubric was changed in words that only people read. */
    RUBRIC_REWORDED,
    /** An indicator that was read shows something else now. */
    EVIDENCE_CHANGED,
    /** The day of the assessment is another. */
    OTHER_DAY,
    /** Something else is said to be known of areas or groups. */
    OTHER_CONDITIONS,
    /** The map of the day of the assessment is another now. */
    MAP_CHANGED,
    /** The inputs lead to another result than the certificate states. */
    OTHER_RESULT,
    /** The inputs lead to the same verdict and points, but made up of other parts than the certificate states. */
    OTHER_PARTS,
    /** The evidence given cannot show that what was read had been recorded by the day that the certificate names. */
    KNOWN_NOT_SHOWN,
    /** The subject's unit was touched by an event after the day of the assessment. */
    UNIT_TOUCHED,
    /** An entry of the record of recognition rests on a certificate that was not given. */
    NOT_GIVEN,
    /** An entry of the record of recognition rests on the certificate of another subject. */
    NOT_OF_ENTRY,
    /** An entry of the record of recognition rests on a certificate by the criteria of another title. */
    OTHER_TITLE,
    /** An entry of the record of recognition rests on a certificate of an assessment for a later day. */
    TOO_LATE_FOR_ENTRY,
    /** Neither a decision in the record of recognition nor what led to it names a certificate. */
    NOT_NAMED,
    /** Two observations of one indicator, recorded on one day, contradict each other. */
    CONTRADICTION,
    /** An observation does not say when it was recorded. */
    UNDATED;

    @Override
    public String id() {
        return "certificate." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public MessageBundle messages() {
        return Messages.BUNDLE;
    }

    private static final class Messages {
        static final MessageBundle BUNDLE = MessageBundle.load(CertificateProblem.class, "certificate");

        private Messages() {}
    }
}
