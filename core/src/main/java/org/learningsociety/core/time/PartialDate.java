package org.learningsociety.core.time;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The date on an official paper, of which the day, or the day and the month, may still be blank.
 *
 * <p>A draft reads "ngày … tháng 3 năm 2024" until it is signed; what is blank stays blank and is never filled in by a
 * guess. The text form is that of ISO 8601: {@code 2024-03-08}, {@code 2024-03} or {@code 2024}. Immutable and
 * thread-safe.
 *
 * @param year the year, 1 to 9999
 * @param month the month, 1 to 12, if it is filled in
 * @param day the day of the month, if it is filled in; it needs its month
 */
public record PartialDate(int year, OptionalInt month, OptionalInt day) {

    private static final Pattern ISO = Pattern.compile("(?<year>\\d{4})(?:-(?<month>\\d{2})(?:-(?<day>\\d{2}))?)?");

    /** A run of dots or underscores that stands for a blank; beside a digit it would stand for another digit. */
    private static final Pattern BLANK = Pattern.compile("(?<!\\d)[.…_]+(?!\\d)");

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");

    private static final List<Pattern> PRINTED = List.of(
            Pattern.compile("(?:ngày)? ?(?<day>\\d{0,2}) ?tháng ?(?<month>\\d{0,2}) ?(?:năm|/) ?(?<year>\\d{4})"),
            Pattern.compile("(?:ngày)? ?(?<day>\\d{0,2}) ?([/-]) ?(?<month>\\d{0,2}) ?\\2 ?(?<year>\\d{4})"),
            Pattern.compile("(?<day>)(?<month>\\d{1,2}) ?/ ?(?<year>\\d{4})"),
            Pattern.compile("(?<day>)(?<month>)năm ?(?<year>\\d{4})"));

    /**
     * Checks that the parts make a date.
     *
     * @param year the year
     * @param month the month, if it is filled in
     * @param day the day of the month, if it is filled in
     * @throws IllegalArgumentException if a part is out of range, or if there is a day without a month
     */
    public PartialDate {
        requireWithin("year", year, 9999);
        month.ifPresent(value -> requireWithin("month", value, 12));
        if (day.isPresent()) {
            int known = month.orElseThrow(() -> new IllegalArgumentException(
                    "a day must have its month, but was day " + day.getAsInt() + " of the year " + year));
            requireWithin("day", day.getAsInt(), YearMonth.of(year, known).lengthOfMonth());
        }
    }

    private static void requireWithin(String part, int value, int last) {
        if (value < 1 || value > last) {
            throw new IllegalArgumentException(
                    "the " + part + " must lie between 1 and " + last + ", but was " + value);
        }
    }

    /**
     * Returns a date of which only the year is filled in.
     *
     * @param year the year
     * @return the date
     * @throws IllegalArgumentException if the year is out of range
     */
    public static PartialDate of(int year) {
        return new PartialDate(year, OptionalInt.empty(), OptionalInt.empty());
    }

    /**
     * Returns a date of which the day is blank.
     *
     * @param year the year
     * @param month the month
     * @return the date
     * @throws IllegalArgumentException if a part is out of range
     */
    public static PartialDate of(int year, int month) {
        return new PartialDate(year, OptionalInt.of(month), OptionalInt.empty());
    }

    /**
     * Returns a complete date.
     *
     * @param year the year
     * @param month the month
     * @param day the day of the month
     * @return the date
     * @throws IllegalArgumentException if a part is out of range
     */
    public static PartialDate of(int year, int month, int day) {
        return new PartialDate(year, OptionalInt.of(month), OptionalInt.of(day));
    }

