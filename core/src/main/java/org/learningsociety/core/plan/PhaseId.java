package org.learningsociety.core.plan;

import org.learningsociety.core.text.IdentifierShape;

/**
 * The name of a phase within its plan or campaign. Immutable and thread-safe.
 *
 * @param value ASCII letters and digits, joined by hyphens, dots or underscores, such as {@code phase-1}
 */
public record PhaseId(String value) implements Comparable<PhaseId> {

    /**
     * Refuses another shape.
     *
     * @param value ASCII letters and digits, joined by hyphens, dots or underscores, such as {@code phase-1}
     * @throws IllegalArgumentException if the value has another shape
     */
    public PhaseId {
        IdentifierShape.LABEL.check("a phase id", value);
    }

    /**
     * Makes an id.
     *
     * @param value ASCII letters and digits, joined by hyphens, dots or underscores, such as {@code phase-1}
     * @return the id
     * @throws IllegalArgumentException if the value has another shape
     */
    public static PhaseId of(String value) {
        return new PhaseId(value);
    }

    @Override
    public int compareTo(PhaseId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
