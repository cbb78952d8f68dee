package org.learningsociety.criteria.rubric;

/** What a criterion counts when it does not apply to a subject. */
public enum NotApplicablePolicy {
    /** The criterion is left out: points are spread over the criteria that remain, a test is not asked for. */
    RESCALE,
    /** The criterion counts as fully met. */
    FULL,
    /** The criterion counts as not met. */
    ZERO,
    /** The rubric knows no exception: "not applicable" is a problem and the criterion counts as unknown. */
    FORBIDDEN
}
