/**
 * How plans go back to those above them: what binds a unit in the end, and where a local plan departs.
 *
 * <p>A {@link org.learningsociety.core.tailoring.PlanNetwork} holds plans and the campaigns that they carry out. It
 * {@linkplain org.learningsociety.core.tailoring.PlanNetwork#resolve resolves} a plan: its own items, each with the path on which it
 * came down, and those of the plans above that it does not mention. A {@link org.learningsociety.core.tailoring.Conformance} compares
 * a plan with one above it and types every {@link org.learningsociety.core.tailoring.Deviation}; a
 * {@link org.learningsociety.core.tailoring.PlanDifference} is the exact difference of two plans, which can be applied.
 *
 * <pre>{@code
 * PlanNetwork network =
 *         PlanNetwork.of(List.of(catalog.campaign()), catalog.plans(), catalog.instruments()).orElseThrow();
 * Conformance.of(network, PlanId.of("krong-no-2024"), PlanId.of("quoc-gia-2023")).deviations();
 * }</pre>
 *
 * <p>Three decisions bind. Silence does not release: what a plan above says binds unless the plan below takes it up in its own words, or
 * leaves it out with a reason. Where it has items of the kind and passes one over, {@linkplain
 * org.learningsociety.core.tailoring.ResolvedItem#notTakenUp() the item says so} by the deviation that a comparison finds. Only what a person has linked corresponds: likeness of words makes a {@linkplain
 * org.learningsociety.core.tailoring.Alignment suggestion}, never a link. And two plans above that disagree are a problem that names
 * both, whatever their order. Nothing is said about the quality of a text.
 */
@NullMarked
package org.learningsociety.core.tailoring;

import org.jspecify.annotations.NullMarked;
