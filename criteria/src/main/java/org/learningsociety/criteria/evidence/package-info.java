/**
 * What is known about a subject, with honest gaps.
 *
 * <p>{@link org.learningsociety.criteria.evidence.Evidence} holds one
 * {@link org.learningsociety.criteria.evidence.Observation} for each indicator: what was found
 * ({@link org.learningsociety.criteria.evidence.Finding}) and where it comes from
 * ({@link org.learningsociety.criteria.evidence.Provenance}). Missing is not zero, and "not applicable" is not missing: a
 * finding is known, missing, not applicable or withheld, each with its reason.
 *
 * <p>{@link org.learningsociety.criteria.evidence.EvidenceReader} reads observations from a table; a bad row is set aside with
 * its problems, its observation counts as missing, and the other rows are used.
 *
 * <pre>{@code
 * Validated<EvidenceFile> read = EvidenceReader.of(gazetteer, rounds).read("minh-chung.csv", bytes);
 * }</pre>
 */
@NullMarked
package org.learningsociety.criteria.evidence;

import org.jspecify.annotations.NullMarked;
