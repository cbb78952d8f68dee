package org.learningsociety.criteria.fate;

/** What becomes of a title for one successor: exactly one of these. */
public enum Fate {
    /** Nothing happened to the unit, so it goes on holding the title. */
    UNCHANGED,
    /** The title goes over. */
    CARRIED,
    /** The title does not go over: fewer held it than the policy asks for. */
    NOT_CARRIED,
    /** No predecessor held the title on the day, so there is nothing that could go over. */
    NONE_HELD,
    /** The title ends, and the successor must be assessed anew. */
    REASSESS,
    /** The title ends. */
    LAPSED,
    /** It depends on what nobody knows; the problems say on what. */
    UNDETERMINED,
    /** No policy is known; the title is not held. */
    NO_POLICY
}
