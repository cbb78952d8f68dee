package org.learningsociety.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "09/01/2013 | 2013-01-09",
                "9-1-2013 | 2013-01-09",
                "03-7-2024 | 2024-07-03",
                "ngày 08 tháng 4 năm 2020 | 2020-04-08",
                "ngày 8 tháng 04 năm 2020 | 2020-04-08",
                "Ngày 08  tháng 4 năm 2020 | 2020-04-08",
                "08 tháng 4 năm 2020 | 2020-04-08",
                "ngày 08/4/2024 | 2024-04-08",
                "ngày 08 tháng 4/2024 | 2024-04-08",
                "ngày 29 tháng 02 năm 2024 | 2024-02-29"
            })
    void readsPrintedDays(String text, String iso) {
        assertThat(PartialDate.parsePrinted(text)).hasToString(iso);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "… tháng 3 năm 2024 | 2024-03",
                "ngày tháng 3 năm 2024 | 2024-03",
                "ngày … tháng 3 năm 2024 | 2024-03",
                "ngày ...... tháng 3 năm 2024 | 2024-03",
                "ngày ___ tháng 3 năm 2024 | 2024-03",
                "tháng 3 năm 2024 | 2024-03",
                "tháng 3/2024 | 2024-03",
                "…/3/2024 | 2024-03",
                "/3/2024 | 2024-03",
                "ngày /03/2024 | 2024-03",
                "…-3-2024 | 2024-03",
                "11/2025 | 2025-11",
                "ngày tháng năm 2024 | 2024",
                "ngày … tháng … năm 2024 | 2024",
                "…/…/2024 | 2024",
                "năm 2024 | 2024"
            })
    void leavesBlankWhatIsBlank(String text, String iso) {
        assertThat(PartialDate.parsePrinted(text)).hasToString(iso);
    }

    @Test
    void readsDecomposedLettersAndSpacesThatDoNotBreak() {
        assertThat(PartialDate.parsePrinted(" nga\u0300y\u00a008 tha\u0301ng 4 na\u0306m 2020\n"))
                .isEqualTo(PartialDate.of(2020, 4, 8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "2024", "ngày", "ngày 08 tháng 4", "ngày 08 tháng 4 năm 20", "ngày 08 tháng 4 năm 20…",
                "ngày 2… tháng 3 năm 2024", "ngày …2 tháng 3 năm 2024", "2_/3/2024", "08/4-2024", "8.4.2024",
                        "2024-03-08",
                "08/4/24", "008/4/2024", "Hà Nội, ngày 08 tháng 4 năm 2020", "3-2024", "ngày 08 tháng 4 năm 20200"
            })
    void refusesAnyOtherPrintedText(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartialDate.parsePrinted(text))
                .withMessage("a printed date must be like \"ngày 08 tháng 4 năm 2020\" or 08/4/2020, but was \"" + text
                        + '"');
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"30/02/2024", "29/02/2023", "00/3/2024", "31/4/2024", "01/13/2024", "1/0/2024", "01/01/0000"})
    void refusesPrintedDaysThatDoNotExist(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> PartialDate.parsePrinted(text));
    }

    @Test
    void neverDropsADayWhoseMonthIsBlank() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartialDate.parsePrinted("ngày 08 tháng … năm 2024"))
                .withMessage("a day must have its month, but was day 8 of the year 2024");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-03-08", "2024-03", "2024", "0001-01-01", "9999-12-31"})
    void readsWhatItWrites(String text) {
        assertThat(PartialDate.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "24", "2024-3", "2024-3-8", "2024-03-8", "2024-", "2024/03/08", " 2024", "2024-03-08T00:00"})
    void refusesAnyOtherIsoText(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartialDate.parse(text))
                .withMessage("a date must be written like 2024-03-08, 2024-03 or 2024, but was \"" + text + '"');
    }

    @Test
    void refusesPartsOutOfRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartialDate.of(2024, 13))
                .withMessage("the month must lie between 1 and 12, but was 13");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartialDate.of(2023, 2, 29))
                .withMessage("the day must lie between 1 and 28, but was 29");
        assertThatIllegalArgumentException().isThrownBy(() -> PartialDate.of(2024, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> PartialDate.of(2024, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> PartialDate.of(0));
        assertThatIllegalArgumentException().isThrownBy(() -> PartialDate.of(10_000));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PartialDate(2024, OptionalInt.empty(), OptionalInt.of(8)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-04-08 | ngày 08 tháng 4 năm 2024",
                "2024-01-31 | ngày 31 tháng 01 năm 2024",
                "2024-02-09 | ngày 09 tháng 02 năm 2024",
                "2024-03-10 | ngày 10 tháng 3 năm 2024",
                "2024-12-01 | ngày 01 tháng 12 năm 2024",
                "2024-03 | ngày … tháng 3 năm 2024",
                "2024 | ngày … tháng … năm 2024",
                "0987 | ngày … tháng … năm 0987"
            })
    void isPrintedAsOnOfficialPapers(String date, String printed) {
        assertThat(PartialDate.parse(date).printed()).isEqualTo(printed);
    }

    @Test
    void isADayOnlyIfNothingIsBlank() {
        assertThat(PartialDate.of(2024, 3, 8).isComplete()).isTrue();
        assertThat(PartialDate.of(2024, 3, 8).toLocalDate()).hasValue(LocalDate.of(2024, 3, 8));
        assertThat(PartialDate.from(LocalDate.of(2024, 3, 8))).isEqualTo(PartialDate.of(2024, 3, 8));
        assertThat(PartialDate.of(2024, 3).isComplete()).isFalse();
        assertThat(PartialDate.of(2024, 3).toLocalDate()).isEmpty();
        assertThat(PartialDate.of(2024).toLocalDate()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-08, 2024-03-08/2024-03-09",
        "2024-02, 2024-02-01/2024-03-01",
        "2024-12, 2024-12-01/2025-01-01",
        "2024, 2024-01-01/2025-01-01"
    })
    void mayBeAnyDayOfWhatIsFilledIn(String date, DateRange days) {
        assertThat(PartialDate.parse(date).toDateRange()).isEqualTo(days);
    }
}
