/**
 * What a subject earns under a rubric: one pure function, {@link org.learningsociety.criteria.scoring.Scorer}.
 *
 * <p>The {@link org.learningsociety.criteria.scoring.Assessment} holds the points as an interval that encloses every value the
 * gaps leave open, a {@link org.learningsociety.criteria.scoring.Verdict} for each level, and the
 * {@link org.learningsociety.criteria.scoring.Explanation} tree. Value and explanation come from the same traversal; the
 * contributions of the tree add up to the total exactly.
 *
 * <p>Two assessments are compared by {@link org.learningsociety.criteria.scoring.AssessmentDifference}; what an overlay changes for many
 * subjects is an {@link org.learningsociety.criteria.scoring.OverlayImpact}.
 *
 * <pre>{@code
 * Assessment assessment = Scorer.score(rubric, evidence, Context.on(LocalDate.of(2023, 12, 31)));
 * assessment.verdict();   // ACHIEVED, NOT_ACHIEVED, UNDETERMINED or NOT_ASSESSABLE
 * }</pre>
 *
 * <p>What binds: missing is not zero. An unknown finding, and a number that the catalog lacks, widen the interval; they never
 * lower the score in silence.
 */
@NullMarked
package org.learningsociety.criteria.scoring;

import org.jspecify.annotations.NullMarked;
