package org.learningsociety.reporting.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.learningsociety.core.text.Language;
import org.learningsociety.reporting.chart.RateBars;
import org.learningsociety.reporting.office.Styles.Look;
import org.learningsociety.reporting.render.Progress;
import org.learningsociety.reporting.render.template.Page;
import org.learningsociety.reporting.report.Block;
import org.learningsociety.reporting.report.Report;
import org.learningsociety.reporting.report.Section;

/** Writes the sheets of one workbook. */
final class WorkbookWriter {

    private static final int CHART_COLUMN = 5;
    private static final int CHART_WIDTH = 12;

    private final Page page;
    private final OfficeWords words;
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Styles styles = new Styles(workbook);
    private final SheetNames names = new SheetNames();
    private final XSSFSheet contents;
    private int line;

    private WorkbookWriter(Page page, OfficeWords words) {
        this.page = page;
        this.words = words;
        this.contents = workbook.createSheet(names.next(words.say("contents")));
    }

    static byte[] write(Report report, Language language, Progress progress) {
        WorkbookWriter writer = new WorkbookWriter(new Page(report, language), new OfficeWords(language));
        try (XSSFWorkbook workbook = writer.workbook) {
            writer.write(progress);
            return OfficeFile.of(workbook, writer.page.text(report.title()), report.date());
        } catch (IOException impossible) {
            throw new UncheckedIOException("a workbook in memory can be written", impossible);
        }
    }

    private void write(Progress progress) {
        Report report = page.report();
        say(page.text(report.title()), Look.TITLE);
        report.subtitle().ifPresent(subtitle -> say(page.text(subtitle), Look.PLAIN));
        say(page.date(), Look.PLAIN);
        report.notices().forEach(notice -> say(page.text(notice), Look.NOTICE));
        line++;
        List<Section> sections =
                report.sections().stream().flatMap(Section::nodes).toList();
        for (int i = 0; i < sections.size(); i++) {
            say(page.heading(sections.get(i)), Look.NOTICE);
            sections.get(i).blocks().forEach(this::write);
            progress.advanced(i + 1, sections.size());
        }
        contents.setColumnWidth(0, 110 * 256);
        TableSheet.fitToWidth(contents);
    }

    private void write(Block block) {
        if (block instanceof Block.Table table) {
            XSSFSheet sheet = sheet(page.text(table.caption()), page.caption(table));
            new TableSheet(sheet, page, styles, words, table).write();
        } else if (block instanceof Block.Picture picture && picture.chart() instanceof RateBars bars) {
            chart(sheet(page.caption(picture), page.caption(picture)), bars, page.caption(picture));
        } else if (block instanceof Block.Problems problems) {
            say(page.problemCount(problems), Look.PLAIN);
            problems.problems()
                    .forEach(problem -> say(
                            page.severity(problem) + ": " + page.message(problem) + " ("
                                    + problem.code().id() + ")",
                            Look.PLAIN));
        }
    }

    private void say(String text, Look look) {
        styles.text(contents.createRow(line++).createCell(0), text, look);
    }

    /** A new sheet, to which the contents link. */
    private XSSFSheet sheet(String wished, String caption) {
        XSSFSheet sheet = workbook.createSheet(names.next(wished));
        say(caption, Look.LINK);
        XSSFHyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + sheet.getSheetName() + "'!A1");
        contents.getRow(line - 1).getCell(0).setHyperlink(link);
        return sheet;
    }

    private void chart(XSSFSheet sheet, RateBars bars, String caption) {
        XSSFRow title = sheet.createRow(0);
        cell(title, 0, caption, Look.TITLE);
        List<String> notices = page.report().notices().stream().map(page::text).toList();
        for (int i = 0; i < notices.size(); i++) {
            cell(sheet.createRow(1 + i), 0, notices.get(i), Look.NOTICE);
        }
        int header = 1 + notices.size();
        XSSFRow heads = sheet.createRow(header);
        heads.setHeightInPoints(32);
        cell(heads, 0, words.say("unit"), Look.HEADER);
        for (int part = 0; part < RateChart.parts().size(); part++) {
            cell(heads, part + 1, words.say(RateChart.parts().get(part).word()), Look.HEADER);
        }
        int first = header + 1;
        for (int i = 0; i < bars.bars().size(); i++) {
            bar(sheet.createRow(first + i), bars.bars().get(i));
        }
        sheet.setColumnWidth(0, 36 * 256);
        sheet.createFreezePane(1, first);
        TableSheet.fitToWidth(sheet);
        if (!bars.bars().isEmpty()) {
            draw(sheet, first, first + bars.bars().size() - 1);
        }
    }

    private void bar(XSSFRow row, RateBars.Bar bar) {
        cell(row, 0, page.text(bar.label()), Look.TEXT);
        for (int part = 0; part < RateChart.parts().size(); part++) {
            XSSFCell cell = row.createCell(part + 1);
            cell.setCellStyle(styles.get(Look.PERCENT));
            RateChart.parts().get(part).in(bar).ifPresent(cell::setCellValue);
        }
    }

    private void draw(XSSFSheet sheet, int first, int last) {
        List<XDDFNumericalDataSource<Double>> shares = new ArrayList<>();
        for (int part = 1; part <= RateChart.parts().size(); part++) {
            shares.add(
                    XDDFDataSourcesFactory.fromNumericCellRange(sheet, new CellRangeAddress(first, last, part, part)));
        }
        XSSFClientAnchor anchor =
                new XSSFClientAnchor(0, 0, 0, 0, CHART_COLUMN, 1, CHART_COLUMN + CHART_WIDTH, 8 + (last - first + 1));
        var chart = sheet.createDrawingPatriarch().createChart(anchor);
        chart.setTitleOverlay(false);
        chart.setAutoTitleDeleted(true);
        RateChart.draw(
                chart,
                XDDFDataSourcesFactory.fromStringCellRange(sheet, new CellRangeAddress(first, last, 0, 0)),
                shares,
                words);
    }

    private void cell(XSSFRow row, int column, String text, Look look) {
        styles.text(row.createCell(column), text, look);
    }
}
