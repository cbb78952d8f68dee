package org.learningsociety.core.testkit;

import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.learningsociety.core.number.Bounds;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Rounding;
import org.learningsociety.core.number.Share;

/** Generators of numbers, biased to zero, to equal ends and to the edges of {@code long}. */
public final class NumberArbitraries {

    private static final BigInteger BEYOND_LONG =
            BigInteger.valueOf(Long.MAX_VALUE).shiftLeft(3);
    private static final long MILLION_POINTS = 10_000_000_000L;
    private static final long BILLIONS = 1_000_000_000_000L;

    private NumberArbitraries() {}

    /**
     * Returns any fractions.
     *
     * @return small ones, which often are equal or whole, and ones near and beyond the range of {@code long}
     */
    public static Arbitrary<Rational> rationals() {
        Arbitrary<BigInteger> small =
                Arbitraries.bigIntegers().between(BigInteger.valueOf(-12), BigInteger.valueOf(12));
        Arbitrary<BigInteger> large = Arbitraries.bigIntegers().between(BEYOND_LONG.negate(), BEYOND_LONG);
        Arbitrary<BigInteger> edges =
                Arbitraries.of(Long.MIN_VALUE, Long.MAX_VALUE, -1L, 0L, 1L).map(BigInteger::valueOf);
        Arbitrary<BigInteger> any = Arbitraries.frequencyOf(Tuple.of(5, small), Tuple.of(2, large), Tuple.of(1, edges));
        Arbitrary<BigInteger> notZero = any.map(number -> number.signum() == 0 ? BigInteger.ONE : number);
        return Combinators.combine(any, notZero).as(Rational::of);
    }

    /**
     * Returns thresholds as rubrics have them.
     *
     * @return fractions from 0 to 1, with denominators 3, 7, 37 and 100
     */
    public static Arbitrary<Rational> thresholds() {
        return Arbitraries.of(3, 7, 37, 100)
                .flatMap(denominator -> Arbitraries.integers()
                        .between(0, denominator)
                        .map(numerator -> Rational.of(numerator, denominator)));
    }

    /**
     * Returns shares on both sides of a threshold.
     *
     * @param threshold the threshold, from 0 to 1
     * @return shares of up to a million million, half of them within one count of the threshold; never empty
     */
    public static Arbitrary<Share> sharesNear(Rational threshold) {
        return Arbitraries.longs().between(1, BILLIONS).flatMap(of -> {
            long cut = threshold.multipliedBy(Rational.of(of)).floor().longValueExact();
            long below = Math.max(0, cut - 1);
            long above = Math.min(of, cut + 1);
            Arbitrary<Long> near = Arbitraries.longs().between(below, above);
            Arbitrary<Long> anywhere = Arbitraries.longs().between(0, of);
            return Arbitraries.oneOf(near, anywhere).map(part -> Share.of(part, of));
        });
    }

    /**
     * Returns any shares.
     *
     * @return shares of up to a million million, empty ones, none and all among them
     */
    public static Arbitrary<Share> shares() {
        Arbitrary<Long> wholes = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 12), Arbitraries.longs().between(0, BILLIONS));
        return wholes.flatMap(of -> Arbitraries.longs().between(0, of).map(part -> Share.of(part, of)));
    }

    /**
     * Returns points that sums and products of a few do not drive out of range.
     *
     * @return points up to a million on either side of zero, often whole and small
     */
    public static Arbitrary<Points> points() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(-10, 10).map(Points::of),
                Arbitraries.longs().between(-MILLION_POINTS, MILLION_POINTS).map(Points::ofTenThousandths));
    }

    /**
     * Returns any points.
     *
     * @return points from the whole range, the least and the most among them
     */
    public static Arbitrary<Points> anyPoints() {
        return Arbitraries.longs().map(Points::ofTenThousandths);
    }

    /**
     * Returns bounds.
     *
     * @return bounds of {@link #points()}, a quarter of them exact
     */
    public static Arbitrary<Bounds> bounds() {
        Arbitrary<Bounds> wide = Combinators.combine(points(), points()).as((a, b) -> Bounds.of(a.min(b), a.max(b)));
        return Arbitraries.frequencyOf(Tuple.of(3, wide), Tuple.of(1, points().map(Bounds::exactly)));
    }

    /**
     * Returns bounds together with points that lie in them.
     *
     * @return the bounds of {@link #bounds()}, each with points inside, often at an end
     */
    public static Arbitrary<Tuple2<Bounds, Points>> boundsWithPoints() {
        return bounds().flatMap(bounds -> {
            Arbitrary<Points> inside = Arbitraries.longs()
                    .between(bounds.low().tenThousandths(), bounds.high().tenThousandths())
                    .map(Points::ofTenThousandths);
            Arbitrary<Points> ends = Arbitraries.of(bounds.low(), bounds.high());
            return Arbitraries.oneOf(inside, ends).map(points -> Tuple.of(bounds, points));
        });
    }

    /**
     * Returns roundings that never refuse.
     *
     * @return the steps that rubrics use and others, with every mode but {@link RoundingMode#UNNECESSARY}
     */
    public static Arbitrary<Rounding> roundings() {
        Arbitrary<Points> usual =
                Arbitraries.of("0.0001", "0.01", "0.25", "0.5", "1", "5").map(Points::parse);
        Arbitrary<Points> odd = Arbitraries.longs().between(1, 100_000).map(Points::ofTenThousandths);
        Arbitrary<RoundingMode> modes =
                Arbitraries.of(RoundingMode.class).filter(mode -> mode != RoundingMode.UNNECESSARY);
        return Combinators.combine(Arbitraries.oneOf(usual, odd), modes).as(Rounding::of);
    }
}
