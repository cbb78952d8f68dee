package org.learningsociety.reporting.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.learningsociety.core.text.Language;
import org.learningsociety.reporting.office.Styles.Look;
import org.learningsociety.reporting.render.Progress;
import org.learningsociety.reporting.render.template.Page;
import org.learningsociety.reporting.report.Block;
import org.learningsociety.reporting.report.Report;
import org.learningsociety.reporting.report.Section;

/** Writes the sheets of one workbook. */
final class WorkbookWriter {

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
        } else if (block instanceof Block.Picture picture) {
            write(picture);
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

    private void write(Block.Picture picture) {
        String caption = page.caption(picture);
        Optional<OfficeChart> drawn = OfficeChart.of(picture.chart(), words);
        Optional<ShadedGrid> shaded = ShadedGrid.of(picture.chart(), page);
        if (drawn.isPresent() || shaded.isPresent()) {
            PictureSheet sheet = new PictureSheet(sheet(caption, caption), page, styles, words);
            sheet.head(caption);
            drawn.ifPresent(sheet::draw);
            shaded.ifPresent(sheet::shade);
        } else {
            say(caption, Look.PLAIN);
            page.description(picture).forEach(line -> say(line, Look.PLAIN));
        }
    }
}
