package org.learningsociety.core.plan;

import org.learningsociety.core.text.IdentifierShape;

/**
 * The name of an item within its plan. Immutable and thread-safe.
 *
 * @param value ASCII letters and digits, joined by hyphens, dots or underscores, such as {@code content-3}
 */
public record PlanItemId(String value) implements Comparable<PlanItemId> {

    /**
     * Refuses another shape.
     *
     * @param value ASCII letters and digits, joined by hyphens, dots or underscores, such as {@code content-3}
     * @throws IllegalArgumentException if the value has another shape
     */
    public PlanItemId {
        IdentifierShape.LABEL.check("a plan item id", value);
    }

    /**
     * Makes an id.
     *
     * @param value ASCII letters and digits, joined by hyphens, dots or underscores, such as {@code content-3}
     * @return the id
     * @throws IllegalArgumentException if the value has another shape
     */
    public static PlanItemId of(String value) {
        return new PlanItemId(value);
    }

    @Override
    public int compareTo(PlanItemId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
