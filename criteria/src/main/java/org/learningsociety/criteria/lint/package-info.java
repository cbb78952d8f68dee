/**
 * What a rubric does, found out before anybody is judged by it: {@link org.learningsociety.criteria.lint.Linter}.
 *
 * <p>A rubric that can be read may still not mean what its author means: a level that nobody can earn, a criterion that decides
 * nothing, levels of which the higher is easier. The {@link org.learningsociety.criteria.lint.LintReport} lists such
 * {@linkplain org.learningsociety.criteria.lint.LintFinding findings}, each with its place in the document and, where it can be shown,
 * with a {@linkplain org.learningsociety.criteria.lint.Profile witness}: made-up evidence that anybody can score again. Beside the
 * findings it gives a witness for every level that can be earned and a pair of them for every criterion that can decide; these are
 * ready-made test cases.
 *
 * <pre>{@code
 * LintReport report = Linter.lint(rubric);
 * report.findings(LintProblem.LEVEL_UNREACHABLE).forEach(finding -> System.err.println(finding.problem().message(Language.VI)));
 * }</pre>
 *
 * <p>What binds: the scorer is the only judge. The linter knows which values are worth trying, never what they are worth. Where the
 * search would be too long, nothing is claimed, and the report {@linkplain org.learningsociety.criteria.lint.LintReport#open() says so}.
 */
@NullMarked
package org.learningsociety.criteria.lint;

import org.jspecify.annotations.NullMarked;
