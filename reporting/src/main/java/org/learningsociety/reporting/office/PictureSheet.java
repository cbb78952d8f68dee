package org.learningsociety.reporting.office;

import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.learningsociety.reporting.office.OfficeChart.Form;
import org.learningsociety.reporting.office.Styles.Look;
import org.learningsociety.reporting.render.template.Page;

/** Writes one picture into one sheet: the numbers and a chart of them, or shaded cells. */
final class PictureSheet {

    private static final int CHART_WIDTH = 12;
    private static final int NAME_WIDTH = 36;
    private static final int SERIES_WIDTH = 13;
    private static final int TILE_WIDTH = 22;
    private static final int TILE_HEIGHT = 46;
    private static final int UNITS_PER_CHARACTER = 256;

    private final XSSFSheet sheet;
    private final Page page;
    private final Styles styles;
    private final OfficeWords words;
    private int next;

    PictureSheet(XSSFSheet sheet, Page page, Styles styles, OfficeWords words) {
        this.sheet = sheet;
        this.page = page;
        this.styles = styles;
        this.words = words;
        TableSheet.fitToWidth(sheet);
    }

    void head(String caption) {
        line(caption, Look.TITLE);
        page.report().notices().forEach(notice -> line(page.text(notice), Look.NOTICE));
    }

    private void line(String text, Look look) {
        styles.text(sheet.createRow(next++).createCell(0), text, look);
    }

    void draw(OfficeChart drawn) {
        XSSFRow heads = sheet.createRow(next++);
        heads.setHeightInPoints(32);
        boolean isDated = drawn.form() == Form.LINES;
        styles.text(heads.createCell(0), words.say(isDated ? "day" : "unit"), Look.HEADER);
        for (int i = 0; i < drawn.series().size(); i++) {
            styles.text(heads.createCell(i + 1), drawn.series().get(i).title(), Look.HEADER);
            sheet.setColumnWidth(i + 1, SERIES_WIDTH * UNITS_PER_CHARACTER);
        }
        int first = next;
        for (int i = 0; i < drawn.names().size(); i++) {
            XSSFRow row = sheet.createRow(next++);
            XSSFCell name = row.createCell(0);
            if (isDated) {
                name.setCellValue(drawn.days().get(i));
                name.setCellStyle(styles.get(Look.DATE));
            } else {
                styles.text(name, drawn.names().get(i), Look.TEXT);
            }
            for (int column = 0; column < drawn.series().size(); column++) {
                XSSFCell cell = row.createCell(column + 1);
                cell.setCellStyle(styles.get(Look.PERCENT));
                drawn.series().get(column).values().get(i).ifPresent(cell::setCellValue);
            }
        }
        sheet.setColumnWidth(0, NAME_WIDTH * UNITS_PER_CHARACTER);
        sheet.createFreezePane(1, first);
        int left = drawn.series().size() + 2;
        int height = drawn.form() == Form.BARS ? 8 + drawn.names().size() : 24;
        var chart = sheet.createDrawingPatriarch()
                .createChart(new XSSFClientAnchor(0, 0, 0, 0, left, first - 1, left + CHART_WIDTH, first - 1 + height));
        ChartDrawing.draw(chart, drawn, new Here(sheet, first, next - 1));
        // Paper takes the chart too.
        sheet.getWorkbook()
                .setPrintArea(
                        sheet.getWorkbook().getSheetIndex(sheet),
                        0,
                        left + CHART_WIDTH,
                        0,
                        Math.max(next, first + height));
    }

    void shade(ShadedGrid grid) {
        for (List<Optional<ShadedGrid.Tile>> tiles : grid.rows()) {
            XSSFRow row = sheet.createRow(next++);
            row.setHeightInPoints(TILE_HEIGHT);
            for (int column = 0; column < tiles.size(); column++) {
                if (tiles.get(column).isPresent()) {
                    ShadedGrid.Tile tile = tiles.get(column).get();
                    String detail =
                            tile.figure().hasDetail() ? "\n" + tile.figure().detail() : "";
                    XSSFCell cell = row.createCell(column);
                    styles.text(cell, tile.name() + "\n" + tile.figure().text() + detail, Look.TEXT);
                    cell.setCellStyle(styles.shaded(Shade.of(tile.shade())));
                }
            }
        }
        for (int column = 0; column < grid.columns(); column++) {
            sheet.setColumnWidth(column, TILE_WIDTH * UNITS_PER_CHARACTER);
        }
        line(words.say("shades"), Look.PLAIN);
    }

    /** The numbers of a chart where they stand in its sheet. */
    private record Here(XSSFSheet sheet, int first, int last) implements ChartDrawing.Data {
        @Override
        public XDDFCategoryDataSource names() {
            return XDDFDataSourcesFactory.fromStringCellRange(sheet, range(0));
        }

        @Override
        public XDDFDataSource<?> days() {
            return values(-1);
        }

        @Override
        public XDDFNumericalDataSource<Double> values(int series) {
            return XDDFDataSourcesFactory.fromNumericCellRange(sheet, range(series + 1));
        }

        private CellRangeAddress range(int column) {
            return new CellRangeAddress(first, last, column, column);
        }
    }
}
