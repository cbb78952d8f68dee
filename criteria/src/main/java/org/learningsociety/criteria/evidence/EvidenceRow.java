package org.learningsociety.criteria.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.criteria.rubric.IndicatorId;

/** One observation as far as it could be read by itself. */
record EvidenceRow(
        RawObservation raw,
        Optional<SubjectId> id,
        Optional<Subject> subject,
        Optional<Requirement> requirement,
        Optional<Finding> finding,
        Provenance provenance,
        List<Problem> problems) {

    Optional<IndicatorId> indicator() {
        return requirement.map(Requirement::indicator);
    }

    Observation observation() {
        return new Observation(indicator().orElseThrow(), finding.orElseThrow(), provenance);
    }

    /** What a row that cannot be used leaves: the knowledge that its observation is missing, and where it stood. */
    Observation missing() {
        Finding gap = new Finding.Missing(Finding.MissingCause.SET_ASIDE, "");
        return new Observation(indicator().orElseThrow(), gap, provenance);
    }

    /** Names the criteria that suffer from a problem. */
    static Problem affecting(Requirement requirement, Problem problem) {
        Map<String, String> arguments = new TreeMap<>(problem.arguments());
        arguments.put(
                "criteria",
                requirement.criteria().stream()
                        .map(criterion -> criterion.id().value())
                        .distinct()
                        .collect(Collectors.joining(", ")));
        return new Problem(problem.code(), problem.severity(), problem.place(), arguments);
    }
}
