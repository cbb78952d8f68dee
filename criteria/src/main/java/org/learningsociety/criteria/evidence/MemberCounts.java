package org.learningsociety.criteria.evidence;

import java.util.function.Predicate;
import org.learningsociety.core.number.Share;

/**
 * How many members of a group count towards a share, and what became of the others: what stands before the two counts of an
 * {@link ObservedValue.Proportion}.
 *
 * <p>Each member is in exactly one place. Who is excluded is not asked further; who has met is met, whatever exception was
 * admitted; an exception takes out only who has not met.
 *
 * <pre>
 * population ─┬─ excluded
 *             └─ ─┬─ met       ─┐
 *                 ├─ not met   ─┴─ of
 *                 └─ excepted
 * </pre>
 *
 * <p>These are the initial population, the denominator exclusion, the numerator and the denominator exception of a proportion
 * measure as health care reports it (FHIR, CMS); the share is the numerator of what is left of the denominator.
 *
 * <p>Worked example: of 12 households 2 moved away and are excluded, 8 have met, and of the 2 others one is excepted because of an
 * illness. The share is 8 of 9: 12 − 2 − 1 = 9. Were one of the 8 ill too, it would still be 8 of 9. Were all 12 excluded, it would be
 * 0 of 0, which no rule can assess.
 *
 * <p>A member of whom it is not known whether it has met has no place here: as long as there is one, the observation is
 * {@link Finding.Missing}, for a share of the others would say more than is known. Immutable and thread-safe.
 *
 * @param population all members
 * @param excluded members whom the question does not concern
 * @param met members of the others who fulfil what is asked
 * @param excepted members of the others who do not, and whom an admitted exception takes out
 */
public record MemberCounts(long population, long excluded, long met, long excepted) {

    /** The counts of nobody, which change no others when merged. */
    public static final MemberCounts EMPTY = new MemberCounts(0, 0, 0, 0);

    private static final MemberCounts EXCLUDED = new MemberCounts(1, 1, 0, 0);
    private static final MemberCounts MET = new MemberCounts(1, 0, 1, 0);
    private static final MemberCounts EXCEPTED = new MemberCounts(1, 0, 0, 1);
    private static final MemberCounts NOT_MET = new MemberCounts(1, 0, 0, 0);

    /**
     * Checks that each member is in one place.
     *
     * @param population all members
     * @param excluded members whom the question does not concern
     * @param met members of the others who fulfil what is asked
     * @param excepted members of the others who do not, and whom an admitted exception takes out
     * @throws IllegalArgumentException if a count is negative, or {@code excluded + met + excepted > population}
     */
    public MemberCounts {
        requireWithin("excluded", excluded, population);
        requireWithin("met", met, population - excluded);
        requireWithin("excepted", excepted, population - excluded - met);
    }

    /**
     * Counts members one by one.
     *
     * @param <M> what stands for a member
     * @param members all members of the group
     * @param excluded whether the question does not concern a member
     * @param met whether a member fulfils what is asked; not asked of who is excluded
     * @param excepted whether an exception is admitted for a member; asked only of who has not met
     * @return their counts
     */
    public static <M> MemberCounts count(
            Iterable<? extends M> members,
            Predicate<? super M> excluded,
            Predicate<? super M> met,
            Predicate<? super M> excepted) {
        MemberCounts counts = EMPTY;
        for (M member : members) {
            counts = counts.merge(one(member, excluded, met, excepted));
        }
        return counts;
    }

    private static <M> MemberCounts one(
            M member, Predicate<? super M> excluded, Predicate<? super M> met, Predicate<? super M> excepted) {
        if (excluded.test(member)) {
            return EXCLUDED;
        }
        if (met.test(member)) {
            return MET;
        }
        return excepted.test(member) ? EXCEPTED : NOT_MET;
    }

    /**
     * Adds the counts of other members.
     *
     * @param other counts of a group that shares no member with this one
     * @return the sums
     * @throws ArithmeticException if a sum does not fit a {@code long}
     */
    public MemberCounts merge(MemberCounts other) {
        return new MemberCounts(
                Math.addExact(population, other.population),
                Math.addExact(excluded, other.excluded),
                Math.addExact(met, other.met),
                Math.addExact(excepted, other.excepted));
    }

    /**
     * Returns the share to assess: who has met, of all who are neither excluded nor excepted.
     *
     * @return met of population - excluded - excepted; 0 of 0 where nobody is left
     */
    public Share share() {
        return Share.of(met, population - excluded - excepted);
    }

    /**
     * Converts to the value to record, of which a table holds {@code met} as the value and the members left as {@code of}. What
     * is left of nobody, 0 of 0, is recorded as such; a rule that reads it is {@code NOT_ASSESSABLE}, neither failed nor fulfilled.
     *
     * @return the {@link #share}
     */
    public ObservedValue.Proportion toProportion() {
        return new ObservedValue.Proportion(share());
    }

    private static void requireWithin(String name, long count, long most) {
        if (count < 0 || count > most) {
            throw new IllegalArgumentException(
                    name + " must lie between zero and what is left of the members, but was " + count + " of " + most);
        }
    }
}
