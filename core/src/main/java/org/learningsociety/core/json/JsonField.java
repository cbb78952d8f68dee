package org.learningsociety.core.json;

import java.util.Optional;
import org.learningsociety.core.problem.Place;

/**
 * A field that was taken from {@link JsonFields}: its value once all fields are known to be good. Immutable.
 *
 * @param <T> the type of the value
 */
public final class JsonField<T> {
    private final String name;
    private final JsonCursor cursor;
    private final Optional<T> value;

    JsonField(String name, JsonCursor cursor, Optional<T> value) {
        this.name = name;
        this.cursor = cursor;
        this.value = value;
    }

    /**
     * Returns the value. To be called in the function given to {@link JsonFields#build}, which runs only when there is one.
     *
     * @return the value
     * @throws IllegalStateException if the field could not be decoded
     */
    public T get() {
        return value.orElseThrow(() ->
                new IllegalStateException("fields must be read within build, but a bad one was read before: " + name));
    }

    /**
     * Returns the value where it could be decoded, for a check that is due even when other fields are bad.
     *
     * @return the value; absent if the field could not be decoded
     */
    public Optional<T> decoded() {
        return value;
    }

    /**
     * Returns the place, for problems that a later check finds.
     *
     * @return the place of the field's value, or of the object if the field is absent
     */
    public Place place() {
        return cursor.place();
    }
}
