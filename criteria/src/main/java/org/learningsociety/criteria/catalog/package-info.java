/**
 * What this module ships: every set of criteria that the sources tell of, whole or in part. What they do not give is an absent
 * number or a rule not stated, with the reason, for an overlay to fill; a verdict that depends on it stays open.
 *
 * <p>{@link org.learningsociety.criteria.catalog.CriteriaCatalog} reads them from data files, each verified against the
 * manifest of its folder, and gives them as {@link org.learningsociety.criteria.rubric.Rubrics}. Beside each rubric lies a file
 * of cases, evidence with the result that the law demands, which the build runs.
 *
 * <pre>{@code
 * Rubrics rubrics = CriteriaCatalog.load().rubrics();
 * rubrics.inForce(TitleId.of("don-vi-hoc-tap"), LocalDate.of(2023, 12, 31));   // 22/2020/TT-BGDĐT
 * }</pre>
 *
 * <p>Beside them lie the {@linkplain org.learningsociety.criteria.recognition.RecognitionRules rules of recognition}, who decides and by
 * when, and {@linkplain org.learningsociety.criteria.membership.MemberRule which indicators} count members with a title, as far as sources
 * say so.
 *
 * <p>{@link org.learningsociety.criteria.catalog.RubricFolder} puts rubrics of a user's own beside them.
 *
 * <p>The decision that binds: the shipped catalog is a convenience, loaded by an explicit call. Nothing in the library reaches
 * for it; an application may pass rubrics of its own to the same functions.
 */
@NullMarked
package org.learningsociety.criteria.catalog;

import org.jspecify.annotations.NullMarked;
