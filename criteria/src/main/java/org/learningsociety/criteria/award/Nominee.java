package org.learningsociety.criteria.award;

import java.util.List;
import java.util.Optional;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.subject.SubjectId;

/**
 * A subject that is put forward for an award. Immutable and thread-safe.
 *
 * @param subject the subject
 * @param merits what it is ranked by, in the order of the list's keys, more being better; absent where it is not known, which is not zero
 * @param preferred whether, of equal merit, the law prefers it: a woman, or a collective of which at least 70 % are women; absent where
 *     that is not known
 */
public record Nominee(SubjectId subject, List<Optional<Rational>> merits, Optional<Boolean> preferred) {

    /**
     * Copies the merits.
     *
     * @param subject the subject
     * @param merits what it is ranked by, in the order of the list's keys, more being better; absent where it is not known
     * @param preferred whether, of equal merit, the law prefers it; absent where that is not known
     */
    public Nominee {
        merits = List.copyOf(merits);
    }

    boolean isKnown() {
        return merits.stream().allMatch(Optional::isPresent);
    }
}
