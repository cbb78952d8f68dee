/**
 * What was planned: the campaign, the plans that carry it out, and how a local plan goes back to the one above.
 *
 * <p>A {@link org.learningsociety.core.plan.Campaign} has a period and the national contents that all its plans share.
 * A {@link org.learningsociety.core.plan.Plan} is what one document says: {@link org.learningsociety.core.plan.PlanItem
 * items}, {@link org.learningsociety.core.plan.Phase phases}, {@link org.learningsociety.core.plan.Milestone
 * milestones}, {@link org.learningsociety.core.target.Target targets}, {@link
 * org.learningsociety.core.plan.MovementCriterion movement criteria} for groups of subjects and {@link
 * org.learningsociety.core.plan.Assignment assignments}. Each authority copies the plan above it and edits it;
 * every such edit is an {@link org.learningsociety.core.plan.ItemLink} with kinds, a reason and citations.
 *
 * <pre>{@code
 * Plan plan = CoreCatalog.load().plan(PlanId.of("krong-no-2024"));
 * plan.links(PlanItemId.of("content-6")).get(0).kinds();      // [NARROWED]
 * plan.check();                                               // []
 * }</pre>
 *
 * <p>One decision binds: plans form a graph, not a tree, and nothing is filled in. A plan's parents are named with a
 * reason; two parents that disagree are a problem, never "first wins". What a document does not state, such as a day, a
 * deadline or a phase, is absent here, too. A year is a period of its days, not a day.
 */
@NullMarked
package org.learningsociety.core.plan;

import org.jspecify.annotations.NullMarked;
