package org.learningsociety.core.subject;

import java.util.Optional;
import org.learningsociety.core.territory.UnitId;

/**
 * Somebody or something that is assessed. Immutable and thread-safe.
 *
 * @param id the pseudonym
 * @param kind the kind
 * @param unit the administrative unit to which it belongs, or which it is; absent when not known
 */
public record Subject(SubjectId id, SubjectKind kind, Optional<UnitId> unit) {

    /**
     * Makes a subject that belongs to an administrative unit.
     *
     * @param id the pseudonym
     * @param kind the kind
     * @param unit the unit
     * @return the subject
     */
    public static Subject of(SubjectId id, SubjectKind kind, UnitId unit) {
        return new Subject(id, kind, Optional.of(unit));
    }
}