    /**
     * Converts a day.
     *
     * @param date the day
     * @return the complete date
     * @throws IllegalArgumentException if the year is out of range
     */
    public static PartialDate from(LocalDate date) {
        return of(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /**
     * Reads the text that {@link #toString} writes.
     *
     * @param text for example {@code 2024-03-08}, {@code 2024-03} or {@code 2024}
     * @return the date
     * @throws IllegalArgumentException if the text is anything else, or if there is no such date
     */
    public static PartialDate parse(String text) {
        return read(ISO, text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "a date must be written like 2024-03-08, 2024-03 or 2024, but was \"" + text + '"'));
    }

    /**
     * Reads a date as official papers print it.
     *
     * <p>The day comes first: {@code 09/01/2013}, {@code 9-1-2013}, {@code ngày 08 tháng 4 năm 2020}, {@code ngày
     * 08/4/2024}. A day or month may be blank, marked or not: {@code ngày tháng 3 năm 2024}, {@code … tháng 3 năm
     * 2024}, {@code …/3/2024}, {@code tháng 3/2024}, {@code năm 2024}. Case, spaces around and between the words,
     * leading zeros and Unicode composition do not matter.
     *
     * @param text the printed date and nothing else
     * @return the date; what is blank in the text is absent
     * @throws IllegalArgumentException if the text is written otherwise, such as with a digit left blank, or if there
     *     is no such date
     */
    public static PartialDate parsePrinted(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        String filled = BLANK.matcher(folded).replaceAll(" ");
        String line = SPACE.matcher(filled).replaceAll(" ").strip();
        return PRINTED.stream()
                .flatMap(form -> read(form, line).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "a printed date must be like \"ngày 08 tháng 4 năm 2020\" or 08/4/2020, but was \"" + text
                                + '"'));
    }

    private static Optional<PartialDate> read(Pattern form, String text) {
        Matcher parts = form.matcher(text);
        return parts.matches()
                ? Optional.of(new PartialDate(
                        Integer.parseInt(parts.group("year")), part(parts, "month"), part(parts, "day")))
                : Optional.empty();
    }

    private static OptionalInt part(Matcher parts, String name) {
        String digits = parts.group(name);
        return digits == null || digits.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
    }

    /**
     * Tells whether nothing is blank.
     *
     * @return whether day and month are filled in
     */
    public boolean isComplete() {
        return day.isPresent();
    }

    /**
     * Converts to a day.
     *
     * @return the day; empty if it or its month is blank
     */
    public Optional<LocalDate> toLocalDate() {
        return isComplete() ? Optional.of(firstPossibleDay()) : Optional.empty();
    }

    /**
     * Converts to the days that the date may be.
     *
     * @return one day, all days of the month, or all days of the year
     */
    public DateRange toDateRange() {
        LocalDate first = firstPossibleDay();
        if (isComplete()) {
            return DateRange.of(first, first.plusDays(1));
        }
        return DateRange.of(first, month.isPresent() ? first.plusMonths(1) : first.plusYears(1));
    }

    /**
     * Writes the date as official papers print it.
     *
     * <p>Days before the 10th and the months 1 and 2 have a leading zero, so that no digit can be put before them; a
     * blank is written as "…".
     *
     * @return for example {@code ngày 08 tháng 4 năm 2024} or {@code ngày … tháng 02 năm 2024}; {@link #parsePrinted}
     *     reads it back
     */
    public String printed() {
        String printedDay = day.isPresent() ? twoDigits(day.getAsInt()) : "…";
        String printedMonth = "…";
        if (month.isPresent()) {
            int value = month.getAsInt();
            printedMonth = value <= 2 ? twoDigits(value) : Integer.toString(value);
        }
        return "ngày " + printedDay + " tháng " + printedMonth + " năm " + fourDigits(year);
    }

    /**
     * Writes the parts that are filled in, which {@link #parse} reads back.
     *
     * @return for example {@code 2024-03-08}, {@code 2024-03} or {@code 2024}
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(fourDigits(year));
        month.ifPresent(value -> text.append('-').append(twoDigits(value)));
        day.ifPresent(value -> text.append('-').append(twoDigits(value)));
        return text.toString();
    }

    private LocalDate firstPossibleDay() {
        return LocalDate.of(year, month.orElse(1), day.orElse(1));
    }

    private static String twoDigits(int value) {
        return String.format(Locale.ROOT, "%02d", value);
    }

    private static String fourDigits(int value) {
        return String.format(Locale.ROOT, "%04d", value);
    }
}
