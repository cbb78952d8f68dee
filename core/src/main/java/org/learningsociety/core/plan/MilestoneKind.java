package org.learningsociety.core.plan;

/** What is due at a {@link Milestone}. */
public enum MilestoneKind {
    /** The review half-way (sơ kết). */
    MID_TERM_REVIEW,
    /** The review at the end (tổng kết). */
    FINAL_REVIEW,
    /** Something else, which the milestone's name says. */
    OTHER
}
