package org.learningsociety.criteria.recognition;

import org.learningsociety.core.text.IdentifierShape;

/**
 * The identifier of an entry in the record of recognition, given by whoever keeps it. Immutable and thread-safe.
 *
 * @param value ASCII letters and digits, joined by hyphens, dots or underscores, such as {@code qd-2024-0017}
 */
public record RecognitionEventId(String value) implements Comparable<RecognitionEventId> {

    /**
     * Refuses another shape.
     *
     * @param value ASCII letters and digits, joined by hyphens, dots or underscores, such as {@code qd-2024-0017}
     * @throws IllegalArgumentException if the value has another shape
     */
    public RecognitionEventId {
        IdentifierShape.LABEL.check("an event id", value);
    }

    /**
     * Makes an id.
     *
     * @param value ASCII letters and digits, joined by hyphens, dots or underscores, such as {@code qd-2024-0017}
     * @return the id
     * @throws IllegalArgumentException if the value has another shape
     */
    public static RecognitionEventId of(String value) {
        return new RecognitionEventId(value);
    }

    @Override
    public int compareTo(RecognitionEventId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
