package org.learningsociety.criteria.award;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.criteria.scoring.Assessment;
import org.learningsociety.criteria.scoring.Verdict;

/**
 * A subject that is put forward for an award. Immutable and thread-safe.
 *
 * @param subject the subject
 * @param merits what it is ranked by, in the order of the list's keys, more being better; absent where it is not known, which is not zero
 * @param preferred whether, of equal merit, the law prefers it: a woman, or a collective of which at least 70 % are women; absent where
 *     that is not known
 * @param isOpen whether it is open that it meets the criteria, so that it may turn out not to be a nominee
 */
public record Nominee(SubjectId subject, List<Optional<Rational>> merits, Optional<Boolean> preferred, boolean isOpen) {

    /**
     * Copies the merits.
     *
     * @param subject the subject
     * @param merits what it is ranked by, in the order of the list's keys, more being better; absent where it is not known
     * @param preferred whether, of equal merit, the law prefers it; absent where that is not known
     * @param isOpen whether it is open that it meets the criteria, so that it may turn out not to be a nominee
     */
    public Nominee {
        merits = List.copyOf(merits);
    }

    /**
     * Makes a nominee that certainly is one.
     *
     * @param subject the subject
     * @param merits what it is ranked by, in the order of the list's keys, more being better; absent where it is not known
     * @param preferred whether, of equal merit, the law prefers it; absent where that is not known
     */
    public Nominee(SubjectId subject, List<Optional<Rational>> merits, Optional<Boolean> preferred) {
        this(subject, merits, preferred, false);
    }

    /**
     * Makes a nominee all of whose merits are known, and of whom it is not known whether the law prefers it.
     *
     * @param subject the subject
     * @param merits what it is ranked by, in the order of the list's keys, more being better
     * @return the nominee
     */
    public static Nominee of(SubjectId subject, Rational... merits) {
        return new Nominee(subject, Stream.of(merits).map(Optional::of).toList(), Optional.empty());
    }

    /**
     * Puts forward whoever was judged to meet the criteria. Of whom it is {@linkplain #isOpen open} is put forward too: a place that it
     * could take is certain for nobody.
     *
     * <p>Example: of ACHIEVED, UNDETERMINED and NOT_ACHIEVED the first two are put forward; with a quota of 1 it cannot be said of either
     * whether it is nominated, with a quota of 2 the first is.
     *
     * @param judged the judgments, one for each subject
     * @param nominee what a subject is ranked by
     * @return the nominees in the order of the judgments, for {@link NominationList#of}
     */
    public static List<Nominee> among(Collection<Assessment> judged, Function<Assessment, Nominee> nominee) {
        return judged.stream()
                .filter(one -> one.verdict() != Verdict.NOT_ACHIEVED)
                .map(one -> one.verdict() == Verdict.ACHIEVED
                        ? nominee.apply(one)
                        : nominee.apply(one).open())
                .toList();
    }

    private Nominee open() {
        return new Nominee(subject, merits, preferred, true);
    }

    /** Whether it can be ranked. */
    boolean isKnown() {
        return !isOpen && merits.stream().allMatch(Optional::isPresent);
    }
}
