package org.learningsociety.core.target;

/** Whether a target is reached, as far as the figures tell. */
public enum TargetStatus {
    /** It is, whatever the unknown part of the figures is. */
    REACHED,
    /** It is not, whatever the unknown part of the figures is. */
    NOT_REACHED,
    /** There is no figure, or the unknown part of it, or of the target, decides. */
    UNDETERMINED
}
