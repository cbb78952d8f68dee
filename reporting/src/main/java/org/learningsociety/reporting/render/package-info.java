/**
 * Turns a {@link org.learningsociety.reporting.report.Report} into text: one page of HTML, Markdown, JSON, or a CSV file for
 * each table. Files for Word and Excel are made in {@code office}.
 *
 * <pre>{@code
 * String page = HtmlRenderer.render(report, Language.VI);
 * String markdown = MarkdownRenderer.render(report, Language.EN);
 * String json = JsonRenderer.render(report);   // exact, in both languages
 * Map<String, String> files = CsvRenderer.render(report, Language.VI);   // by the id of the table
 * }</pre>
 *
 * <p>The decision that binds: a report is rendered the same way every time, whatever machine does it, and whatever text it holds
 * stays text. What comes from data is escaped for its format, loses the characters that nobody can see, and can neither run nor
 * load anything.
 */
@NullMarked
package org.learningsociety.reporting.render;

import org.jspecify.annotations.NullMarked;
