package org.learningsociety.core.table;

import java.util.List;
import org.learningsociety.core.problem.Problem;

/**
 * A row as it was received from a file that is not CSV, such as a sheet of a workbook. Immutable and thread-safe.
 *
 * @param number the row as a spreadsheet numbers it: the header is row 1
 * @param cells what its cells say
 * @param problems what is wrong with its cells that their texts do not tell; a row with one is set aside
 */
public record TableRow(int number, List<String> cells, List<Problem> problems) {

    /**
     * Copies the lists.
     *
     * @param number the row as a spreadsheet numbers it: the header is row 1
     * @param cells what its cells say
     * @param problems what is wrong with its cells that their texts do not tell
     */
    public TableRow {
        cells = List.copyOf(cells);
        problems = List.copyOf(problems);
    }
}
