package org.learningsociety.criteria.fate;

import java.util.Locale;
import org.learningsociety.core.problem.ProblemCode;
import org.learningsociety.core.text.MessageBundle;

/** Why it is not known what becomes of a title. */
public enum FateProblem implements ProblemCode {
    /** No rule that is known says what becomes of the title. */
    NO_POLICY,
    /** It is not settled whether a predecessor holds the title, such as while its effect is suspended. */
    TITLE_OPEN,
    /** Several subjects of the record are the same unit and hold the title, or held it before it was suspended. */
    SEVERAL_HOLDERS,
    /** It is not recorded where all of the unit's territory or people came from. */
    ORIGIN_UNKNOWN,
    /** Predecessors hold levels that stand in no one version of the title's criteria. */
    LEVELS_NOT_COMPARABLE,
    /** The figure of a predecessor on the basis of the majority is missing. */
    FIGURE_MISSING,
    /** How large a part of a predecessor came to the unit, no source says. */
    SHARE_UNKNOWN,
    /** Nothing that counts for the majority came to the unit. */
    NOTHING_TO_WEIGH;

    @Override
    public String id() {
        return "fate." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public MessageBundle messages() {
        return FateMessages.BUNDLE;
    }
}
