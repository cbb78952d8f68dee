/**
 * Sets of criteria (bộ tiêu chí) as data: what the law asks for a title, with a citation for each number.
 *
 * <p>A {@link org.learningsociety.criteria.rubric.Rubric} is one title in one version for one period. Its
 * {@linkplain org.learningsociety.criteria.rubric.Criterion criteria} form a tree whose nodes carry a
 * {@link org.learningsociety.criteria.rubric.Rule}: a small sealed tree of data without any code of the host, so that it can be
 * read, checked, explained and compiled. Its {@linkplain org.learningsociety.criteria.rubric.Level levels} say what the tree
 * must give for which level of the title. Two ways of judging exist in law and both are first-class: points with cuts and
 * floors, and indicators that must all hold ({@link org.learningsociety.criteria.rubric.Mode}).
 *
 * <p>A number that no source gives is absent ({@link org.learningsociety.criteria.rubric.Figure.Absent}) and behaves as an
 * unknown constant: it is never invented, and a result encloses whatever it may turn out to be.
 *
 * <p>Whoever knows more, or wants to try a change, lays an {@link org.learningsociety.criteria.rubric.Overlay} over a rubric; the
 * rubric itself stays as it is.
 *
 * <pre>{@code
 * Criterion plan = Criterion.builder()
 *     .id(new CriterionId("1.1"))
 *     .name(LocalizedText.of("Có kế hoạch học tập thường xuyên", "A plan for regular learning"))
 *     .rule(new Rule.Marks(new IndicatorId("1.1"), Figure.of(Points.of(10))))
 *     .build();
 * }</pre>
 */
@NullMarked
package org.learningsociety.criteria.rubric;

import org.jspecify.annotations.NullMarked;
