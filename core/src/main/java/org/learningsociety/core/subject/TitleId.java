package org.learningsociety.core.subject;

import org.learningsociety.core.text.IdentifierShape;

/**
 * The name of a title (danh hiệu) that a subject can hold, such as Công dân học tập. Immutable and thread-safe.
 *
 * @param value ASCII letters and digits, joined by hyphens, dots or underscores, such as {@code cong-dan-hoc-tap}
 */
public record TitleId(String value) implements Comparable<TitleId> {

    /**
     * Refuses another shape.
     *
     * @param value ASCII letters and digits, joined by hyphens, dots or underscores, such as {@code cong-dan-hoc-tap}
     * @throws IllegalArgumentException if the value has another shape
     */
    public TitleId {
        IdentifierShape.LABEL.check("a title id", value);
    }

    /**
     * Makes an id.
     *
     * @param value ASCII letters and digits, joined by hyphens, dots or underscores, such as {@code cong-dan-hoc-tap}
     * @return the id
     * @throws IllegalArgumentException if the value has another shape
     */
    public static TitleId of(String value) {
        return new TitleId(value);
    }

    @Override
    public int compareTo(TitleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
