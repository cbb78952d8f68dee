package org.learningsociety.core.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;

/**
 * The rows of a table that has the columns its {@link TableReader} wants. Immutable and thread-safe.
 *
 * <p>Every row of the file that is not blank is either among the {@link #rows()} or among those {@link #setAside()}.
 */
public final class Table {
    private final List<Row> rows;
    private final List<SetAside> setAside;

    Table(List<Row> rows, List<SetAside> setAside) {
        this.rows = List.copyOf(rows);
        this.setAside = List.copyOf(setAside);
    }

    /**
     * Returns the rows that have a cell for every column.
     *
     * @return the rows in the order of the file, without the header
     */
    public List<Row> rows() {
        return rows;
    }

    /**
     * Returns the rows that could not be used.
     *
     * @return the rows in the order of the file, each with at least one problem
     */
    public List<SetAside> setAside() {
        return setAside;
    }

    /**
     * Makes a value of every row.
     *
     * @param <T> the type of the values
     * @param decoder makes the value of one row, usually with {@link Row#cells()}
     * @return the values of the good rows, and the problems of all
     */
    public <T> Validated<List<T>> decode(Function<Row, Validated<T>> decoder) {
        return Validated.all(rows.stream().map(decoder).toList());
    }

    /** A row with a cell for every column. Immutable and thread-safe. */
    public static final class Row {
        private final Place.Cell place;
        private final Set<String> columns;
        private final Map<String, String> cells;

        Row(Place.Cell place, Set<String> columns, Map<String, String> cells) {
            this.place = place;
            this.columns = columns;
            this.cells = cells;
        }

        /**
         * Returns the place of the row.
         *
         * @return the file and the row as a spreadsheet numbers it
         */
        public Place.Cell place() {
            return place;
        }

        /**
         * Returns the place of a cell.
         *
         * @param column the column's name
         * @return the file, the row as a spreadsheet numbers it, and the column
         */
        public Place.Cell place(String column) {
            return new Place.Cell(place.source(), place.row(), Optional.of(column));
        }

        /**
         * Returns what a cell says.
         *
         * @param column the name of a column that the reader was made for
         * @return the text in NFC without surrounding blanks; empty if the cell is blank or the file lacks the optional column
         * @throws IllegalArgumentException if the reader was not made for the column
         */
        public String cell(String column) {
            if (!columns.contains(column)) {
                throw new IllegalArgumentException("column must be one of " + columns + ", but was \"" + column + "\"");
            }
            return cells.getOrDefault(column, "");
        }

        /**
         * Begins to read the cells.
         *
         * @return the cells
         */
        public Cells cells() {
            return new Cells(this);
        }
    }

    /**
     * A row that could not be used. Immutable and thread-safe.
     *
     * @param place the file and the row as a spreadsheet numbers it
     * @param cells what its cells say, as far as it has cells
     * @param problems why it could not be used
     */
    public record SetAside(Place.Cell place, List<String> cells, List<Problem> problems) {

        /**
         * Copies the lists.
         *
         * @param place the file and the row
         * @param cells what its cells say
         * @param problems why it could not be used
         */
        public SetAside {
            cells = List.copyOf(cells);
            problems = List.copyOf(problems);
        }
    }
}
