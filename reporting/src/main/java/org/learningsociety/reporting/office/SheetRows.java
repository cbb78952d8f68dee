package org.learningsociety.reporting.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.table.TableLimits;
import org.learningsociety.core.table.TableRow;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Collects the rows of a sheet in which something stands; what a text is repeated to counts as if it stood there each time. */
final class SheetRows extends DefaultHandler {

    private static final int MOST_CHARACTERS = TableLimits.defaults().fileLength();
    private static final int MOST_CELLS = 15_000_000;
    private static final int MOST_COLUMNS = 16_384;
    private static final int LETTERS = 26;
    private static final String START_OF_DAY = "T00:00:00";

    /** Columns whose numbers are figures; the others' are codes. */
    private static final Set<String> FIGURES = Set.of("value", "of");

    private final String source;
    private final SharedStrings strings;
    private final CellNumbers numbers;
    private final List<TableRow> rows = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private List<String> header = List.of();
    private long characters;
    private long cells;

    private int row;
    private SortedMap<Integer, String> ofRow = new TreeMap<>();
    private List<Problem> problems = new ArrayList<>();

    private int column;
    private String type = "";
    private int style;
    private boolean hasFormula;
    private boolean hasValue;
    private boolean isPhonetic;
    private boolean isText;

    SheetRows(String source, SharedStrings strings, CellNumbers numbers) {
        this.source = source;
        this.strings = strings;
        this.numbers = numbers;
    }

    List<TableRow> rows() {
        return rows;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        switch (name) {
            case "row" -> beginRow(attributes);
            case "c" -> beginCell(attributes);
            case "f" -> hasFormula = true;
            case "rPh" -> isPhonetic = true;
            case "v", "t" -> {
                hasValue = true;
                isText = !isPhonetic;
            }
            default -> {}
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        if (isText) {
            count(length);
            text.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        switch (name) {
            case "row" -> endRow();
            case "c" -> endCell();
            case "rPh" -> isPhonetic = false;
            case "v", "t" -> isText = false;
            default -> {}
        }
    }

    private void beginRow(Attributes attributes) throws SAXException {
        String number = attributes.getValue("r");
        int next = number == null ? row + 1 : Integer.parseInt(number);
        if (next <= row) {
            throw new SAXException("rows must stand in their order");
        }
        row = next;
        column = -1;
        ofRow = new TreeMap<>();
        problems = new ArrayList<>();
    }

    private void beginCell(Attributes attributes) throws SAXException {
        String reference = attributes.getValue("r");
        int next = reference == null ? column + 1 : column(reference);
        if (next <= column || next >= MOST_COLUMNS) {
            throw new SAXException("cells must stand in their order and within the sheet");
        }
        column = next;
        type = Optional.ofNullable(attributes.getValue("t")).orElse("n");
        style = Integer.parseInt(Optional.ofNullable(attributes.getValue("s")).orElse("0"));
        hasFormula = false;
        hasValue = false;
        text.setLength(0);
    }

    private static int column(String reference) {
        int number = 0;
        for (int i = 0; i < reference.length() && number <= MOST_COLUMNS; i++) {
            char letter = reference.charAt(i);
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            number = number * LETTERS + letter - 'A' + 1;
        }
        return number - 1;
    }

    private void endCell() throws SAXException {
        if (hasFormula && !hasValue) {
            report(WorkbookProblem.FORMULA_WITHOUT_VALUE, Map.of());
        }
        if (!hasValue) {
            return;
        }
        String said = said(text.toString());
        if (type.equals("e")) {
            report(WorkbookProblem.ERROR_VALUE, Map.of("value", said));
        }
        if (!said.isBlank()) {
            ofRow.put(column, said);
        }
    }

    private String said(String written) throws SAXException {
        return switch (type) {
            case "s" -> {
                String shared = strings.getItemAt(Integer.parseInt(written)).getString();
                count(shared.length());
                yield shared;
            }
            case "b" -> Boolean.toString(written.equals("1") || written.equals("true"));
            case "d" -> written.endsWith(START_OF_DAY) ? written.substring(0, written.indexOf('T')) : written;
            case "n" ->
                written.isEmpty()
                        ? written
                        : numbers.text(
                                written.strip(),
                                style,
                                name().filter(FIGURES::contains).isPresent());
            // Characters that XML cannot hold are written as their numbers.
            default -> written.contains("_x") ? new XSSFRichTextString(written).getString() : written;
        };
    }

    private Optional<String> name() {
        return column < header.size() ? Optional.of(header.get(column)) : Optional.empty();
    }

    private void report(WorkbookProblem code, Map<String, String> arguments) {
        Optional<String> name = name().filter(known -> !known.isEmpty());
        problems.add(Problem.error(code, new Place.Cell(source, row, name), arguments));
    }

    private void endRow() throws SAXException {
        if (ofRow.isEmpty() && problems.isEmpty()) {
            return;
        }
        int width = Math.max(header.size(), ofRow.isEmpty() ? 0 : ofRow.lastKey() + 1);
        cells += width;
        if (cells > MOST_CELLS) {
            throw new WorkbookReader.TooLarge();
        }
        List<String> all = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            all.add(ofRow.getOrDefault(i, ""));
        }
        if (row == 1) {
            header = all.stream().map(String::strip).toList();
        }
        rows.add(new TableRow(row, all, problems));
    }

    private void count(int more) throws SAXException {
        characters += more;
        if (characters > MOST_CHARACTERS) {
            throw new WorkbookReader.TooLarge();
        }
    }
}
