package org.learningsociety.core.target;

import org.learningsociety.core.text.IdentifierShape;

/**
 * The name of what is measured: the targets of one measure, such as those for 2025 and 2030, form its corridor. Immutable and thread-safe.
 *
 * @param value ASCII letters and digits, joined by hyphens, dots or underscores, such as {@code adults-with-title}
 */
public record MeasureId(String value) implements Comparable<MeasureId> {

    /**
     * Refuses another shape.
     *
     * @param value ASCII letters and digits, joined by hyphens, dots or underscores, such as {@code adults-with-title}
     * @throws IllegalArgumentException if the value has another shape
     */
    public MeasureId {
        IdentifierShape.LABEL.check("a measure id", value);
    }

    /**
     * Makes an id.
     *
     * @param value ASCII letters and digits, joined by hyphens, dots or underscores, such as {@code adults-with-title}
     * @return the id
     * @throws IllegalArgumentException if the value has another shape
     */
    public static MeasureId of(String value) {
        return new MeasureId(value);
    }

    @Override
    public int compareTo(MeasureId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
