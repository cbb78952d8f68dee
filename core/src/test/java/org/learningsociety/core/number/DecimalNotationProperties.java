package org.learningsociety.core.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.learningsociety.core.testkit.Laws;
import org.learningsociety.core.testkit.NumberArbitraries;

class DecimalNotationProperties {

    @Property
    @Label("P-02 what a notation writes it reads back")
    void p02TextIsReadBack(@ForAll DecimalNotation notation, @ForAll("decimals") Rational number) {
        Laws.roundTrip(value -> notation.format(value, 6, RoundingMode.UNNECESSARY), notation::parse, number);
    }

    @Property
    @Label("P-02 what is written is rounded as the mode says and no further")
    void p02WritingRoundsToTheDecimals(
            @ForAll DecimalNotation notation,
            @ForAll("rationals") Rational number,
            @ForAll @IntRange(max = 5) int decimals,
            @ForAll RoundingMode mode) {
        if (mode != RoundingMode.UNNECESSARY) {
            Rational scale = Rational.of(BigInteger.TEN.pow(decimals), BigInteger.ONE);
            Rational rounded = Rational.of(number.multipliedBy(scale).round(mode), BigInteger.ONE)
                    .dividedBy(scale);
            assertThat(notation.parse(notation.format(number, decimals, mode))).isEqualTo(rounded);
        }
    }

    @Property
    @Label("P-02 the two notations write the same number with swapped marks")
    void p02NotationsSwapMarks(@ForAll("decimals") Rational number, @ForAll @IntRange(max = 8) int decimals) {
        String vietnamese = DecimalNotation.VIETNAMESE.format(number, decimals, RoundingMode.HALF_UP);
        String english = DecimalNotation.ENGLISH.format(number, decimals, RoundingMode.HALF_UP);
        assertThat(english)
                .isEqualTo(vietnamese.replace('.', ';').replace(',', '.').replace(';', ','));
    }

    @Property
    @Label("P-02 what is written is among the readings, alone unless it is one group of three digits")
    void p02AmbiguityIsVisible(
            @ForAll DecimalNotation notation,
            @ForAll("decimals") Rational number,
            @ForAll @IntRange(max = 4) int decimals) {
        String text = notation.format(number, decimals, RoundingMode.HALF_UP);
        assertThat(DecimalNotation.readings(text)).contains(notation.parse(text));
        boolean ambiguous = text.matches("-?[1-9]\\d{0,2}[.,]\\d{3}");
        assertThat(DecimalNotation.readings(text)).hasSize(ambiguous ? 2 : 1);
    }

    @Property
    @Label("P-02 every integer from 1000 to 999999 is ambiguous once it is grouped")
    void p02GroupedThousandsAreAmbiguous(
            @ForAll DecimalNotation notation, @ForAll @IntRange(min = 1000, max = 999_999) int number) {
        String text = notation.format(Rational.of(number), 0, RoundingMode.UNNECESSARY);
        assertThat(DecimalNotation.readings(text)).containsExactly(Rational.of(number, 1000), Rational.of(number));
    }

    @Provide
    Arbitrary<Rational> decimals() {
        Arbitrary<Long> near = Arbitraries.longs().between(-10_000_000_000L, 10_000_000_000L);
        return Arbitraries.oneOf(near, Arbitraries.longs()).map(millionths -> Rational.of(millionths, 1_000_000));
    }

    @Provide
    Arbitrary<Rational> rationals() {
        return NumberArbitraries.rationals();
    }
}
