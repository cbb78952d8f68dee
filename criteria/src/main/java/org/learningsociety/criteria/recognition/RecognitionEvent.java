package org.learningsociety.criteria.recognition;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.TitleId;

/**
 * One entry in the record of recognition: who did what, for whom, when it took effect, and when it became known.
 *
 * <p>The two days make two questions answerable: what held on a day, and what was known of it on another. Immutable and thread-safe.
 *
 * @param id the entry's identifier within the record
 * @param subject whom it is about
 * @param title which title it is about
 * @param on the day from which it has effect
 * @param recordedOn the day on which it was recorded, which is when it became known
 * @param by which body acted; absent where the subject itself did
 * @param act what was done
 * @param document the paper that shows it, as the recorder named it, such as the number of a decision
 * @param certificate the digest of the certificate of the assessment on which it rests, by which a correction finds it; absent where none
 *     is recorded
 * @param place where it stands in the data that were read
 */
public record RecognitionEvent(
        RecognitionEventId id,
        SubjectId subject,
        TitleId title,
        LocalDate on,
        LocalDate recordedOn,
        Optional<Body> by,
        Act act,
        Optional<String> document,
        Optional<String> certificate,
        Optional<Place> place) {

    /** The acts in the order of a title's life, in which those of one day are tried. */
    private static final List<Class<? extends Act>> LIFE = List.of(
            Act.Published.class,
            Act.Nominated.class,
            Act.SelfAssessed.class,
            Act.Verified.class,
            Act.Proposed.class,
            Act.Granted.class,
            Act.Upgraded.class,
            Act.Renewed.class,
            Act.Refused.class,
            Act.Appealed.class,
            Act.Redecided.class,
            Act.Suspended.class,
            Act.Lifted.class,
            Act.Expired.class,
            Act.Lapsed.class,
            Act.Revoked.class,
            Act.Superseded.class,
            Act.Closed.class,
            Act.Withdrawn.class);

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    /** Earlier effect first; of one day in the order of a title's life, then in that of recording, then by identifier. */
    static final Comparator<RecognitionEvent> BY_EFFECT = Comparator.comparing(RecognitionEvent::on)
            .thenComparing(event -> LIFE.indexOf(event.act().getClass()))
            .thenComparing(RecognitionEvent::recordedOn)
            .thenComparing(RecognitionEvent::id);

    /** Earlier recorded first; of one day by identifier. */
    static final Comparator<RecognitionEvent> BY_RECORDING =
            Comparator.comparing(RecognitionEvent::recordedOn).thenComparing(RecognitionEvent::id);

    /**
     * Refuses what is no digest.
     *
     * @param id the entry's identifier within the record
     * @param subject whom it is about
     * @param title which title it is about
     * @param on the day from which it has effect
     * @param recordedOn the day on which it was recorded, which is when it became known
     * @param by which body acted; absent where the subject itself did
     * @param act what was done
     * @param document the paper that shows it, as the recorder named it, such as the number of a decision
     * @param certificate the digest of the certificate of the assessment on which it rests, by which a correction finds it; absent where
     *     none is recorded
     * @param place where it stands in the data that were read
     * @throws IllegalArgumentException if the digest has not 64 lower-case hexadecimal digits
     */
    public RecognitionEvent {
        certificate.ifPresent(digest -> {
            if (!DIGEST.matcher(digest).matches()) {
                throw new IllegalArgumentException(
                        "a digest must have 64 lower-case hexadecimal digits, but was \"" + digest + "\"");
            }
        });
    }

    /** Whether two entries say the same, wherever they stand. */
    boolean agreesWith(RecognitionEvent other) {
        return new RecognitionEvent(
                        other.id,
                        other.subject,
                        other.title,
                        other.on,
                        other.recordedOn,
                        other.by,
                        other.act,
                        other.document,
                        other.certificate,
                        place)
                .equals(this);
    }

    /**
     * Tells where the entry stands.
     *
     * @return its place in the data; where it was not read from any, its identifier
     */
    public Place where() {
        return place.orElseGet(() -> new Place.Whole(id.value()));
    }
}
