/**
 * Commendations of the law and who is nominated for them: never computed from a score alone, and never the same as a title.
 *
 * <p>An {@link org.learningsociety.criteria.award.Award} has a form and one of the law's types, and can be taken back on a ground of the
 * law. A {@link org.learningsociety.criteria.award.NominationList} ranks nominees by keys that were declared before, with ties as ties.
 *
 * <pre>{@code
 * List<Nominee> nominees = Nominee.among(assessments, judged ->
 *         Nominee.of(judged.subject(), Award.merits(awards, judged.subject(), day)));
 * NominationList list = NominationList.of(rules, nominees, exclusions, day);
 * list.entries().get(0).status();   // NOMINATED
 * }</pre>
 *
 * <p>The decision that binds: what was given for a movement never counts as merit (152/2025/NĐ-CP, Điều 4). Quotas and amounts that no
 * source gives are not here; a caller who has them says so.
 */
@NullMarked
package org.learningsociety.criteria.award;

import org.jspecify.annotations.NullMarked;
