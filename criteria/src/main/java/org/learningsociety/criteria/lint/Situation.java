package org.learningsociety.criteria.lint;

import java.util.Map;
import java.util.TreeMap;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.Finding;
import org.learningsociety.criteria.evidence.Observation;
import org.learningsociety.criteria.evidence.Provenance;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.scoring.Assessment;
import org.learningsociety.criteria.scoring.Context;

/** A kind of subject in a context, with the rubric as it is on that day. */
record Situation(Rubric rubric, Subject subject, Context context) {

    Profile profile(Map<IndicatorId, Finding> findings) {
        TreeMap<IndicatorId, Observation> observations = new TreeMap<>();
        findings.forEach((indicator, finding) ->
                observations.put(indicator, new Observation(indicator, finding, Provenance.NONE)));
        return new Profile(new Evidence(subject, observations), context);
    }

    Assessment score(Profile profile) {
        return profile.assessed(rubric);
    }

    /** Says to the author whose situation it is. */
    String describe() {
        return subject.kind() + " " + context.on() + " " + context.areas().orElseThrow() + " "
                + context.groups().orElseThrow();
    }
}
