package org.learningsociety.core.crosswalk;

import org.learningsociety.core.problem.ProblemCode;
import org.learningsociety.core.text.MessageBundle;

/** What can be wrong with figures that are to be restated, and with shares that a user gives. */
public enum CrosswalkProblem implements ProblemCode {
    /** A unit has several rows. */
    UNIT_TWICE("unit-twice"),
    /** A cell is not a number. */
    NOT_A_NUMBER("not-a-number"),
    /** A cell can be read as two numbers. */
    AMBIGUOUS_NUMBER("ambiguous-number"),
    /** An amount is negative. */
    NEGATIVE_AMOUNT("negative-amount"),
    /** A unit has a row, and so has one that lies in it. */
    NESTED_UNITS("nested-units"),
    /** A basis is none of those on which units are divided. */
    UNKNOWN_BASIS("unknown-basis"),
    /** A share is not a fraction or a decimal. */
    NOT_A_SHARE("not-a-share"),
    /** A share is given of a unit for one that holds nothing of it. */
    NO_SUCH_LINK("no-such-link"),
    /** A share is given twice. */
    SHARE_TWICE("share-twice"),
    /** A share is below 0 or above 1. */
    SHARE_OUT_OF_RANGE("share-out-of-range"),
    /** A share gainsays what the events say. */
    SHARE_CONTRADICTS_EVENTS("share-contradicts-events"),
    /** With the shares given, those of a unit cannot add up to one. */
    SHARES_DO_NOT_ADD_UP("shares-do-not-add-up");

    private static final class Messages {
        private static final MessageBundle BUNDLE = MessageBundle.load(CrosswalkProblem.class, "crosswalk");
    }

    private final String id;

    CrosswalkProblem(String name) {
        this.id = "crosswalk." + name;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public MessageBundle messages() {
        return Messages.BUNDLE;
    }
}
