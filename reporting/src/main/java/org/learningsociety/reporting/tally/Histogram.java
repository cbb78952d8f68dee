package org.learningsociety.reporting.tally;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many of each: a commutative monoid of checked counts.
 *
 * <p>A key that was never counted is not listed, so equal histograms are equal objects. Example: {@code {dat=2}} merged with
 * {@code {dat=1, kha=3}} is {@code {dat=3, kha=3}}. Immutable and thread-safe.
 *
 * @param <K> what is counted
 * @param counts how many of each key, in the order of the keys, each more than zero
 */
public record Histogram<K extends Comparable<? super K>>(SortedMap<K, Long> counts) {

    /**
     * Copies the counts and drops zeros.
     *
     * @param counts how many of each key, in the order of the keys, each more than zero
     * @throws IllegalArgumentException if a count is negative
     */
    public Histogram {
        SortedMap<K, Long> copy = new TreeMap<>();
        counts.forEach((key, count) -> {
            if (count < 0) {
                throw new IllegalArgumentException("a count must not be negative, but was " + count + " of " + key);
            }
            if (count > 0) {
                copy.put(key, count);
            }
        });
        counts = Collections.unmodifiableSortedMap(copy);
    }

    /**
     * Returns the histogram of nothing, which changes no other when merged.
     *
     * @param <K> what is counted
     * @return no counts
     */
    public static <K extends Comparable<? super K>> Histogram<K> empty() {
        return new Histogram<K>(new TreeMap<>());
    }

    /**
     * Counts one key.
     *
     * @param <K> what is counted
     * @param key the key
     * @param count how many, zero or more
     * @return the histogram
     * @throws IllegalArgumentException if the count is negative
     */
    public static <K extends Comparable<? super K>> Histogram<K> of(K key, long count) {
        SortedMap<K, Long> one = new TreeMap<>();
        one.put(key, count);
        return new Histogram<>(one);
    }

    /**
     * Adds another histogram, key by key.
     *
     * @param other the other histogram
     * @return the sums
     * @throws ArithmeticException if a sum does not fit a {@code long}
     */
    public Histogram<K> merge(Histogram<K> other) {
        if (other.counts.isEmpty()) {
            return this;
        }
        if (counts.isEmpty()) {
            return other;
        }
        SortedMap<K, Long> sums = new TreeMap<>(counts);
        other.counts.forEach((key, count) -> sums.merge(key, count, Math::addExact));
        return new Histogram<>(sums);
    }

    /**
     * Returns how many there are of a key.
     *
     * @param key the key
     * @return the count, zero for a key that was never counted
     */
    public long count(K key) {
        return counts.getOrDefault(key, 0L);
    }

    /**
     * Returns how many there are in all.
     *
     * @return the sum of the counts
     * @throws ArithmeticException if it does not fit a {@code long}
     */
    public long total() {
        return counts.values().stream().reduce(0L, Math::addExact);
    }

    /**
     * Writes the counts.
     *
     * @return for example {@code {dat=2, kha=3}}
     */
    @Override
    public String toString() {
        return counts.toString();
    }
}
