package org.learningsociety.criteria.membership;

import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.rubric.RubricId;
import org.learningsociety.criteria.scoring.Context;

/**
 * A subject that is to be judged. Immutable and thread-safe.
 *
 * @param evidence what is known about it, besides what its members give
 * @param rubric the rubric
 * @param context the day of the roll, and what else the rubric depends on
 */
public record Candidate(Evidence evidence, RubricId rubric, Context context) {}
