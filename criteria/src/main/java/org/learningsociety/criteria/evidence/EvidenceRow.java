package org.learningsociety.criteria.evidence;

import java.util.List;
import java.util.Optional;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.table.Table;
import org.learningsociety.criteria.rubric.IndicatorId;

/** One row as far as it could be read by itself. */
record EvidenceRow(
        Table.Row row,
        Optional<SubjectId> id,
        Optional<Subject> subject,
        Optional<IndicatorId> indicator,
        Optional<Finding> finding,
        Provenance provenance,
        List<Problem> problems) {

    Observation observation() {
        return new Observation(indicator.orElseThrow(), finding.orElseThrow(), provenance);
    }

    /** What a row that cannot be used leaves: the knowledge that its observation is missing, and where it stood. */
    Observation missing() {
        Finding gap = new Finding.Missing(Finding.MissingCause.SET_ASIDE, "");
        return new Observation(indicator.orElseThrow(), gap, provenance);
    }
}
