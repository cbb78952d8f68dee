package org.learningsociety.reporting.report;

/** What the cells of a column hold, and so how they are aligned, sorted and written. */
public enum ColumnType {
    /** Words. */
    TEXT,
    /** Whole numbers of things. */
    COUNT,
    /** Points, certain or between two bounds. */
    POINTS,
    /** Shares, certain or between two bounds. */
    PERCENT,
    /** Days. */
    DATE,
    /** Verdicts. */
    VERDICT,
    /** Places in law. */
    CITATION;

    /**
     * Tells whether the column holds numbers, which are aligned to the right.
     *
     * @return whether the type is a kind of number
     */
    public boolean isNumeric() {
        return this == COUNT || this == POINTS || this == PERCENT;
    }
}
