package org.learningsociety.reporting.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.learningsociety.core.text.Language;
import org.learningsociety.criteria.evidence.EvidenceTemplate;
import org.learningsociety.reporting.office.Styles.Look;

/** Writes the sheet of a blank table of evidence: what names an observation is locked, what is found is open. */
final class EvidenceSheet {

    static final List<String> STATES = List.of("known", "missing", "not-applicable", "withheld");

    private static final Map<String, Integer> WIDTHS = widths();
    private static final Set<String> NOTES = Set.of(EvidenceTemplate.INDICATOR_NAME, EvidenceTemplate.HOW_TO_WRITE);
    private static final int KEYS = 4;
    private static final int LAST_ROW = SpreadsheetVersion.EXCEL2007.getLastRowIndex();
    private static final int UNITS_PER_CHARACTER = 256;
    private static final int LINE_POINTS = 15;
    private static final int LONGEST_LIST = 250;
    private static final int LONGEST_HINT = 250;

    private final EvidenceTemplate template;
    private final OfficeWords words;
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Styles styles = new Styles(workbook);
    private final XSSFSheet sheet;
    private final List<String> columns = List.copyOf(WIDTHS.keySet());
    private final Map<ValueForm, CellRangeAddressList> forms = new LinkedHashMap<>();

    private EvidenceSheet(EvidenceTemplate template, OfficeWords words) {
        this.template = template;
        this.words = words;
        this.sheet = workbook.createSheet(words.say("evidence.sheet"));
    }

    /** The columns of the table, those that only explain beside what they explain. */
    private static Map<String, Integer> widths() {
        Map<String, Integer> widths = new LinkedHashMap<>();
        EvidenceTemplate.columns().forEach(column -> {
            widths.put(column, 14);
            if (column.equals("indicator")) {
                widths.put(EvidenceTemplate.INDICATOR_NAME, 44);
                widths.put(EvidenceTemplate.HOW_TO_WRITE, 28);
            }
        });
        widths.put("indicator", 11);
        widths.put("unit", 10);
        widths.put("of", 9);
        widths.put("reason", 28);
        widths.put("source", 28);
        return widths;
    }

    static List<String> columns() {
        return List.copyOf(WIDTHS.keySet());
    }

    /** The names that the sheet has in any language. */
    static List<String> names() {
        return Stream.of(Language.values())
                .map(language -> new OfficeWords(language).say("evidence.sheet"))
                .toList();
    }

    static byte[] write(EvidenceTemplate template, Language language) {
        EvidenceSheet writer = new EvidenceSheet(template, new OfficeWords(language));
        try (XSSFWorkbook workbook = writer.workbook) {
            writer.write();
            XSSFSheet guide = workbook.createSheet(writer.words.say("evidence.guide"));
            EvidenceGuide.write(guide, writer.styles, template.rubric().name());
            String title = template.rubric().name().in(language);
            LocalDate date = template.rubric().inForce().from().day().orElse(LocalDate.EPOCH);
            return OfficeFile.of(workbook, writer.words.say("evidence.title", Map.of("rubric", title)), date);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a workbook in memory can be written", impossible);
        }
    }

    private void write() {
        for (int i = 0; i < columns.size(); i++) {
            sheet.setColumnWidth(i, WIDTHS.getOrDefault(columns.get(i), 0) * UNITS_PER_CHARACTER);
            // What is added below the table is open too.
            sheet.setDefaultColumnStyle(i, styles.get(Look.OPEN_BELOW));
        }
        XSSFRow header = sheet.createRow(0);
        header.setHeightInPoints(24);
        for (int i = 0; i < columns.size(); i++) {
            styles.text(header.createCell(i), columns.get(i), Look.HEADER);
        }
        List<EvidenceTemplate.Row> rows = template.rows();
        for (int i = 0; i < rows.size(); i++) {
            write(rows.get(i), i + 1);
        }
        offer();
        layOut(rows.size());
        protect();
    }

    private void write(EvidenceTemplate.Row row, int at) {
        XSSFRow made = sheet.createRow(at);
        ValueForm form = ValueForm.of(row.requirement(), words);
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            String text = switch (column) {
                case EvidenceTemplate.INDICATOR_NAME -> row.requirement().name().in(words.language());
                case EvidenceTemplate.HOW_TO_WRITE -> form.words();
                default -> row.cells().get(EvidenceTemplate.columns().indexOf(column));
            };
            boolean isClosed = !text.isEmpty() || (column.equals("of") && !form.hasDenominator());
            Look look = NOTES.contains(column) ? Look.HINT : isClosed ? Look.CLOSED : Look.OPEN;
            if (text.isEmpty()) {
                made.createCell(i).setCellStyle(styles.get(look));
            } else {
                styles.text(made.createCell(i), text, look);
            }
        }
        // Not every program finds the height of wrapped text by itself.
        int lines = Math.max(
                row.requirement().name().in(words.language()).length() / 42,
                form.words().length() / 26);
        made.setHeightInPoints(LINE_POINTS * (1f + lines));
        int value = columns.indexOf("value");
        forms.computeIfAbsent(form, first -> new CellRangeAddressList())
                .addCellRangeAddress(new CellRangeAddress(at, at, value, value));
    }

    private void offer() {
        forms.forEach((form, cells) -> offer("value", form.choices(), form.isClosed(), form.words(), cells));
        for (String column : columns) {
            if (!NOTES.contains(column) && !column.equals("value")) {
                List<String> choices = switch (column) {
                    case "kind" -> template.kinds();
                    case "state" -> STATES;
                    default -> List.of();
                };
                int at = columns.indexOf(column);
                offer(
                        column,
                        choices,
                        true,
                        words.say("evidence.column." + column),
                        new CellRangeAddressList(1, LAST_ROW, at, at));
            }
        }
    }

    /** Shows a hint beside the cells, and a list where there are few choices. */
    private void offer(String column, List<String> choices, boolean isClosed, String hint, CellRangeAddressList cells) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        boolean isList = !choices.isEmpty() && String.join(",", choices).length() <= LONGEST_LIST;
        DataValidationConstraint allowed = isList
                ? helper.createExplicitListConstraint(choices.toArray(String[]::new))
                : helper.createTextLengthConstraint(
                        OperatorType.LESS_OR_EQUAL,
                        Integer.toString(SpreadsheetVersion.EXCEL2007.getMaxTextLength()),
                        "");
        DataValidation validation = helper.createValidation(allowed, cells);
        validation.createPromptBox(
                column, hint.length() > LONGEST_HINT ? hint.substring(0, LONGEST_HINT - 1) + "…" : hint);
        validation.setShowPromptBox(true);
        validation.setShowErrorBox(isList && isClosed);
        validation.createErrorBox(column, words.say("evidence.choose"));
        validation.setSuppressDropDownArrow(isList);
        validation.setEmptyCellAllowed(true);
        sheet.addValidationData(validation);
    }

    private void layOut(int rows) {
        sheet.createFreezePane(KEYS, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, Math.max(rows, 1), 0, columns.size() - 1));
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        sheet.addIgnoredErrors(
                new CellRangeAddress(0, LAST_ROW, 0, columns.size() - 1), IgnoredErrorType.NUMBER_STORED_AS_TEXT);
        TableSheet.fitToWidth(sheet);
    }

    /** Without a password: it guards against slips, not against the officer. */
    private void protect() {
        sheet.enableLocking();
        sheet.lockAutoFilter(false);
        sheet.lockSort(false);
        sheet.lockFormatCells(false);
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockInsertRows(false);
        sheet.lockDeleteRows(false);
    }
}
