package org.learningsociety.core.table;

/**
 * How large a table may be. Immutable and thread-safe.
 *
 * @param fileLength the most chars of a file; of bytes, three times as many
 * @param rows the most rows, that of the header and blank ones counted
 * @param cellLength the most chars of a cell
 */
public record TableLimits(int fileLength, int rows, int cellLength) {

    private static final TableLimits DEFAULTS = new TableLimits(100_000_000, 1_048_576, 32_767);

    /**
     * Checks that every limit is positive.
     *
     * @param fileLength the most chars of a file
     * @param rows the most rows
     * @param cellLength the most chars of a cell
     * @throws IllegalArgumentException if one is not
     */
    public TableLimits {
        if (fileLength < 1 || rows < 1 || cellLength < 1) {
            throw new IllegalArgumentException("limits must be positive, but were " + fileLength + " chars, " + rows
                    + " rows, " + cellLength + " chars of a cell");
        }
    }

    /**
     * Returns the limits of the common spreadsheets.
     *
     * @return 100 million chars, 1 048 576 rows, 32 767 chars of a cell
     */
    public static TableLimits defaults() {
        return DEFAULTS;
    }
}
