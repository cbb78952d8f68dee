/**
 * Titles of members: how many citizens of a family, families of a clan or members of a unit hold a title, and what follows for the group.
 *
 * <p>A {@link org.learningsociety.criteria.membership.Roll} says who belonged to whom on a day;
 * {@link org.learningsociety.criteria.membership.HeldTitles} who holds which title, or that nobody knows;
 * a {@link org.learningsociety.criteria.membership.MemberRule} which indicator of which rubric counts them.
 * {@link org.learningsociety.criteria.membership.MemberTitles} derives the observations of every group from them and judges groups from
 * the bottom up, and an {@link org.learningsociety.criteria.membership.OverlapReport} shows who stands in several groups.
 *
 * <pre>{@code
 * Roll roll = Roll.on(day, subjects, enrollments).orElseThrow();
 * HeldTitles held = HeldTitles.of(histories, day);
 * MemberTitles titles = MemberTitles.of(memberRules, CriteriaCatalog.load().rubrics()).orElseThrow();
 * titles.assess(candidates, roll, held, MemberTitles.Counting.RECOGNIZED).orElseThrow();
 * }</pre>
 *
 * <p>The decision that binds: each member counts once, by however many ways it belongs to a group; a member of whom it is not known whether
 * it belongs or holds the title makes the figure missing, never smaller; and circles, of members or of titles, are refused.
 */
@NullMarked
package org.learningsociety.criteria.membership;

import org.jspecify.annotations.NullMarked;
