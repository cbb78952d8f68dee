package org.learningsociety.criteria.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.learningsociety.core.number.Rational;

/** Products and quotients of long numbers are those of numbers without a size. */
class ExactProperties {

    @Provide
    Arbitrary<Long> any() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.longs().between(-20, 20)),
                Tuple.of(1, Arbitraries.longs()),
                Tuple.of(1, Arbitraries.of(Long.MIN_VALUE, Long.MAX_VALUE, 1L << 31, 3_037_000_500L)));
    }

    @Provide
    Arbitrary<Long> positive() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.longs().between(1, 20)),
                Tuple.of(1, Arbitraries.longs().between(1, Long.MAX_VALUE)),
                Tuple.of(1, Arbitraries.of(Long.MAX_VALUE, 1L << 31, 3_037_000_500L)));
    }

    @Property(tries = 1000)
    void productsCompareAsTheyWouldWithoutASize(
            @ForAll("any") long a, @ForAll("any") long b, @ForAll("any") long c, @ForAll("any") long d) {
        int expected = big(a).multiply(big(b)).compareTo(big(c).multiply(big(d)));

        assertThat(Integer.signum(Exact.compareProducts(a, b, c, d))).isEqualTo(expected);
    }

    @Property(tries = 1000)
    void equalProductsAreEqual(@ForAll("any") long a, @ForAll("any") long b) {
        assertThat(Exact.compareProducts(a, b, b, a)).isZero();
    }

    @Property(tries = 1000)
    void quotientsAreRoundedAsTheyWouldBeWithoutASize(
            @ForAll("any") long a,
            @ForAll("any") long b,
            @ForAll("positive") long c,
            @ForAll("positive") long d,
            @ForAll RoundingMode mode) {
        Assume.that(mode != RoundingMode.UNNECESSARY);
        BigInteger expected =
                Rational.of(big(a).multiply(big(b)), big(c).multiply(big(d))).round(mode);
        Assume.that(expected.bitLength() < Long.SIZE);

        assertThat(Exact.rounded(a, b, c, d, mode)).isEqualTo(expected.longValueExact());
    }

    private static BigInteger big(long number) {
        return BigInteger.valueOf(number);
    }
}
