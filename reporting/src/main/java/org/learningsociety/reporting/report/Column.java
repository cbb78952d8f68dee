package org.learningsociety.reporting.report;

import org.learningsociety.core.text.LocalizedText;

/**
 * A column of a table. Immutable and thread-safe.
 *
 * @param id the name in files, lower-case ASCII words joined by hyphens, unique in its table
 * @param title the heading
 * @param type what its cells hold
 */
public record Column(String id, LocalizedText title, ColumnType type) {

    /**
     * Checks the id.
     *
     * @param id the name in files, lower-case ASCII words joined by hyphens, unique in its table
     * @param title the heading
     * @param type what its cells hold
     * @throws IllegalArgumentException if the id is not lower-case ASCII words joined by hyphens
     */
    public Column {
        Anchor.check("the id of a column", id);
    }

    /**
     * Returns a column.
     *
     * @param id the name in files
     * @param title the heading
     * @param type what its cells hold
     * @return the column
     * @throws IllegalArgumentException if the id is not lower-case ASCII words joined by hyphens
     */
    public static Column of(String id, LocalizedText title, ColumnType type) {
        return new Column(id, title, type);
    }
}
