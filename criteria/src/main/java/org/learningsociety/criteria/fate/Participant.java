package org.learningsociety.criteria.fate;

import java.util.List;
import java.util.function.Predicate;
import org.learningsociety.criteria.recognition.FatePolicy;

/**
 * One who has a say: a predecessor, or whoever it was that nobody recorded.
 *
 * @param rank which level it held
 * @param weight how much it brings
 */
record Participant(Ranks.Range rank, Weight weight) {

    static Ranks.Range lowest(List<Participant> all) {
        return new Ranks.Range(
                all.stream().mapToInt(one -> one.rank.low()).min().orElse(0),
                all.stream().mapToInt(one -> one.rank.high()).min().orElse(0));
    }

    static Ranks.Range highest(List<Participant> all) {
        return new Ranks.Range(
                all.stream().mapToInt(one -> one.rank.low()).max().orElse(0),
                all.stream().mapToInt(one -> one.rank.high()).max().orElse(0));
    }

    /** What all held the majority held, and it held no more than anybody. */
    static Ranks.Range majority(List<Participant> all, FatePolicy.Tie tie) {
        int least = lowest(all).low();
        int most = highest(all).high();
        int low = least;
        int high = least;
        for (int rank = least + 1; rank <= most; rank++) {
            int level = rank;
            if (verdict(all, one -> one.rank.low() >= level, tie, false)) {
                low = rank;
            }
            if (verdict(all, one -> one.rank.high() >= level, tie, true)) {
                high = rank;
            }
        }
        return new Ranks.Range(low, high);
    }

    private static boolean verdict(
            List<Participant> all, Predicate<Participant> holds, FatePolicy.Tie tie, boolean ifUncertain) {
        return weight(all, holds)
                .isMajorityOver(weight(all, holds.negate()), tie)
                .orElse(ifUncertain);
    }

    static Weight weight(List<Participant> all, Predicate<Participant> which) {
        return all.stream().filter(which).map(Participant::weight).reduce(Weight.NOTHING, Weight::plus);
    }
}
