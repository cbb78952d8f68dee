package org.learningsociety.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DatedTest {

    private static final LocalDate FIRST = LocalDate.of(2004, 1, 1);
    private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);
    private static final Dated<String> NAME = Dated.of(FIRST, "Quỳnh Mai").with(MERGER, "Bạch Mai");

    @Test
    void changesOnTheDayOfTheEntry() {
        assertThat(NAME.at(MERGER.minusDays(1))).isEqualTo("Quỳnh Mai");
        assertThat(NAME.at(MERGER)).isEqualTo("Bạch Mai");
        assertThat(NAME.at(MERGER.plusDays(1))).isEqualTo("Bạch Mai");
        assertThat(NAME.at(FIRST)).isEqualTo("Quỳnh Mai");
    }

    @Test
    void hasNoValueBeforeTheFirstDay() {
        assertThat(NAME.firstDay()).isEqualTo(FIRST);
        assertThat(NAME.find(FIRST.minusDays(1))).isEmpty();
        assertThat(NAME.find(FIRST)).hasValue("Quỳnh Mai");
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> NAME.at(FIRST.minusDays(1)))
                .withMessage("the date must not be before the first day, 2004-01-01, but was 2003-12-31");
    }

    @Test
    void listsEntriesInOrder() {
        Dated<String> backwards = Dated.of(MERGER, "Bạch Mai").with(FIRST, "Quỳnh Mai");
        assertThat(backwards.entries()).containsExactly(entry(FIRST, "Quỳnh Mai"), entry(MERGER, "Bạch Mai"));
        assertThat(backwards).isEqualTo(NAME).hasSameHashCodeAs(NAME).hasToString(NAME.toString());
        assertThat(NAME).hasToString("{2004-01-01=Quỳnh Mai, 2025-07-01=Bạch Mai}");
    }

    @Test
    void takesTheSameEntryTwice() {
        assertThat(NAME.with(FIRST, "Quỳnh Mai")).isEqualTo(NAME);
    }

    @Test
    void refusesTwoValuesOnOneDay() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NAME.with(FIRST, "Bạch Mai"))
                .withMessage("a day must have one value, but 2004-01-01 has both Quỳnh Mai and Bạch Mai");
    }

    @Test
    void isNotChangedByAddingOrByItsEntries() {
        Dated<String> longer = NAME.with(LocalDate.of(2026, 1, 1), "Bạch Mai");
        assertThat(NAME.entries()).hasSize(2);
        assertThat(longer.entries()).hasSize(3);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> NAME.entries().clear());
    }

    @Test
    void convertsValuesAndKeepsDays() {
        assertThat(NAME.map(String::length)).isEqualTo(Dated.of(FIRST, 9).with(MERGER, 8));
    }

    @Test
    void differsByDayAndByValue() {
        assertThat(Dated.of(FIRST, 1)).isNotEqualTo(Dated.of(MERGER, 1)).isNotEqualTo(Dated.of(FIRST, 2));
        assertThat(Dated.of(FIRST, 1)).isNotEqualTo(1);
        assertThat(Dated.of(FIRST, 1).hashCode())
                .isNotEqualTo(Dated.of(FIRST, 2).hashCode());
    }
}
