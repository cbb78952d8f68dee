package org.learningsociety.core.plan;

/** How a {@link Milestone} stands on a date. */
public enum MilestoneStatus {
    /** Its window has not begun. */
    PENDING,
    /** It may be done now. */
    DUE,
    /** Its window is over, and nothing shows that it was done. */
    OVERDUE,
    /** It was done. */
    DONE,
    /** Who owes it ended before it was done, so that nobody owes it until a plan or a law names somebody. */
    ORPHANED
}
