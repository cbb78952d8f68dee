package org.learningsociety.criteria.award;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.subject.SubjectId;

/**
 * A commendation that was given (khen thưởng): neither a title nor computed from a score alone. Immutable and thread-safe.
 *
 * @param subject who was commended
 * @param form the form
 * @param type the type
 * @param on the day of the decision
 * @param document the number of the decision, which tells apart several awards of one day; absent where it is not recorded
 * @param revoked when and why it was taken back; absent while it was not
 */
public record Award(
        SubjectId subject,
        AwardForm form,
        AwardType type,
        LocalDate on,
        Optional<String> document,
        Optional<Revocation> revoked) {

    /**
     * Makes an award that stands, of which the number of the decision is not recorded.
     *
     * @param subject who was commended
     * @param form the form
     * @param type the type
     * @param on the day of the decision
     * @return the award
     */
    public static Award of(SubjectId subject, AwardForm form, AwardType type, LocalDate on) {
        return new Award(subject, form, type, on, Optional.empty(), Optional.empty());
    }

    /**
     * Makes an award that stands.
     *
     * @param subject who was commended
     * @param form the form
     * @param type the type
     * @param on the day of the decision
     * @param document the number of the decision
     * @return the award
     */
    public static Award of(SubjectId subject, AwardForm form, AwardType type, LocalDate on, String document) {
        return new Award(subject, form, type, on, Optional.of(document), Optional.empty());
    }

    /**
     * When and why an award was taken back.
     *
     * @param on the day of the decision
     * @param ground why
     */
    public record Revocation(LocalDate on, RevocationGround ground) {}

    /**
     * Takes the award back.
     *
     * @param day the day of the decision
     * @param ground why
     * @return the same award, which counts no longer from that day on
     * @throws IllegalStateException if it was taken back before
     * @throws IllegalArgumentException if the day is before that of the award
     */
    public Award revoke(LocalDate day, RevocationGround ground) {
        if (revoked.isPresent()) {
            throw new IllegalStateException("an award must be taken back once, but was on "
                    + revoked.get().on());
        }
        if (day.isBefore(on)) {
            throw new IllegalArgumentException(
                    "an award must be taken back after it was given on " + on + ", but was on " + day);
        }
        return new Award(subject, form, type, on, document, Optional.of(new Revocation(day, ground)));
    }

    /**
     * Tells whether the award was in effect on a day.
     *
     * @param date the day
     * @return whether it was given and not taken back by then
     */
    public boolean standsOn(LocalDate date) {
        return !date.isBefore(on)
                && revoked.filter(taken -> !date.isBefore(taken.on())).isEmpty();
    }

    /**
     * Tells whether the award can count towards a commendation for merit on a day: what was given for a movement, a theme or
     * unexpectedly never does.
     *
     * @param date the day
     * @return whether it stands then and its type {@linkplain AwardType#mayCountAsMerit() may count}
     */
    public boolean countsAsMerit(LocalDate date) {
        return type.mayCountAsMerit() && standsOn(date);
    }

    /**
     * Counts the awards of a subject that {@linkplain #countsAsMerit can count} towards a commendation for merit.
     *
     * @param awards awards of anybody; one that stands there twice counts once, and not at all where one of its lines says that it was
     *     taken back. Awards are one where form, type, day and decision are the same
     * @param subject the subject
     * @param date the day
     * @return how many, as a merit of a {@link Nominee}
     */
    public static Rational merits(Collection<Award> awards, SubjectId subject, LocalDate date) {
        Map<Award, Boolean> counting = awards.stream()
                .filter(award -> award.subject().equals(subject))
                .collect(Collectors.toMap(
                        Award::asGiven, award -> award.countsAsMerit(date), (one, other) -> one && other));
        return Rational.of(counting.values().stream().filter(counts -> counts).count());
    }

    private Award asGiven() {
        return new Award(subject, form, type, on, document, Optional.empty());
    }
}
