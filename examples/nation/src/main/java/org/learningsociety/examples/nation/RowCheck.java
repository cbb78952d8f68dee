package org.learningsociety.examples.nation;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.criteria.batch.EvidenceColumn;

/**
 * Checks the rows of one source, of whatever format, and sets the bad ones aside.
 *
 * <p>Not thread-safe.
 */
public final class RowCheck {

    private final String source;
    private final UnitCodes codes;
    private final Quarantine quarantine;

    /**
     * Makes a check.
     *
     * @param source the name by which the owner of the data knows them
     * @param codes the units
     * @param quarantine where bad rows go
     */
    public RowCheck(String source, UnitCodes codes, Quarantine quarantine) {
        this.source = source;
        this.codes = codes;
        this.quarantine = quarantine;
    }

    /** Checks that there is a file to read. */
    static void requireFile(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw UnreadableRowsException.of(file.toString(), RowProblem.NO_FILE, Map.of());
        }
        if (!Files.isRegularFile(file)) {
            throw UnreadableRowsException.of(file.toString(), RowProblem.NOT_A_FILE, Map.of());
        }
        if (!Files.isReadable(file)) {
            throw new AccessDeniedException(file.toString());
        }
    }

    /**
     * Checks the columns of a file, beside which {@link Field#SYNTHETIC} may stand.
     *
     * @param source the file
     * @param found the names of its columns
     * @throws UnreadableRowsException if there is none, or a column is there twice, absent, or not known
     */
    public static void requireColumns(String source, List<String> found) throws UnreadableRowsException {
        if (found.isEmpty()) {
            throw UnreadableRowsException.of(source, RowProblem.NO_COLUMNS, Map.of());
        }
        requireOnce(source, found);
        List<String> known = columns();
        Optional<String> missing =
                known.stream().filter(name -> !found.contains(name)).findFirst();
        if (missing.isPresent()) {
            throw UnreadableRowsException.of(
                    source,
                    RowProblem.MISSING_COLUMN,
                    Map.of("name", missing.get(), "found", String.join(", ", found)));
        }
        Optional<String> unknown = found.stream()
                .filter(name -> !known.contains(name) && !name.equals(Field.SYNTHETIC))
                .findFirst();
        if (unknown.isPresent()) {
            throw UnreadableRowsException.of(
                    source,
                    RowProblem.UNKNOWN_COLUMN,
                    Map.of("name", unknown.get(), "known", String.join(", ", known)));
        }
    }

    private static void requireOnce(String source, List<String> found) throws UnreadableRowsException {
        Set<String> seen = new HashSet<>();
        for (String name : found) {
            if (!seen.add(name)) {
                throw UnreadableRowsException.of(source, RowProblem.DUPLICATE_COLUMN, Map.of("name", name));
            }
        }
    }

    /**
     * Returns the names of the columns.
     *
     * @return the unit and the indicators, in the order in which files are written
     */
    public static List<String> columns() {
        return Stream.concat(Stream.of(Field.UNIT), Field.ALL.stream().map(Field::name))
                .collect(Collectors.toUnmodifiableList());
    }

    /**
     * Adds a row to a block, or sets it aside.
     *
     * @param row the row as a spreadsheet numbers it
     * @param unit what it says of its unit
     * @param numbers one for each column; a number that is not recorded is {@link EvidenceColumn#MISSING}
     * @param block where good rows go
     */
    public void add(long row, String unit, int[] numbers, RowBlock block) {
        int number = codes.find(unit);
        if (number == Quarantine.NOWHERE) {
            setAside(row, unit, Field.UNIT, RowProblem.UNKNOWN_UNIT, Map.of("value", unit));
            return;
        }
        for (int i = 0; i < numbers.length; i++) {
            Field field = Field.ALL.get(i);
            if (numbers[i] < EvidenceColumn.NOT_APPLICABLE || numbers[i] > field.most()) {
                setAside(
                        row,
                        unit,
                        field.name(),
                        RowProblem.OUT_OF_RANGE,
                        Map.of("value", Integer.toString(numbers[i]), "most", Integer.toString(field.most())));
                return;
            }
        }
        block.add(number, numbers);
    }

    /** Sets a row aside. */
    void setAside(long row, String unit, String column, RowProblem code, Map<String, String> arguments) {
        setAside(row(source, row, Optional.of(column)), unit, code, arguments);
    }

    /** Sets a row aside that is wrong as a whole. */
    void setAside(long row, String unit, RowProblem code, Map<String, String> arguments) {
        setAside(row(source, row, Optional.empty()), unit, code, arguments);
    }

    private void setAside(Place place, String unit, RowProblem code, Map<String, String> arguments) {
        quarantine.add(codes.find(unit), Problem.error(code, place, arguments));
    }

    static Place row(String source, long row, Optional<String> column) {
        return new Place.Cell(source, (int) Math.min(row, Integer.MAX_VALUE), column);
    }
}
