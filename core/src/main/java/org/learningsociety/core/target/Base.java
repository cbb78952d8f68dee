package org.learningsociety.core.target;

import java.util.List;
import java.util.function.Function;

/**
 * That of which a target asks for a share: its denominator.
 *
 * <p>Where the words of a document do not decide what the base is, all readings are kept, and everything that follows
 * is told for each of them. None is ever chosen. Immutable and thread-safe.
 */
public sealed interface Base {

    /**
     * A base that the document states.
     *
     * @param population the base
     */
    record Stated(Population population) implements Base {}

    /**
     * A base that the document leaves open, as "trong đó 60 %" does.
     *
     * @param readings the readings, at least two with different ids; their order says nothing
     */
    record Ambiguous(List<Reading> readings) implements Base {

        /**
         * Copies the readings.
         *
         * @param readings the readings, at least two with different ids; their order says nothing
         */
        public Ambiguous {
            readings = List.copyOf(readings);
        }
    }

    /**
     * Treats each case.
     *
     * @param <R> the type of the result
     * @param stated what to do with a base that is stated
     * @param ambiguous what to do with one that is left open
     * @return the result for this case
     */
    default <R> R match(Function<Stated, R> stated, Function<Ambiguous, R> ambiguous) {
        return this instanceof Stated one ? stated.apply(one) : ambiguous.apply((Ambiguous) this);
    }
}
