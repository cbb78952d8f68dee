package org.learningsociety.core.territory;

import org.learningsociety.core.text.IdentifierShape;

/**
 * The library's own name of an administrative unit, which stays when code, name, type or parent change.
 *
 * <p>It ends with the unit: a unit made by a merger has an id of its own, whatever code it took over. Immutable and
 * thread-safe.
 *
 * @param value lower-case ASCII words joined by hyphens, such as {@code vn-bac-ninh-2025}
 */
public record UnitId(String value) implements Comparable<UnitId> {

    /**
     * Refuses another shape.
     *
     * @param value lower-case ASCII words joined by hyphens, such as {@code vn-bac-ninh-2025}
     * @throws IllegalArgumentException if the value is not lower-case ASCII words joined by hyphens
     */
    public UnitId {
        IdentifierShape.WORDS.check("a unit id", value);
    }

    /**
     * Makes an id.
     *
     * @param value lower-case ASCII words joined by hyphens, such as {@code vn-bac-ninh-2025}
     * @return the id
     * @throws IllegalArgumentException if the value has another shape
     */
    public static UnitId of(String value) {
        return new UnitId(value);
    }

    @Override
    public int compareTo(UnitId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
