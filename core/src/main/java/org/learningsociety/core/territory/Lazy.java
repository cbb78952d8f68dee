package org.learningsociety.core.territory;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is made when it is first asked for, so that who never asks need not wait.
 *
 * @param <T> the type of the value, which must be immutable
 */
final class Lazy<T> {

    private final Supplier<T> make;
    private volatile @Nullable T made;

    /** Takes a pure function: two threads that ask at once would make the same value. */
    Lazy(Supplier<T> make) {
        this.make = make;
    }

    T get() {
        T value = made;
        if (value == null) {
            value = make.get();
            made = value;
        }
        return value;
    }
}
