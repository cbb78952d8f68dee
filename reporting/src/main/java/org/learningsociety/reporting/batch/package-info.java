/**
 * The tallies of a whole country, counted while its subjects are scored.
 *
 * <p>{@link org.learningsociety.reporting.batch.UnitTallies} counts batches of {@link org.learningsociety.criteria.batch.BatchScores} by
 * unit, in arrays; {@link org.learningsociety.reporting.batch.BatchRollUp} fills, scores and counts on several threads, tells
 * how far it is and can be stopped. What comes out are {@linkplain org.learningsociety.reporting.tally.Tally tallies} as any others, which
 * {@link org.learningsociety.reporting.tally.RollUp} carries up the hierarchy.
 *
 * <pre>{@code
 * UnitIndex units = gazetteer.at(date).index();
 * BatchRollUp rollUp = BatchRollUp.of(compiled, units, Points.of(1)).onThreads(pool, 2);
 * SortedMap<UnitId, Tally> tallies = rollUp.run(source).orElseThrow().tallies();
 * }</pre>
 *
 * <p>What binds: memory is that of the counts and of one batch a thread, however many rows come; the result does not depend on how the
 * rows were divided or in which order parts were merged.
 */
@NullMarked
package org.learningsociety.reporting.batch;

import org.jspecify.annotations.NullMarked;
