package org.learningsociety.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.learningsociety.core.testkit.Laws;
import org.learningsociety.core.testkit.TimeArbitraries;

class PartialDateProperties {

    @Property
    @Label("P-09 what is printed, with blanks or without, is read back, composed or decomposed")
    void p09PrintedTextIsReadBack(@ForAll("partialDates") PartialDate date, @ForAll Normalizer.Form form) {
        Laws.roundTrip(PartialDate::printed, PartialDate::parsePrinted, date);
        Laws.roundTrip(PartialDate::toString, PartialDate::parse, date);
        assertThat(PartialDate.parsePrinted(Normalizer.normalize(date.printed().replace("…", "..."), form)))
                .isEqualTo(date);
    }

    @Property
    @Label("P-09 every printed form of a day, with one digit or two, is the same date")
    void p09FormsOfADayAreEqual(
            @ForAll("dates") LocalDate date, @ForAll("digits") String dayDigits, @ForAll("digits") String monthDigits) {
        String day = String.format(Locale.ROOT, dayDigits, date.getDayOfMonth());
        String month = String.format(Locale.ROOT, monthDigits, date.getMonthValue());
        List<String> forms =
                List.of("%s/%s/%s", "%s-%s-%s", "ngày %s/%s/%s", "ngày %s tháng %s năm %s", "%s tháng %s/%s");
        for (String form : forms) {
            assertThat(PartialDate.parsePrinted(String.format(Locale.ROOT, form, day, month, date.getYear())))
                    .isEqualTo(PartialDate.from(date));
        }
    }

    @Property
    @Label("P-09 a blank day stays blank, however it is marked")
    void p09ABlankDayIsNeverInvented(@ForAll("dates") LocalDate date, @ForAll("blanks") String blank) {
        List<String> forms =
                List.of("%s/%s/%s", "%s-%s-%s", "ngày %s/%s/%s", "ngày %s tháng %s năm %s", "%s tháng %s/%s");
        for (String form : forms) {
            String text = String.format(Locale.ROOT, form, blank, date.getMonthValue(), date.getYear());
            PartialDate read = PartialDate.parsePrinted(text);
            assertThat(read).isEqualTo(PartialDate.of(date.getYear(), date.getMonthValue()));
            assertThat(read.toLocalDate()).isEmpty();
        }
    }

    @Property
    @Label("P-09 the possible days are those that agree with what is filled in")
    void p09PossibleDaysAgreeWithWhatIsFilledIn(
            @ForAll("partialDates") PartialDate date, @ForAll("dates") LocalDate day) {
        boolean agrees = date.year() == day.getYear()
                && date.month().orElse(day.getMonthValue()) == day.getMonthValue()
                && date.day().orElse(day.getDayOfMonth()) == day.getDayOfMonth();
        assertThat(date.toDateRange().contains(day)).isEqualTo(agrees);
        LocalDate first = date.toDateRange().from().day().orElseThrow();
        LocalDate last = date.toDateRange().lastDay().orElseThrow();
        assertThat(PartialDate.from(first).toString()).startsWith(date.toString());
        assertThat(PartialDate.from(last).toString()).startsWith(date.toString());
        assertThat(date.isComplete()).isEqualTo(first.equals(last));
        assertThat(date.toLocalDate().isPresent()).isEqualTo(date.isComplete());
    }

    @Provide
    Arbitrary<PartialDate> partialDates() {
        return TimeArbitraries.partialDates();
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return TimeArbitraries.dates();
    }

    @Provide
    Arbitrary<String> digits() {
        return Arbitraries.of("%d", "%02d");
    }

    @Provide
    Arbitrary<String> blanks() {
        return Arbitraries.of("", " ", "…", "...", ".....", "____", " … ", "\u00a0");
    }
}
