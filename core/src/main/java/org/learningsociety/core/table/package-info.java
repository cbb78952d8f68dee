/**
 * Tables in CSV files, as officers fill them in and spreadsheets save them.
 *
 * <p>A {@link org.learningsociety.core.table.TableReader} knows which columns it wants and reads a
 * {@link org.learningsociety.core.table.Table}. A row that cannot be used is set aside with its problems and never dropped; the
 * good rows survive beside it. Each cell knows its row as the spreadsheet numbers it. A
 * {@link org.learningsociety.core.table.TableWriter} writes what a reader reads.
 *
 * <pre>{@code
 * TableReader reader = TableReader.of("subject", "value").withOptional("note");
 * Validated<Table> table = reader.read("minh-chung.csv", bytes);
 * Validated<List<Evidence>> evidence = table.flatMap(rows -> rows.decode(row -> {
 *     Cells cells = row.cells();
 *     Supplier<SubjectId> subject = cells.required("subject", SubjectId::parse);
 *     Supplier<Points> value = cells.required("value", Points::parse);
 *     Supplier<Optional<String>> note = cells.optional("note", text -> text);
 *     return cells.build(() -> new Evidence(subject.get(), value.get(), note.get()));
 * }));
 * }</pre>
 *
 * <p>Decided here: nothing is guessed but the separator, and nothing is replaced. A cell is a text in Unicode form NFC without
 * surrounding blanks; what it means is the decoder's affair. A cell that a spreadsheet would take for a formula is written with
 * an apostrophe before it and read without it.
 */
@NullMarked
package org.learningsociety.core.table;

import org.jspecify.annotations.NullMarked;
