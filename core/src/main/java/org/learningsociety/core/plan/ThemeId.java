package org.learningsociety.core.plan;

import org.learningsociety.core.text.IdentifierShape;

/**
 * The name of a theme within its campaign. Immutable and thread-safe.
 *
 * @param value ASCII letters and digits, joined by hyphens, dots or underscores, such as {@code N1}
 */
public record ThemeId(String value) implements Comparable<ThemeId> {

    /**
     * Refuses another shape.
     *
     * @param value ASCII letters and digits, joined by hyphens, dots or underscores, such as {@code N1}
     * @throws IllegalArgumentException if the value has another shape
     */
    public ThemeId {
        IdentifierShape.LABEL.check("a theme id", value);
    }

    /**
     * Makes an id.
     *
     * @param value ASCII letters and digits, joined by hyphens, dots or underscores, such as {@code N1}
     * @return the id
     * @throws IllegalArgumentException if the value has another shape
     */
    public static ThemeId of(String value) {
        return new ThemeId(value);
    }

    @Override
    public int compareTo(ThemeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
