package org.learningsociety.criteria.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.learningsociety.core.subject.TitleId;

/** Days on which something begins, ends or is late, against a calendar counted in another way. */
class TermsProperties {

    private static final LocalDate FIRST = LocalDate.of(2024, 2, 12);
    private static final LocalDate LAST = Dossier.MERGER.minusDays(1);

    /** Days of decisions, often at the ends of months and years. */
    @Provide
    Arbitrary<LocalDate> days() {
        Arbitrary<LocalDate> any = Arbitraries.longs()
                .between(FIRST.toEpochDay(), LAST.toEpochDay())
                .map(LocalDate::ofEpochDay);
        Arbitrary<LocalDate> ends = Arbitraries.of(
                LocalDate.of(2024, 2, 28),
                LocalDate.of(2024, 2, 29),
                LocalDate.of(2024, 3, 1),
                LocalDate.of(2024, 8, 31),
                LocalDate.of(2024, 12, 31),
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2025, 2, 28));
        return Arbitraries.frequencyOf(Tuple.of(3, any), Tuple.of(1, ends));
    }

    /** What lies around a last day, mostly close to it. */
    @Provide
    Arbitrary<Integer> offsets() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(-1, 0, 1)),
                Tuple.of(1, Arbitraries.integers().between(-20, 20)));
    }

    @Property
    @Label(
            "P-104 an appeal up to its last day counts and changes nothing before the new decision; one day later it is refused")
    void p104(
            @ForAll("days") LocalDate decided,
            @ForAll @IntRange(max = 90) int days,
            @ForAll("offsets") int offset,
            @ForAll @IntRange(max = 10) int wait,
            @ForAll boolean isPublished,
            @ForAll boolean isUpheld) {
        LocalDate known = isPublished ? decided.plusDays(wait) : decided;
        LocalDate appealed = max(known, known.plusDays(days).plusDays(offset));
        boolean isLate = appealed.toEpochDay() - known.toEpochDay() > days;
        Dossier dossier = new Dossier(
                Dossier.FAMILY,
                Dossier.OF_FAMILIES,
                Dossier.ofFamilies(
                        Dossier.procedure(Optional.of(days), Optional.empty(), Optional.empty(), List.of())));
        dossier.granted(decided, Dossier.MET, Optional.empty());
        if (isPublished) {
            dossier.decided(known, new Act.Published());
        }
        RecognitionState before = dossier.history().at(appealed);
        dossier.add(appealed, Optional.empty(), new Act.Appealed("không đồng ý"));
        Statistics.label("appeal").collect(isLate ? "late" : "in time").coverage(mix -> {
            mix.check("late").percentage(part -> part > 5);
            mix.check("in time").percentage(part -> part > 5);
        });

        assertThat(dossier.errors()).isEqualTo(isLate ? List.of("appeal-late") : List.of());
        assertThat(dossier.history().at(appealed).holding()).isEqualTo(before.holding());
        assertThat(dossier.standing(appealed)).isEqualTo(Standing.HELD);

        LocalDate again = appealed.plusDays(1);
        dossier.decided(again, new Act.Redecided(isUpheld, Optional.empty(), "xem lại"));
        assertThat(dossier.errors()).isEqualTo(isLate ? List.of("appeal-late", "no-appeal") : List.of());
        assertThat(dossier.standing(appealed)).isEqualTo(Standing.HELD);
        assertThat(dossier.standing(again)).isEqualTo(isLate || isUpheld ? Standing.HELD : Standing.PENDING);
    }

    private static LocalDate max(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    @Property
    @Label("P-105 a title is held from its day to the day before its end, and on no other day")
    void p105(
            @ForAll("days") LocalDate decided,
            @ForAll @IntRange(min = 1, max = 900) int length,
            @ForAll("offsets") int offset) {
        LocalDate end = decided.plusDays(length);
        LocalDate day = end.plusDays(offset);
        RecognitionHistory history = new Dossier(
                        Dossier.FAMILY,
                        Dossier.OF_FAMILIES,
                        Dossier.ofFamilies(
                                Dossier.procedure(Optional.empty(), Optional.empty(), Optional.empty(), List.of())))
                .granted(decided, Dossier.MET, Optional.of(end))
                .history();
        Standing expected = day.toEpochDay() < decided.toEpochDay()
                ? Standing.NEVER
                : day.toEpochDay() < end.toEpochDay() ? Standing.HELD : Standing.EXPIRED;
        Statistics.label("standing").collect(expected);

        assertThat(history.at(day).standing()).isEqualTo(expected);
        assertThat(history.at(decided.minusDays(1)).standing()).isEqualTo(Standing.NEVER);
        assertThat(history.at(decided).standing()).isEqualTo(Standing.HELD);
        assertThat(history.at(end.minusDays(1)).standing()).isEqualTo(Standing.HELD);
        assertThat(history.at(end).standing()).isEqualTo(Standing.EXPIRED);
    }

    @Property
    @Label(
            "P-111 by the one reading a title ends with a calendar year, by the other on the day of the month; neither is empty")
    void p111(@ForAll("days") LocalDate decided, @ForAll @IntRange(min = 1, max = 5) int years) {
        LocalDate byYears = LocalDate.of(decided.getYear() + years + 1, 1, 1);
        LocalDate byDecision = sameDay(decided, years);
        boolean isLastDay = decided.equals(LocalDate.of(decided.getYear(), 12, 31));
        Statistics.label("decided on").collect(isLastDay ? "31/12" : "another day");

        assertThat(end(decided, years, ValidityReading.FOLLOWING_YEARS)).isEqualTo(byYears);
        assertThat(end(decided, years, ValidityReading.FROM_DECISION)).isEqualTo(byDecision);
        assertThat(decided).isBefore(byDecision);
        assertThat(byDecision).isBefore(byYears);
        assertThat(byDecision.plusDays(1).equals(byYears)).isEqualTo(isLastDay);
    }

    /** The first day, found by asking every day, on which a title of so many years is held no longer. */
    private static LocalDate end(LocalDate decided, int years, ValidityReading reading) {
        RecognitionHistory history = new Dossier(
                        Dossier.FAMILY,
                        Dossier.OF_FAMILIES,
                        Dossier.ofFamilies(Dossier.procedure(
                                Optional.empty(), Optional.of(12 * years), Optional.of(reading), List.of())))
                .granted(decided, Dossier.MET, Optional.empty())
                .history();
        LocalDate day = decided;
        while (history.at(day).standing() == Standing.HELD) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The day of that name, and 28 February where there is no 29th. */
    private static LocalDate sameDay(LocalDate day, int years) {
        int year = day.getYear() + years;
        boolean isMissing = day.getMonthValue() == 2 && day.getDayOfMonth() == 29 && !Year.isLeap(year);
        return LocalDate.of(year, day.getMonthValue(), isMissing ? 28 : day.getDayOfMonth());
    }

    @Property
    @Label("P-112 level 2 is refused before the day twelve months after level 1 and given from that day on")
    void p112(@ForAll("days") LocalDate first, @ForAll("offsets") int offset) {
        LocalDate due = sameDay(first, 1);
        LocalDate second = due.plusDays(offset);
        if (!second.isBefore(Dossier.MERGER)) {
            // The commune is merged before; whether it could have risen is not the question.
            return;
        }
        Statistics.label("offset").collect(Integer.signum(offset)).coverage(mix -> {
            mix.check(-1).percentage(part -> part > 5);
            mix.check(0).percentage(part -> part > 5);
        });
        TitleId ofCommunes = RecognitionCase.TITLE;
        Dossier dossier = new Dossier(RecognitionCase.COMMUNE, ofCommunes, Dossier.SHIPPED)
                .granted(first, RecognitionCase.FIRST, Optional.empty())
                .prepared(second, Optional.empty())
                .decided(second, new Act.Upgraded(RecognitionCase.at(RecognitionCase.SECOND)));

        assertThat(dossier.errors()).isEqualTo(offset < 0 ? List.of("too-early") : List.of());
        assertThat(dossier.history().at(second).holding().orElseThrow().level())
                .contains(offset < 0 ? RecognitionCase.FIRST : RecognitionCase.SECOND);
    }

    @Provide
    Arbitrary<MonthDay> lastDays() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        2,
                        Arbitraries.of("--02-28", "--02-29", "--03-31", "--01-15", "--02-15")
                                .map(MonthDay::parse)),
                Tuple.of(
                        1,
                        Arbitraries.integers()
                                .between(1, 365)
                                .map(day -> LocalDate.ofYearDay(2023, day))
                                .map(day -> MonthDay.of(day.getMonth(), day.getDayOfMonth()))));
    }

    @Property
    @Label(
            "P-114 a dossier is in time up to the last day in the year after the assessed one, weekend or not, and counts also when late")
    void p114(
            @ForAll("lastDays") MonthDay lastDay,
            @ForAll @IntRange(min = 2020, max = 2030) int assessed,
            @ForAll("offsets") int offset) {
        boolean isMissing = lastDay.equals(MonthDay.of(2, 29)) && !Year.isLeap(assessed + 1);
        LocalDate last = LocalDate.of(assessed + 1, lastDay.getMonthValue(), isMissing ? 28 : lastDay.getDayOfMonth());
        LocalDate handedIn = last.plusDays(offset);
        boolean isWeekend = last.getDayOfWeek() == DayOfWeek.SATURDAY || last.getDayOfWeek() == DayOfWeek.SUNDAY;
        Statistics.label("last day").collect(isWeekend ? "weekend" : "working day", offset > 0 ? "late" : "in time");
        Dossier dossier = new Dossier(
                Dossier.FAMILY,
                Dossier.OF_FAMILIES,
                Dossier.ofFamilies(Dossier.procedure(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(new Procedure.Deadline(Step.SELF_ASSESSMENT, lastDay, Optional.empty(), List.of())))));
        dossier.add(handedIn, Optional.empty(), new Act.SelfAssessed(Optional.of(Dossier.MET), Optional.of(assessed)));

        assertThat(dossier.errors()).isEmpty();
        assertThat(dossier.count(RecognitionProblem.LATE)).isEqualTo(offset > 0 ? 1 : 0);
        assertThat(dossier.standing(handedIn)).isEqualTo(Standing.PENDING);
    }
}
