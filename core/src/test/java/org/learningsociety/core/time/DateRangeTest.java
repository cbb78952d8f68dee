package org.learningsociety.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateRangeTest {

    private static final DateRange IN_FORCE = DateRange.parse("2020-09-21/2024-01-26");
    private static final LocalDate START = LocalDate.of(2020, 9, 21);
    private static final LocalDate END = LocalDate.of(2024, 1, 26);

    @Test
    void hasTheStartAndNotTheEnd() {
        assertThat(IN_FORCE.contains(START)).isTrue();
        assertThat(IN_FORCE.contains(START.minusDays(1))).isFalse();
        assertThat(IN_FORCE.contains(END.minusDays(1))).isTrue();
        assertThat(IN_FORCE.contains(END)).isFalse();
    }

    @Test
    void showsTheLastDay() {
        assertThat(IN_FORCE.lastDay()).hasValue(LocalDate.of(2024, 1, 25));
        assertThat(DateRange.parse("2024-01-26/..").lastDay()).isEmpty();
        assertThat(DateRange.parse("2024-01-26/").lastDay()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-09-21/2024-01-26",
                "2024-01-26/..",
                "2024-01-26/",
                "../2024-02-12",
                "/2024-02-12",
                "../..",
                "/",
                "../",
                "/.."
            })
    void readsWhatItWrites(String text) {
        assertThat(DateRange.parse(text)).hasToString(text);
    }

    @Test
    void isMadeOfDays() {
        assertThat(DateRange.of(START, END)).isEqualTo(IN_FORCE);
        assertThat(DateRange.from(END)).isEqualTo(DateRange.parse("2024-01-26/.."));
        assertThat(DateRange.until(END)).isEqualTo(DateRange.parse("../2024-01-26"));
        assertThat(DateRange.of(DateBound.on(END), DateBound.unknown())).isEqualTo(DateRange.parse("2024-01-26/"));
        assertThat(DateRange.ALWAYS).isEqualTo(DateRange.parse("../.."));
    }

    @Test
    void tellsAnOpenEndFromAnUnknownOne() {
        assertThat(DateRange.parse("2024-01-26/..")).isNotEqualTo(DateRange.parse("2024-01-26/"));
        assertThat(DateRange.parse("2024-01-26/..").isOpenEnded()).isTrue();
        assertThat(DateRange.parse("2024-01-26/").isOpenEnded()).isFalse();
        assertThat(IN_FORCE.isOpenEnded()).isFalse();
    }

    @Test
    void givesItsDays() {
        assertThat(IN_FORCE.from().day()).hasValue(START);
        assertThat(IN_FORCE.to().day()).hasValue(END);
        assertThat(DateRange.ALWAYS.from().day()).isEmpty();
        assertThat(DateRange.parse("/").to().day()).isEmpty();
    }

    @Test
    void isNeverEmpty() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DateRange.parse("2025-07-01/2025-07-01"))
                .withMessage("start must be before end, but was 2025-07-01/2025-07-01");
        assertThatIllegalArgumentException().isThrownBy(() -> DateRange.of(END, START));
        assertThatIllegalArgumentException().isThrownBy(() -> DateRange.until(LocalDate.MIN));
        assertThat(DateRange.from(LocalDate.MAX).contains(LocalDate.MAX)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2024-01-26", "2024-01-26/2024-02-01/..", "2024-01-26//2024-02-01"})
    void refusesTextWithoutOneSlash(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DateRange.parse(text))
                .withMessage("a date range must be two bounds with one slash between, but was \"" + text + '"');
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-1-26", "2024-02-30", "2024", ".", "...", " ", "26/01"})
    void refusesABoundThatIsNoDay(String bound) {
        assertThatIllegalArgumentException().isThrownBy(() -> DateRange.parse(bound + "/.."));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DateRange.parse("../2024-1-26"))
                .withMessage("a bound must be a day like 2024-01-26, two points or nothing, but was \"2024-1-26\"");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-26/..,  2024-01-25, false, false",
        "2024-01-26/..,  2024-01-26, true,  true",
        "2024-01-26/..,  2999-01-01, true,  true",
        "2024-01-26/,    2024-01-25, false, false",
        "2024-01-26/,    2024-01-26, true,  true",
        "2024-01-26/,    2024-01-27, false, true",
        "/2024-02-12,    2024-02-10, false, true",
        "/2024-02-12,    2024-02-11, true,  true",
        "/2024-02-12,    2024-02-12, false, false",
        "../2024-02-12,  1900-01-01, true,  true",
        "../2024-02-12,  2024-02-12, false, false",
        "/,              2024-02-12, false, true",
        "/..,            2024-02-12, false, true",
        "../,            2024-02-12, false, true",
        "../..,          2024-02-12, true,  true"
    })
    void tellsWhatIsCertainFromWhatIsPossible(DateRange range, LocalDate date, boolean certain, boolean possible) {
        assertThat(range.contains(date)).isEqualTo(certain);
        assertThat(range.mayContain(date)).isEqualTo(possible);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-01/2024-01-01, 2022-01-01/..,         2022-01-01/2024-01-01",
        "2020-01-01/,           2022-01-01/..,         2022-01-01/",
        "2020-01-01/,           2022-01-01/2024-01-01, 2022-01-01/",
        "/2024-01-01,           2022-01-01/..,         /2024-01-01",
        "2020-01-01/..,         2022-01-01/..,         2022-01-01/..",
        "../2020-01-01,         ../2022-01-01,         ../2020-01-01",
        "../..,                 2022-01-01/,           2022-01-01/"
    })
    void sharesDaysWithAnother(DateRange a, DateRange b, DateRange shared) {
        assertThat(a.intersection(b)).hasValue(shared);
        assertThat(b.intersection(a)).hasValue(shared);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-01/2022-01-01, 2022-01-01/..",
        "2020-01-01/2021-01-01, 2022-01-01/",
        "/2022-01-01,           2022-01-01/"
    })
    void sharesNoDayWithWhatCannotReachIt(DateRange a, DateRange b) {
        assertThat(a.intersection(b)).isEmpty();
        assertThat(b.intersection(a)).isEmpty();
        assertThat(a.mayOverlap(b)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-01/2022-01-01, 2022-01-01/..,         2020-01-01/..",
        "2020-01-01/2023-01-01, 2022-01-01/2024-01-01, 2020-01-01/2024-01-01",
        "2020-01-01/,           2018-01-01/2021-01-01, 2018-01-01/",
        "/2021-01-01,           2020-01-01/..,         /..",
        "/2021-01-01,           ../2022-01-01,         ../2022-01-01"
    })
    void joinsARangeThatItMeets(DateRange a, DateRange b, DateRange whole) {
        assertThat(a.union(b)).hasValue(whole);
        assertThat(b.union(a)).hasValue(whole);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-01/2021-12-31, 2022-01-01/..",
        "2020-01-01/,           2022-01-01/..",
        "../2021-01-01,         /2022-01-01",
        "../,                   /..",
        "/,                     /"
    })
    void doesNotJoinARangeThatItMayMiss(DateRange a, DateRange b) {
        assertThat(a.union(b)).isEmpty();
        assertThat(b.union(a)).isEmpty();
    }

    @Test
    void touchesWhatBeginsWhereItEnds() {
        assertThat(IN_FORCE.touches(DateRange.from(END))).isTrue();
        assertThat(DateRange.from(END).touches(IN_FORCE)).isTrue();
        assertThat(IN_FORCE.touches(DateRange.from(END.plusDays(1)))).isFalse();
        assertThat(IN_FORCE.touches(DateRange.from(END.minusDays(1)))).isFalse();
        assertThat(DateRange.parse("2020-09-21/..").touches(DateRange.parse("../2020-09-20")))
                .isFalse();
        assertThat(DateRange.parse("/").touches(DateRange.parse("/"))).isFalse();
        assertThat(DateRange.ALWAYS.touches(DateRange.ALWAYS)).isFalse();
    }

    @Test
    void liesBeforeTheDayOfItsEndAndAfterTheDayBeforeItsStart() {
        assertThat(IN_FORCE.isBefore(END)).isTrue();
        assertThat(IN_FORCE.isBefore(END.minusDays(1))).isFalse();
        assertThat(IN_FORCE.isAfter(START.minusDays(1))).isTrue();
        assertThat(IN_FORCE.isAfter(START)).isFalse();
        assertThat(DateRange.parse("2020-09-21/").isBefore(LocalDate.of(9999, 1, 1)))
                .isFalse();
        assertThat(DateRange.parse("/2024-01-26").isAfter(LocalDate.of(1, 1, 1)))
                .isFalse();
    }
}
