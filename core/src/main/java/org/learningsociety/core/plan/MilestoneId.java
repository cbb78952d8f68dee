package org.learningsociety.core.plan;

import org.learningsociety.core.text.IdentifierShape;

/**
 * The name of a milestone within its plan or campaign. Immutable and thread-safe.
 *
 * @param value ASCII letters and digits, joined by hyphens, dots or underscores, such as {@code mid-term-2025}
 */
public record MilestoneId(String value) implements Comparable<MilestoneId> {

    /**
     * Refuses another shape.
     *
     * @param value ASCII letters and digits, joined by hyphens, dots or underscores, such as {@code mid-term-2025}
     * @throws IllegalArgumentException if the value has another shape
     */
    public MilestoneId {
        IdentifierShape.LABEL.check("a milestone id", value);
    }

    /**
     * Makes an id.
     *
     * @param value ASCII letters and digits, joined by hyphens, dots or underscores, such as {@code mid-term-2025}
     * @return the id
     * @throws IllegalArgumentException if the value has another shape
     */
    public static MilestoneId of(String value) {
        return new MilestoneId(value);
    }

    @Override
    public int compareTo(MilestoneId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
