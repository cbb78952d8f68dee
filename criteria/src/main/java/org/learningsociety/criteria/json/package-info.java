/**
 * Rubrics and assessments as JSON documents.
 *
 * <p>{@link org.learningsociety.criteria.json.CriteriaFormats} has the formats; the codecs behind them are not for users. What
 * each kind of rule means is written down in {@code criteria/docs/rubric-format.md}.
 *
 * <pre>{@code
 * Validated<Rubric> rubric = CriteriaFormats.rubric().read("bo-tieu-chi.json", bytes);
 * }</pre>
 *
 * <p>Evidence has a document too, but none that could be read without the rubrics it is for: see
 * {@link org.learningsociety.criteria.evidence.EvidenceReader#readJson}. A certificate says its own
 * format, since what it hashes is its own text: {@code Certificate.format()}. Hashes are
 * {@link org.learningsociety.criteria.json.RubricFingerprint} and {@link org.learningsociety.criteria.json.EvidenceFingerprint}.
 *
 * <p>What binds: reading is strict and reports everything at once, as {@link org.learningsociety.core.json} does it. A number of
 * the law that a document leaves out is a problem; one that no source gives is written as such, never left out.
 */
@NullMarked
package org.learningsociety.criteria.json;

import org.jspecify.annotations.NullMarked;
