package org.learningsociety.examples.nation;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.learningsociety.criteria.batch.EvidenceColumn;

/**
 * Rows in a CSV file in UTF-8 with a header, read row by row, however long the file is: the unit and a whole number for each indicator,
 * the columns in any order.
 *
 * <p>An empty cell is a missing value, {@code -2} a withheld one, {@code -3} one that does not apply. Files that are written here say
 * by the column {@link Field#SYNTHETIC} that their rows are synthetic.
 */
public final class CsvRows {

    /** Where the reader says that a record is broken. */
    private static final Pattern RECORD = Pattern.compile("record starting at line ([0-9]{1,18})");

    private CsvRows() {}

    /**
     * Writes all rows of a source.
     *
     * @param rows the rows, which are synthetic
     * @param unitTexts what is written of each unit, by its number
     * @param file where to; what was there is gone when all is written, and stays where that fails
     * @throws IOException if the rows cannot be read or the file cannot be written
     */
    public static void write(RowSource rows, List<String> unitTexts, Path file) throws IOException {
        WholeFiles.write(file, part -> writeAll(rows, unitTexts, part));
    }

    private static void writeAll(RowSource rows, List<String> unitTexts, Path file) throws IOException {
        RowBlock block = new RowBlock();
        String[] cells = new String[2 + Field.ALL.size()];
        cells[cells.length - 1] = "1";
        try (CsvWriter writer = CsvWriter.builder().build(file, StandardCharsets.UTF_8)) {
            List<String> header = new ArrayList<>(RowCheck.columns());
            header.add(Field.SYNTHETIC);
            writer.writeRecord(header);
            boolean more = true;
            while (more) {
                more = rows.next(block);
                for (int row = 0; row < block.rows(); row++) {
                    cells[0] = unitTexts.get(block.units[row]);
                    for (int i = 1; i <= Field.ALL.size(); i++) {
                        int number = block.number(i - 1, row);
                        cells[i] = number == EvidenceColumn.MISSING ? "" : Integer.toString(number);
                    }
                    writer.writeRecord(cells);
                }
            }
        }
    }

    /**
     * Opens a file.
     *
     * @param file the file
     * @param codes the units
     * @param quarantine where bad rows go
     * @return its rows
     * @throws UnreadableRowsException if there is no such file, or it has not the columns that it must have
     * @throws IOException if it may not be read
     */
    public static RowSource open(Path file, UnitCodes codes, Quarantine quarantine) throws IOException {
        String name = String.valueOf(file.getFileName());
        RowCheck.requireFile(file);
        CsvReader<CsvRecord> reader = CsvReader.builder()
                .detectBomHeader(true)
                // Else a file that ends within quotation marks reads as a whole one.
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(file, StandardCharsets.UTF_8);
        try {
            return new Reading(name, reader, new RowCheck(name, codes, quarantine));
        } catch (IOException | RuntimeException unreadable) {
            reader.close();
            throw unreadable;
        }
    }

    private static final class Reading implements RowSource {
        private final String name;
        private final CsvReader<CsvRecord> file;
        private final Iterator<CsvRecord> records;
        private final RowCheck check;
        private final List<String> header;
        private final int unit;
        private final int[] places;
        private final int[] numbers = new int[Field.ALL.size()];

        Reading(String name, CsvReader<CsvRecord> file, RowCheck check) throws UnreadableRowsException {
            this.name = name;
            this.file = file;
            this.check = check;
            this.records = file.iterator();
            this.header = hasNext() ? nextRecord().getFields() : List.of();
            RowCheck.requireColumns(name, header);
            this.unit = header.indexOf(Field.UNIT);
            this.places = Field.ALL.stream()
                    .mapToInt(field -> header.indexOf(field.name()))
                    .toArray();
        }

        private boolean hasNext() throws UnreadableRowsException {
            try {
                return records.hasNext();
            } catch (CsvParseException damaged) {
                throw quotes(damaged);
            } catch (UncheckedIOException damaged) {
                throw UnreadableRowsException.of(name, damaged);
            }
        }

        private UnreadableRowsException quotes(CsvParseException damaged) {
            Matcher line = RECORD.matcher(String.valueOf(damaged.getMessage()));
            return line.find()
                    ? UnreadableRowsException.ofQuotes(name, Long.parseLong(line.group(1)))
                    : UnreadableRowsException.of(name, damaged);
        }

        /**
         * No cell of these files has a reason to go on over the end of its line. Where one does, a quotation mark was lost, and each line
         * that it took in is a row: they are not told apart for sure any more, so the file is refused rather than rows lost.
         */
        private CsvRecord nextRecord() throws UnreadableRowsException {
            CsvRecord record = records.next();
            for (int i = 0; i < record.getFieldCount(); i++) {
                String cell = record.getField(i);
                if (cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0) {
                    throw UnreadableRowsException.ofQuotes(name, record.getStartingLineNumber());
                }
            }
            return record;
        }

        @Override
        public boolean next(RowBlock block) throws IOException {
            block.clear();
            while (!block.isFull()) {
                if (!hasNext()) {
                    return false;
                }
                add(nextRecord(), block);
            }
            return true;
        }

        /** A row is told by its line, which is how a spreadsheet numbers it, with the empty lines that are passed over. */
        private void add(CsvRecord record, RowBlock block) {
            long row = record.getStartingLineNumber();
            if (record.getFieldCount() != header.size()) {
                Map<String, String> counts = Map.of(
                        "count", Integer.toString(record.getFieldCount()), "expected", Integer.toString(header.size()));
                String text = unit < record.getFieldCount() ? record.getField(unit) : "";
                check.setAside(row, text, RowProblem.WRONG_COLUMN_COUNT, counts);
                return;
            }
            for (int i = 0; i < places.length; i++) {
                String cell = record.getField(places[i]);
                try {
                    numbers[i] = cell.isEmpty() ? EvidenceColumn.MISSING : Integer.parseInt(cell);
                } catch (NumberFormatException noNumber) {
                    check.setAside(
                            row,
                            record.getField(unit),
                            header.get(places[i]),
                            RowProblem.NOT_A_NUMBER,
                            Map.of("value", cell));
                    return;
                }
            }
            check.add(row, record.getField(unit), numbers, block);
        }

        @Override
        public boolean isSynthetic() {
            return header.contains(Field.SYNTHETIC);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
