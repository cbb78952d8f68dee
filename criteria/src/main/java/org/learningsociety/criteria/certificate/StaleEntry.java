package org.learningsociety.criteria.certificate;

import java.util.List;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.criteria.recognition.RecognitionEvent;

/**
 * An entry of the record of recognition, such as a decision, that rests on an assessment which a {@link Change} touches. It stays valid
 * until whoever decides says otherwise: what it stands on must be looked at again. Immutable and thread-safe.
 *
 * @param entry the entry
 * @param certificate the assessment on which it rests
 * @param reasons what touches the assessment, at least one
 */
public record StaleEntry(RecognitionEvent entry, Certificate certificate, List<Problem> reasons) {

    /**
     * Copies the reasons.
     *
     * @param entry the entry
     * @param certificate the assessment on which it rests
     * @param reasons what touches the assessment, at least one
     * @throws IllegalArgumentException if there is no reason
     */
    public StaleEntry {
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("an entry must have a reason to be stale, but has none: " + entry.id());
        }
    }
}
