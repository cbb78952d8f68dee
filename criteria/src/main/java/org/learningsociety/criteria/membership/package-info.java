/**
 * Titles that criteria ask for, of a subject itself and of its members: whether a household holds one, how many citizens of a family,
 * families of a clan or members of a unit do, and what follows.
 *
 * <p>A {@link org.learningsociety.criteria.membership.Roll} says who belonged to whom on a day;
 * {@link org.learningsociety.criteria.membership.HeldTitles} who holds which title, or that nobody knows;
 * a {@link org.learningsociety.criteria.membership.MemberRule} which indicator of which rubric is about members.
 * {@link org.learningsociety.criteria.membership.MemberTitles} derives the observations of every subject from them and judges all from
 * the bottom up, and an {@link org.learningsociety.criteria.membership.OverlapReport} shows who stands in several groups.
 *
 * <pre>{@code
 * Roll roll = Roll.on(day, subjects, enrollments).orElseThrow();
 * HeldTitles held = HeldTitles.of(register.histories(recognitionRules, map, knownOn), day);
 * MemberTitles titles = MemberTitles.of(memberRules, CriteriaCatalog.load().rubrics()).orElseThrow();
 * titles.assess(candidates, roll, held, MemberTitles.Counting.RECOGNIZED).orElseThrow();
 * }</pre>
 *
 * <p>The decision that binds: a title of the subject itself is what the record has, with its decision as the source; each member counts once, by however many ways it belongs to a group; a member of whom it is not known whether
 * it belongs or holds the title makes the figure missing, never smaller; and circles, of members or of titles, are refused.
 */
@NullMarked
package org.learningsociety.criteria.membership;

import org.jspecify.annotations.NullMarked;
