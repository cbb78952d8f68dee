package org.learningsociety.reporting.plausibility;

/**
 * A declared inequality between two figures of one unit: a part is at most its whole. Immutable and thread-safe.
 *
 * <p>Example: the families recognized are at most the families there are.
 *
 * @param part the name of the figure that cannot be greater
 * @param whole the name of the figure that cannot be less
 */
public record AtMost(String part, String whole) {}
