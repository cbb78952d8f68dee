package org.learningsociety.reporting.office;

import java.util.Collections;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.learningsociety.reporting.chart.Chart;
import org.learningsociety.reporting.render.template.Page;

/** Writes a picture into a document for Word: as a chart, as shaded cells, or in words where Word has neither. */
final class WordPicture {

    private static final int POINTS = 10;
    private static final int GAP = 12;
    private static final String PAPER = "FFFFFF";

    private final WordDocument document;
    private final Page page;

    WordPicture(WordDocument document, Page page) {
        this.document = document;
        this.page = page;
    }

    void write(Chart chart) {
        Optional<OfficeChart> drawn = OfficeChart.of(chart, document.words());
        Optional<ShadedGrid> shaded = ShadedGrid.of(chart, page);
        if (drawn.isPresent()) {
            drawn.get().split().forEach(this::draw);
        } else if (shaded.isPresent()) {
            shade(shaded.get());
        } else {
            chart.describe(page.language()).forEach(document::item);
        }
    }

    private void draw(OfficeChart drawn) {
        XWPFChart chart = document.chart(height(drawn), String.join("; ", drawn.said()));
        ChartDrawing.draw(chart, drawn, new Own(chart, drawn));
    }

    /** In millimeters. */
    private static int height(OfficeChart drawn) {
        return switch (drawn.form()) {
            case BARS -> 30 + 6 * Math.max(4, drawn.names().size());
            case COLUMNS -> 85;
            case LINES -> 90;
        };
    }

    private void shade(ShadedGrid grid) {
        int width = WordDocument.TEXT_WIDTH / grid.columns();
        XWPFTable table = document.table(grid.rows().size(), Collections.nCopies(grid.columns(), width));
        table.setInsideHBorder(XWPFTable.XWPFBorderType.SINGLE, GAP, 0, PAPER);
        table.setInsideVBorder(XWPFTable.XWPFBorderType.SINGLE, GAP, 0, PAPER);
        table.setTopBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, PAPER);
        table.setBottomBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, PAPER);
        table.setLeftBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, PAPER);
        table.setRightBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, PAPER);
        for (int i = 0; i < grid.rows().size(); i++) {
            XWPFTableRow row = table.getRow(i);
            row.setCantSplitRow(true);
            for (int column = 0; column < grid.columns(); column++) {
                XWPFTableCell cell = row.getCell(column);
                grid.rows().get(i).get(column).ifPresent(tile -> tile(cell, tile));
            }
        }
        document.small(document.words().say("shades"));
    }

    private static void tile(XWPFTableCell cell, ShadedGrid.Tile tile) {
        Shade shade = Shade.of(tile.shade());
        cell.setColor(shade.ground());
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        XWPFParagraph paragraph = cell.getParagraphs().get(0);
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        run(paragraph, tile.name(), POINTS, shade).addBreak();
        run(paragraph, tile.figure().text(), POINTS, shade).setBold(tile.shade().isPresent());
        if (tile.figure().hasDetail()) {
            XWPFRun detail = run(paragraph, "", POINTS - 2, shade);
            detail.addBreak();
            detail.setText(tile.figure().detail());
        }
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text, int points, Shade shade) {
        XWPFRun run = WordDocument.run(paragraph, text, points);
        run.setColor(shade.letters());
        return run;
    }

    /** The numbers of a chart in the workbook that it brings along. */
    private static final class Own implements ChartDrawing.Data {
        private final XWPFChart chart;
        private final OfficeChart drawn;

        Own(XWPFChart chart, OfficeChart drawn) {
            this.chart = chart;
            this.drawn = drawn;
        }

        @Override
        public XDDFCategoryDataSource names() {
            return XDDFDataSourcesFactory.fromArray(drawn.names().toArray(String[]::new), range(0), 0);
        }

        @Override
        public XDDFDataSource<?> days() {
            return XDDFDataSourcesFactory.fromArray(
                    drawn.days().stream().map(DateUtil::getExcelDate).toArray(Double[]::new), range(0), 0);
        }

        /** A part of a bar that is not there is as long as nothing; a point that is not there is none. */
        @Override
        public XDDFNumericalDataSource<Double> values(int series) {
            boolean isPoint = drawn.form() == OfficeChart.Form.LINES;
            Double[] values = new Double[drawn.names().size()];
            for (int i = 0; i < values.length; i++) {
                Optional<Double> value = drawn.series().get(series).values().get(i);
                if (value.isPresent() || !isPoint) {
                    values[i] = value.orElse(0d);
                }
            }
            return XDDFDataSourcesFactory.fromArray(values, range(series + 1), series + 1);
        }

        private String range(int column) {
            return chart.formatRange(new CellRangeAddress(1, drawn.names().size(), column, column));
        }
    }
}
