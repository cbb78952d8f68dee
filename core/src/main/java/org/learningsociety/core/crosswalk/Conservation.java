package org.learningsociety.core.crosswalk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.learningsociety.core.number.Rational;

/**
 * Whether what a table holds is what its restatement holds, for one measure. Immutable and thread-safe.
 *
 * @param measure what is measured
 * @param total the sum of all amounts of the table
 * @param low the sum of what the restated figures are at least
 * @param high the sum of what they are at most, absent when one of them has no upper bound
 * @param unplaced the rows of which some share belongs to no unit that is recorded, because the links do not say where all of a
 *     unit went, or came from
 */
public record Conservation(
        Measure measure, Rational total, Rational low, Optional<Rational> high, List<Contribution> unplaced) {

    /**
     * Copies the list.
     *
     * @param measure what is measured
     * @param total the sum of all amounts of the table
     * @param low the sum of what the restated figures are at least
     * @param high the sum of what they are at most
     * @param unplaced the rows of which some share belongs to no unit that is recorded
     */
    public Conservation {
        unplaced = List.copyOf(unplaced);
    }

    /**
     * Tells whether nothing was lost or added: the total lies between the sums of the bounds, what could not be placed counted in.
     *
     * @return whether it does
     */
    public boolean isConserved() {
        Rational least = sum(Stream.concat(Stream.of(low), unplaced.stream().map(Contribution::low)));
        Optional<Rational> most = high.map(sum ->
                sum(Stream.concat(Stream.of(sum), unplaced.stream().flatMap(share -> share.high().stream()))));
        return least.compareTo(total) <= 0
                && most.map(sum -> total.compareTo(sum) <= 0).orElse(true);
    }

    /**
     * Tells whether all of the total was placed and each figure is known exactly.
     *
     * @return whether both sums equal the total
     */
    public boolean isExact() {
        return low.equals(total) && high.equals(Optional.of(total));
    }

    private static Rational sum(Stream<Rational> amounts) {
        return amounts.reduce(Rational.ZERO, Rational::plus);
    }
}
