package org.learningsociety.criteria.rubric;

import org.learningsociety.core.text.IdentifierShape;

/**
 * The identifier of an option of a scale. Immutable and thread-safe.
 *
 * @param value the identifier, ASCII, for example {@code tot}
 */
public record OptionId(String value) implements Comparable<OptionId> {

    /**
     * Checks that the identifier can stand in files, links and columns.
     *
     * @param value the identifier, ASCII, for example {@code tot}
     */
    public OptionId {
        IdentifierShape.LABEL.check("an option id", value);
    }

    @Override
    public int compareTo(OptionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
