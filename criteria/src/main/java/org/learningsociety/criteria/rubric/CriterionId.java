package org.learningsociety.criteria.rubric;

import org.learningsociety.core.text.IdentifierShape;

/**
 * The stable identifier of a node in a rubric: results, logs and saved reports name it, never its position. Immutable and thread-safe.
 *
 * @param value the identifier, ASCII, for example {@code TC1-CT2}
 */
public record CriterionId(String value) implements Comparable<CriterionId> {

    /**
     * Checks that the identifier can stand in files, links and columns.
     *
     * @param value the identifier, ASCII, for example {@code TC1-CT2}
     */
    public CriterionId {
        IdentifierShape.LABEL.check("a criterion id", value);
    }

    @Override
    public int compareTo(CriterionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
