package org.learningsociety.core.time;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/**
 * A range of days, half-open: the start is the first day in it, the end is the first day after it.
 *
 * <p>A range is never empty. Its text is the two {@linkplain DateBound bounds} with a slash between, after ISO 8601-2
 * (EDTF):
 *
 * <table>
 * <caption>Text forms</caption>
 * <tr><th>text</th><th>meaning</th></tr>
 * <tr><td>{@code 2020-09-21/2024-01-26}</td><td>from 21 September 2020; the last day is 25 January 2024</td></tr>
 * <tr><td>{@code 2024-01-26/..}</td><td>from 26 January 2024 on; nothing has ended it</td></tr>
 * <tr><td>{@code 2024-01-26/}</td><td>from 26 January 2024 to an end that no source gives</td></tr>
 * <tr><td>{@code ../2024-02-12}</td><td>every day up to 11 February 2024</td></tr>
 * <tr><td>{@code /2024-02-12}</td><td>from a start that no source gives to 11 February 2024</td></tr>
 * </table>
 *
 * <p>A range with an unknown bound stands for every range that the bound's true day could make. A question answers
 * {@code true} if that holds for all of them; {@link #mayContain} and {@link #mayOverlap} answer {@code true} if it
 * holds for one. Where all bounds are known or open, the two agree. Since no range is empty, {@code 2024-01-26/} does
 * contain 26 January 2024, and no other day for certain. Two unknown bounds are never taken to be the same day.
 * Immutable and thread-safe.
 *
 * @param from where the range starts
 * @param to where the range ends: the day after its last
 */
public record DateRange(DateBound from, DateBound to) {

    /** All days. */
    public static final DateRange ALWAYS = new DateRange(DateBound.open(), DateBound.open());

    private static final BinaryOperator<LocalDate> EARLIER = BinaryOperator.minBy(Comparator.naturalOrder());
    private static final BinaryOperator<LocalDate> LATER = BinaryOperator.maxBy(Comparator.naturalOrder());

    // Days are compared as epoch days, with an open start before and an open end after every day.
    // A day that can lie as far back or ahead as one likes stands just inside them.
    private static final long BEFORE_ALL_DAYS = Long.MIN_VALUE;
    private static final long ANY_EARLY_DAY = Long.MIN_VALUE + 1;
    private static final long ANY_LATE_DAY = Long.MAX_VALUE - 1;
    private static final long AFTER_ALL_DAYS = Long.MAX_VALUE;

    /**
     * Checks that a day can be in the range.
     *
     * @param from where the range starts
     * @param to where the range ends
     * @throws IllegalArgumentException if the start is not before the end
     */
    public DateRange {
        LocalDate start = from.day().orElse(LocalDate.MIN);
        if (to.day().filter(end -> !start.isBefore(end)).isPresent()) {
            throw new IllegalArgumentException("start must be before end, but was " + from + "/" + to);
        }
    }

    /**
     * Returns a range between two days.
     *
     * @param from the first day
     * @param to the day after the last
     * @return the range
     * @throws IllegalArgumentException if the start is not before the end
     */
    public static DateRange of(LocalDate from, LocalDate to) {
        return of(DateBound.on(from), DateBound.on(to));
    }

    /**
     * Returns a range between two bounds.
     *
     * @param from where the range starts
     * @param to where the range ends: the day after its last
     * @return the range
     * @throws IllegalArgumentException if the start is not before the end
     */
    public static DateRange of(DateBound from, DateBound to) {
        return new DateRange(from, to);
    }

    /**
     * Returns a range that goes on.
     *
     * @param from the first day
     * @return the range with an open end
     */
    public static DateRange from(LocalDate from) {
        return of(DateBound.on(from), DateBound.open());
    }

    /**
     * Returns a range that has always been.
     *
     * @param to the day after the last
     * @return the range with an open start
     */
    public static DateRange until(LocalDate to) {
        return of(DateBound.open(), DateBound.on(to));
    }

