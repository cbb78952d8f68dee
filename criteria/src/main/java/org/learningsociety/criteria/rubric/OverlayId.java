package org.learningsociety.criteria.rubric;

import org.learningsociety.core.text.IdentifierShape;

/**
 * The identifier of an overlay that was laid over a rubric. Immutable and thread-safe.
 *
 * @param value the identifier, ASCII, for example {@code cdht-thi-diem}
 */
public record OverlayId(String value) implements Comparable<OverlayId> {

    /**
     * Checks that the identifier can stand in files, links and columns.
     *
     * @param value the identifier, ASCII, for example {@code cdht-thi-diem}
     */
    public OverlayId {
        IdentifierShape.LABEL.check("an overlay id", value);
    }

    @Override
    public int compareTo(OverlayId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
