package org.learningsociety.criteria.rubric;

import org.learningsociety.core.text.IdentifierShape;

/**
 * The identifier of a number that a catalog lacks, so that an overlay can fill it. Immutable and thread-safe.
 *
 * @param value the identifier, ASCII, for example {@code 1.1.partial}
 */
public record SlotId(String value) implements Comparable<SlotId> {

    /**
     * Checks that the identifier can stand in files, links and columns.
     *
     * @param value the identifier, ASCII, for example {@code 1.1.partial}
     */
    public SlotId {
        IdentifierShape.LABEL.check("a slot id", value);
    }

    @Override
    public int compareTo(SlotId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
