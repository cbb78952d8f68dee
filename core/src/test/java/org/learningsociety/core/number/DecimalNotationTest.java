package org.learningsociety.core.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.learningsociety.core.number.DecimalNotation.ENGLISH;
import static org.learningsociety.core.number.DecimalNotation.VIETNAMESE;

import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalNotationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234.567,5 | 2469135/2",
                "1234567,5 | 2469135/2",
                "1.234 | 1234",
                "-1.234,50 | -2469/2",
                "579 | 579",
                "05 | 5",
                "0,25 | 1/4",
                "999.999 | 999999"
            })
    void vietnameseGroupsByPoints(String text, String value) {
        assertThat(VIETNAMESE.parse(text)).hasToString(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,234,567.5 | 2469135/2", "1.234 | 617/500", "1,234 | 1234", "-0.5 | -1/2"})
    void englishGroupsByCommas(String text, String value) {
        assertThat(ENGLISH.parse(text)).hasToString(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1.23",
                "1.2345",
                "12.34.567",
                "1234.567",
                "0.123",
                "01.234",
                "1..234",
                ".234",
                "1.234.",
                "1.234,",
                ",5",
                "1,2,3",
                "1,234.5",
                "+1",
                " 1",
                "1 ",
                "1 234",
                "1e3",
                "--1",
                "1.234/2",
                "٣"
            })
    void vietnameseRefusesLooseGroups(String text) {
        assertThatExceptionOfType(NumberFormatException.class)
                .isThrownBy(() -> VIETNAMESE.parse(text))
                .withMessage(
                        "a number in the notation VIETNAMESE must be written like 1.234,5, but was \"" + text + '"');
    }

    @Test
    void englishRefusesVietnameseDecimals() {
        assertThatExceptionOfType(NumberFormatException.class)
                .isThrownBy(() -> ENGLISH.parse("1,5"))
                .withMessage("a number in the notation ENGLISH must be written like 1,234.5, but was \"1,5\"");
    }

    @Test
    void writesGroupsAndDecimals() {
        Rational number = Rational.parse("1234567.5");
        assertThat(VIETNAMESE.format(number, 1, RoundingMode.UNNECESSARY)).isEqualTo("1.234.567,5");
        assertThat(VIETNAMESE.format(number, 2, RoundingMode.UNNECESSARY)).isEqualTo("1.234.567,50");
        assertThat(ENGLISH.format(number, 1, RoundingMode.UNNECESSARY)).isEqualTo("1,234,567.5");
        assertThat(ENGLISH.format(number.negated(), 0, RoundingMode.HALF_UP)).isEqualTo("-1,234,568");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0 | 0",
                "0 | 2 | 0,00",
                "999 | 0 | 999",
                "1000 | 0 | 1.000",
                "-999 | 0 | -999",
                "-1000 | 0 | -1.000",
                "-123456 | 0 | -123.456",
                "0.05 | 2 | 0,05",
                "-0.05 | 2 | -0,05",
                "-0.001 | 2 | 0,00",
                "999.995 | 2 | 1.000,00",
                "2500000/3 | 2 | 833.333,33"
            })
    void writesVietnamese(String number, int decimals, String text) {
        assertThat(VIETNAMESE.format(Rational.parse(number), decimals, RoundingMode.HALF_UP))
                .isEqualTo(text);
    }

    @Test
    void refusesToDropDecimalsThatMustNotBeLost() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> VIETNAMESE.format(Rational.of(1, 3), 4, RoundingMode.UNNECESSARY));
    }

    @Test
    void refusesNegativeDecimals() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VIETNAMESE.format(Rational.ONE, -1, RoundingMode.UP))
                .withMessage("the number of decimals must not be negative, but was -1");
    }

    @Test
    void showsEveryReading() {
        assertThat(DecimalNotation.readings("1.234")).containsExactly(Rational.of(617, 500), Rational.of(1234));
        assertThat(DecimalNotation.readings("1,234")).containsExactly(Rational.of(617, 500), Rational.of(1234));
        assertThat(DecimalNotation.readings("1,5")).containsExactly(Rational.of(3, 2));
        assertThat(DecimalNotation.readings("1.5")).containsExactly(Rational.of(3, 2));
        assertThat(DecimalNotation.readings("12")).containsExactly(Rational.of(12));
        assertThat(DecimalNotation.readings("0.123")).containsExactly(Rational.of(123, 1000));
        assertThat(DecimalNotation.readings("1.234.567")).containsExactly(Rational.of(1_234_567));
        assertThat(DecimalNotation.readings("1.234,5")).containsExactly(Rational.of(2469, 2));
        assertThat(DecimalNotation.readings("1,234.5")).containsExactly(Rational.of(2469, 2));
        assertThat(DecimalNotation.readings("1.2.3")).isEmpty();
    }

    @Test
    void readingsCannotBeChanged() {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> DecimalNotation.readings("12").clear());
    }
}
