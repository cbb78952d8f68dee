package org.learningsociety.core.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RationalTest {

    @Test
    void isReducedWithTheSignAboveTheLine() {
        Rational number = Rational.of(6, -4);
        assertThat(number.numerator()).isEqualTo(-3);
        assertThat(number.denominator()).isEqualTo(2);
        assertThat(Rational.of(BigInteger.valueOf(-10), BigInteger.valueOf(-5))).isEqualTo(Rational.of(2));
        assertThat(Rational.of(0, -7).denominator()).isEqualTo(1);
    }

    @Test
    void refusesAZeroDenominator() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Rational.of(3, 0))
                .withMessage("the denominator must not be zero, but was 3/0");
    }

    @ParameterizedTest
    @CsvSource({
        "1/3,1/3",
        "-2,-2",
        "0.25,1/4",
        "-0.5,-1/2",
        "4/6,2/3",
        "6/3,2",
        "-0/5,0",
        "007,7",
        "1/03,1/3",
        "2.50,5/2"
    })
    void readsFractionsWholeNumbersAndDecimals(String text, String canonical) {
        assertThat(Rational.parse(text)).hasToString(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " 1", "1 ", "+1", "1/0", "1/00", "1/-3", "-1/-3", "1/2/3", "1.5/2", "1,5", ".5", "5.", "1e3", "x",
                "--1", "1/", "/3", "١", "½"
            })
    void refusesAnyOtherText(String text) {
        assertThatExceptionOfType(NumberFormatException.class)
                .isThrownBy(() -> Rational.parse(text))
                .withMessage("a number must be written like 1/3, -2 or 0.25, but was \"" + text + '"');
    }

    @Test
    void calculatesExactly() {
        Rational third = Rational.of(1, 3);
        Rational half = Rational.of(1, 2);
        assertThat(third.plus(half)).isEqualTo(Rational.of(5, 6));
        assertThat(third.minus(half)).isEqualTo(Rational.of(-1, 6));
        assertThat(third.multipliedBy(half)).isEqualTo(Rational.of(1, 6));
        assertThat(third.dividedBy(half)).isEqualTo(Rational.of(2, 3));
        assertThat(third.negated()).isEqualTo(Rational.of(-1, 3));
        assertThat(third.negated().abs()).isEqualTo(third);
        assertThat(Rational.of(-2, 3).reciprocal()).isEqualTo(Rational.of(-3, 2));
    }

    @Test
    void doesNotDivideByZero() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Rational.ONE.dividedBy(Rational.ZERO));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(Rational.ZERO::reciprocal);
    }

    @Test
    void choosesTheLesserAndTheGreater() {
        Rational third = Rational.of(1, 3);
        Rational half = Rational.of(1, 2);
        assertThat(third.min(half)).isEqualTo(third);
        assertThat(half.min(third)).isEqualTo(third);
        assertThat(third.max(half)).isEqualTo(half);
        assertThat(half.max(third)).isEqualTo(half);
    }

    @Test
    void knowsItsSignAndWhetherItIsWhole() {
        assertThat(Rational.of(-1, 9).signum()).isEqualTo(-1);
        assertThat(Rational.ZERO.signum()).isZero();
        assertThat(Rational.of(1, 9).signum()).isEqualTo(1);
        assertThat(Rational.of(6, 3).isInteger()).isTrue();
        assertThat(Rational.of(7, 3).isInteger()).isFalse();
    }

    @Test
    void floorsDownwardsAndCeilsUpwardsOnBothSidesOfZero() {
        assertThat(Rational.of(4, 3).floor()).isEqualTo(1);
        assertThat(Rational.of(4, 3).ceiling()).isEqualTo(2);
        assertThat(Rational.of(-4, 3).floor()).isEqualTo(-2);
        assertThat(Rational.of(-4, 3).ceiling()).isEqualTo(-1);
        assertThat(Rational.of(3).floor()).isEqualTo(3);
        assertThat(Rational.of(3).ceiling()).isEqualTo(3);
    }

    @Test
    void roundsTiesByTheMode() {
        assertThat(Rational.of(5, 2).round(RoundingMode.HALF_EVEN)).isEqualTo(2);
        assertThat(Rational.of(5, 2).round(RoundingMode.HALF_UP)).isEqualTo(3);
        assertThat(Rational.of(-5, 2).round(RoundingMode.HALF_UP)).isEqualTo(-3);
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Rational.of(5, 2).round(RoundingMode.UNNECESSARY));
    }

    @Test
    void comparesBeyondTheRangeOfLong() {
        BigInteger large = BigInteger.valueOf(Long.MAX_VALUE);
        Rational justBelowOne = Rational.of(large, large.add(BigInteger.ONE));
        assertThat(justBelowOne).isLessThan(Rational.ONE);
        assertThat(justBelowOne.reciprocal()).isGreaterThan(Rational.ONE);
    }
}
