package org.learningsociety.reporting.office;

import java.util.Optional;
import org.learningsociety.core.text.Language;
import org.learningsociety.reporting.render.Progress;
import org.learningsociety.reporting.report.DocumentFrame;
import org.learningsociety.reporting.report.Report;

/**
 * Writes a report as a document for Word.
 *
 * <p>With a {@link DocumentFrame} it is laid out as an administrative document, its parts in the order of 30/2020/NĐ-CP: name and motto
 * of the country, issuing body, number and symbol, place and day, type and subject, legal bases, the text in numbered sections,
 * signature and receivers. Paper is A4 with margins of 20&nbsp;mm, 30&nbsp;mm on the left and 15&nbsp;mm on the right; the type is
 * Times New Roman 13 to 14. Headings are headings for navigation, headers of tables repeat on each page, bars, bullets,
 * trends and waterfalls are native charts, maps and strips are shaded cells that say their figures, and the lineage of units is told in
 * words. Immutable and thread-safe.
 */
public final class DocxRenderer {

    private DocxRenderer() {}

    /**
     * Writes a report without the frame of an administrative document.
     *
     * @param report the report
     * @param language the language of the text
     * @return the content of a file; equal reports give equal files
     * @throws IllegalStateException if Apache POI is absent; the message says what to add
     */
    public static byte[] render(Report report, Language language) {
        return render(report, Optional.empty(), language, Progress.NONE);
    }

    /**
     * Writes a report as an administrative document.
     *
     * @param report the report
     * @param frame what stands around the text
     * @param language the language of the text
     * @return the content of a file; equal reports and frames give equal files
     * @throws IllegalStateException if Apache POI is absent; the message says what to add
     */
    public static byte[] render(Report report, DocumentFrame frame, Language language) {
        return render(report, Optional.of(frame), language, Progress.NONE);
    }

    /**
     * Writes a report and tells how far it has come.
     *
     * @param report the report
     * @param frame what stands around the text; absent where it is no administrative document
     * @param language the language of the text
     * @param progress hears of each section that is done
     * @return the content of a file; equal reports and frames give equal files
     * @throws IllegalStateException if Apache POI is absent; the message says what to add
     */
    public static byte[] render(Report report, Optional<DocumentFrame> frame, Language language, Progress progress) {
        OfficeLibrary.require();
        return DocumentWriter.write(report, frame, language, progress);
    }
}
