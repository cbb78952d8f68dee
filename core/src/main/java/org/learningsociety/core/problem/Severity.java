package org.learningsociety.core.problem;

/** How much a {@link Problem} matters. */
public enum Severity {
    /** The value at this place could not be used; it counts as unknown. */
    ERROR,
    /** The value was used, but a person should look at it. */
    WARNING
}
