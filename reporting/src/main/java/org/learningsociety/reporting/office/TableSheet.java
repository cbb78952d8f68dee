package org.learningsociety.reporting.office;

import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.reporting.office.Styles.Look;
import org.learningsociety.reporting.render.template.Page;
import org.learningsociety.reporting.report.Block;
import org.learningsociety.reporting.report.Cell;
import org.learningsociety.reporting.report.Row;
import org.learningsociety.reporting.tally.Rate;

/** Writes one table into one sheet: its caption and notices, a header that stays in view, typed cells, and totals that can be checked. */
final class TableSheet {

    private static final int NARROW = 12;
    private static final int WIDE = 48;
    private static final int HEADER_LINES = 3;
    private static final int HEADER_POINTS = 48;
    private static final int UNITS_PER_CHARACTER = 256;

    private final XSSFSheet sheet;
    private final Page page;
    private final Styles styles;
    private final OfficeWords words;
    private final Block.Table table;
    private final List<Field> fields;
    private final int[] widths;
    private int next;

    TableSheet(XSSFSheet sheet, Page page, Styles styles, OfficeWords words, Block.Table table) {
        this.sheet = sheet;
        this.page = page;
        this.styles = styles;
        this.words = words;
        this.table = table;
        this.fields = Field.of(table);
        this.widths = new int[fields.size()];
    }

    void write() {
        line(page.caption(table), Look.TITLE);
        line(page.date(), Look.PLAIN);
        page.report().notices().forEach(notice -> line(page.text(notice), Look.NOTICE));
        header();
        int first = next;
        table.rows().forEach(row -> cells(row, next++));
        int last = next - 1;
        if (last >= first) {
            sheet.setAutoFilter(new CellRangeAddress(first - 1, last, 0, fields.size() - 1));
        } else {
            line(page.label("no-rows"), Look.PLAIN);
        }
        table.total().ifPresent(total -> total(total, first, last));
        table.notes().forEach(note -> line(page.text(note), Look.PLAIN));
        String sources = page.sources(table.sources());
        if (!sources.isEmpty()) {
            line(sources, Look.PLAIN);
        }
        layOut(first);
    }

    private void line(String text, Look look) {
        styles.text(sheet.createRow(next++).createCell(0), text, look);
    }

