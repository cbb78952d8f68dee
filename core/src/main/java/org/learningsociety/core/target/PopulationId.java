package org.learningsociety.core.target;

import org.learningsociety.core.text.IdentifierShape;

/**
 * The name of a group of people or things, the same wherever the same group is meant. Immutable and thread-safe.
 *
 * @param value ASCII letters and digits, joined by hyphens, dots or underscores, such as {@code title-holders}
 */
public record PopulationId(String value) implements Comparable<PopulationId> {

    /**
     * Refuses another shape.
     *
     * @param value ASCII letters and digits, joined by hyphens, dots or underscores, such as {@code title-holders}
     * @throws IllegalArgumentException if the value has another shape
     */
    public PopulationId {
        IdentifierShape.LABEL.check("a population id", value);
    }

    /**
     * Makes an id.
     *
     * @param value ASCII letters and digits, joined by hyphens, dots or underscores, such as {@code title-holders}
     * @return the id
     * @throws IllegalArgumentException if the value has another shape
     */
    public static PopulationId of(String value) {
        return new PopulationId(value);
    }

    @Override
    public int compareTo(PopulationId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
