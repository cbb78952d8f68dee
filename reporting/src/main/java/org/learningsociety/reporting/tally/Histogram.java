package org.learningsociety.reporting.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many of each: a commutative monoid of checked counts.
 *
 * <p>A key that was never counted is not listed, so equal histograms are equal objects. Example: {@code {dat=2}} merged with
 * {@code {dat=1, kha=3}} is {@code {dat=3, kha=3}}. Immutable and thread-safe.
 *
 * @param <K> what is counted
 */
public final class Histogram<K extends Comparable<? super K>> {

    private static final Histogram<Nothing> EMPTY = new Histogram<Nothing>(List.of(), new long[0]);

    /** What the histogram of nothing counts. */
    private enum Nothing {}

    // In their order, each with a count of more than zero. Not a map: the tallies of a country hold hundreds of
    // thousands of these.
    private final List<K> keys;
    private final long[] counts;

    private Histogram(List<K> keys, long[] counts) {
        this.keys = keys;
        this.counts = counts;
    }

    /**
     * Returns the histogram of nothing, which changes no other when merged.
     *
     * @param <K> what is counted
     * @return no counts
     */
    public static <K extends Comparable<? super K>> Histogram<K> empty() {
        // It holds no key, so it is one of keys of any type.
        @SuppressWarnings("unchecked")
        Histogram<K> empty = (Histogram<K>) EMPTY;
        return empty;
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
        return of(Map.of(key, count));
    }

    /**
     * Makes a histogram of counts.
     *
     * @param <K> what is counted
     * @param counts how many of each key, zero or more
     * @return the histogram
     * @throws IllegalArgumentException if a count is negative
     */
    public static <K extends Comparable<? super K>> Histogram<K> of(Map<K, Long> counts) {
        Sum<K> sum = new Sum<>();
        new TreeMap<>(counts).forEach((key, count) -> {
            if (count < 0) {
                throw new IllegalArgumentException("a count must not be negative, but was " + count + " of " + key);
            }
            sum.add(key, count);
        });
        return sum.toHistogram();
    }

    /**
     * Makes a histogram of counts whose keys come in their order, faster than from a map.
     *
     * @param <K> what is counted
     * @param keys the keys, each greater than the one before
     * @param counts how many of each key, zero or more
     * @return the histogram
     * @throws IllegalArgumentException if keys are not in their order, a count is negative, or there are not as many counts as keys
     */
    public static <K extends Comparable<? super K>> Histogram<K> ofOrdered(List<K> keys, long... counts) {
        if (keys.size() != counts.length) {
            throw new IllegalArgumentException("each key must have a count, but there were " + counts.length
                    + " counts of " + keys.size() + " keys");
        }
        Sum<K> sum = new Sum<>();
        for (int i = 0; i < counts.length; i++) {
            K key = keys.get(i);
            if (counts[i] < 0) {
                throw new IllegalArgumentException("a count must not be negative, but was " + counts[i] + " of " + key);
            }
            if (i > 0 && keys.get(i - 1).compareTo(key) >= 0) {
                throw new IllegalArgumentException(
                        "each key must be greater than the one before, but " + key + " came after " + keys.get(i - 1));
            }
            sum.add(key, counts[i]);
        }
        return sum.toHistogram();
    }

    /**
     * Adds another histogram, key by key.
     *
     * @param other the other histogram
     * @return the sums
     * @throws ArithmeticException if a sum does not fit a {@code long}
     */
    public Histogram<K> merge(Histogram<K> other) {
        if (other.keys.isEmpty()) {
            return this;
        }
        if (keys.isEmpty()) {
            return other;
        }
        Sum<K> sum = new Sum<>();
        sum.add(this);
        sum.add(other);
        return sum.toHistogram();
    }

    /**
     * Returns how many there are of each key.
     *
     * @return the counts in the order of the keys, each more than zero; unmodifiable
     */
    public SortedMap<K, Long> counts() {
        SortedMap<K, Long> map = new TreeMap<>();
        for (int i = 0; i < counts.length; i++) {
            map.put(keys.get(i), counts[i]);
        }
        return Collections.unmodifiableSortedMap(map);
    }

    /**
     * Returns how many there are of a key.
     *
     * @param key the key
     * @return the count, zero for a key that was never counted
     */
    public long count(K key) {
        int index = Collections.binarySearch(keys, key);
        return index < 0 ? 0 : counts[index];
    }

    /**
     * Returns how many there are in all.
     *
     * @return the sum of the counts
     * @throws ArithmeticException if it does not fit a {@code long}
     */
    public long total() {
        long total = 0;
        for (long count : counts) {
            total = Math.addExact(total, count);
        }
        return total;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Histogram<?> histogram
                && keys.equals(histogram.keys)
                && Arrays.equals(counts, histogram.counts);
    }

    @Override
    public int hashCode() {
        return 31 * keys.hashCode() + Arrays.hashCode(counts);
    }

    /**
     * Writes the counts.
     *
     * @return for example {@code {dat=2, kha=3}}
     */
    @Override
    public String toString() {
        return counts().toString();
    }

    /** Adds histograms up in place. Used by one thread. */
    static final class Sum<K extends Comparable<? super K>> {
        private final List<K> keys = new ArrayList<>();
        private long[] counts = new long[0];
        private int cursor;

        void add(Histogram<K> histogram) {
            cursor = 0;
            for (int i = 0; i < histogram.counts.length; i++) {
                add(histogram.keys.get(i), histogram.counts[i]);
            }
        }

        /** Adds a count; within one histogram the keys come in their order. */
        private void add(K key, long count) {
            while (cursor < keys.size() && compare(keys.get(cursor), key) < 0) {
                cursor++;
            }
            if (cursor < keys.size() && compare(keys.get(cursor), key) == 0) {
                counts[cursor] = Math.addExact(counts[cursor], count);
            } else if (count > 0) {
                insert(key, count);
            }
        }

        /** Most keys are the same object: looking into it takes longer than adding. */
        private int compare(K one, K other) {
            return one == other ? 0 : one.compareTo(other);
        }

        private void insert(K key, long count) {
            if (keys.size() == counts.length) {
                counts = Arrays.copyOf(counts, 2 * counts.length + 4);
            }
            System.arraycopy(counts, cursor, counts, cursor + 1, keys.size() - cursor);
            counts[cursor] = count;
            keys.add(cursor, key);
        }

        Histogram<K> toHistogram() {
            return keys.isEmpty()
                    ? Histogram.empty()
                    : new Histogram<>(List.copyOf(keys), Arrays.copyOf(counts, keys.size()));
        }
    }
}
