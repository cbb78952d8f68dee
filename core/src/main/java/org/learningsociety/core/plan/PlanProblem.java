package org.learningsociety.core.plan;

import java.util.Locale;
import org.learningsociety.core.problem.ProblemCode;
import org.learningsociety.core.text.MessageBundle;

/** What can be wrong with a {@link Plan} or a {@link Campaign}. */
public enum PlanProblem implements ProblemCode {
    /** Two things of one sort have the same id. */
    DUPLICATE_ID,
    /** Two items of one kind, two phases, or two criteria of one group have the same number. */
    DUPLICATE_ORDINAL,
    /** A number is below 1. */
    ORDINAL_TOO_SMALL,
    /** Days of the period belong to no phase. */
    PHASE_GAP,
    /** Days belong to two phases. */
    PHASE_OVERLAP,
    /** A phase has days that lie outside the period. */
    PHASE_OUTSIDE,
    /** There are phases, but no period that they could divide. */
    PHASES_WITHOUT_PERIOD,
    /** A milestone's window has days that lie outside the period. */
    MILESTONE_OUTSIDE,
    /** A plan cites itself, or its own instrument, as its parent. */
    OWN_PARENT,
    /** A parent is named twice. */
    DUPLICATE_PARENT,
    /** An assignment names a phase that the plan does not have. */
    UNKNOWN_PHASE,
    /** A link names an item that the plan does not have. */
    UNKNOWN_ITEM,
    /** A link names neither an item nor a parent. */
    EMPTY_LINK,
    /** A link has no kind, or one that does not fit its sides or its other kinds. */
    LINK_KIND,
    /** Something is left out, and no reason is given. */
    OMITTED_WITHOUT_REASON,
    /** An item, or a link, names a theme although the plan names no campaign that could have it. */
    THEME_WITHOUT_CAMPAIGN,
    /** An item names a theme that none of its links to themes names. */
    THEME_MISMATCH,
    /** A criterion asks for a title, but names none for a kind of subject of its group. */
    TITLE_MISSING,
    /** A criterion names a title although it asks for none, or for a kind of subject that is not in its group. */
    TITLE_UNEXPECTED;

    @Override
    public String id() {
        return "plan." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public MessageBundle messages() {
        return PlanMessages.BUNDLE;
    }
}
