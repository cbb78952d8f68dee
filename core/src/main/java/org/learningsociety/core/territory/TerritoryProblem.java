package org.learningsociety.core.territory;

import org.learningsociety.core.problem.ProblemCode;
import org.learningsociety.core.text.MessageBundle;

/** What can be wrong with a {@link Chronicle}, and with a code or a name that is looked up. */
public enum TerritoryProblem implements ProblemCode {
    /** There is no event. */
    NO_EVENTS("no-events"),
    /** An event lies before the first level scheme. */
    BEFORE_LEVELS("before-levels"),
    /** Two events have one id. */
    DUPLICATE_EVENT("duplicate-event"),
    /** A unit is named that no event begins. */
    UNKNOWN_UNIT("unknown-unit"),
    /** A unit begins twice. */
    SECOND_BEGINNING("second-beginning"),
    /** An event changes a unit that is not there on its day. */
    OUTSIDE_LIFETIME("outside-lifetime"),
    /** Two events of one day say different things about one unit, and none comes before the other. */
    CONFLICT("conflict"),
    /** A unit has a type that the level scheme of the day does not know, for instance because its level has ended. */
    UNKNOWN_TYPE("unknown-type"),
    /** A unit below the top has no parent. */
    NO_PARENT("no-parent"),
    /** A unit at the top has a parent. */
    PARENT_OF_TOP("parent-of-top"),
    /** The parent of a unit is not there on that day. */
    PARENT_NOT_OPEN("parent-not-open"),
    /** The parent of a unit does not stand at a higher level. */
    PARENT_NOT_ABOVE("parent-not-above"),
    /** A unit is its own ancestor. */
    CYCLE("cycle"),
    /** Two units have one code on one day. */
    CODE_TWICE("code-twice"),
    /** A unit gives territory or people away on a day before which it was not there. */
    SUCCESSION_FROM_NOTHING("succession-from-nothing"),
    /** A unit receives territory or people on a day on which it is not there. */
    SUCCESSION_TO_NOTHING("succession-to-nothing"),
    /** The shares of a unit that were given away on one day cannot add up to one. */
    SHARES("shares"),
    /** Two statements about a unit and an area group contradict each other. */
    AREA_CONTRADICTION("area-contradiction"),
    /** A date lies before the first day of which the data know anything. */
    NOT_COVERED("not-covered"),
    /** A text cannot be a code. */
    MALFORMED_CODE("malformed-code"),
    /** No unit ever had a code. */
    UNKNOWN_CODE("unknown-code"),
    /** A code was given up before the date. */
    CODE_ENDED("code-ended"),
    /** A code came into use after the date. */
    CODE_NOT_YET("code-not-yet"),
    /** A code is one of another system; the unit has another one in the system that was meant. */
    CODE_OF_OTHER_SYSTEM("code-of-other-system"),
    /** A code is one of another system; the unit has none in the system that was meant. */
    CODE_ONLY_IN_OTHER_SYSTEM("code-only-in-other-system"),
    /** No unit ever had a name. */
    UNKNOWN_NAME("unknown-name"),
    /** A name is that of a unit that ended before the date. */
    NAME_ENDED("name-ended"),
    /** A name is that of a unit that begins, or is first known, after the date. */
    NAME_NOT_YET("name-not-yet"),
    /** A name is that of units outside the one in which it was looked up. */
    NAME_ELSEWHERE("name-elsewhere"),
    /** A name may mean several units, none of them nearer than the others. */
    AMBIGUOUS_NAME("ambiguous-name"),
    /** The unit in which a name is looked up is not there on the date. */
    WITHIN_NOT_THERE("within-not-there");

    private static final class Messages {
        private static final MessageBundle BUNDLE = MessageBundle.load(TerritoryProblem.class, "territory");
    }

    private final String id;

    TerritoryProblem(String name) {
        this.id = "territory." + name;
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
