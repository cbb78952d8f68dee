/**
 * A report as data, before it is text: what it says, in both languages, with exact numbers.
 *
 * <p>A {@link org.learningsociety.reporting.report.Report} has {@link org.learningsociety.reporting.report.Section sections} of
 * {@link org.learningsociety.reporting.report.Block blocks}: paragraphs, key figures, tables with typed
 * {@link org.learningsociety.reporting.report.Column columns} and {@link org.learningsociety.reporting.report.Cell cells},
 * pictures, problems, and the reasons of an assessment. The rooms {@code render} and
 * {@code office} write it.
 *
 * <pre>{@code
 * Block.Table table = Block.Table.of("communes", caption,
 *     List.of(Column.of("commune", name, ColumnType.TEXT), Column.of("rate", rate, ColumnType.PERCENT)),
 *     List.of(Row.of(Cell.text(commune), Cell.percent(tally))));
 * Report report = Report.builder()
 *     .title(title)
 *     .date(LocalDate.of(2024, 12, 31))
 *     .addSections(Section.of("results", heading, List.of(table)))
 *     .build();
 * }</pre>
 *
 * <p>The decision that binds: nothing is formatted or rounded here. A figure that could not be computed is a cell that holds its
 * problem; it does not sink the report.
 */
@NullMarked
package org.learningsociety.reporting.report;

import org.jspecify.annotations.NullMarked;
