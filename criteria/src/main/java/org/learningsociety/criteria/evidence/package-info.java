/**
 * What is known about a subject, with honest gaps.
 *
 * <p>{@link org.learningsociety.criteria.evidence.Evidence} holds one
 * {@link org.learningsociety.criteria.evidence.Observation} for each indicator: what was found
 * ({@link org.learningsociety.criteria.evidence.Finding}) and where it comes from
 * ({@link org.learningsociety.criteria.evidence.Provenance}). Missing is not zero, and "not applicable" is not missing: a
 * finding is known, missing, not applicable or withheld, each with its reason. A share is recorded as its two counts;
 * {@link org.learningsociety.criteria.evidence.MemberCounts} makes them of the members of a group, some of whom are excluded or
 * excepted.
 *
 * <p>What a rubric needs to know is a list of {@link org.learningsociety.criteria.evidence.Requirement}; an
 * {@link org.learningsociety.criteria.evidence.EvidenceTemplate} is a blank table of them for people to fill in.
 * {@link org.learningsociety.criteria.evidence.EvidenceReader} reads observations from a table or a JSON document, and
 * {@link org.learningsociety.criteria.evidence.EvidenceWriter} writes both. They hold the same fields of text, since only the
 * rubric knows what a value says and only the day which unit a code means.
 *
 * <pre>{@code
 * String blank = EvidenceTemplate.of(rubric).withSubject(SubjectId.of("dv-1")).write(TableWriter.comma());
 * Validated<EvidenceFile> read = EvidenceReader.of(gazetteer, rounds)
 *         .withNotation(DecimalNotation.VIETNAMESE)
 *         .read("minh-chung.csv", bytes);
 * }</pre>
 *
 * <p>What binds: nothing is guessed and nothing dropped. A number that can be read in two ways is refused until its notation is
 * declared; observations that contradict each other are set aside together, never the last taken; a bad row is set aside with its
 * problems, each naming the criteria that suffer, and its observation counts as missing while the others are used.
 */
@NullMarked
package org.learningsociety.criteria.evidence;

import org.jspecify.annotations.NullMarked;
