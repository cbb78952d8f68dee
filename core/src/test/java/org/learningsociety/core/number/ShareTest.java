package org.learningsociety.core.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShareTest {

    private static final Share NOTHING = Share.of(0, 0);
    private static final Rational HALF = Rational.of(1, 2);

    @Test
    void keepsItsCounts() {
        assertThat(Share.of(8, 9)).isEqualTo(Share.of(8, 9)).isNotEqualTo(Share.of(16, 18));
        assertThat(Share.of(16, 18).part()).isEqualTo(16);
        assertThat(Share.of(16, 18).of()).isEqualTo(18);
        assertThat(Share.of(16, 18).toRational()).isEqualTo(Rational.of(8, 9));
    }

    @ParameterizedTest
    @CsvSource({"-1,9", "10,9", "1,0", "0,-1", "-2,-1"})
    void refusesAPartOutsideTheWhole(long part, long of) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Share.of(part, of))
                .withMessage("the part of a share must lie between zero and the whole, but was " + part + " of " + of);
    }

    @Test
    void readsWhatItWrites() {
        assertThat(Share.of(8, 9)).hasToString("8 of 9");
        assertThat(Share.parse("8 of 9")).isEqualTo(Share.of(8, 9));
        assertThat(Share.parse("0 of 0")).isEqualTo(NOTHING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8/9", "8", "8 of", "8of9", "-8 of 9", "8 of -9", "8  of 9", "8 of 9 ", "8.0 of 9"})
    void refusesAnyOtherText(String text) {
        assertThatExceptionOfType(NumberFormatException.class)
                .isThrownBy(() -> Share.parse(text))
                .withMessage("a share must be written like 8 of 9, but was \"" + text + '"');
    }

    @Test
    void refusesTextWithImpossibleCounts() {
        assertThatIllegalArgumentException().isThrownBy(() -> Share.parse("10 of 9"));
        assertThatExceptionOfType(NumberFormatException.class)
                .isThrownBy(() -> Share.parse("1 of 9223372036854775808"));
    }

    @Test
    void comparesAtTheThreshold() {
        Share half = Share.of(5, 10);
        assertThat(half.isAtLeast(HALF)).isTrue();
        assertThat(half.isAtMost(HALF)).isTrue();
        assertThat(half.isMoreThan(HALF)).isFalse();
        assertThat(half.isLessThan(HALF)).isFalse();
    }

    @Test
    void comparesOneAboveTheThreshold() {
        Share more = Share.of(6, 10);
        assertThat(more.isAtLeast(HALF)).isTrue();
        assertThat(more.isMoreThan(HALF)).isTrue();
        assertThat(more.isAtMost(HALF)).isFalse();
        assertThat(more.isLessThan(HALF)).isFalse();
    }

    @Test
    void comparesOneBelowTheThreshold() {
        Share less = Share.of(4, 10);
        assertThat(less.isAtLeast(HALF)).isFalse();
        assertThat(less.isMoreThan(HALF)).isFalse();
        assertThat(less.isAtMost(HALF)).isTrue();
        assertThat(less.isLessThan(HALF)).isTrue();
    }

    @Test
    void isAllOnlyIfNothingIsLeftOut() {
        assertThat(Share.of(9, 9).isAll()).isTrue();
        assertThat(Share.of(8, 9).isAll()).isFalse();
        assertThat(Share.of(0, 9).isAll()).isFalse();
        assertThat(Share.of(Long.MAX_VALUE - 1, Long.MAX_VALUE).isAll()).isFalse();
    }

    @Test
    void ofNothingIsEmptyAndHasNoValue() {
        assertThat(NOTHING.isEmpty()).isTrue();
        assertThat(Share.of(0, 1).isEmpty()).isFalse();
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(NOTHING::toRational)
                .withMessage("a share must be of something to have a value, but was 0 of 0");
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(NOTHING::isAll);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> NOTHING.isAtLeast(HALF));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> NOTHING.isMoreThan(HALF));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> NOTHING.isAtMost(HALF));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> NOTHING.isLessThan(HALF));
    }
}
