package org.learningsociety.core.submission;

/** For which part of a period a unit must have been open to owe something for it. */
public enum Presence {
    /** On the first day. */
    AT_START,
    /** On the last day. */
    AT_END,
    /** On some day. */
    ANY_DAY,
    /** On every day. */
    THROUGHOUT
}
