/**
 * Turns a {@link org.learningsociety.reporting.report.Report} into the files that officials write, print, sign and send upward: a
 * document for Word laid out as an administrative document, and a workbook for Excel with a sheet for each table.
 *
 * <pre>{@code
 * byte[] document = DocxRenderer.render(report, frame, Language.VI);
 * byte[] workbook = XlsxRenderer.render(report, Language.VI);
 * }</pre>
 *
 * <p>Pictures are charts of Word and Excel themselves, with their numbers, or shaded cells with the figure in each.
 *
 * <p>And back: {@link org.learningsociety.reporting.office.EvidenceWorkbook} writes the template of evidence as a workbook and reads what
 * officers filled in, with the problems that the same table has as CSV.
 *
 * <p>All need Apache POI, which is an optional dependency: {@code org.apache.poi:poi-ooxml} on the class path, or on the module path
 * with {@code --add-modules org.apache.poi.ooxml}. Where it is absent, the renderers say so; everything else works without.
 *
 * <p>The decision that binds: equal reports give equal files, byte for byte, and what comes from data stays text. No cell becomes a
 * formula but the totals that this library writes, no file refers to anything outside itself, and what nobody can see is taken out.
 * Numbers are rounded to floating point only when they enter a cell, since the format has no others.
 */
@NullMarked
package org.learningsociety.reporting.office;

import org.jspecify.annotations.NullMarked;
