package org.learningsociety.reporting.tally;

import java.util.Optional;
import org.learningsociety.core.number.Rational;

/**
 * What share of subjects has achieved: what is certain of it, and the figure to quote.
 *
 * <p>The truth lies between {@code low} and {@code high}, whatever the unknown and the missing subjects turn out to be. The
 * figure is the share of the assessed subjects that certainly achieved: an open case does not raise it, and it meets the bounds
 * when nothing is open. Whoever decides, for example whether a target is reached, compares the bounds. Immutable and thread-safe.
 *
 * @param low the least share possible, at least zero
 * @param figure the share of the assessed subjects that certainly achieved; absent when none was assessed
 * @param high the greatest share possible, at most one
 */
public record Rate(Rational low, Optional<Rational> figure, Rational high) {

    /**
     * Checks the order.
     *
     * @param low the least share possible, at least zero
     * @param figure the share of the assessed subjects that certainly achieved; absent when none was assessed
     * @param high the greatest share possible, at most one
     * @throws IllegalArgumentException unless 0 &lt;= low &lt;= figure &lt;= high &lt;= 1
     */
    public Rate {
        Rational middle = figure.orElse(low);
        boolean inside = low.signum() >= 0 && high.compareTo(Rational.ONE) <= 0;
        if (!inside || low.compareTo(middle) > 0 || middle.compareTo(high) > 0 || low.compareTo(high) > 0) {
            throw new IllegalArgumentException("a rate must satisfy 0 <= low <= figure <= high <= 1, but was low " + low
                    + ", figure " + figure.map(Rational::toString).orElse("absent") + ", high " + high);
        }
    }

    /**
     * Returns a rate.
     *
     * @param low the least share possible
     * @param figure the figure to quote
     * @param high the greatest share possible
     * @return the rate
     * @throws IllegalArgumentException unless 0 &lt;= low &lt;= figure &lt;= high &lt;= 1
     */
    public static Rate of(Rational low, Rational figure, Rational high) {
        return new Rate(low, Optional.of(figure), high);
    }

    /**
     * Returns a rate that is certain.
     *
     * @param share the share
     * @return a rate whose bounds and figure are this share
     * @throws IllegalArgumentException unless the share lies in [0, 1]
     */
    public static Rate exactly(Rational share) {
        return of(share, share, share);
    }

    /**
     * Tells whether the share is certain.
     *
     * @return whether low and high are equal
     */
    public boolean isExact() {
        return low.equals(high);
    }

    /**
     * Tells whether another rate lies within this one's bounds, as it does when more becomes known.
     *
     * @param other the other rate
     * @return whether low &lt;= other.low and other.high &lt;= high
     */
    public boolean encloses(Rate other) {
        return low.compareTo(other.low) <= 0 && other.high.compareTo(high) <= 0;
    }

    /**
     * Returns the share that did not achieve, for a question of which less is better.
     *
     * @return one less each share, so that the bounds trade places
     */
    public Rate complement() {
        return new Rate(Rational.ONE.minus(high), figure.map(Rational.ONE::minus), Rational.ONE.minus(low));
    }
}
