package org.learningsociety.core.crosswalk;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.UnitId;

/**
 * Amounts per unit, for the map of one day. Immutable and thread-safe.
 *
 * @param date the day of whose map the units are
 * @param measures what the columns are
 * @param rows one row for each unit that has figures
 */
public record FigureTable(LocalDate date, List<Measure> measures, List<FigureRow> rows) {

    /**
     * Checks that the rows fit the measures.
     *
     * @param date the day of whose map the units are
     * @param measures what the columns are
     * @param rows one row for each unit that has figures
     * @throws IllegalArgumentException if a row has not one amount for each measure, or a unit has two rows
     */
    public FigureTable {
        measures = List.copyOf(measures);
        rows = List.copyOf(rows);
        Set<UnitId> units = new HashSet<>();
        for (FigureRow row : rows) {
            if (row.amounts().size() != measures.size() || !units.add(row.unit())) {
                throw new IllegalArgumentException("a unit must have one row with an amount for each of " + measures
                        + ", but " + row.unit() + " had another or " + row.amounts());
            }
        }
    }

    /**
     * Reads a table from a CSV file.
     *
     * <p>The file may have other columns. A blank cell is an amount that is not known, never zero. Numbers may be written with a
     * decimal point or in the Vietnamese way; where {@code 1.234} could be either, the other cells of the column decide, and if
     * they do not, the cell is a problem. A bad row is set aside and reported, and so are all rows of a unit that has several.
     *
     * @param source the name by which the owner of the data knows the file
     * @param bytes the file in UTF-8
     * @param columns which columns to read
     * @param date the day of whose map the codes are
     * @param gazetteer where the codes are looked up
     * @return the table of the good rows, and a problem of {@link CrosswalkProblem} or
     *     {@link org.learningsociety.core.table.TableProblem} for everything that could not be used; a warning where a unit stands
     *     beside one that lies in it, for then sums over the table count twice; no value when the file is no such table
     * @throws java.time.DateTimeException if the gazetteer does not cover the date
     */
    public static Validated<FigureTable> read(
            String source, byte[] bytes, FigureColumns columns, LocalDate date, Gazetteer gazetteer) {
        return new FigureReading(columns, gazetteer.at(date), date, gazetteer).read(source, bytes);
    }
}
