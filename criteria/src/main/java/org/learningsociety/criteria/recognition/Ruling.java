package org.learningsociety.criteria.recognition;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The last decision about a title, against which an appeal may be open. Immutable and thread-safe.
 *
 * @param decision the entry
 * @param assessed what was done on the way to it, which also a decision on an appeal against it rests on; absent where it neither gave nor
 *     refused the title
 * @param published when it was made known; absent while it was not
 * @param appealed whether an appeal against it waits to be decided
 * @param before how things stood before it
 */
public record Ruling(
        RecognitionEvent decision,
        Optional<Proceeding> assessed,
        Optional<LocalDate> published,
        boolean appealed,
        RecognitionState before) {

    Ruling published(LocalDate on) {
        return new Ruling(decision, assessed, Optional.of(on), appealed, before);
    }

    Ruling appealed(boolean open) {
        return new Ruling(decision, assessed, published, open, before);
    }
}
