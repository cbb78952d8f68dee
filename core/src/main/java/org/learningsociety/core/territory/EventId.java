package org.learningsociety.core.territory;

import org.learningsociety.core.text.IdentifierShape;

/**
 * The name of an event in a {@link Chronicle}, by which problems locate it. Immutable and thread-safe.
 *
 * @param value lower-case ASCII words joined by hyphens, such as {@code merge-vn-bac-ninh-2025}
 */
public record EventId(String value) implements Comparable<EventId> {

    /**
     * Refuses another shape.
     *
     * @param value lower-case ASCII words joined by hyphens, such as {@code merge-vn-bac-ninh-2025}
     * @throws IllegalArgumentException if the value is not lower-case ASCII words joined by hyphens
     */
    public EventId {
        IdentifierShape.WORDS.check("an event id", value);
    }

    /**
     * Makes an id.
     *
     * @param value lower-case ASCII words joined by hyphens, such as {@code merge-vn-bac-ninh-2025}
     * @return the id
     * @throws IllegalArgumentException if the value has another shape
     */
    public static EventId of(String value) {
        return new EventId(value);
    }

    @Override
    public int compareTo(EventId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
