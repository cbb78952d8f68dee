package org.learningsociety.core.time;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a {@link DateRange} starts or ends: on a day, nowhere, or on a day that is not known.
 *
 * <p>The text forms are those of ISO 8601-2 (EDTF): a date such as {@code 2024-01-26}, two points for open, nothing for
 * unknown. Immutable and thread-safe.
 */
public sealed interface DateBound {

    /**
     * Returns a bound on a known day.
     *
     * @param date the first day of the range, or the day after its last
     * @return the bound
     */
    static DateBound on(LocalDate date) {
        return new On(date);
    }

    /**
     * Returns the absent bound of a range that goes on.
     *
     * @return the open bound
     */
    static DateBound open() {
        return new Open();
    }

    /**
     * Returns the bound of a range that does start or end, on a day that no source gives.
     *
     * @return the unknown bound
     */
    static DateBound unknown() {
        return new Unknown();
    }

    /**
     * Returns the day of a known bound.
     *
     * @return the day; empty if the bound is open or unknown
     */
    default Optional<LocalDate> day() {
        return this instanceof On on ? Optional.of(on.date()) : Optional.empty();
    }

    /**
     * A bound on a known day.
     *
     * @param date the first day of the range, or the day after its last
     */
    record On(LocalDate date) implements DateBound {
        @Override
        public String toString() {
            return date.toString();
        }
    }

    /** No bound: the range goes on. */
    record Open() implements DateBound {
        @Override
        public String toString() {
            return "..";
        }
    }

    /** A bound on a day that no source gives. */
    record Unknown() implements DateBound {
        @Override
        public String toString() {
            return "";
        }
    }
}
