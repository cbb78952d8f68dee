package org.learningsociety.core.law;

import org.learningsociety.core.text.IdentifierShape;

/**
 * The library's own name of a type of instrument.
 *
 * <p>Types are named by law and grow without a release of the library. Immutable and thread-safe.
 *
 * @param value lower-case ASCII words joined by hyphens, such as {@code thong-tu}
 */
public record InstrumentTypeId(String value) implements Comparable<InstrumentTypeId> {

    /**
     * Refuses another shape.
     *
     * @param value lower-case ASCII words joined by hyphens
     * @throws IllegalArgumentException if the value is not lower-case ASCII words joined by hyphens
     */
    public InstrumentTypeId {
        IdentifierShape.WORDS.check("an instrument type id", value);
    }

    /**
     * Makes an id.
     *
     * @param value lower-case ASCII words joined by hyphens, such as {@code thong-tu}
     * @return the id
     * @throws IllegalArgumentException if the value has another shape
     */
    public static InstrumentTypeId of(String value) {
        return new InstrumentTypeId(value);
    }

    @Override
    public int compareTo(InstrumentTypeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
