package org.learningsociety.core.json;

import java.util.function.Function;
import org.learningsociety.core.problem.Validated;

/**
 * Reads and writes the values of one type.
 *
 * <p>{@code decode(encode(x)) = x} for every x. Implementations are immutable and thread-safe.
 *
 * @param <T> the type of the values
 */
public interface JsonCodec<T> extends JsonDecoder<T> {

    /**
     * Encodes a value.
     *
     * @param value the value
     * @return the JSON value from which {@link #decode} makes an equal one
     */
    JsonValue encode(T value);

    /**
     * Joins a decoder and its inverse.
     *
     * @param <T> the type of the values
     * @param decoder decodes a value
     * @param encoder encodes a value so that {@code decoder} makes an equal one
     * @return the codec
     */
    static <T> JsonCodec<T> of(JsonDecoder<T> decoder, Function<? super T, ? extends JsonValue> encoder) {
        return new JsonCodec<>() {
            @Override
            public Validated<T> decode(JsonCursor in) {
                return decoder.decode(in);
            }

            @Override
            public JsonValue encode(T value) {
                return encoder.apply(value);
            }
        };
    }

    /**
     * Reads and writes values of another type that have the JSON form of this one, such as an identifier written as a text.
     *
     * <pre>{@code JsonCodec<UnitId> unitId = Codecs.text().as(UnitId::of, UnitId::text);}</pre>
     *
     * @param <R> the other type
     * @param make makes the other value; an {@link IllegalArgumentException}, {@link java.time.DateTimeException} or
     *     {@link ArithmeticException} that it throws becomes a problem at the value's place
     * @param take takes this codec's value from the other, the inverse of {@code make}
     * @return the codec of the other type
     */
    default <R> JsonCodec<R> as(Function<? super T, ? extends R> make, Function<? super R, ? extends T> take) {
        JsonCodec<T> inner = this;
        return new JsonCodec<>() {
            @Override
            public Validated<R> decode(JsonCursor in) {
                Validated<T> decoded = inner.decode(in);
                return decoded.hasErrors()
                        ? Validated.failed(decoded.problems())
                        : decoded.flatMap(value -> in.attempt(() -> make.apply(value)));
            }

            @Override
            public JsonValue encode(R value) {
                return inner.encode(take.apply(value));
            }
        };
    }
}
