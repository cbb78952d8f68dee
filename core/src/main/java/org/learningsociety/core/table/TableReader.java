package org.learningsociety.core.table;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.text.FileText;

/**
 * Reads tables with certain columns, usually from CSV files. Immutable and thread-safe.
 *
 * <p>The first row is the header. The file is UTF-8, with or without a byte order mark; cells are separated by commas or by
 * semicolons, whichever the header has more of outside quotes (commas if it has as many); a cell may stand in quotes and then
 * hold separators, line ends and doubled quotes; rows end as on any system. The columns may stand in any order.
 *
 * <p>A file that is not UTF-8, lacks a required column or has two columns of one name gives no table. A row with too few or too
 * many cells, a cell beyond the limit or a forbidden character is set aside. Where quotes do not pair, and where there are more
 * rows than the limit, reading ends with a problem, and the table has the rows before. A column that is not wanted is a warning.
 * Rows of which all cells are blank are passed over; spreadsheets leave them behind.
 */
public final class TableReader {
    private final Set<String> required;
    private final Set<String> optional;
    private final TableLimits limits;

    private TableReader(Set<String> required, Set<String> optional, TableLimits limits) {
        this.required = required;
        this.optional = optional;
        this.limits = limits;
    }

    /**
     * Makes a reader.
     *
     * @param required the names of the columns that every file must have
     * @return a reader with the {@linkplain TableLimits#defaults() default limits}
     */
    public static TableReader of(String... required) {
        return new TableReader(new LinkedHashSet<>(List.of(required)), Set.of(), TableLimits.defaults());
    }

    /**
     * Allows more columns.
     *
     * @param columns the names of columns that a file may have
     * @return a reader that reads these too
     */
    public TableReader withOptional(String... columns) {
        Set<String> more = new LinkedHashSet<>(optional);
        more.addAll(List.of(columns));
        return new TableReader(required, more, limits);
    }

    /**
     * Changes the limits.
     *
     * @param newLimits the limits
     * @return a reader with these limits
     */
    public TableReader withLimits(TableLimits newLimits) {
        return new TableReader(required, optional, newLimits);
    }

    /**
     * Reads a table.
     *
     * @param source the name by which the owner of the data knows the file
     * @param bytes the file in UTF-8
     * @return the table, and everything that is wrong with it
     */
    public Validated<Table> read(String source, byte[] bytes) {
        // No character takes more than three bytes for each char.
        if (bytes.length / 3 > limits.fileLength()) {
            return tooLong(source);
        }
        FileText file = FileText.decode(bytes);
        return file.invalidByte()
                .map(invalid -> Validated.<Table>failed(Problem.error(
                        TableProblem.NOT_UTF8, CsvRows.endOf(source, file.text()), Map.of("value", invalid))))
                .orElseGet(() -> read(source, file.text()));
    }

    /**
     * Reads a table.
     *
     * @param source the name by which the owner of the data knows the file
     * @param text the file's text
     * @return the table, and everything that is wrong with it
     */
    public Validated<Table> read(String source, String text) {
        if (text.length() > limits.fileLength()) {
            return tooLong(source);
        }
        CsvRows rows = new CsvRows(source, FileText.withoutByteOrderMark(text));
        return new TableAssembly(source, required, optional, limits).read(rows);
    }

    /**
     * Reads a table of which the rows were received already.
     *
     * @param source the name by which the owner of the data knows the file
     * @param rows the rows in the order of the file, that of the header first; blank ones may be left out
     * @return the table, and everything that is wrong with it, as if the rows had stood in a CSV file
     */
    public Validated<Table> read(String source, List<TableRow> rows) {
        return new TableAssembly(source, required, optional, limits).read(rows);
    }

    private Validated<Table> tooLong(String source) {
        Place file = new Place.Cell(source, 1, Optional.empty());
        Map<String, String> arguments = Map.of("limit", Integer.toString(limits.fileLength()));
        return Validated.failed(Problem.error(TableProblem.FILE_TOO_LONG, file, arguments));
    }
}
