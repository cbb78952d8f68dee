/**
 * What becomes of the titles of communes, districts and provinces when they are merged, divided or abolished.
 *
 * <p>No act that was read says whether the learning community that a commune was goes over to the commune that took it in. So the
 * {@linkplain org.learningsociety.criteria.recognition.FatePolicy policy} is data of whoever asks, laid over the
 * {@linkplain org.learningsociety.criteria.recognition.RecognitionRules rules of recognition} with its citation and label.
 * {@link org.learningsociety.criteria.fate.HeldBefore} says who held the title on the day before, and
 * {@link org.learningsociety.criteria.fate.TitleFate} gives each unit that took over from them exactly one
 * {@link org.learningsociety.criteria.fate.FateOutcome} with its reasons.
 *
 * <pre>{@code
 * LocalDate day = LocalDate.of(2025, 7, 1);
 * HeldBefore before = HeldBefore.of(title, day, register.histories(rules, gazetteer, today)).orElseThrow()
 *         .with(Basis.POPULATION, populations);
 * for (FateOutcome outcome : TitleFate.of(before, rules, gazetteer).outcomes()) {
 *     outcome.sentence(Language.VI);
 * }
 * }</pre>
 *
 * <p>The decision that binds: without a policy nothing goes over. A unit that nothing happened to keeps its title; where nobody held one
 * nobody receives one; a majority that hangs on a share or figure that nobody knows is undetermined, and what is missing is named; and the
 * title of a level that was abolished goes to nobody and stays citable for its days.
 */
@NullMarked
package org.learningsociety.criteria.fate;

import org.jspecify.annotations.NullMarked;
