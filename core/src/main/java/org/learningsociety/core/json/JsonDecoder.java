package org.learningsociety.core.json;

import org.learningsociety.core.problem.Validated;

/**
 * Makes a value of the domain from a JSON value.
 *
 * <p>A decoder is a pure function that throws for no data. All that is wrong is in the result, each problem at its own place. A
 * decoder of an object is written with {@link JsonFields}; see the package's example. Implementations are immutable and
 * thread-safe.
 *
 * @param <T> the type of the value
 */
@FunctionalInterface
public interface JsonDecoder<T> {

    /**
     * Decodes a value.
     *
     * @param in the JSON value and its place
     * @return the value, and every problem found within the JSON value
     */
    Validated<T> decode(JsonCursor in);
}
