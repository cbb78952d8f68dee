package org.learningsociety.core.target;

import java.util.Optional;
import org.learningsociety.core.number.Rational;

/**
 * How many of how many, where of some nothing is known.
 *
 * <p>Of 10 communes 6 have a title and of 3 nothing is known: the share lies in [6/10, 9/10], and the coverage is 7/10.
 * Of nothing there is no share, neither none nor all. Immutable and thread-safe.
 *
 * @param met how many certainly count
 * @param unknown of how many it is not known whether they count
 * @param of how many there are in all
 */
public record Counts(long met, long unknown, long of) {

    /**
     * Checks that the counts are possible.
     *
     * @param met how many certainly count
     * @param unknown of how many it is not known whether they count
     * @param of how many there are in all
     * @throws IllegalArgumentException unless 0 &lt;= met, 0 &lt;= unknown and met + unknown &lt;= of
     */
    public Counts {
        if (met < 0 || unknown < 0 || met > of - unknown) {
            throw new IllegalArgumentException("met and unknown must be at least 0 and together at most of, but were "
                    + met + " and " + unknown + " of " + of);
        }
    }

    /**
     * Returns counts.
     *
     * @param met how many certainly count
     * @param unknown of how many it is not known whether they count
     * @param of how many there are in all
     * @return the counts
     * @throws IllegalArgumentException unless 0 &lt;= met, 0 &lt;= unknown and met + unknown &lt;= of
     */
    public static Counts of(long met, long unknown, long of) {
        return new Counts(met, unknown, of);
    }

    /**
     * Returns the share.
     *
     * @return [met / of, (met + unknown) / of]; absent when there is nothing of which it could be a share
     */
    public Optional<ValueBounds> share() {
        return of == 0
                ? Optional.empty()
                : Optional.of(new ValueBounds(Rational.of(met, of), Rational.of(met + unknown, of)));
    }

    /**
     * Returns how many count.
     *
     * @return [met, met + unknown]
     */
    public ValueBounds number() {
        return new ValueBounds(Rational.of(met), Rational.of(met + unknown));
    }

    /**
     * Returns the part of which something is known.
     *
     * @return (of - unknown) / of; absent when there is nothing of which it could be a part
     */
    public Optional<Rational> coverage() {
        return of == 0 ? Optional.empty() : Optional.of(Rational.of(of - unknown, of));
    }

    /**
     * Writes the counts.
     *
     * @return for example {@code 6 (+3) of 10}
     */
    @Override
    public String toString() {
        return met + " (+" + unknown + ") of " + of;
    }
}