    /**
     * Reads the text that {@link #toString} writes.
     *
     * @param text two bounds with a slash between
     * @return the range
     * @throws IllegalArgumentException if the text is anything else, or if the start is not before the end
     */
    public static DateRange parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0 || slash != text.lastIndexOf('/')) {
            throw new IllegalArgumentException(
                    "a date range must be two bounds with one slash between, but was \"" + text + '"');
        }
        return of(parseBound(text.substring(0, slash)), parseBound(text.substring(slash + 1)));
    }

    private static DateBound parseBound(String text) {
        if (text.isEmpty()) {
            return DateBound.unknown();
        }
        if (text.equals("..")) {
            return DateBound.open();
        }
        try {
            return DateBound.on(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "a bound must be a day like 2024-01-26, two points or nothing, but was \"" + text + '"', e);
        }
    }

    /**
     * Tells whether a day is certainly in the range.
     *
     * @param date the day
     * @return whether every range that this one may be has the day
     */
    public boolean contains(LocalDate date) {
        return hasBegun(date) && !mayHaveEnded(date);
    }

    /**
     * Tells whether a day is possibly in the range.
     *
     * @param date the day
     * @return whether some range that this one may be has the day
     */
    public boolean mayContain(LocalDate date) {
        long day = date.toEpochDay();
        return possibleStart() <= day && day < possibleEnd();
    }

    /**
     * Tells whether every day of another range is certainly in this one.
     *
     * @param other the other range
     * @return whether this range has all days that the other may have; since two unknown bounds are not taken to be the
     *     same day, a range with an unknown bound does not enclose itself
     */
    public boolean encloses(DateRange other) {
        return certainStart() <= other.possibleStart() && other.possibleEnd() <= certainEnd();
    }

    /**
     * Tells whether two ranges certainly share a day.
     *
     * @param other the other range
     * @return whether they share a day wherever their unknown bounds lie
     */
    public boolean overlaps(DateRange other) {
        return certainStart() < other.certainEnd() && other.certainStart() < certainEnd();
    }

    /**
     * Tells whether two ranges possibly share a day.
     *
     * @param other the other range
     * @return whether they share a day if their unknown bounds lie as far out as they can
     */
    public boolean mayOverlap(DateRange other) {
        return possibleStart() < other.possibleEnd() && other.possibleStart() < possibleEnd();
    }

    /**
     * Tells whether one range ends on the day on which the other starts, so that no day lies between and none is
     * shared.
     *
     * @param other the other range
     * @return whether they meet; not if the bounds that would meet are open or unknown
     */
    public boolean touches(DateRange other) {
        return meets(to, other.from) || meets(other.to, from);
    }

    private static boolean meets(DateBound end, DateBound start) {
        return end instanceof DateBound.On && end.equals(start);
    }

    /**
     * Tells whether the range is certainly over before a day begins.
     *
     * @param date the day
     * @return whether every day of the range is earlier; false if the end is open or unknown
     */
    public boolean isBefore(LocalDate date) {
        return possibleEnd() <= date.toEpochDay();
    }

    /**
     * Tells whether the range certainly starts after a day.
     *
     * @param date the day
     * @return whether every day of the range is later; false if the start is open or unknown
     */
    public boolean isAfter(LocalDate date) {
        return possibleStart() > date.toEpochDay();
    }

    /**
     * Tells whether the range goes on without an end.
     *
     * @return whether the end is open; not if there is an end that is unknown
     */
    public boolean isOpenEnded() {
        return to.equals(DateBound.open());
    }

    /**
     * Returns the last day of the range, as it is shown to people.
     *
     * @return the day before the end; empty if the end is open or unknown
     */
    public Optional<LocalDate> lastDay() {
        return to.day().map(end -> end.minusDays(1));
    }

    /**
     * Returns the days that both ranges have.
     *
     * <p>An unknown bound makes the bound of the result unknown: wherever the unknown bounds lie, the shared days, if
     * there are any, are a range that the result may be. Whether there are any for certain, {@link #overlaps} tells.
     * The order of ranges does not matter; nor does their grouping, where no bound is unknown.
     *
     * <p>Example: {@code 2020-01-01/2024-01-01} and {@code 2022-01-01/..} give {@code 2022-01-01/2024-01-01}; with the
     * end of the first unknown, they give {@code 2022-01-01/}.
     *
     * @param other the other range
     * @return the shared days; empty if there certainly are none
     */
    public Optional<DateRange> intersection(DateRange other) {
        return mayOverlap(other)
                ? Optional.of(of(inner(from, other.from, LATER), inner(to, other.to, EARLIER)))
                : Optional.empty();
    }

    /**
     * Returns the days that one range or the other has, if they certainly are one range.
     *
     * <p>An open bound stays open; else an unknown bound makes the bound of the result unknown: wherever the unknown
     * bounds lie, the days are a range that the result may be.
     *
     * <p>Example: {@code 2020-01-01/2022-01-01} and {@code 2022-01-01/..} give {@code 2020-01-01/..}.
     *
     * @param other the other range
     * @return the days of both; empty if there may be a day between them that neither has
     */
    public Optional<DateRange> union(DateRange other) {
        boolean connected = certainStart() <= other.certainEnd() && other.certainStart() <= certainEnd();
        return connected
                ? Optional.of(of(outer(from, other.from, EARLIER), outer(to, other.to, LATER)))
                : Optional.empty();
    }

    private static DateBound inner(DateBound one, DateBound other, BinaryOperator<LocalDate> tighter) {
        if (one instanceof DateBound.Unknown || other instanceof DateBound.Unknown) {
            return DateBound.unknown();
        }
        return Stream.concat(one.day().stream(), other.day().stream())
                .reduce(tighter)
                .map(DateBound::on)
                .orElse(DateBound.open());
    }

    private static DateBound outer(DateBound one, DateBound other, BinaryOperator<LocalDate> wider) {
        if (one instanceof DateBound.Open || other instanceof DateBound.Open) {
            return DateBound.open();
        }
        return one.day()
                .flatMap(a -> other.day().map(b -> wider.apply(a, b)))
                .map(DateBound::on)
                .orElse(DateBound.unknown());
    }

    /**
     * Writes both bounds, which {@link #parse} reads back.
     *
     * @return for example {@code 2020-09-21/2024-01-26}
     */
    @Override
    public String toString() {
        return from + "/" + to;
    }

    // Comparing two known days is a fraction of counting them from 1970.
    private boolean hasBegun(LocalDate date) {
        return from instanceof DateBound.On start ? !date.isBefore(start.date()) : certainStart() <= date.toEpochDay();
    }

    private boolean mayHaveEnded(LocalDate date) {
        return to instanceof DateBound.On end ? !date.isBefore(end.date()) : date.toEpochDay() >= certainEnd();
    }

    private long possibleStart() {
        return from instanceof DateBound.On start ? start.date().toEpochDay() : BEFORE_ALL_DAYS;
    }

    private long possibleEnd() {
        return to instanceof DateBound.On end ? end.date().toEpochDay() : AFTER_ALL_DAYS;
    }

    /** The start if it lies as late as it can: an unknown one is at the latest the last day. */
    private long certainStart() {
        return from instanceof DateBound.Unknown
                ? lastDay().map(LocalDate::toEpochDay).orElse(ANY_LATE_DAY)
                : possibleStart();
    }

    /** The end if it lies as early as it can: an unknown one is at the earliest the day after the first. */
    private long certainEnd() {
        return to instanceof DateBound.Unknown
                ? from.day().map(first -> first.toEpochDay() + 1).orElse(ANY_EARLY_DAY)
                : possibleEnd();
    }
}
