package org.learningsociety.criteria.membership;

import java.util.Locale;
import org.learningsociety.core.problem.ProblemCode;
import org.learningsociety.core.text.MessageBundle;

/** What can be wrong with members and the titles that are counted among them. */
public enum MemberProblem implements ProblemCode {
    /** A membership names a subject that is not among those given. */
    UNKNOWN_SUBJECT,
    /** A subject belongs, in one or several steps, to itself. */
    MEMBERSHIP_CYCLE,
    /** A title asks, in one or several steps, for itself. */
    TITLE_CYCLE,
    /** A rule names a rubric that is not there. */
    UNKNOWN_RUBRIC,
    /** No criterion of the rubric reads the indicator as a share, a count or a title. */
    NOT_COUNTED,
    /** Two rules are about one indicator. */
    RULE_TWICE,
    /** Of some members it is not known whether they belong to the group or hold the title. */
    MEMBERS_UNKNOWN,
    /** No members of the group are listed. */
    NOBODY_LISTED,
    /** Some members hold the title and some do not, and the criterion does not say how many must. */
    SOME_HOLD,
    /** What was reported of the indicator is not what the members give; the members count. */
    REPORTED_OTHERWISE,
    /** What was reported of a title of the subject itself is not what the record has; the record counts. */
    RECORDED_OTHERWISE;

    @Override
    public String id() {
        return "membership." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public MessageBundle messages() {
        return MemberMessages.BUNDLE;
    }
}
