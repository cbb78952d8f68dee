package org.learningsociety.core.law;

import org.learningsociety.core.text.IdentifierShape;

/**
 * The library's own name of an instrument.
 *
 * <p>It never changes, even when the number of a draft is filled in later; the identity that the document itself prints is
 * {@link Instrument#key()}. Immutable and thread-safe.
 *
 * @param value lower-case ASCII words joined by hyphens, such as {@code tt-22-2020-bgddt}
 */
public record InstrumentId(String value) implements Comparable<InstrumentId> {

    /**
     * Refuses another shape.
     *
     * @param value lower-case ASCII words joined by hyphens
     * @throws IllegalArgumentException if the value is not lower-case ASCII words joined by hyphens
     */
    public InstrumentId {
        IdentifierShape.WORDS.check("an instrument id", value);
    }

    /**
     * Makes an id.
     *
     * @param value lower-case ASCII words joined by hyphens, such as {@code tt-22-2020-bgddt}
     * @return the id
     * @throws IllegalArgumentException if the value has another shape
     */
    public static InstrumentId of(String value) {
        return new InstrumentId(value);
    }

    @Override
    public int compareTo(InstrumentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
