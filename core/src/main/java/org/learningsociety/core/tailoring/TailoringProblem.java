package org.learningsociety.core.tailoring;

import java.util.Locale;
import org.learningsociety.core.problem.ProblemCode;
import org.learningsociety.core.text.MessageBundle;

/** What can be wrong with plans that go back to each other. */
public enum TailoringProblem implements ProblemCode {
    /** Two plans have the same id. */
    DUPLICATE_PLAN,
    /** A plan names a plan above it that is not there. */
    UNKNOWN_PARENT,
    /** A plan stands above itself, over others. */
    PARENT_CYCLE,
    /** A plan carries out a campaign that is not there. */
    UNKNOWN_CAMPAIGN,
    /** An item goes back to a content that the plan's campaign does not have. */
    UNKNOWN_THEME,
    /** An item goes back to an item that the plan above does not have. */
    UNKNOWN_PARENT_ITEM,
    /** An item goes back to a plan that does not stand above. */
    NOT_ABOVE,
    /** Items of two plans above go back to the same, say different things, and the plan does not decide between them. */
    PARENTS_COLLIDE,
    /** Two plans above cover different periods, and the plan states none. */
    PERIODS_COLLIDE,
    /** A plan names a unit that is not recorded. */
    UNKNOWN_UNIT,
    /** A plan names a unit that did not exist on the day of the plan. */
    UNIT_NOT_THEN;

    @Override
    public String id() {
        return "tailoring." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public MessageBundle messages() {
        return TailoringMessages.BUNDLE;
    }
}
