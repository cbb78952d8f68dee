package org.learningsociety.core.crosswalk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.table.Table;
import org.learningsociety.core.table.TableProblem;
import org.learningsociety.core.table.TableReader;

/**
 * What one row of a table says of its unit: a code and perhaps a name. Immutable and thread-safe.
 *
 * @param code the code as it is written, which may be no code at all
 * @param name the name as it is written, with or without the type
 * @param place the row
 */
public record CodedRow(String code, Optional<String> name, Place place) {

    /**
     * Reads the codes and names of a CSV file; it may have other columns.
     *
     * @param source the name by which the owner of the data knows the file
     * @param bytes the file in UTF-8
     * @param codeColumn the name of the column with the codes
     * @param nameColumn the name of the column with the names, if there is one
     * @return one value for each row, blank codes included; and the problems of {@link TableProblem} with the file
     */
    public static Validated<List<CodedRow>> read(
            String source, byte[] bytes, String codeColumn, Optional<String> nameColumn) {
        String[] columns =
                Stream.concat(Stream.of(codeColumn), nameColumn.stream()).toArray(String[]::new);
        Validated<Table> table = TableReader.of(columns).read(source, bytes);
        List<Problem> problems = table.problems().stream()
                .filter(problem -> problem.code() != TableProblem.UNKNOWN_COLUMN)
                .toList();
        return new Validated<>(table.value().map(rows -> coded(rows, codeColumn, nameColumn)), problems);
    }

    private static List<CodedRow> coded(Table table, String codeColumn, Optional<String> nameColumn) {
        List<CodedRow> rows = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            Optional<String> name = nameColumn.map(row::cell).filter(text -> !text.isEmpty());
            rows.add(new CodedRow(row.cell(codeColumn), name, row.place(codeColumn)));
        }
        return List.copyOf(rows);
    }
}
