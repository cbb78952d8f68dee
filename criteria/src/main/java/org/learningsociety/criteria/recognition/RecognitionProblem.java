package org.learningsociety.criteria.recognition;

import java.util.Locale;
import org.learningsociety.core.problem.ProblemCode;
import org.learningsociety.core.text.MessageBundle;

/** What can be wrong with the record of recognition. An entry that has an error changes nothing. */
public enum RecognitionProblem implements ProblemCode {
    /** No rule that is known names who decides on the title on the day. */
    NO_AUTHORITY,
    /** The rule names an office of a level that does not exist on the day, and no text moves the power. */
    AUTHORITY_ENDED,
    /** The title is one of units of a level that does not exist on the day. */
    LEVEL_ENDED,
    /** Rules name several bodies, and nothing says which one decides. */
    AUTHORITY_AMBIGUOUS,
    /** It is not known in which unit the subject lies on the day. */
    SUBJECT_NOT_PLACED,
    /** Neither criteria nor rules about the title are known, so that nobody could decide on it. */
    UNKNOWN_TITLE,
    /** The subject is not among those of the record. */
    UNKNOWN_SUBJECT,
    /** The subject is described in several ways; none of its entries counts. */
    SUBJECT_DIFFERS,
    /** The unit that the subject is does not exist on the day. */
    SUBJECT_ENDED,
    /** Another body acted than the one that may. */
    WRONG_BODY,
    /** Somebody else assessed the subject in its place. */
    NOT_THE_SUBJECT,
    /** An appeal came neither from the subject nor from those who put it forward. */
    NOT_A_PARTY,
    /** One body took two steps that must be taken by different ones. */
    SAME_BODY,
    /** The entry took effect after it was recorded. */
    FROM_THE_FUTURE,
    /** An entry came again, the same as before. */
    ENTRY_TWICE,
    /** Entries that were recorded on one day have one identifier and not the same content; none of them counts. */
    ENTRIES_DIFFER,
    /** The identifier was given to another entry on an earlier day; the later entry does not count. */
    ID_IN_USE,
    /** More entries about one title of one subject have the same day than any record has; none of them counts. */
    TOO_MANY_ON_ONE_DAY,
    /** A step was taken that is taken already. */
    STEP_TWICE,
    /** A step was taken before one that must come first. */
    STEP_MISSING,
    /** A step was taken after a later one. */
    OUT_OF_ORDER,
    /** A council without members, or more present than it has. */
    IMPOSSIBLE_ATTENDANCE,
    /** Fewer were present than the rule asks for. */
    NO_QUORUM,
    /** The rule asks that enough were present, and nothing is said of it; the step counts all the same. */
    QUORUM_NOT_SHOWN,
    /** A step was taken after its last day; it counts all the same. */
    LATE,
    /** The title is held already. */
    ALREADY_HELD,
    /** The title is not held on the day. */
    NOT_HELD,
    /** The effect is not suspended on the day. */
    NOT_SUSPENDED,
    /** There is no decision to which this could be about. */
    NO_DECISION,
    /** An appeal waits to be decided. */
    APPEAL_OPEN,
    /** No appeal waits to be decided. */
    NO_APPEAL,
    /** The appeal came after its time. */
    APPEAL_LATE,
    /** It is not known for how long an appeal is possible, so the appeal counts. */
    APPEAL_TIME_UNKNOWN,
    /** The title's criteria are for other kinds of subject. */
    NOT_FOR_SUBJECT,
    /** The level is not one of the title on the day. */
    UNKNOWN_LEVEL,
    /** The title has several levels on the day, and none is named. */
    NO_LEVEL,
    /** The new level is not above the one that is held. */
    NOT_HIGHER,
    /** The level below was not held for long enough. */
    TOO_EARLY,
    /** The level asks for one below it, which the record does not show. */
    LOWER_LEVEL_MISSING,
    /** The year whose results are assessed has not begun. */
    YEAR_AHEAD,
    /** The decision lies in the year whose results were assessed; it counts all the same. */
    YEAR_NOT_OVER,
    /** The decision that was appealed against neither gave nor refused the title, so that nothing was assessed for other terms. */
    NOTHING_ASSESSED,
    /** The end of the title lies before the day from which it is given. */
    ENDS_BEFORE_IT_BEGINS,
    /** The title ends with time, but it is not known when. */
    END_UNKNOWN,
    /** The title ends with time, and it is not settled which reading of the sources gives the day; after the last of them it is over. */
    END_READ_SEVERAL_WAYS,
    /** The title ends on another day, so it did not end with its time on this one. */
    ENDS_ON_ANOTHER_DAY,
    /** No way to count the validity lets the title end as early as on the day. */
    ENDS_LATER,
    /** The title does not end with time. */
    ENDS_NEVER,
    /** The decision names an end that the validity of the title does not give; it counts all the same. */
    END_NOT_BY_RULE,
    /** Nothing is said of why. */
    NO_GROUND,
    /** Nothing is cited. */
    NO_CITATION,
    /** The entry that is withdrawn is not there. */
    UNKNOWN_ENTRY,
    /** The entry that is withdrawn was recorded later than what withdraws it. */
    WITHDRAWN_TOO_SOON,
    /** The entry was withdrawn already. */
    WITHDRAWN_TWICE,
    /** Entries withdraw each other; none of them counts as a withdrawal. */
    WITHDRAWN_IN_A_CIRCLE,
    /** Who took over is not among the subjects of the record. */
    UNKNOWN_SUCCESSOR,
    /** The subject is said to have taken over from itself. */
    SUCCEEDS_ITSELF,
    /** Holder or title are no more while an appeal waits, so that nobody will decide on it. */
    APPEAL_LEFT_OPEN,
    /** What is said of the title needs a title that was held, or holder and title are no more. */
    CLOSED;

    @Override
    public String id() {
        return "recognition." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public MessageBundle messages() {
        return RecognitionMessages.BUNDLE;
    }
}
