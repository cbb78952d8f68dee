package org.learningsociety.criteria.lint;

import java.util.TreeMap;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.Finding;
import org.learningsociety.criteria.evidence.Observation;
import org.learningsociety.criteria.evidence.Provenance;
import org.learningsociety.criteria.rubric.IndicatorId;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.scoring.Assessment;
import org.learningsociety.criteria.scoring.Context;
import org.learningsociety.criteria.scoring.Scorer;

/**
 * Made-up evidence in a context that shows what a rubric does: a test vector. Immutable and thread-safe.
 *
 * @param evidence what is found of the made-up subject
 * @param context the day and what else the rubric depends on
 */
public record Profile(Evidence evidence, Context context) {

    /**
     * Judges the made-up subject: whoever doubts a witness repeats this.
     *
     * @param rubric the rubric
     * @return what {@link Scorer} says
     */
    public Assessment assessed(Rubric rubric) {
        return Scorer.score(rubric, evidence, context);
    }

    Profile with(IndicatorId indicator, Finding finding) {
        TreeMap<IndicatorId, Observation> observations = new TreeMap<>(evidence.observations());
        observations.put(indicator, new Observation(indicator, finding, Provenance.NONE));
        return new Profile(new Evidence(evidence.subject(), observations), context);
    }
}
