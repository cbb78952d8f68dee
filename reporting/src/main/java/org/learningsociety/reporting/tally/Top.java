package org.learningsociety.reporting.tally;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The few greatest of many, and how many more are as great as the last of them: a commutative monoid of one size.
 *
 * <p>Of equal values those with the smaller keys are listed, so that the list is the same in whatever order and grouping it was made; the
 * others are counted, so that nobody is said to be worse. Example: of a=9, b=8, c=8, d=8 the top 2 are a and b, and 2 further ones tie with
 * b. Immutable and thread-safe.
 *
 * @param <K> who
 * @param <V> by what they are compared
 * @param size how many are listed at most
 * @param entries the greatest, the greatest first, equal ones in the order of their keys
 * @param furtherTies how many are not listed although they are as great as the last one listed
 */
public record Top<K extends Comparable<? super K>, V extends Comparable<? super V>>(
        int size, List<Entry<K, V>> entries, long furtherTies) {

    /**
     * One of the greatest. Immutable and thread-safe.
     *
     * @param <K> who
     * @param <V> by what they are compared
     * @param key who
     * @param value how great
     */
    public record Entry<K extends Comparable<? super K>, V extends Comparable<? super V>>(K key, V value) {}

    /**
     * Checks the size.
     *
     * @param size how many are listed at most
     * @param entries the greatest, the greatest first, equal ones in the order of their keys
     * @param furtherTies how many are not listed although they are as great as the last one listed
     * @throws IllegalArgumentException if the size is less than one, more are listed, or there are ties beside a list that is not full
     */
    public Top {
        entries = List.copyOf(entries);
        if (size < 1 || entries.size() > size || furtherTies < 0 || (furtherTies > 0 && entries.size() < size)) {
            throw new IllegalArgumentException(
                    "a top of at least 1 must list no more, and ties beside a full list only, but was " + size + ", "
                            + entries + " and " + furtherTies);
        }
    }

    /**
     * Returns the top of nobody, which changes no other of its size when merged.
     *
     * @param <K> who
     * @param <V> by what they are compared
     * @param size how many are to be listed at most
     * @return an empty list
     * @throws IllegalArgumentException if the size is less than one
     */
    public static <K extends Comparable<? super K>, V extends Comparable<? super V>> Top<K, V> empty(int size) {
        return new Top<K, V>(size, List.of(), 0);
    }

    /**
     * Returns the top of one.
     *
     * @param <K> who
     * @param <V> by what they are compared
     * @param size how many are to be listed at most
     * @param key who
     * @param value how great
     * @return a list of one
     * @throws IllegalArgumentException if the size is less than one
     */
    public static <K extends Comparable<? super K>, V extends Comparable<? super V>> Top<K, V> of(
            int size, K key, V value) {
        return new Top<>(size, List.of(new Entry<>(key, value)), 0);
    }

    /**
     * Puts two together.
     *
     * @param other the top of others, of the same size
     * @return the top of all
     * @throws IllegalArgumentException if the sizes differ
     * @throws ArithmeticException if the number of ties does not fit a {@code long}
     */
    public Top<K, V> merge(Top<K, V> other) {
        if (size != other.size) {
            throw new IllegalArgumentException("both must be of one size, but were of " + size + " and " + other.size);
        }
        List<Entry<K, V>> all = new ArrayList<>(entries);
        all.addAll(other.entries);
        all.sort(Comparator.<Entry<K, V>, V>comparing(Entry::value).reversed().thenComparing(Entry::key));
        if (all.size() < size) {
            return new Top<>(size, all, 0);
        }
        V last = all.get(size - 1).value();
        long ties = all.stream()
                .skip(size)
                .filter(entry -> entry.value().compareTo(last) == 0)
                .count();
        ties = Math.addExact(ties, tiesAt(last));
        return new Top<>(size, all.subList(0, size), Math.addExact(ties, other.tiesAt(last)));
    }

    private long tiesAt(V value) {
        boolean same =
                !entries.isEmpty() && entries.get(entries.size() - 1).value().compareTo(value) == 0;
        return same ? furtherTies : 0;
    }
}
