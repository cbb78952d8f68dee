package org.learningsociety.criteria.rubric;

import org.learningsociety.core.text.IdentifierShape;

/**
 * The stable identifier of what is observed: a rule reads it, an observation answers it. Immutable and thread-safe.
 *
 * @param value the identifier, ASCII, for example {@code 2.3}
 */
public record IndicatorId(String value) implements Comparable<IndicatorId> {

    /**
     * Checks that the identifier can stand in files, links and columns.
     *
     * @param value the identifier, ASCII, for example {@code 2.3}
     */
    public IndicatorId {
        IdentifierShape.LABEL.check("an indicator id", value);
    }

    @Override
    public int compareTo(IndicatorId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
