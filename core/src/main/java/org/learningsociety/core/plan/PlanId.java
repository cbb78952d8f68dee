package org.learningsociety.core.plan;

import org.learningsociety.core.text.IdentifierShape;

/**
 * The name of a plan, given by the library or by who holds the data. Immutable and thread-safe.
 *
 * @param value ASCII letters and digits, joined by hyphens, dots or underscores, such as {@code krong-no-2024}
 */
public record PlanId(String value) implements Comparable<PlanId> {

    /**
     * Refuses another shape.
     *
     * @param value ASCII letters and digits, joined by hyphens, dots or underscores, such as {@code krong-no-2024}
     * @throws IllegalArgumentException if the value has another shape
     */
    public PlanId {
        IdentifierShape.LABEL.check("a plan id", value);
    }

    /**
     * Makes an id.
     *
     * @param value ASCII letters and digits, joined by hyphens, dots or underscores, such as {@code krong-no-2024}
     * @return the id
     * @throws IllegalArgumentException if the value has another shape
     */
    public static PlanId of(String value) {
        return new PlanId(value);
    }

    @Override
    public int compareTo(PlanId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
