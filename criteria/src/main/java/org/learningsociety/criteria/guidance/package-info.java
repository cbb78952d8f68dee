/**
 * What a subject can do with an assessment: what is missing for a level, the cheapest way there, and how safe the level is.
 *
 * <p>{@link org.learningsociety.criteria.guidance.GapList} names what keeps a level from being certain, and sets apart what failed
 * from what is only not known, not yet due, or not stated in the law that was read. {@link org.learningsociety.criteria.guidance.Improvement}
 * finds the cheapest changes that make the level certain, under the {@link org.learningsociety.criteria.guidance.Costs} that the
 * subject names. {@link org.learningsociety.criteria.guidance.Margin} says after how many units a level is lost or gained.
 * {@link org.learningsociety.criteria.guidance.DecidingSets} names the fewest gaps that may decide on the title.
 *
 * <pre>{@code
 * Improvement improvement = Improvement.find(rubric, evidence, context, new LevelId("kha"), Costs.UNIT);
 * improvement.path();   // the cheapest steps, where there are any
 * }</pre>
 *
 * <p>What binds: the room has no opinion of its own on what a rule means. It asks the code that scores
 * ({@link org.learningsociety.criteria.scoring.Trial}) what each change would give, and what it finds holds before
 * {@link org.learningsociety.criteria.scoring.Scorer}.
 */
@NullMarked
package org.learningsociety.criteria.guidance;

import org.jspecify.annotations.NullMarked;
