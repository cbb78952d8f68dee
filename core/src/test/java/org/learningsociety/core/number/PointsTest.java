package org.learningsociety.core.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PointsTest {

    private static final Points LEAST = Points.ofTenThousandths(Long.MIN_VALUE);
    private static final Points MOST = Points.ofTenThousandths(Long.MAX_VALUE);
    private static final Points SMALLEST = Points.ofTenThousandths(1);

    @Test
    void areCountedInTenThousandths() {
        assertThat(Points.of(90).tenThousandths()).isEqualTo(900_000);
        assertThat(Points.parse("87.5").tenThousandths()).isEqualTo(875_000);
        assertThat(Points.ZERO.tenThousandths()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "87.5,87.5",
        "90,90",
        "90.0000,90",
        "-0.0001,-0.0001",
        "-0,0",
        "0.10,0.1",
        "007.25,7.25",
        "1000000,1000000",
        "922337203685477.5807,922337203685477.5807",
        "-922337203685477.5808,-922337203685477.5808"
    })
    void readAndWritePlainDecimals(String text, String canonical) {
        assertThat(Points.parse(text)).hasToString(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "1.23456", "1.00000", "+1", "1e2", "1,5", " 1", "1 ", "1.", ".5", "-", "--1", "1.2.3", "0x1", "NaN",
                "١"
            })
    void refuseAnyOtherText(String text) {
        assertThatExceptionOfType(NumberFormatException.class)
                .isThrownBy(() -> Points.parse(text))
                .withMessage("points must be a plain decimal of at most four decimals, but was \"" + text + '"');
    }

    @ParameterizedTest
    @ValueSource(strings = {"922337203685477.5808", "-922337203685477.5809", "1000000000000000000000000"})
    void refuseTextOutOfRange(String text) {
        assertThatExceptionOfType(NumberFormatException.class)
                .isThrownBy(() -> Points.parse(text))
                .withMessage("points must lie between -922337203685477.5808 and 922337203685477.5807, but was " + text);
    }

    @Test
    void calculate() {
        Points points = Points.parse("87.5");
        assertThat(points.plus(Points.of(3))).hasToString("90.5");
        assertThat(points.minus(Points.of(90))).hasToString("-2.5");
        assertThat(points.negated()).hasToString("-87.5");
        assertThat(points.multipliedBy(-3)).hasToString("-262.5");
    }

    @Test
    void neverWrapAround() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> MOST.plus(SMALLEST));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> LEAST.minus(SMALLEST));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(LEAST::negated);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> MOST.multipliedBy(2));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Points.of(922_337_203_685_478L));
    }

    @Test
    void reachTheEndsOfTheRange() {
        assertThat(MOST.minus(SMALLEST).plus(SMALLEST)).isEqualTo(MOST);
        assertThat(MOST.negated().minus(SMALLEST)).isEqualTo(LEAST);
        assertThat(Points.of(922_337_203_685_477L)).hasToString("922337203685477");
    }

    @Test
    void chooseTheLesserAndTheGreater() {
        assertThat(Points.of(1).min(Points.of(2))).isEqualTo(Points.of(1));
        assertThat(Points.of(2).min(Points.of(1))).isEqualTo(Points.of(1));
        assertThat(Points.of(1).max(Points.of(2))).isEqualTo(Points.of(2));
        assertThat(Points.of(2).max(Points.of(1))).isEqualTo(Points.of(2));
    }

    @Test
    void areNegativeBelowZeroOnly() {
        assertThat(SMALLEST.negated().isNegative()).isTrue();
        assertThat(Points.ZERO.isNegative()).isFalse();
        assertThat(SMALLEST.isNegative()).isFalse();
    }

    @Test
    void convertToAnExactFraction() {
        assertThat(Points.parse("87.5").toRational()).isEqualTo(Rational.of(175, 2));
    }

    @ParameterizedTest
    @CsvSource({
        "20/3, 0.5, HALF_UP, 6.5",
        "20/3, 0.0001, HALF_UP, 6.6667",
        "20/3, 5, UP, 10",
        "20/3, 5, DOWN, 5",
        "-20/3, 0.5, FLOOR, -7",
        "27/4, 0.5, HALF_UP, 7",
        "27/4, 0.5, HALF_DOWN, 6.5",
        "27/4, 0.5, HALF_EVEN, 7",
        "25/4, 0.5, HALF_EVEN, 6",
        "13/2, 0.5, UNNECESSARY, 6.5"
    })
    void areRoundedToTheStep(String exact, String step, RoundingMode mode, String rounded) {
        Rounding rounding = Rounding.of(Points.parse(step), mode);
        assertThat(Points.round(Rational.parse(exact), rounding)).hasToString(rounded);
    }

    @Test
    void areRoundedOnceNotTwice() {
        // 0.24999999 is below the tie of steps of a half; rounded to four decimals first, it would be the tie 0.25.
        Rational justBelowTheTie = Rational.of(24_999_999, 100_000_000);
        Rounding halves = Rounding.of(Points.parse("0.5"), RoundingMode.HALF_UP);
        assertThat(Points.round(justBelowTheTie, halves)).isEqualTo(Points.ZERO);
    }

    @Test
    void refuseToRoundWhatMustNotNeedIt() {
        Rounding exact = Rounding.of(Points.parse("0.5"), RoundingMode.UNNECESSARY);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Points.round(Rational.of(1, 4), exact));
    }

    @Test
    void refuseToRoundOutOfRange() {
        Rounding whole = Rounding.of(Points.of(1), RoundingMode.UP);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Points.round(MOST.toRational(), whole));
    }

    @Test
    void areRoundedByAStepAboveZeroOnly() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Rounding.of(Points.ZERO, RoundingMode.UP))
                .withMessage("the rounding step must be more than zero, but was 0");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Rounding.of(Points.of(-1), RoundingMode.UP));
    }
}
