package org.learningsociety.reporting.review;

/** What a review is for. */
public enum ReviewKind {
    /** Half-way: what was to be reached by 2025, and what 2030 still asks for. */
    MID_TERM,
    /** At the end: what was reached, and what changed since the mid-term review. */
    FINAL,
    /** One unit on any day. */
    UNIT
}
