/**
 * Assessments on record: what they rest on, whether that can be computed again, and what no longer agrees with it.
 *
 * <p>A {@link org.learningsociety.criteria.certificate.Certificate} holds hashes of rubric, evidence and map, and the result. A
 * {@link org.learningsociety.criteria.certificate.Certifier} issues it and verifies it by computing again. What was recorded of a subject
 * over time is its {@link org.learningsociety.criteria.certificate.Knowledge}; which certificates something new touches, a
 * {@link org.learningsociety.criteria.certificate.Change} tells.
 *
 * <pre>{@code
 * Certifier certifier = Certifier.of(rubric, gazetteer.at(day));
 * Certificate certificate = certifier.issue(evidence, Context.on(day));
 * String text = Certificate.format().write(certificate);
 * certifier.verify(Certificate.format().read("chung-nhan.json", text).orElseThrow(), evidence, Context.on(day));
 * }</pre>
 *
 * <p>The decision that binds: an assessment rests on what was read and on nothing else. Only the indicators that were read are hashed, so
 * that whatever else becomes known of a subject leaves its certificates as they are; and a certificate proves the computation, never that
 * the evidence is true.
 */
@NullMarked
package org.learningsociety.criteria.certificate;

import org.jspecify.annotations.NullMarked;
