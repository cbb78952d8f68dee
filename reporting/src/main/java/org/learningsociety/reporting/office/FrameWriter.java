package org.learningsociety.reporting.office;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.reporting.render.template.Page;
import org.learningsociety.reporting.report.DocumentFrame;

/** Writes what stands around the text of an administrative document. */
final class FrameWriter {

    private static final int LEFT_WIDTH = WordDocument.TEXT_WIDTH * 19 / 50;

    private final DocumentFrame frame;
    private final Page page;
    private final WordDocument document;
    private final OfficeWords words;

    FrameWriter(DocumentFrame frame, Page page, WordDocument document) {
        this.frame = frame;
        this.page = page;
        this.document = document;
        this.words = document.words();
    }

    /** The two columns on top, and the type of the document. */
    void head() {
        XWPFTable table = columns(2);
        XWPFTableCell issuer = table.getRow(0).getCell(0);
        frame.superior().ifPresent(superior -> line(issuer, upper(superior), 12));
        line(issuer, upper(frame.issuer()), 12).setBold(true);
        rule(issuer, LEFT_WIDTH / 3);
        XWPFTableCell country = table.getRow(0).getCell(1);
        line(country, words.say("country"), 12).setBold(true);
        line(country, words.say("motto"), 13).setBold(true);
        rule(country, WordDocument.TEXT_WIDTH / 8);
        line(
                table.getRow(1).getCell(0),
                words.say(
                        "number",
                        Map.of(
                                "number",
                                page.plain(frame.number().orElse("…..")),
                                "symbol",
                                page.plain(frame.symbol()))),
                13);
        line(table.getRow(1).getCell(1), placeAndDate(), 14).setItalic(true);
        document.type(upper(frame.type()));
    }

    void bases() {
        List<LocalizedText> bases = frame.legalBases();
        for (int i = 0; i < bases.size(); i++) {
            document.basis(page.text(bases.get(i)) + (i < bases.size() - 1 ? ";" : "."));
        }
    }

    /** The receivers on the left, the signature on the right. */
    void foot() {
        document.paragraph("");
        XWPFTable table = columns(1);
        XWPFTableCell left = table.getRow(0).getCell(0);
        XWPFRun heading = line(left, words.say("recipients"), 12);
        heading.setBold(true);
        heading.setItalic(true);
        List<LocalizedText> recipients = frame.recipients();
        for (int i = 0; i < recipients.size(); i++) {
            line(left, "- " + page.text(recipients.get(i)) + (i < recipients.size() - 1 ? ";" : "."), 11);
        }
        left.getParagraphs().forEach(paragraph -> paragraph.setAlignment(ParagraphAlignment.LEFT));
        XWPFTableCell right = table.getRow(0).getCell(1);
        frame.signature().forEach(capacity -> line(right, upper(capacity), 14).setBold(true));
        for (int blank = 0; blank < 4; blank++) {
            line(right, "", 14);
        }
    }

    private XWPFTable columns(int rows) {
        XWPFTable table = document.table(rows, List.of(LEFT_WIDTH, WordDocument.TEXT_WIDTH - LEFT_WIDTH));
        table.removeBorders();
        return table;
    }

    private static XWPFRun line(XWPFTableCell cell, String text, int points) {
        XWPFParagraph first = cell.getParagraphs().get(0);
        XWPFParagraph paragraph =
                first.getRuns().isEmpty() && cell.getParagraphs().size() == 1 ? first : cell.addParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(0);
        return WordDocument.run(paragraph, text, points);
    }

    /** A short line below the text, in the middle of its column. */
    private static void rule(XWPFTableCell cell, int indent) {
        XWPFParagraph paragraph = cell.addParagraph();
        paragraph.setBorderTop(Borders.SINGLE);
        paragraph.setIndentationLeft(indent);
        paragraph.setIndentationRight(indent);
        paragraph.setSpacingBefore(40);
        paragraph.setSpacingAfter(0);
        WordDocument.run(paragraph, "", 4);
    }

    private String placeAndDate() {
        String place = page.text(frame.place());
        return frame.issuedOn()
                .map(day -> words.say("place-and-date", dated(place, day)))
                .orElseGet(() -> words.say("place-and-blank-date", Map.of("place", place)));
    }

    /** Days below ten and the first two months have a zero before them, so that no digit can be put there later. */
    private Map<String, String> dated(String place, LocalDate day) {
        return Map.of(
                "place", place,
                "day", twoDigits(day.getDayOfMonth()),
                "month", month(day.getMonth()),
                "year", Integer.toString(day.getYear()));
    }

    private String month(Month month) {
        if (words.language() == Language.EN) {
            return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        }
        return month.getValue() < 3 ? twoDigits(month.getValue()) : Integer.toString(month.getValue());
    }

    private static String twoDigits(int number) {
        return (number < 10 ? "0" : "") + number;
    }

    private String upper(LocalizedText text) {
        return page.text(text).toUpperCase(Locale.ROOT);
    }
}
