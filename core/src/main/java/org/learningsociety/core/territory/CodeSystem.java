package org.learningsociety.core.territory;

import org.learningsociety.core.text.IdentifierShape;

/**
 * A system of codes for administrative units. Immutable and thread-safe.
 *
 * @param value lower-case ASCII words joined by hyphens, such as {@code iso-3166-2}
 */
public record CodeSystem(String value) implements Comparable<CodeSystem> {

    /** The codes of the statistical office: two digits for a province, three for a district, five for a commune. */
    public static final CodeSystem NSO = of("nso");

    /**
     * Codes that widely used lists carry by mistake instead of the office's. They are dated like others, so that a table that
     * took one over can still be read: {@code 06978} for Xã Ba Chẽ, whose code is {@code 06970}, until August 2026.
     */
    public static final CodeSystem NSO_VARIANT = of("nso-variant");

    /** The subdivision codes of ISO 3166-2, which no source updates after the mergers of 2025. */
    public static final CodeSystem ISO_3166_2 = of("iso-3166-2");

    /**
     * Refuses another shape.
     *
     * @param value lower-case ASCII words joined by hyphens, such as {@code iso-3166-2}
     * @throws IllegalArgumentException if the value is not lower-case ASCII words joined by hyphens
     */
    public CodeSystem {
        IdentifierShape.WORDS.check("a code system", value);
    }

    /**
     * Makes the name of a system.
     *
     * @param value lower-case ASCII words joined by hyphens, such as {@code iso-3166-2}
     * @return the system
     * @throws IllegalArgumentException if the value has another shape
     */
    public static CodeSystem of(String value) {
        return new CodeSystem(value);
    }

    @Override
    public int compareTo(CodeSystem other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
