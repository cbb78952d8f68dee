/**
 * What is wrong with data, said so that the owner of the data can mend it.
 *
 * <p>A {@link org.learningsociety.core.problem.Problem} has a stable {@link org.learningsociety.core.problem.ProblemCode code},
 * a {@link org.learningsociety.core.problem.Severity severity}, a {@link org.learningsociety.core.problem.Place place} (a field
 * of a JSON document, a cell of a table, or a whole document) and the values that matter. It is data, so that it can be
 * counted, compared and shown in either language; it holds no stack trace and no time.
 *
 * <p>A function that can fail on data returns a {@link org.learningsociety.core.problem.Validated}: what could be made, beside
 * everything that was wrong. All problems are collected, none is thrown; an exception is for a programmer's mistake. A {@link
 * org.learningsociety.core.problem.Located} value remembers where its parts stand, for checks that need more than its own document.
 *
 * <pre>{@code
 * Validated<Gazetteer> read = gazetteers.read("provinces.json", text);
 * read.problems().forEach(problem -> System.err.println(problem.message(Language.VI)));
 * }</pre>
 */
@NullMarked
package org.learningsociety.core.problem;

import org.jspecify.annotations.NullMarked;
