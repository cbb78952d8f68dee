package org.learningsociety.core.target;

import org.learningsociety.core.text.IdentifierShape;

/**
 * The name of a target within its plan. Immutable and thread-safe.
 *
 * @param value ASCII letters and digits, joined by hyphens, dots or underscores, such as {@code adults-2025}
 */
public record TargetId(String value) implements Comparable<TargetId> {

    /**
     * Refuses another shape.
     *
     * @param value ASCII letters and digits, joined by hyphens, dots or underscores, such as {@code adults-2025}
     * @throws IllegalArgumentException if the value has another shape
     */
    public TargetId {
        IdentifierShape.LABEL.check("a target id", value);
    }

    /**
     * Makes an id.
     *
     * @param value ASCII letters and digits, joined by hyphens, dots or underscores, such as {@code adults-2025}
     * @return the id
     * @throws IllegalArgumentException if the value has another shape
     */
    public static TargetId of(String value) {
        return new TargetId(value);
    }

    @Override
    public int compareTo(TargetId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
