/**
 * What a plan wants to reach, in numbers, and how far one has come.
 *
 * <p>A {@link org.learningsociety.core.target.Target} of a plan has a {@link org.learningsociety.core.target.Goal}:
 * mostly a share of a {@link org.learningsociety.core.target.Base}, held against a
 * {@link org.learningsociety.core.target.Threshold} that may differ by area group. The targets of one
 * {@link org.learningsociety.core.target.MeasureId measure} for different years form a corridor.
 *
 * <p>{@link org.learningsociety.core.target.Progress} holds {@link org.learningsociety.core.target.ObservedCount what
 * was counted} against the targets of a plan; {@link org.learningsociety.core.target.Cascade} holds the targets of the
 * units below against that of the unit above, and {@link org.learningsociety.core.target.Apportionment} splits a number
 * among them.
 *
 * <pre>{@code
 * Validated<List<ObservedCount>> observed = ObservedReader.of(plan.targets()).read("counts.csv", bytes);
 * Areas commune = group -> gazetteer.belongs(unit, group, date);
 * List<Progress> progress = Progress.of(plan.targets(), observed.orElseThrow(), commune, date).orElseThrow();
 * progress.get(0).status();       // NOT_REACHED
 * progress.get(0).corridor();     // ON_TRACK
 * }</pre>
 *
 * <p>One decision binds: what is not known is bounded, and what a document leaves open stays open. A figure with an
 * unknown part lies between two ends, and a target that lies between them is neither reached nor missed; a base with
 * two readings is told by both.
 */
@NullMarked
package org.learningsociety.core.target;

import org.jspecify.annotations.NullMarked;
