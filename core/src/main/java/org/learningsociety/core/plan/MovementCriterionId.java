package org.learningsociety.core.plan;

import org.learningsociety.core.text.IdentifierShape;

/**
 * The name of a movement criterion within its plan. Immutable and thread-safe.
 *
 * @param value ASCII letters and digits, joined by hyphens, dots or underscores, such as {@code commune-3}
 */
public record MovementCriterionId(String value) implements Comparable<MovementCriterionId> {

    /**
     * Refuses another shape.
     *
     * @param value ASCII letters and digits, joined by hyphens, dots or underscores, such as {@code commune-3}
     * @throws IllegalArgumentException if the value has another shape
     */
    public MovementCriterionId {
        IdentifierShape.LABEL.check("a movement criterion id", value);
    }

    /**
     * Makes an id.
     *
     * @param value ASCII letters and digits, joined by hyphens, dots or underscores, such as {@code commune-3}
     * @return the id
     * @throws IllegalArgumentException if the value has another shape
     */
    public static MovementCriterionId of(String value) {
        return new MovementCriterionId(value);
    }

    @Override
    public int compareTo(MovementCriterionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
