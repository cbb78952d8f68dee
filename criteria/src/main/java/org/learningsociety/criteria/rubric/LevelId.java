package org.learningsociety.criteria.rubric;

import org.learningsociety.core.text.IdentifierShape;

/**
 * The identifier of a level of a title within a rubric. Immutable and thread-safe.
 *
 * @param value the identifier, ASCII, for example {@code kha}
 */
public record LevelId(String value) implements Comparable<LevelId> {

    /**
     * Checks that the identifier can stand in files, links and columns.
     *
     * @param value the identifier, ASCII, for example {@code kha}
     */
    public LevelId {
        IdentifierShape.LABEL.check("a level id", value);
    }

    @Override
    public int compareTo(LevelId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
