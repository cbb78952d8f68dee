package org.learningsociety.examples.cli;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.learningsociety.core.text.Language;
import org.learningsociety.reporting.office.DocxRenderer;
import org.learningsociety.reporting.office.XlsxRenderer;
import org.learningsociety.reporting.render.CsvRenderer;
import org.learningsociety.reporting.render.HtmlRenderer;
import org.learningsociety.reporting.render.JsonRenderer;
import org.learningsociety.reporting.render.MarkdownRenderer;
import org.learningsociety.reporting.report.DocumentFrame;
import org.learningsociety.reporting.report.Report;

/** The forms of a report. */
enum ReportFormat {
    /** One page for a browser. */
    html,
    /** A document for Word. */
    docx,
    /** A workbook for Excel. */
    xlsx,
    /** A file for each table. */
    csv,
    /** Text. */
    md,
    /** For other programs. */
    json;

    private static final String STEM = "report";

    /** The files by their names. */
    Map<String, byte[]> render(Report report, Language language) {
        return switch (this) {
            case html -> one(HtmlRenderer.render(report, language));
            case md -> one(MarkdownRenderer.render(report, language));
            case json -> one(JsonRenderer.render(report));
            case docx -> one(DocxRenderer.render(report, DocumentFrame.draft(), language));
            case xlsx -> one(XlsxRenderer.render(report, language));
            case csv -> {
                Map<String, byte[]> files = new LinkedHashMap<>();
                CsvRenderer.render(report, language)
                        .forEach((table, text) -> files.put(STEM + "-" + table + ".csv", bytes(text)));
                yield files;
            }
        };
    }

    private Map<String, byte[]> one(String text) {
        return one(bytes(text));
    }

    private Map<String, byte[]> one(byte[] content) {
        return Map.of(STEM + "." + name(), content);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
