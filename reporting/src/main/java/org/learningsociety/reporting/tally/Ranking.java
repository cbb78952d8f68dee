package org.learningsociety.reporting.tally;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.learningsociety.core.number.Rational;

/**
 * Units in the order of their shares; equal shares have one rank, and the next rank counts all before it (1, 2, 2, 4).
 *
 * <p>A share that is not certain has a rank that is not: {@code best} is its rank if all that is open speaks for it and against the
 * others, {@code worst} the other way round. Immutable and thread-safe.
 *
 * @param <K> what is ranked
 * @param entries those with a figure to quote, the greatest first, equal ones in the order of their keys
 * @param unranked those without, in the order of their keys
 */
public record Ranking<K extends Comparable<? super K>>(List<Entry<K>> entries, List<K> unranked) {

    /**
     * One that is ranked. Immutable and thread-safe.
     *
     * @param <K> what is ranked
     * @param key which
     * @param rate its share
     * @param rank one more than there are greater figures
     * @param best one more than there are shares that are certainly greater
     * @param worst one more than there are others that may be greater
     */
    public record Entry<K extends Comparable<? super K>>(K key, Rate rate, int rank, int best, int worst) {}

    /**
     * Copies the lists.
     *
     * @param entries those with a figure to quote, the greatest first, equal ones in the order of their keys
     * @param unranked those without, in the order of their keys
     */
    public Ranking {
        entries = List.copyOf(entries);
        unranked = List.copyOf(unranked);
    }

    /**
     * Ranks.
     *
     * @param <K> what is ranked
     * @param rates the share of each
     * @return the ranking, the same in whatever order the shares come
     */
    public static <K extends Comparable<? super K>> Ranking<K> of(Map<K, Rate> rates) {
        record Quoted<Q>(Q key, Rate rate, Rational figure) {}
        List<Quoted<K>> quoted = new ArrayList<>();
        List<K> unranked = new ArrayList<>();
        new TreeMap<>(rates)
                .forEach((key, rate) -> rate.figure()
                        .ifPresentOrElse(
                                figure -> quoted.add(new Quoted<>(key, rate, figure)), () -> unranked.add(key)));
        // The sort is stable, so equal ones stay in the order of their keys.
        quoted.sort(Comparator.comparing((Quoted<K> one) -> one.figure()).reversed());
        Rational[] figures = quoted.stream().map(Quoted::figure).sorted().toArray(Rational[]::new);
        Rational[] lows = quoted.stream().map(one -> one.rate().low()).sorted().toArray(Rational[]::new);
        Rational[] highs =
                quoted.stream().map(one -> one.rate().high()).sorted().toArray(Rational[]::new);
        List<Entry<K>> entries = new ArrayList<>();
        for (Quoted<K> one : quoted) {
            Rate rate = one.rate();
            // An uncertain share may be greater than itself at its least, but is no other.
            int itself = rate.isExact() ? 0 : 1;
            entries.add(new Entry<>(
                    one.key(),
                    rate,
                    1 + above(figures, one.figure()),
                    1 + above(lows, rate.high()),
                    1 + above(highs, rate.low()) - itself));
        }
        return new Ranking<>(entries, unranked);
    }

    /** How many of sorted shares are greater. */
    private static int above(Rational[] sorted, Rational share) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) / 2;
            if (sorted[middle].compareTo(share) > 0) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return sorted.length - from;
    }

    /**
     * Returns the keys in their order.
     *
     * @return those that are ranked, the greatest first
     */
    public List<K> keys() {
        return entries.stream().map(Entry::key).toList();
    }

    /**
     * Returns those of the first ranks, ties included, so that nobody is left out who is as good as another.
     *
     * @param rank the last rank to take
     * @return the entries of that rank or a smaller one
     */
    public List<Entry<K>> upTo(int rank) {
        return entries.stream().filter(entry -> entry.rank() <= rank).toList();
    }
}
