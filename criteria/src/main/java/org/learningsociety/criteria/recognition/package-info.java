/**
 * Who recognizes a title, for how long, and what becomes of it: a score is not a title.
 *
 * <p>A {@link org.learningsociety.criteria.recognition.RecognitionRegister} holds every entry that was ever made: who did what for whom,
 * from which day on it has effect and on which day it became known. From it, the
 * {@linkplain org.learningsociety.criteria.recognition.RecognitionRules rules} and the map follows a
 * {@link org.learningsociety.criteria.recognition.RecognitionHistory} of each title of each subject, and from that the
 * {@linkplain org.learningsociety.criteria.recognition.RecognitionState state} on any day.
 *
 * <pre>{@code
 * RecognitionRules rules = CriteriaCatalog.load().recognition();
 * RecognitionHistory history = register.histories(rules, gazetteer, today).get(0);
 * history.at(LocalDate.of(2025, 7, 1)).standing();   // HISTORICAL: the commune is no more
 * }</pre>
 *
 * <p>The decision that binds: the state is a fold over the entries and nothing else. An entry that may not be gives a problem and changes
 * nothing; nobody is guessed to be competent; and time, or the end of a unit, ends a title without an entry.
 */
@NullMarked
package org.learningsociety.criteria.recognition;

import org.jspecify.annotations.NullMarked;
