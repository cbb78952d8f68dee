package org.learningsociety.reporting.office;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.reporting.office.Styles.Look;

/** Writes the sheet that explains how a table of evidence is filled in, in both languages. */
final class EvidenceGuide {

    private static final List<String> KINDS = List.of("yes-no", "count", "amount", "share", "mark", "choice", "title");
    private static final List<String> FILE = List.of("locked", "rows", "save");
    private static final List<OfficeWords> LANGUAGES =
            List.of(new OfficeWords(Language.VI), new OfficeWords(Language.EN));
    private static final int KEY_WIDTH = 20;
    private static final int TEXT_WIDTH = 62;
    private static final int UNITS_PER_CHARACTER = 256;
    private static final int LINE_POINTS = 15;
    private static final int CHARACTERS_OF_A_LINE = 68;

    private final XSSFSheet sheet;
    private final Styles styles;
    private int line;

    private EvidenceGuide(XSSFSheet sheet, Styles styles) {
        this.sheet = sheet;
        this.styles = styles;
    }

    static void write(XSSFSheet sheet, Styles styles, LocalizedText rubric) {
        new EvidenceGuide(sheet, styles).write(rubric);
    }

    private void write(LocalizedText rubric) {
        LANGUAGES.forEach(words -> title(words, rubric));
        heading("columns");
        EvidenceSheet.columns().forEach(column -> row(column, "evidence.column." + column));
        heading("states");
        EvidenceSheet.STATES.forEach(state -> row(state, "evidence.state." + state));
        heading("values");
        KINDS.forEach(kind -> row(examples(kind), "evidence.help." + kind));
        heading("file");
        IntStream.range(0, FILE.size()).forEach(i -> row(Integer.toString(i + 1), "evidence.file." + FILE.get(i)));
        sheet.setColumnWidth(0, KEY_WIDTH * UNITS_PER_CHARACTER);
        sheet.setColumnWidth(1, TEXT_WIDTH * UNITS_PER_CHARACTER);
        sheet.setColumnWidth(2, TEXT_WIDTH * UNITS_PER_CHARACTER);
        TableSheet.fitToWidth(sheet);
    }

    private void title(OfficeWords words, LocalizedText rubric) {
        String title = words.say("evidence.title", Map.of("rubric", rubric.in(words.language())));
        styles.text(sheet.createRow(line++).createCell(0), title, Look.TITLE);
    }

    private void heading(String section) {
        line++;
        cells("", "evidence." + section, Look.HEADER);
    }

    private void row(String key, String sentence) {
        cells(key, sentence, Look.TEXT);
    }

    private void cells(String key, String sentence, Look look) {
        XSSFRow row = sheet.createRow(line++);
        styles.text(row.createCell(0), key, look);
        int longest = 0;
        for (int i = 0; i < LANGUAGES.size(); i++) {
            String text = LANGUAGES.get(i).say(sentence);
            styles.text(row.createCell(i + 1), text, look);
            longest = Math.max(longest, text.length());
        }
        // Not every program finds the height of wrapped text by itself.
        row.setHeightInPoints((float) LINE_POINTS * (1 + longest / CHARACTERS_OF_A_LINE));
    }

    /** Examples that need no translation. */
    private static String examples(String kind) {
        return switch (kind) {
            case "yes-no" -> "có, không";
            case "count" -> "12";
            case "amount" -> "87.5";
            case "share" -> "value = 39, of = 40";
            case "mark" -> "7.5, 7.5|8";
            case "choice" -> "kha";
            default -> "có:kha:2024-03-01";
        };
    }
}
