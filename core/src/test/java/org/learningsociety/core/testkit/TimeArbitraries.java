package org.learningsociety.core.testkit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.learningsociety.core.time.DateBound;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.core.time.Dated;
import org.learningsociety.core.time.PartialDate;

/** Generators of dates and ranges that crowd around a few days, so that ends often are equal or one day apart. */
public final class TimeArbitraries {

    /** The first day of {@link #days()}. */
    public static final LocalDate FIRST = LocalDate.of(2025, 6, 26);

    private static final int DAYS = 10;

    private TimeArbitraries() {}

    /**
     * Returns days close together.
     *
     * @return one of ten days around 1 July 2025
     */
    public static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, DAYS - 1).map(FIRST::plusDays);
    }

    /**
     * Returns dates of four centuries.
     *
     * @return dates from 1800 to 2200, leap days among them
     */
    public static Arbitrary<LocalDate> dates() {
        return Arbitraries.integers()
                .between(1800, 2200)
                .flatMap(year -> Arbitraries.integers()
                        .between(1, LocalDate.of(year, 12, 31).getDayOfYear())
                        .map(day -> LocalDate.ofYearDay(year, day)));
    }

    /**
     * Returns ranges without an unknown bound.
     *
     * @return ranges between two of {@link #days()}, one in three with an open start or end
     */
    public static Arbitrary<DateRange> dateRanges() {
        return ranges(Arbitraries.of(DateBound.open()));
    }

    /**
     * Returns any ranges.
     *
     * @return ranges between two of {@link #days()}, one in three with an open or unknown start or end
     */
    public static Arbitrary<DateRange> anyDateRanges() {
        return ranges(Arbitraries.of(DateBound.open(), DateBound.unknown()));
    }

    private static Arbitrary<DateRange> ranges(Arbitrary<DateBound> absent) {
        Arbitrary<DateRange> known = Combinators.combine(
                        days(), Arbitraries.integers().between(1, DAYS / 2))
                .as((from, length) -> DateRange.of(from, from.plusDays(length)));
        Arbitrary<DateBound> bounds = Arbitraries.oneOf(days().map(DateBound::on), absent);
        Arbitrary<DateRange> any = Combinators.combine(
                        known, absent, Arbitraries.integers().between(0, 2), bounds)
                .as((range, bound, side, other) -> switch (side) {
                    case 0 -> DateRange.of(bound, range.to());
                    case 1 -> DateRange.of(range.from(), bound);
                    default -> other.day().isPresent() ? DateRange.of(bound, other) : DateRange.of(other, bound);
                });
        return Arbitraries.frequencyOf(Tuple.of(2, known), Tuple.of(1, any));
    }

    /**
     * Returns values that change on a few days.
     *
     * @return one to five entries on {@link #days()}, with single letters that may recur
     */
    public static Arbitrary<Dated<String>> dated() {
        return entries()
                .map(entries -> entries.entrySet().stream()
                        .map(entry -> Dated.of(entry.getKey(), entry.getValue()))
                        .reduce((all, one) -> all.with(one.firstDay(), one.at(one.firstDay())))
                        .orElseThrow());
    }

    /**
     * Returns what a dated value is made of.
     *
     * @return one to five of {@link #days()}, in no order, each with a single letter that may recur
     */
    public static Arbitrary<Map<LocalDate, String>> entries() {
        return Arbitraries.maps(days(), Arbitraries.of("A", "B", "C"))
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    /**
     * Returns dates of papers.
     *
     * @return dates of years from 1 to 9999, some without a day, some without a month
     */
    public static Arbitrary<PartialDate> partialDates() {
        Arbitrary<Integer> years = Arbitraries.oneOf(
                Arbitraries.integers().between(1, 9999), Arbitraries.integers().between(2010, 2030));
        Arbitrary<Integer> months = Arbitraries.integers().between(1, 12);
        Arbitrary<PartialDate> complete = Combinators.combine(years, months)
                .as(YearMonth::of)
                .flatMap(month -> Arbitraries.integers()
                        .between(1, month.lengthOfMonth())
                        .map(day -> PartialDate.from(month.atDay(day))));
        return Arbitraries.frequencyOf(
                Tuple.of(3, complete),
                Tuple.of(2, Combinators.combine(years, months).as((year, month) -> PartialDate.of(year, month))),
                Tuple.of(1, years.map(PartialDate::of)));
    }
}