    private void header() {
        XSSFRow row = sheet.createRow(next++);
        row.setHeightInPoints(HEADER_POINTS);
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            String title = page.text(field.title())
                    + field.label().map(label -> " (" + words.say(label) + ")").orElse("");
            styles.text(row.createCell(i), title, Look.HEADER);
            widen(i, title.length() / HEADER_LINES);
        }
    }

    private void cells(Row row, int at) {
        XSSFRow made = sheet.createRow(at);
        for (int i = 0; i < fields.size(); i++) {
            fields.get(i)
                    .in(row.cells())
                    .match(new Value(made.createCell(i), fields.get(i).part()));
            widen(i, page.show(fields.get(i).in(row.cells())).text().length());
        }
    }

    /** A total that is the sum of its column is a formula, so that a reader can check it; any other is the figure itself. */
    private void total(Row total, int first, int last) {
        int at = next++;
        cells(total, at);
        for (int i = 0; i < fields.size(); i++) {
            XSSFCell cell = sheet.getRow(at).getCell(i);
            Field field = fields.get(i);
            Optional<Rational> sum = number(field.in(total.cells()), field.part());
            if (sum.isPresent() && last >= first && sum.equals(sums(field))) {
                String column = CellReference.convertNumToColString(i);
                double cached = cell.getNumericCellValue();
                cell.setCellFormula("SUM(" + column + (first + 1) + ":" + column + (last + 1) + ")");
                cell.setCellValue(cached);
            }
            cell.setCellStyle(styles.total(look(field)));
        }
    }

    private Look look(Field field) {
        return switch (field.column().type()) {
            case COUNT -> Look.COUNT;
            case POINTS -> Look.POINTS;
            case PERCENT -> Look.PERCENT;
            case DATE -> Look.DATE;
            case TEXT, VERDICT, CITATION -> Look.TEXT;
        };
    }

    /** Absent where the column does not add up: a share, a text, or a figure that is not there. */
    private Optional<Rational> sums(Field field) {
        Rational sum = Rational.ZERO;
        for (Row row : table.rows()) {
            Cell cell = field.in(row.cells());
            Optional<Rational> number = number(cell, field.part());
            if (number.isEmpty() && !(cell instanceof Cell.NoData)) {
                return Optional.empty();
            }
            sum = sum.plus(number.orElse(Rational.ZERO));
        }
        return Optional.of(sum);
    }

    private static Optional<Rational> number(Cell cell, Field.Part part) {
        if (cell instanceof Cell.Count count) {
            return Optional.of(Rational.of(count.count()));
        }
        return cell instanceof Cell.Score score ? Optional.of(end(score, part).toRational()) : Optional.empty();
    }

    private static Points end(Cell.Score score, Field.Part part) {
        return part == Field.Part.HIGH ? score.points().high() : score.points().low();
    }

    private void widen(int field, int characters) {
        widths[field] = Math.max(widths[field], characters);
    }

    private void layOut(int first) {
        for (int i = 0; i < widths.length; i++) {
            sheet.setColumnWidth(i, Math.max(NARROW, Math.min(WIDE, widths[i] + 3)) * UNITS_PER_CHARACTER);
        }
        sheet.createFreezePane(1, first);
        sheet.setRepeatingRows(new CellRangeAddress(first - 1, first - 1, -1, -1));
        fitToWidth(sheet);
    }

    /** Paper takes all columns, on as many pages as the rows need. */
    static void fitToWidth(XSSFSheet sheet) {
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    /** Writes one number, day or text into one cell. */
    private final class Value implements Cell.Cases<XSSFCell> {
        private final XSSFCell cell;
        private final Field.Part part;

        Value(XSSFCell cell, Field.Part part) {
            this.cell = cell;
            this.part = part;
        }

        @Override
        public XSSFCell text(Cell.Text words) {
            return words(page.text(words.text()));
        }

        @Override
        public XSSFCell count(Cell.Count count) {
            return number(Rational.of(count.count()), Look.COUNT);
        }

        @Override
        public XSSFCell score(Cell.Score score) {
            return number(end(score, part).toRational(), Look.POINTS);
        }

        @Override
        public XSSFCell percent(Cell.Percent percent) {
            Rate rate = percent.rate();
            Optional<Rational> shown = switch (part) {
                case WHOLE, LOW -> Optional.of(rate.low());
                case FIGURE -> rate.figure();
                case HIGH -> Optional.of(rate.high());
            };
            return shown.map(share -> number(share, Look.PERCENT)).orElseGet(this::none);
        }

        @Override
        public XSSFCell day(Cell.Day day) {
            cell.setCellValue(day.date());
            cell.setCellStyle(styles.get(Look.DATE));
            return cell;
        }

        @Override
        public XSSFCell judgment(Cell.Judgment judgment) {
            return words(page.show(judgment).text());
        }

        @Override
        public XSSFCell cited(Cell.Cited cited) {
            return words(page.show(cited).text());
        }

        @Override
        public XSSFCell noData(Cell.NoData noData) {
            return none();
        }

        @Override
        public XSSFCell suppressed(Cell.Suppressed suppressed) {
            return words(page.show(suppressed).text());
        }

        @Override
        public XSSFCell failed(Cell.Failed failed) {
            return words(page.show(failed).text() + ": " + page.show(failed).detail());
        }

        private XSSFCell none() {
            styles.text(cell, page.show(Cell.noData()).text(), Look.NONE);
            return cell;
        }

        private XSSFCell words(String text) {
            styles.text(cell, text, Look.TEXT);
            return cell;
        }

        private XSSFCell number(Rational exact, Look look) {
            cell.setCellValue(Numbers.toDouble(exact));
            cell.setCellStyle(styles.get(look));
            return cell;
        }
    }
}
