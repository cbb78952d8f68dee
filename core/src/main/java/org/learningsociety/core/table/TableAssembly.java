package org.learningsociety.core.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.text.FileText;

/** Puts one table together from its rows. */
final class TableAssembly {
    private final Set<String> required;
    private final Set<String> wanted;
    private final TableLimits limits;
    private final Place.Cell header;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Table.Row> rows = new ArrayList<>();
    private final List<Table.SetAside> setAside = new ArrayList<>();

    TableAssembly(String source, Set<String> required, Set<String> optional, TableLimits limits) {
        this.required = required;
        this.wanted = new LinkedHashSet<>(required);
        this.wanted.addAll(optional);
        this.limits = limits;
        this.header = new Place.Cell(source, 1, Optional.empty());
    }

    Validated<Table> read(CsvRows source) {
        List<String> columns = source.next().map(TableAssembly::cleanAll).orElse(List.of());
        source.fault().ifPresentOrElse(problems::add, () -> checkHeader(columns));
        if (problems.stream().anyMatch(Problem::isError)) {
            return Validated.failed(problems);
        }
        for (Optional<List<String>> row = source.next(); row.isPresent(); row = source.next()) {
            if (!add(columns, new TableRow(source.place().row(), row.get(), List.of()))) {
                break;
            }
        }
        source.fault().ifPresent(problems::add);
        return Validated.of(new Table(rows, setAside), problems);
    }

    Validated<Table> read(List<TableRow> source) {
        List<TableRow> first =
                source.stream().limit(1).filter(row -> row.number() == 1).toList();
        List<String> columns =
                first.stream().flatMap(row -> cleanAll(row.cells()).stream()).toList();
        first.forEach(row -> problems.addAll(row.problems()));
        checkHeader(columns);
        if (problems.stream().anyMatch(Problem::isError)) {
            return Validated.failed(problems);
        }
        for (TableRow row : source.subList(1, source.size())) {
            if (!add(columns, row)) {
                break;
            }
        }
        return Validated.of(new Table(rows, setAside), problems);
    }

    private void checkHeader(List<String> columns) {
        if (columns.stream().allMatch(String::isEmpty)) {
            problems.add(Problem.error(TableProblem.EMPTY, header, Map.of()));
            return;
        }
        problems.addAll(cellProblems(columns, columns, header));
        String found = String.join(", ", columns);
        required.stream()
                .filter(column -> !columns.contains(column))
                .map(column ->
                        Problem.error(TableProblem.MISSING_COLUMN, header, Map.of("name", column, "found", found)))
                .forEach(problems::add);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < columns.size(); i++) {
            checkColumn(columns.get(i), i + 1, seen);
        }
    }

    private void checkColumn(String column, int number, Set<String> seen) {
        if (column.isEmpty()) {
            Map<String, String> arguments = Map.of("number", Integer.toString(number));
            problems.add(Problem.warning(TableProblem.UNNAMED_COLUMN, header, arguments));
        } else if (!seen.add(column)) {
            problems.add(Problem.error(TableProblem.DUPLICATE_COLUMN, header, Map.of("name", column)));
        } else if (!wanted.contains(column)) {
            Map<String, String> arguments = Map.of("name", column, "known", String.join(", ", wanted));
            problems.add(Problem.warning(TableProblem.UNKNOWN_COLUMN, header, arguments));
        }
    }

    /** Tells whether the next row may be read too. */
    private boolean add(List<String> columns, TableRow row) {
        Place.Cell place = new Place.Cell(header.source(), row.number(), Optional.empty());
        if (row.number() > limits.rows()) {
            problems.add(error(TableProblem.TOO_MANY_ROWS, place, "limit", limits.rows()));
            return false;
        }
        List<String> cells = cleanAll(row.cells());
        if (row.problems().isEmpty() && cells.stream().allMatch(String::isEmpty)) {
            return true;
        }
        List<Problem> found = new ArrayList<>(row.problems());
        found.addAll(cellProblems(columns, cells, place));
        if (found.isEmpty()) {
            rows.add(row(columns, cells, place));
        } else {
            setAside.add(new Table.SetAside(place, cells, found));
            problems.addAll(found);
        }
        return true;
    }

    private Table.Row row(List<String> columns, List<String> cells, Place.Cell place) {
        Map<String, String> byColumn = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            if (wanted.contains(columns.get(i))) {
                byColumn.put(columns.get(i), cells.get(i));
            }
        }
        return new Table.Row(place, wanted, byColumn);
    }

    private List<Problem> cellProblems(List<String> columns, List<String> cells, Place.Cell place) {
        List<Problem> found = new ArrayList<>();
        if (cells.size() != columns.size()) {
            TableProblem code =
                    cells.size() < columns.size() ? TableProblem.TOO_FEW_CELLS : TableProblem.TOO_MANY_CELLS;
            Map<String, String> arguments =
                    Map.of("count", Integer.toString(cells.size()), "expected", Integer.toString(columns.size()));
            found.add(Problem.error(code, place, arguments));
        }
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            OptionalInt forbidden = FileText.findForbidden(cell);
            if (cell.length() > limits.cellLength()) {
                found.add(error(TableProblem.CELL_TOO_LONG, inColumn(place, columns, i), "limit", limits.cellLength()));
            } else if (forbidden.isPresent()) {
                String character = String.format(Locale.ROOT, "U+%04X", (int) cell.charAt(forbidden.getAsInt()));
                Map<String, String> arguments = Map.of("value", character);
                found.add(Problem.error(TableProblem.FORBIDDEN_CHARACTER, inColumn(place, columns, i), arguments));
            }
        }
        return found;
    }

    private static Place.Cell inColumn(Place.Cell place, List<String> columns, int index) {
        Optional<String> column = index < columns.size() ? Optional.of(columns.get(index)) : Optional.empty();
        return new Place.Cell(place.source(), place.row(), column);
    }

    private static Problem error(TableProblem code, Place place, String name, int value) {
        return Problem.error(code, place, Map.of(name, Integer.toString(value)));
    }

    private static List<String> cleanAll(List<String> cells) {
        return cells.stream().map(TableAssembly::clean).toList();
    }

    private static String clean(String cell) {
        String clean = CellText.clean(cell);
        String restored = CellText.restore(clean);
        return restored.equals(clean) ? clean : CellText.clean(restored);
    }
}
