package org.learningsociety.core.table;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.learningsociety.core.text.FileText;

/**
 * Writes tables as CSV text that a {@link TableReader} and spreadsheets read. Immutable and thread-safe.
 *
 * <p>Cells are written in NFC without surrounding blanks. A cell that a spreadsheet would take for a formula, because it begins
 * with {@code = + - @} or a control character, is written with an apostrophe before it, unless it is a negative number; a reader
 * takes the apostrophe away again. So every text is read as it was given: {@code =1+1} is written {@code '=1+1}, and
 * {@code '=1+1} is written {@code ''=1+1}. Rows end with CR and LF.
 */
public final class TableWriter {
    private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",;\r\n\uFEFF]");
    private static final String ROW_END = "\r\n";

    private final String separator;
    private final boolean byteOrderMark;

    private TableWriter(String separator, boolean byteOrderMark) {
        this.separator = separator;
        this.byteOrderMark = byteOrderMark;
    }

    /**
     * Makes a writer that separates cells by commas.
     *
     * @return a writer that writes no byte order mark
     */
    public static TableWriter comma() {
        return new TableWriter(",", false);
    }

    /**
     * Makes a writer that separates cells by semicolons, as spreadsheets expect where the decimal comma is used.
     *
     * @return a writer that writes no byte order mark
     */
    public static TableWriter semicolon() {
        return new TableWriter(";", false);
    }

    /**
     * Puts a byte order mark at the beginning, without which Excel does not show diacritics.
     *
     * @return a writer that writes the mark
     */
    public TableWriter withByteOrderMark() {
        return new TableWriter(separator, true);
    }

    /**
     * Writes a table.
     *
     * @param columns the names of the columns
     * @param rows the rows, each with a cell for every column; one of blank cells only will be passed over by readers
     * @return the text of the file
     * @throws IllegalArgumentException if there is no column, a name is blank or there twice, a row has another number of cells,
     *     or a text holds a {@linkplain FileText#findForbidden(String) forbidden character}
     */
    public String write(List<String> columns, List<List<String>> rows) {
        List<String> names = columns.stream().map(CellText::clean).toList();
        if (names.isEmpty() || names.contains("") || new HashSet<>(names).size() < names.size()) {
            throw new IllegalArgumentException("columns must have names, each its own, but were " + names);
        }
        StringBuilder text = new StringBuilder(byteOrderMark ? "\uFEFF" : "");
        text.append(line(names));
        for (List<String> row : rows) {
            if (row.size() != names.size()) {
                throw new IllegalArgumentException("a row must have " + names.size() + " cells, but was " + row);
            }
            text.append(line(row));
        }
        return text.toString();
    }

    private String line(List<String> cells) {
        return cells.stream().map(TableWriter::cell).collect(Collectors.joining(separator, "", ROW_END));
    }

    private static String cell(String text) {
        if (FileText.findForbidden(text).isPresent()) {
            throw new IllegalArgumentException(
                    "a cell must not hold control characters or half characters, but was \"" + text + "\"");
        }
        String guarded = CellText.guard(CellText.clean(text));
        return NEEDS_QUOTES.matcher(guarded).find() ? '"' + guarded.replace("\"", "\"\"") + '"' : guarded;
    }
}
