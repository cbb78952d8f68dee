package org.learningsociety.core.crosswalk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.table.Table;
import org.learningsociety.core.table.TableProblem;
import org.learningsociety.core.table.TableReader;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.Hierarchy;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitState;

/** Reads one table of figures. Used by one thread. */
final class FigureReading {

    /** A row of a unit; without figures when a cell is bad. */
    private record Line(Table.Row place, UnitState state, Optional<FigureRow> figures) {
        UnitId unit() {
            return state.id();
        }
    }

    private final FigureColumns columns;
    private final Hierarchy map;
    private final LocalDate date;
    private final Gazetteer gazetteer;
    private final List<Problem> problems = new ArrayList<>();

    FigureReading(FigureColumns columns, Hierarchy map, LocalDate date, Gazetteer gazetteer) {
        this.columns = columns;
        this.map = map;
        this.date = date;
        this.gazetteer = gazetteer;
    }

    Validated<FigureTable> read(String source, byte[] bytes) {
        String[] wanted = Stream.concat(
                        Stream.of(columns.key()), columns.measures().stream().map(Measure::column))
                .toArray(String[]::new);
        Validated<Table> table = TableReader.of(wanted).read(source, bytes);
        table.problems().stream()
                // Whoever restates a few columns of a table of theirs knows that it has others.
                .filter(problem -> problem.code() != TableProblem.UNKNOWN_COLUMN)
                .forEach(problems::add);
        if (table.value().isEmpty()) {
            return Validated.failed(problems);
        }
        List<Line> lines = lines(table.value().get().rows());
        List<Line> single = withoutRepeated(lines);
        warnOfNesting(single);
        problems.sort(Comparator.comparingInt(FigureReading::row));
        List<FigureRow> rows =
                single.stream().flatMap(line -> line.figures().stream()).toList();
        return Validated.of(new FigureTable(date, columns.measures(), rows), problems);
    }

    private List<Line> lines(List<Table.Row> rows) {
        Map<Measure, NumberColumn> numbers = new LinkedHashMap<>();
        for (Measure measure : columns.measures()) {
            List<String> cells =
                    rows.stream().map(row -> row.cell(measure.column())).toList();
            numbers.put(measure, new NumberColumn(cells));
        }
        List<Line> lines = new ArrayList<>();
        for (Table.Row row : rows) {
            int before = problems.size();
            Optional<UnitState> unit = unit(row);
            List<Optional<Rational>> amounts = new ArrayList<>();
            numbers.forEach((measure, column) -> amounts.add(amount(row, measure.column(), column)));
            boolean good = problems.size() == before;
            unit.ifPresent(state -> lines.add(
                    new Line(row, state, good ? Optional.of(new FigureRow(state.id(), amounts)) : Optional.empty())));
        }
        return lines;
    }

    private Optional<UnitState> unit(Table.Row row) {
        String text = row.cell(columns.key());
        if (text.isEmpty()) {
            problems.add(Problem.error(TableProblem.MISSING_VALUE, row.place(columns.key()), Map.of()));
            return Optional.empty();
        }
        Validated<UnitState> unit = gazetteer.resolve(columns.system(), text, date);
        unit.problems().forEach(problem -> problems.add(problem.at(row.place(columns.key()))));
        return unit.value();
    }

    private Optional<Rational> amount(Table.Row row, String column, NumberColumn numbers) {
        String text = row.cell(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Set<Rational> readings = numbers.readings(text);
        if (readings.size() != 1) {
            CrosswalkProblem code =
                    readings.isEmpty() ? CrosswalkProblem.NOT_A_NUMBER : CrosswalkProblem.AMBIGUOUS_NUMBER;
            String both = readings.stream().map(Rational::toString).collect(Collectors.joining("; "));
            problems.add(Problem.error(code, row.place(column), Map.of("value", text, "readings", both)));
            return Optional.empty();
        }
        Rational amount = readings.iterator().next();
        if (amount.signum() < 0) {
            problems.add(Problem.error(CrosswalkProblem.NEGATIVE_AMOUNT, row.place(column), Map.of("value", text)));
        }
        return Optional.of(amount);
    }

    private List<Line> withoutRepeated(List<Line> lines) {
        Map<UnitId, List<Line>> byUnit =
                lines.stream().collect(Collectors.groupingBy(Line::unit, LinkedHashMap::new, Collectors.toList()));
        byUnit.forEach((unit, same) -> {
            if (same.size() > 1) {
                String rows = same.stream()
                        .map(line -> Integer.toString(line.place().place().row()))
                        .collect(Collectors.joining(", "));
                same.forEach(line -> problems.add(Problem.error(
                        CrosswalkProblem.UNIT_TWICE,
                        line.place().place(columns.key()),
                        Map.of(
                                "value", line.place().cell(columns.key()),
                                "unit", unit.value(),
                                "rows", rows))));
            }
        });
        return byUnit.values().stream()
                .filter(same -> same.size() == 1)
                .map(same -> same.get(0))
                .toList();
    }

    private void warnOfNesting(List<Line> lines) {
        // Units of one level, as most tables have them, do not lie in each other.
        if (lines.stream().map(line -> line.state().level()).distinct().count() < 2) {
            return;
        }
        Map<UnitId, Line> byUnit = lines.stream().collect(Collectors.toMap(Line::unit, line -> line));
        Map<UnitId, Integer> below = new TreeMap<>();
        for (UnitId unit : byUnit.keySet()) {
            for (Optional<UnitState> above = map.parent(unit);
                    above.isPresent();
                    above = map.parent(above.get().id())) {
                if (byUnit.containsKey(above.get().id())) {
                    below.merge(above.get().id(), 1, Integer::sum);
                }
            }
        }
        below.forEach((unit, count) -> Optional.ofNullable(byUnit.get(unit))
                .ifPresent(line -> problems.add(Problem.warning(
                        CrosswalkProblem.NESTED_UNITS,
                        line.place().place(columns.key()),
                        Map.of(
                                "value", line.place().cell(columns.key()),
                                "unit", unit.value(),
                                "count", count.toString())))));
    }

    private static int row(Problem problem) {
        return problem.place() instanceof Place.Cell cell ? cell.row() : 0;
    }
}
