package org.learningsociety.core.plan;

/** The part of a plan in which a {@link PlanItem} stands. */
public enum ItemKind {
    /** What the plan is for (mục đích). */
    PURPOSE,
    /** How it is to be carried out (yêu cầu). */
    REQUIREMENT,
    /** What is done (nội dung). */
    CONTENT,
    /** By what means (giải pháp). */
    SOLUTION,
    /** What one body is told to do (nhiệm vụ). */
    TASK
}
