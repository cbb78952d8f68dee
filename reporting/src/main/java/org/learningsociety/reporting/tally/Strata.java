package org.learningsociety.reporting.tally;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * One tally for each stratum, such as a unit, a kind of subject or a rubric: a commutative monoid that partitions.
 *
 * <p>Each subject is in one stratum or in {@code unknown}, so the strata add up to {@link #total()}. Immutable and thread-safe.
 *
 * <pre>{@code
 * Strata<UnitId> byUnit = Strata.of(assessments, one -> register.unitOf(one.subject()), Tally::of);
 * }</pre>
 *
 * @param <K> what the strata are told apart by
 * @param tallies the tallies, in the order of the keys
 * @param unknown the tally of the subjects whose stratum is not known
 */
public record Strata<K extends Comparable<? super K>>(SortedMap<K, Tally> tallies, Tally unknown) {

    /**
     * Copies the tallies. A stratum without subjects is kept: that there is none is a fact.
     *
     * @param tallies the tallies, in the order of the keys
     * @param unknown the tally of the subjects whose stratum is not known
     */
    public Strata {
        tallies = Collections.unmodifiableSortedMap(new TreeMap<>(tallies));
    }

    /**
     * Returns no strata, which change no others when merged.
     *
     * @param <K> what the strata are told apart by
     * @return no strata
     */
    public static <K extends Comparable<? super K>> Strata<K> empty() {
        return new Strata<K>(new TreeMap<>(), Tally.EMPTY);
    }

    /**
     * Returns strata in all of which every subject is known to belong.
     *
     * @param <K> what the strata are told apart by
     * @param tallies the tallies
     * @return the strata, none unknown
     */
    public static <K extends Comparable<? super K>> Strata<K> of(Map<K, Tally> tallies) {
        return new Strata<>(new TreeMap<>(tallies), Tally.EMPTY);
    }

    /**
     * Sorts items into strata and counts them.
     *
     * @param <T> the type of the items
     * @param <K> what the strata are told apart by
     * @param items for example assessments
     * @param key the stratum of an item, absent when it is not known
     * @param tally the tally of an item, for example {@code Tally::of}
     * @return the strata
     * @throws ArithmeticException if a count does not fit a {@code long}
     */
    public static <T, K extends Comparable<? super K>> Strata<K> of(
            Collection<T> items, Function<? super T, Optional<K>> key, Function<? super T, Tally> tally) {
        SortedMap<K, Tally> tallies = new TreeMap<>();
        Tally unknown = Tally.EMPTY;
        for (T item : items) {
            Optional<K> stratum = key.apply(item);
            if (stratum.isPresent()) {
                tallies.merge(stratum.get(), tally.apply(item), Tally::merge);
            } else {
                unknown = unknown.merge(tally.apply(item));
            }
        }
        return new Strata<>(tallies, unknown);
    }

    /**
     * Adds other strata, key by key.
     *
     * @param other the strata of other subjects
     * @return the sums
     * @throws ArithmeticException if a sum does not fit a {@code long}
     */
    public Strata<K> merge(Strata<K> other) {
        SortedMap<K, Tally> sums = new TreeMap<>(tallies);
        other.tallies.forEach((key, tally) -> sums.merge(key, tally, Tally::merge));
        return new Strata<>(sums, unknown.merge(other.unknown));
    }

    /**
     * Returns the tally of a stratum.
     *
     * @param key the stratum
     * @return the tally; {@link Tally#EMPTY} for a stratum that nobody is in
     */
    public Tally get(K key) {
        return tallies.getOrDefault(key, Tally.EMPTY);
    }

    /**
     * Returns the tally of all subjects.
     *
     * @return the sum of the strata and of the unknown
     * @throws ArithmeticException if a sum does not fit a {@code long}
     */
    public Tally total() {
        return Tally.sum(tallies.values()).merge(unknown);
    }
}
