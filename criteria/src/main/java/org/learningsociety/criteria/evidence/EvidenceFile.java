package org.learningsociety.criteria.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.SubjectId;

/**
 * What was read from a table or document of observations: nothing that was received is missing from it. Immutable and thread-safe.
 *
 * @param evidence the evidence of each subject, in the order in which subjects first appear
 * @param setAside the rows that could not be used, in the order of the table; the observation of such a row, where it can be told
 *     which one it is, stands in the evidence as missing
 * @param received the number of rows below the header, or of observations in the document
 */
public record EvidenceFile(List<Evidence> evidence, List<SetAsideRow> setAside, int received) {

    /**
     * Copies the lists.
     *
     * @param evidence the evidence of each subject, in the order in which subjects first appear
     * @param setAside the rows that could not be used, in the order of the table; the observation of such a row,
     *     where it can be told which one it is, stands in the evidence as missing
     * @param received the number of rows below the header, or of observations in the document
     */
    public EvidenceFile {
        evidence = List.copyOf(evidence);
        setAside = List.copyOf(setAside);
    }

    /**
     * Puts several files together: the evidence of a subject may be spread over them. The order of the files decides nothing but the
     * order of what comes out.
     *
     * <p>Where one file has an observation that another set aside, the observation counts. Where files contradict each other on an
     * indicator, neither counts, and it is missing; where they name different kinds for a subject, nothing of it counts, and where they
     * name different units, its unit is not known.
     *
     * @param files what was read from each
     * @return all evidence, subjects and rows in the order of the files; beside it an error {@link EvidenceProblem#FILES_CONTRADICTORY} or
     *     {@link EvidenceProblem#FILES_CONTRADICTORY_SUBJECT} for every contradiction
     */
    public static Validated<EvidenceFile> merge(Collection<EvidenceFile> files) {
        return new EvidenceMerge(files).merged();
    }

    /**
     * Returns the number of rows that were used.
     *
     * @return the rows received less those set aside
     */
    public int accepted() {
        return received - setAside.size();
    }

    /**
     * A row that could not be used.
     *
     * @param row the row as a spreadsheet numbers it; of a document, the number of the observation counted from 1
     * @param subject whom it is about, as far as that can be told
     * @param problems why it could not be used
     */
    public record SetAsideRow(int row, Optional<SubjectId> subject, List<Problem> problems) {

        /**
         * Copies the problems.
         *
         * @param row the row as a spreadsheet numbers it; of a document, the number of the observation counted from 1
         * @param subject whom it is about, as far as that can be told
         * @param problems why it could not be used
         */
        public SetAsideRow {
            problems = List.copyOf(problems);
        }
    }
}
