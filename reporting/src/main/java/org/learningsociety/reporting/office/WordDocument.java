package org.learningsociety.reporting.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.learningsociety.core.text.Language;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** A document for Word while it is written, from top to bottom. */
final class WordDocument {

    static final String FONT = "Times New Roman";
    /** A twentieth of a point, in which the format measures; the margins leave 165 mm of the 210 mm of the paper. */
    static final int TEXT_WIDTH = twips(165);

    private static final int BODY = 14;
    private static final int SMALL = 12;
    private static final int LEVELS = 6;

    private final XWPFDocument file;
    private final LocalDate date;
    private final OfficeWords words;

    WordDocument(XWPFDocument file, LocalDate date, Language language) {
        this.file = file;
        this.date = date;
        this.words = new OfficeWords(language);
        XWPFStyles styles = file.createStyles();
        styles.setSpellingLanguage(language == Language.VI ? "vi-VN" : "en-GB");
        for (int level = 1; level <= LEVELS; level++) {
            styles.addStyle(headingStyle(level));
        }
    }

    static int twips(int millimeters) {
        return millimeters * 1440 * 10 / 254;
    }

    OfficeWords words() {
        return words;
    }

    private static XWPFStyle headingStyle(int level) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId("Heading" + level);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal("heading " + level);
        style.addNewQFormat();
        style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
        style.getPPr().addNewKeepNext();
        return new XWPFStyle(style);
    }

    /** Paper, margins, numbers on all pages but the first, and on every page what must be said of the data. */
    void pages(List<String> notices) {
        CTSectPr section = file.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(twips(210)));
        size.setH(BigInteger.valueOf(twips(297)));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(twips(20)));
        margins.setBottom(BigInteger.valueOf(twips(20)));
        margins.setLeft(BigInteger.valueOf(twips(30)));
        margins.setRight(BigInteger.valueOf(twips(15)));
        margins.setHeader(BigInteger.valueOf(twips(10)));
        margins.setFooter(BigInteger.valueOf(twips(8)));
        section.addNewTitlePg();
        XWPFParagraph number = file.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        number.setAlignment(ParagraphAlignment.CENTER);
        pageNumber(number);
        file.createHeader(HeaderFooterType.FIRST).createParagraph();
        for (HeaderFooterType type : List.of(HeaderFooterType.DEFAULT, HeaderFooterType.FIRST)) {
            XWPFParagraph foot = file.createFooter(type).createParagraph();
            foot.setAlignment(ParagraphAlignment.CENTER);
            run(foot, String.join(" ", notices), 10).setItalic(true);
        }
    }

    private static void pageNumber(XWPFParagraph paragraph) {
        XWPFRun run = run(paragraph, "", BODY);
        run.getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        run.getCTR().addNewInstrText().setStringValue("PAGE");
        run.getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
    }

    static XWPFRun run(XWPFParagraph paragraph, String text, int points) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontFamily(FONT, XWPFRun.FontCharRange.cs);
        run.setFontFamily(FONT, XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(points);
        if (!text.isEmpty()) {
            run.setText(text);
        }
        return run;
    }

    private XWPFParagraph next(int before) {
        XWPFParagraph paragraph = file.createParagraph();
        paragraph.setSpacingBefore(before * 20);
        paragraph.setSpacingAfter(0);
        return paragraph;
    }

    void title(String text) {
        XWPFParagraph paragraph = next(12);
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        run(paragraph, text, BODY).setBold(true);
    }

    void centered(String text) {
        XWPFParagraph paragraph = next(2);
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        run(paragraph, text, BODY);
    }

    /** The type of an administrative document. */
    void type(String text) {
        XWPFParagraph paragraph = next(18);
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        run(paragraph, text, BODY).setBold(true);
    }

    void notice(String text) {
        XWPFParagraph paragraph = next(8);
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setBorderTop(Borders.SINGLE);
        paragraph.setBorderBottom(Borders.SINGLE);
        paragraph.setBorderLeft(Borders.SINGLE);
        paragraph.setBorderRight(Borders.SINGLE);
        run(paragraph, text, SMALL).setBold(true);
    }

    void heading(String text, int level) {
        XWPFParagraph paragraph = next(12);
        paragraph.setStyle("Heading" + Math.min(LEVELS, level));
        paragraph.setKeepNext(true);
        XWPFRun run = run(paragraph, text, BODY);
        run.setBold(true);
        run.setItalic(level > 2);
    }

    WordDocument paragraph(String text) {
        body(text);
        return this;
    }

    void basis(String text) {
        body(text).setItalic(true);
    }

    private XWPFRun body(String text) {
        XWPFParagraph paragraph = next(6);
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        paragraph.setIndentationFirstLine(twips(10));
        return run(paragraph, text, BODY);
    }

    void item(String text) {
        sentence("- " + text, 0);
    }

    /** A line on its own, indented by its depth. */
    void sentence(String text, int depth) {
        XWPFParagraph paragraph = next(3);
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        paragraph.setIndentationFirstLine(twips(10));
        paragraph.setIndentationLeft(twips(6) * depth);
        run(paragraph, text, BODY);
    }

    void caption(String text) {
        XWPFParagraph paragraph = next(10);
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setKeepNext(true);
        paragraph.setSpacingAfter(80);
        run(paragraph, text, 13).setBold(true);
    }

    /** A note below a table or a picture; nothing where there is nothing to say. */
    WordDocument small(String text) {
        if (!text.isEmpty()) {
            run(next(3), text, SMALL).setItalic(true);
        }
        return this;
    }

    /** A table whose columns keep their widths, whatever they hold. */
    XWPFTable table(int rows, List<Integer> widths) {
        XWPFTable table = file.createTable(rows, widths.size());
        table.setWidth(widths.stream().mapToInt(Integer::intValue).sum());
        CTTblGrid grid = table.getCTTbl().addNewTblGrid();
        for (int i = 0; i < widths.size(); i++) {
            grid.addNewGridCol().setW(BigInteger.valueOf(widths.get(i)));
            for (XWPFTableRow row : table.getRows()) {
                row.getCell(i).setWidth(widths.get(i).toString());
            }
        }
        return table;
    }

    /** A chart with a workbook of its own, and what it shows for whoever cannot see it. */
    XWPFChart chart(int height, String said) {
        XWPFChart chart = newChart(height);
        XWPFRun run = file.getLastParagraph().getRuns().get(0);
        run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(said);
        return chart;
    }

    private XWPFChart newChart(int height) {
        try {
            XWPFChart chart = file.createChart(Units.toEMU(165 / 25.4 * 72), Units.toEMU(height / 25.4 * 72));
            OfficeFile.describe(chart.getWorkbook(), "", date);
            return chart;
        } catch (IOException | InvalidFormatException impossible) {
            throw new UncheckedIOException("a chart in memory can be made", new IOException(impossible));
        }
    }
}
