package org.learningsociety.core.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A value that changes on certain days, such as the name of a unit.
 *
 * <p>Each entry holds from its day on, that day included, until the day of the next entry. Before the first entry there
 * is no value, and none is made up. Entries may be added in any order; the result is the same.
 *
 * <p>Example: with entries on 2004-01-01 and 2025-07-01, the value at 2025-06-30 is the first and at 2025-07-01 the
 * second. Immutable and thread-safe if the values are.
 *
 * @param <T> the type of the value
 */
public final class Dated<T> {

    // Never changed, and handed out only as what cannot be changed.
    private final NavigableMap<LocalDate, T> entries;

    private Dated(NavigableMap<LocalDate, T> entries) {
        this.entries = entries;
    }

    /**
     * Returns a value that has not changed since its first day.
     *
     * @param <T> the type of the value
     * @param date the first day
     * @param value the value from that day on
     * @return the dated value with one entry
     */
    public static <T> Dated<T> of(LocalDate date, T value) {
        return new Dated<T>(new TreeMap<>()).with(date, value);
    }

    /**
     * Adds an entry.
     *
     * @param date the day from which the value holds
     * @param value the value from that day on
     * @return the dated value with the entry; unchanged if it has this entry already
     * @throws IllegalArgumentException if another value stands on that day
     */
    public Dated<T> with(LocalDate date, T value) {
        NavigableMap<LocalDate, T> more = new TreeMap<>(entries);
        T present = more.putIfAbsent(date, Objects.requireNonNull(value, "value"));
        if (present != null && !present.equals(value)) {
            throw new IllegalArgumentException(
                    "a day must have one value, but " + date + " has both " + present + " and " + value);
        }
        return new Dated<>(more);
    }

    /**
     * Returns the value on a day.
     *
     * @param date the day
     * @return the value of the last entry on or before the day
     * @throws DateTimeException if the day is before the first entry
     */
    public T at(LocalDate date) {
        return find(date)
                .orElseThrow(() -> new DateTimeException(
                        "the date must not be before the first day, " + firstDay() + ", but was " + date));
    }

    /**
     * Finds the value on a day.
     *
     * @param date the day
     * @return the value of the last entry on or before the day; empty if the day is before the first entry
     */
    public Optional<T> find(LocalDate date) {
        return Optional.ofNullable(entries.floorEntry(date)).map(Map.Entry::getValue);
    }

    /**
     * Returns the first day that has a value.
     *
     * @return the day of the first entry
     */
    public LocalDate firstDay() {
        return entries.firstKey();
    }

    /**
     * Returns all entries, from the first day to the last.
     *
     * @return an unmodifiable map from the days to the values that begin on them
     */
    public NavigableMap<LocalDate, T> entries() {
        return Collections.unmodifiableNavigableMap(entries);
    }

    /**
     * Converts every value, keeping the days.
     *
     * @param <R> the new type
     * @param conversion a pure function
     * @return the converted values
     */
    public <R> Dated<R> map(Function<? super T, ? extends R> conversion) {
        NavigableMap<LocalDate, R> converted = new TreeMap<>();
        entries.forEach((date, value) -> converted.put(date, Objects.requireNonNull(conversion.apply(value), "value")));
        return new Dated<>(converted);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Dated<?> dated && entries.equals(dated.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    @Override
    public String toString() {
        return entries.toString();
    }
}
