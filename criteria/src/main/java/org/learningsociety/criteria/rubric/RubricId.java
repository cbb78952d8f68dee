package org.learningsociety.criteria.rubric;

import org.learningsociety.core.text.IdentifierShape;

/**
 * The identifier of one version of a rubric. Immutable and thread-safe.
 *
 * @param value the identifier, ASCII, for example {@code dvht-tt-22-2020}
 */
public record RubricId(String value) implements Comparable<RubricId> {

    /**
     * Checks that the identifier can stand in files, links and columns.
     *
     * @param value the identifier, ASCII, for example {@code dvht-tt-22-2020}
     */
    public RubricId {
        IdentifierShape.LABEL.check("a rubric id", value);
    }

    @Override
    public int compareTo(RubricId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
