package org.learningsociety.core.table;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;

/**
 * The cells of a row, read one by one.
 *
 * <p>All cells are read, whatever is wrong with the others; {@link #build} makes the value if nothing is. Used by one thread,
 * within one call of the function given to {@link Table#decode}.
 *
 * <pre>{@code
 * Cells cells = row.cells();
 * Supplier<UnitCode> code = cells.required("code", UnitCode::parse);
 * Supplier<Optional<LocalDate>> from = cells.optional("from", LocalDate::parse);
 * return cells.build(() -> new CodedUnit(code.get(), from.get()));
 * }</pre>
 */
public final class Cells {
    private final Table.Row row;
    private final List<Problem> problems = new ArrayList<>();

    Cells(Table.Row row) {
        this.row = row;
    }

    /**
     * Reads a cell that must not be blank.
     *
     * @param <T> the type of the value
     * @param column the column's name
     * @param parse reads the text; an {@link IllegalArgumentException}, {@link DateTimeException} or
     *     {@link ArithmeticException} that it throws becomes a problem of the cell
     * @return the value, to be taken in {@link #build}
     * @throws IllegalArgumentException if the reader was not made for the column
     */
    public <T> Supplier<T> required(String column, Function<String, ? extends T> parse) {
        String text = row.cell(column);
        if (text.isEmpty()) {
            problems.add(Problem.error(TableProblem.MISSING_VALUE, row.place(column), Map.of()));
            return bad(column);
        }
        try {
            T value = parse.apply(text);
            return () -> value;
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException refusal) {
            Map<String, String> arguments = Map.of("value", text, "rule", messageOf(refusal));
            problems.add(Problem.error(TableProblem.UNREADABLE_VALUE, row.place(column), arguments));
            return bad(column);
        }
    }

    /**
     * Reads a cell that may be blank.
     *
     * @param <T> the type of the value
     * @param column the column's name
     * @param parse reads the text, as in {@link #required}
     * @return the value, to be taken in {@link #build}; absent if the cell is blank or the file lacks the column
     * @throws IllegalArgumentException if the reader was not made for the column
     */
    public <T> Supplier<Optional<T>> optional(String column, Function<String, ? extends T> parse) {
        if (row.cell(column).isEmpty()) {
            return Optional::empty;
        }
        Supplier<T> value = required(column, parse);
        return () -> Optional.of(value.get());
    }

    /**
     * Makes the value of the row.
     *
     * @param <T> the type of the value
     * @param make makes the value from the cells; called only if all are good. What it throws is handled as in
     *     {@link #required}, as a problem of the whole row
     * @return the value, or everything that is wrong with the cells
     */
    public <T> Validated<T> build(Supplier<? extends T> make) {
        if (!problems.isEmpty()) {
            return Validated.failed(problems);
        }
        try {
            return Validated.of(make.get());
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException refusal) {
            Map<String, String> arguments = Map.of("rule", messageOf(refusal));
            return Validated.failed(Problem.error(TableProblem.INVALID, row.place(), arguments));
        }
    }

    private static String messageOf(RuntimeException refusal) {
        return Objects.requireNonNullElse(refusal.getMessage(), "");
    }

    private static <T> Supplier<T> bad(String column) {
        return () -> {
            throw new IllegalStateException(
                    "cells must be taken within build, but a bad one was taken before: " + column);
        };
    }
}
