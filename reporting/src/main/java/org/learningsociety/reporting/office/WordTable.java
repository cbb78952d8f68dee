package org.learningsociety.reporting.office;

import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.learningsociety.reporting.render.template.Page;
import org.learningsociety.reporting.render.template.Shown;
import org.learningsociety.reporting.report.Block;
import org.learningsociety.reporting.report.Cell;
import org.learningsociety.reporting.report.Column;
import org.learningsociety.reporting.report.ColumnType;
import org.learningsociety.reporting.report.Row;

/** Writes a table into a document for Word: its header repeats on each page, no row is torn apart. */
final class WordTable {

    private static final int LEAST_POINTS = 9;
    private static final String SHADE = "DBE7F0";

    private final WordDocument document;
    private final Page page;
    private final Block.Table table;
    private final int points;

    WordTable(WordDocument document, Page page, Block.Table table) {
        this.document = document;
        this.page = page;
        this.table = table;
        this.points = Math.max(LEAST_POINTS, Math.min(12, 17 - table.columns().size()));
    }

    void write() {
        List<Column> columns = table.columns();
        int rows = 1 + table.rows().size() + (table.total().isPresent() ? 1 : 0);
        XWPFTable made = document.table(rows, widths());
        made.setTableAlignment(TableRowAlign.CENTER);
        XWPFTableRow header = made.getRow(0);
        header.setRepeatHeader(true);
        header.setCantSplitRow(true);
        for (int i = 0; i < columns.size(); i++) {
            XWPFTableCell cell = header.getCell(i);
            cell.setColor(SHADE);
            cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
            text(cell, page.text(columns.get(i).title()), ParagraphAlignment.CENTER)
                    .setBold(true);
        }
        for (int i = 0; i < table.rows().size(); i++) {
            cells(made.getRow(i + 1), table.rows().get(i), false);
        }
        table.total().ifPresent(total -> cells(made.getRow(rows - 1), total, true));
        if (table.rows().isEmpty()) {
            document.small(page.label("no-rows"));
        }
    }

    private void cells(XWPFTableRow made, Row row, boolean isTotal) {
        made.setCantSplitRow(true);
        for (int i = 0; i < row.cells().size(); i++) {
            Shown shown = page.show(row.cells().get(i));
            XWPFTableCell cell = made.getCell(i);
            XWPFRun run =
                    text(cell, shown.text(), alignment(table.columns().get(i).type()));
            run.setBold(isTotal);
            run.setItalic(row.cells().get(i) instanceof Cell.NoData);
            if (shown.hasDetail()) {
                XWPFRun detail = WordDocument.run(cell.getParagraphs().get(0), "", points - 2);
                detail.addBreak();
                detail.setText(shown.detail());
            }
        }
    }

    private XWPFRun text(XWPFTableCell cell, String text, ParagraphAlignment alignment) {
        XWPFParagraph paragraph = cell.getParagraphs().get(0);
        paragraph.setAlignment(alignment);
        paragraph.setSpacingAfter(20);
        paragraph.setSpacingBefore(20);
        return WordDocument.run(paragraph, text, points);
    }

    private static ParagraphAlignment alignment(ColumnType type) {
        return switch (type) {
            case COUNT, POINTS, PERCENT -> ParagraphAlignment.RIGHT;
            case DATE, VERDICT -> ParagraphAlignment.CENTER;
            case TEXT, CITATION -> ParagraphAlignment.LEFT;
        };
    }

    private List<Integer> widths() {
        int shares = table.columns().stream().mapToInt(WordTable::share).sum();
        return table.columns().stream()
                .map(column -> WordDocument.TEXT_WIDTH * share(column) / shares)
                .toList();
    }

    private static int share(Column column) {
        return switch (column.type()) {
            case TEXT, CITATION -> 4;
            case PERCENT, VERDICT, DATE -> 3;
            case COUNT, POINTS -> 2;
        };
    }
}
