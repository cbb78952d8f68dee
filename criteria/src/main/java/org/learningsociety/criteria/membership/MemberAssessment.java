package org.learningsociety.criteria.membership;

import java.util.List;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.scoring.Assessment;

/**
 * A subject judged with what the record and its members give. Immutable and thread-safe.
 *
 * @param evidence what it was judged by: what was known before, titles on record, and what was counted among members
 * @param assessment the judgment
 * @param problems a warning for each indicator that could not be counted, or was reported otherwise
 */
public record MemberAssessment(Evidence evidence, Assessment assessment, List<Problem> problems) {

    /**
     * Copies the problems.
     *
     * @param evidence what it was judged by: what was known before, titles on record, and what was counted among members
     * @param assessment the judgment
     * @param problems a warning for each indicator that could not be counted, or was reported otherwise
     */
    public MemberAssessment {
        problems = List.copyOf(problems);
    }
}
