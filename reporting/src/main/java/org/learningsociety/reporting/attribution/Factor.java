package org.learningsociety.reporting.attribution;

/** What a result depends on and what may change between two results. */
public enum Factor {
    /** What is known of the subjects. */
    EVIDENCE,
    /** The criteria by which they are judged. */
    RULES,
    /** The units to which they belong, and their borders. */
    TERRITORY,
    /** Who the subjects are. */
    MEMBERSHIP
}
