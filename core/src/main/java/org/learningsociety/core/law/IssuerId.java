package org.learningsociety.core.law;

import org.learningsociety.core.text.IdentifierShape;

/**
 * The library's own name of an issuer.
 *
 * <p>A symbol's abbreviation is not enough: {@code UBND} stands for every People's Committee of the country. Immutable and thread-safe.
 *
 * @param value lower-case ASCII words joined by hyphens, such as {@code ubnd-tinh-nghe-an}
 */
public record IssuerId(String value) implements Comparable<IssuerId> {

    /**
     * Refuses another shape.
     *
     * @param value lower-case ASCII words joined by hyphens
     * @throws IllegalArgumentException if the value is not lower-case ASCII words joined by hyphens
     */
    public IssuerId {
        IdentifierShape.WORDS.check("an issuer id", value);
    }

    /**
     * Makes an id.
     *
     * @param value lower-case ASCII words joined by hyphens, such as {@code ubnd-tinh-nghe-an}
     * @return the id
     * @throws IllegalArgumentException if the value has another shape
     */
    public static IssuerId of(String value) {
        return new IssuerId(value);
    }

    @Override
    public int compareTo(IssuerId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
