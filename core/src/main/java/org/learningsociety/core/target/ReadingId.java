package org.learningsociety.core.target;

import org.learningsociety.core.text.IdentifierShape;

/**
 * The name of one way to read a base that a document leaves open, within its target. Immutable and thread-safe.
 *
 * @param value ASCII letters and digits, joined by hyphens, dots or underscores, such as {@code nested}
 */
public record ReadingId(String value) implements Comparable<ReadingId> {

    /**
     * Refuses another shape.
     *
     * @param value ASCII letters and digits, joined by hyphens, dots or underscores, such as {@code nested}
     * @throws IllegalArgumentException if the value has another shape
     */
    public ReadingId {
        IdentifierShape.LABEL.check("a reading id", value);
    }

    /**
     * Makes an id.
     *
     * @param value ASCII letters and digits, joined by hyphens, dots or underscores, such as {@code nested}
     * @return the id
     * @throws IllegalArgumentException if the value has another shape
     */
    public static ReadingId of(String value) {
        return new ReadingId(value);
    }

    @Override
    public int compareTo(ReadingId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
