package org.learningsociety.criteria.rubric;

import org.learningsociety.core.text.IdentifierShape;

/**
 * The identifier of a unit of measure, such as square metres. Immutable and thread-safe.
 *
 * @param value the identifier, ASCII, for example {@code m2}
 */
public record MeasureUnit(String value) implements Comparable<MeasureUnit> {

    /**
     * Checks that the identifier can stand in files, links and columns.
     *
     * @param value the identifier, ASCII, for example {@code m2}
     */
    public MeasureUnit {
        IdentifierShape.LABEL.check("a unit of measure", value);
    }

    @Override
    public int compareTo(MeasureUnit other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
