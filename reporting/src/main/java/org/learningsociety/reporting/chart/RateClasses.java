package org.learningsociety.reporting.chart;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.learningsociety.core.number.Rational;
import org.learningsociety.reporting.wording.Wording;

/**
 * At most five classes of shares, which are shown by as many shades.
 *
 * <p>A class begins at its edge and ends before the next: with edges at 50 % and 80 % a share of 50 % lies in the second class, [50 %,
 * 80 %). Immutable and thread-safe.
 *
 * @param edges where the second and each later class begins, increasing, between 0 and 1
 */
public record RateClasses(List<Rational> edges) {

    private static final int MOST_EDGES = 4;

    /**
     * Checks the edges.
     *
     * @param edges where the second and each later class begins, increasing, between 0 and 1
     * @throws IllegalArgumentException if there are more than four, or they do not increase, or one is not between 0 and 1
     */
    public RateClasses {
        edges = List.copyOf(edges);
        Rational last = Rational.ZERO;
        for (Rational edge : edges) {
            if (edge.compareTo(last) <= 0 || edge.compareTo(Rational.ONE) >= 0 || edges.size() > MOST_EDGES) {
                throw new IllegalArgumentException(
                        "the edges of classes must be at most four and increase between 0 and 1, but were " + edges);
            }
            last = edge;
        }
    }

    /**
     * Returns classes that begin at whole percents.
     *
     * @param percents where the second and each later class begins, increasing, between 0 and 100
     * @return the classes
     * @throws IllegalArgumentException if there are more than four, or they do not increase, or one is not between 0 and 100
     */
    public static RateClasses ofPercents(int... percents) {
        return new RateClasses(
                IntStream.of(percents).mapToObj(one -> Rational.of(one, 100)).toList());
    }

    /**
     * Returns how many classes there are.
     *
     * @return one more than edges
     */
    public int size() {
        return edges.size() + 1;
    }

    /**
     * Returns the class of a share.
     *
     * @param share the share
     * @return its index from 0, the lowest
     */
    public int indexOf(Rational share) {
        return (int) edges.stream().filter(edge -> edge.compareTo(share) <= 0).count();
    }

    /** Says of which shares a class is. */
    String name(Wording wording, int index) {
        if (edges.isEmpty()) {
            return Picture.say(wording, "class.from", Map.of("low", wording.percent(Rational.ZERO)));
        }
        if (index == 0) {
            return Picture.say(wording, "class.below", Map.of("high", wording.percent(edges.get(0))));
        }
        String low = wording.percent(edges.get(index - 1));
        return index == edges.size()
                ? Picture.say(wording, "class.from", Map.of("low", low))
                : Picture.say(wording, "class.between", Map.of("low", low, "high", wording.percent(edges.get(index))));
    }
}
