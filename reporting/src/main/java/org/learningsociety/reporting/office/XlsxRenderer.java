package org.learningsociety.reporting.office;

import org.learningsociety.core.text.Language;
import org.learningsociety.reporting.render.Progress;
import org.learningsociety.reporting.report.Report;

/**
 * Writes the tables and pictures of a report as a workbook for Excel, one sheet for each after a sheet of contents.
 *
 * <p>Counts, points, shares and dates are typed, so that they can be sorted and calculated with; the header stays in view and has
 * filters. A column of uncertain points becomes two and one of uncertain shares three, so that each cell holds one number. A total
 * that is the sum of its column is a formula, so that a reader can check it; a total that is not, such as a share, is the figure.
 * Bars, bullets, trends and waterfalls are native charts beside their figures; maps and strips are shaded cells that say their figures;
 * the lineage of units is told in words. What has no data says so in words. A text that is too long for a cell
 * (32&nbsp;767 characters) ends in an ellipsis. Immutable and thread-safe.
 */
public final class XlsxRenderer {

    private XlsxRenderer() {}

    /**
     * Writes a report.
     *
     * @param report the report
     * @param language the language of the texts
     * @return the content of a file; equal reports give equal files
     * @throws IllegalStateException if Apache POI is absent; the message says what to add
     */
    public static byte[] render(Report report, Language language) {
        return render(report, language, Progress.NONE);
    }

    /**
     * Writes a report and tells how far it has come.
     *
     * @param report the report
     * @param language the language of the texts
     * @param progress hears of each sheet that is done
     * @return the content of a file; equal reports give equal files
     * @throws IllegalStateException if Apache POI is absent; the message says what to add
     */
    public static byte[] render(Report report, Language language, Progress progress) {
        OfficeLibrary.require();
        return WorkbookWriter.write(report, language, progress);
    }
}
