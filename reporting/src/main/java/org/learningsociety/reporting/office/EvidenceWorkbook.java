package org.learningsociety.reporting.office;

import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.text.Language;
import org.learningsociety.criteria.evidence.EvidenceFile;
import org.learningsociety.criteria.evidence.EvidenceReader;
import org.learningsociety.criteria.evidence.EvidenceTemplate;

/**
 * A table of observations as a workbook for Excel: a blank one to fill in, and what came back. Immutable and thread-safe.
 *
 * <pre>{@code
 * byte[] blank = EvidenceWorkbook.write(EvidenceTemplate.of(rubric).withSubject(SubjectId.of("dv-1")), Language.VI);
 * Validated<EvidenceFile> read = EvidenceWorkbook.read("minh-chung.xlsx", returned, reader);
 * }</pre>
 *
 * <p>The first sheet has the columns of the CSV table under the same names, with the name of each indicator and the form of its value
 * beside it. What names the subject and the indicator is locked, without a password; what is to be filled in is text, so that Excel
 * changes nothing of it, with a list to choose from where few answers are possible. A second sheet explains the columns in
 * Vietnamese and English.
 *
 * <p>Cells are read as if they had been saved as CSV, in a notation that does not depend on the machine:
 * <ul>
 *   <li>a text is what it says;
 *   <li>a number is a plain decimal of at most 15 digits, as Excel calculates: 0.1 + 0.2 is {@code 0.3}. In {@code value} and
 *       {@code of} it is written in the notation of the reader, and never ambiguously, for a cell that holds a number is not: 1.234
 *       is {@code 1.2340}. A format that adds zeros, such as {@code 00000}, counts, and so does one of percent: {@code 90%} is
 *       refused, not taken for 0.9;
 *   <li>a day is {@code 2024-12-31}, and yes or no is {@code true} or {@code false};
 *   <li>a formula is the value it had when the file was saved: the officer saw that value and no other, and nothing is calculated
 *       anew, so that the same file always says the same. One that was never calculated is a problem;
 *   <li>an error such as {@code #N/A} is a problem.
 * </ul>
 *
 * <p>Rows that a filter hides are read too. Macros are never run, and no link is followed.
 */
public final class EvidenceWorkbook {

    private EvidenceWorkbook() {}

    /**
     * Writes a blank table.
     *
     * @param template the table
     * @param language the language of the names of sheets and indicators and of hints; the explanations are in both
     * @return the content of a file; equal templates give equal files
     * @throws IllegalStateException if Apache POI is absent; the message says what to add
     */
    public static byte[] write(EvidenceTemplate template, Language language) {
        OfficeLibrary.require();
        return EvidenceSheet.write(template, language);
    }

    /**
     * Reads a table.
     *
     * <p>It stands in the sheet that has the name which {@link #write} gives it in either language, or in the only sheet. A file that
     * unpacks to more than 100 MB is refused.
     *
     * @param source the name by which the owner of the data knows the file
     * @param bytes the content of the file
     * @param reader reads the rows
     * @return what the reader makes of the rows, with a problem of {@link WorkbookProblem} for what no row can be made of
     * @throws IllegalStateException if Apache POI is absent; the message says what to add
     */
    public static Validated<EvidenceFile> read(String source, byte[] bytes, EvidenceReader reader) {
        OfficeLibrary.require();
        return new WorkbookReader(source, EvidenceSheet.names(), reader.notation())
                .read(bytes)
                .flatMap(rows -> reader.read(source, rows));
    }
}
