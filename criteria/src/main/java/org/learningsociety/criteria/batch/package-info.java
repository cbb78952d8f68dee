/**
 * Very many subjects judged at once: a rubric compiled to a plan over columns.
 *
 * <p>{@link org.learningsociety.criteria.batch.CompiledRubric} decides once what does not depend on the row: what is in force on the
 * day, what applies to the kind of subject in its areas and groups, which cut holds. What is known comes in
 * {@linkplain org.learningsociety.criteria.batch.EvidenceBatch batches} of rows, an
 * {@link org.learningsociety.criteria.batch.EvidenceColumn} of primitive values for each indicator, whose gaps may come as bitmaps; points with their bounds, verdicts
 * and levels go to {@link org.learningsociety.criteria.batch.BatchScores}. The buffers are filled again and again, and nothing is
 * allocated for a row.
 *
 * <pre>{@code
 * CompiledRubric compiled = CompiledRubric.compile(rubric, SubjectKind.HOUSEHOLD, context).orElseThrow();
 * EvidenceBatch batch = compiled.newBatch(1_024);
 * BatchScores scores = compiled.newScores(1_024);
 * batch.clear(2);
 * batch.column(new IndicatorId("1.1")).marks(0, 270_000);   // 27 points; of row 1 nothing is known
 * compiled.score(batch, scores);
 * scores.low(1);                                            // 0
 * }</pre>
 *
 * <p>What binds: points, verdicts and levels are those of {@link org.learningsociety.criteria.scoring.Scorer} to the last digit, and
 * what cannot be compiled is a problem, never another number. What a criterion
 * {@linkplain org.learningsociety.criteria.batch.BatchContributions contributes} to the totals is calculated where it is asked for; why,
 * in words, is asked of the scorer, one subject at a time.
 */
@NullMarked
package org.learningsociety.criteria.batch;

import org.jspecify.annotations.NullMarked;
