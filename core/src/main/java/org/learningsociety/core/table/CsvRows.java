package org.learningsociety.core.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;

/** The rows of a text, one after the other, blank ones too, so that they are numbered as in a spreadsheet. */
final class CsvRows {
    // The streaming parser: a mapper would take longer to set up than most tables take to read. The length of the whole
    // file
    // is limited already.
    private static final CsvFactory FACTORY = CsvFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final String source;
    private final CsvParser rows;
    private int number;
    private Optional<Problem> fault = Optional.empty();

    CsvRows(String source, String text) {
        this.source = source;
        try {
            this.rows = FACTORY.createParser(text);
            rows.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator(text)));
        } catch (IOException e) {
            throw new UncheckedIOException("a text must be readable without input or output, but was not", e);
        }
    }

    /** The next row, absent at the end of the text or where it is no longer CSV; then {@link #fault} says so. */
    Optional<List<String>> next() {
        number++;
        try {
            if (rows.nextToken() == null) {
                return Optional.empty();
            }
            List<String> cells = new ArrayList<>();
            while (rows.nextToken() != JsonToken.END_ARRAY) {
                cells.add(rows.getText());
            }
            return Optional.of(cells);
        } catch (JsonProcessingException e) {
            fault = Optional.of(Problem.error(TableProblem.UNPAIRED_QUOTE, place(), Map.of()));
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("a text must be readable without input or output, but was not", e);
        }
    }

    /** The place of the row read last. */
    Place.Cell place() {
        return new Place.Cell(source, number, Optional.empty());
    }

    Optional<Problem> fault() {
        return fault;
    }

    /** The place of the row in which a text ends. */
    static Place.Cell endOf(String source, String text) {
        boolean quoted = false;
        int row = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            boolean ends = c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1));
            row += ends && !quoted ? 1 : 0;
        }
        return new Place.Cell(source, row, Optional.empty());
    }

    private static char separator(String text) {
        boolean quoted = false;
        int semicolons = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (!quoted && (c == '\n' || c == '\r')) {
                break;
            }
            if (!quoted) {
                semicolons += c == ';' ? 1 : c == ',' ? -1 : 0;
            }
        }
        return semicolons > 0 ? ';' : ',';
    }
}
