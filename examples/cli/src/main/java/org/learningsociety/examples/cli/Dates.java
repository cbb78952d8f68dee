package org.learningsociety.examples.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.learningsociety.core.time.DateBound;

/** How the ends of a period are written for other programs: a day, nothing for an open end, {@code unknown}. */
final class Dates {

    private static final String UNKNOWN = "unknown";

    private Dates() {}

    static @Nullable String json(DateBound bound) {
        return bound instanceof DateBound.Open ? null : cell(bound);
    }

    static String cell(DateBound bound) {
        return bound instanceof DateBound.Unknown
                ? UNKNOWN
                : bound.day().map(LocalDate::toString).orElse("");
    }
}
