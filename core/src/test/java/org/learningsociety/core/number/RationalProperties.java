package org.learningsociety.core.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.learningsociety.core.testkit.Laws;
import org.learningsociety.core.testkit.NumberArbitraries;

class RationalProperties {

    @Property
    @Label("P-01 addition is a commutative group")
    void p01AdditionIsACommutativeGroup(
            @ForAll("rationals") Rational a, @ForAll("rationals") Rational b, @ForAll("rationals") Rational c) {
        Laws.commutative(Rational::plus, a, b);
        Laws.associative(Rational::plus, a, b, c);
        Laws.identity(Rational::plus, Rational.ZERO, a);
        Laws.inverse(Rational::plus, Rational.ZERO, Rational::negated, a);
        assertThat(a.minus(b).plus(b)).isEqualTo(a);
    }

    @Property
    @Label("P-01 multiplication is a commutative group without zero, and distributes over addition")
    void p01MultiplicationIsACommutativeGroupWithoutZero(
            @ForAll("rationals") Rational a, @ForAll("rationals") Rational b, @ForAll("rationals") Rational c) {
        Laws.commutative(Rational::multipliedBy, a, b);
        Laws.associative(Rational::multipliedBy, a, b, c);
        Laws.identity(Rational::multipliedBy, Rational.ONE, a);
        Laws.distributive(Rational::multipliedBy, Rational::plus, a, b, c);
        if (a.signum() != 0) {
            Laws.inverse(Rational::multipliedBy, Rational.ONE, Rational::reciprocal, a);
            assertThat(b.dividedBy(a).multipliedBy(a)).isEqualTo(b);
        }
    }

    @Property
    @Label("P-01 compareTo is a total order that agrees with equals, hashCode and subtraction")
    void p01OrderAgreesWithEqualsAndSubtraction(
            @ForAll("rationals") Rational a, @ForAll("rationals") Rational b, @ForAll("rationals") Rational c) {
        Laws.totalOrder(a, b, c);
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(a.minus(b).signum());
        assertThat(a.plus(c).compareTo(b.plus(c))).isEqualTo(a.compareTo(b));
    }

    @Property
    @Label("P-01 every result is reduced, with a denominator above zero")
    void p01ResultsAreReduced(@ForAll("rationals") Rational a, @ForAll("rationals") Rational b) {
        Assume.that(b.signum() != 0);
        for (Rational result : new Rational[] {a, a.plus(b), a.minus(b), a.multipliedBy(b), a.dividedBy(b), a.abs()}) {
            assertThat(result.denominator().signum()).isEqualTo(1);
            assertThat(result.numerator().gcd(result.denominator())).isEqualTo(1);
        }
    }

    @Property
    @Label("P-01 equal fractions are equal whatever common factor they were given with")
    void p01CommonFactorsDoNotMatter(@ForAll("rationals") Rational a, @ForAll("rationals") Rational factor) {
        Assume.that(factor.signum() != 0);
        BigInteger common = factor.numerator();
        Laws.equality(
                a, Rational.of(a.numerator().multiply(common), a.denominator().multiply(common)));
        assertThat(Rational.of(a.numerator().multiply(common), a.denominator().multiply(common)))
                .isEqualTo(a);
    }

    @Property
    @Label("P-01 numbers small and large are calculated as fractions of whole numbers of any size")
    void p01SmallAndLargeNumbersAreCalculatedAlike(@ForAll("edges") Rational a, @ForAll("edges") Rational b) {
        BigInteger an = a.numerator();
        BigInteger ad = a.denominator();
        BigInteger bn = b.numerator();
        BigInteger bd = b.denominator();
        BigInteger below = ad.multiply(bd);
        assertThat(a.plus(b)).isEqualTo(fraction(an.multiply(bd).add(bn.multiply(ad)), below));
        assertThat(a.minus(b)).isEqualTo(fraction(an.multiply(bd).subtract(bn.multiply(ad)), below));
        assertThat(a.multipliedBy(b)).isEqualTo(fraction(an.multiply(bn), below));
        assertThat(a.compareTo(b)).isEqualTo(an.multiply(bd).compareTo(bn.multiply(ad)));
        assertThat(a.negated()).isEqualTo(fraction(an.negate(), ad));
        if (b.signum() != 0) {
            assertThat(a.dividedBy(b)).isEqualTo(fraction(an.multiply(bd), ad.multiply(bn)));
            assertThat(b.reciprocal()).isEqualTo(fraction(bd, bn));
        }
        assertThat(a.isInteger()).isEqualTo(ad.equals(BigInteger.ONE));
        assertThat(a.signum()).isEqualTo(an.signum());
    }

    /** The same number on the way through its text, which knows no size. */
    private static Rational fraction(BigInteger numerator, BigInteger denominator) {
        String sign = numerator.signum() * denominator.signum() < 0 ? "-" : "";
        return Rational.parse(sign + numerator.abs() + '/' + denominator.abs());
    }

    /** Parts about the ends of an int and of a long, where the way of calculating changes. */
    @Provide
    Arbitrary<Rational> edges() {
        Arbitrary<Long> parts = Arbitraries.oneOf(
                Arbitraries.of(0L, 1L, -1L, 1L << 31, -(1L << 31), 1L << 32, Long.MAX_VALUE, Long.MIN_VALUE),
                Arbitraries.longs().between((1L << 31) - 3, (1L << 31) + 3),
                Arbitraries.longs().between(-(1L << 31) - 3, -(1L << 31) + 3),
                Arbitraries.longs().between(-12, 12),
                Arbitraries.longs());
        return Combinators.combine(parts, parts.filter(part -> part != 0)).as(Rational::of);
    }

    @Property
    @Label("P-02 text is read back")
    void p02TextIsReadBack(@ForAll("rationals") Rational a) {
        Laws.roundTrip(Rational::toString, Rational::parse, a);
    }

    @Property
    void floorAndCeilingAreTheWholeNumbersAround(@ForAll("rationals") Rational a) {
        Rational floor = Rational.of(a.floor(), BigInteger.ONE);
        Rational ceiling = Rational.of(a.ceiling(), BigInteger.ONE);
        assertThat(floor).isLessThanOrEqualTo(a);
        assertThat(floor.plus(Rational.ONE)).isGreaterThan(a);
        assertThat(ceiling).isEqualTo(a.isInteger() ? floor : floor.plus(Rational.ONE));
        assertThat(a.round(RoundingMode.DOWN)).isEqualTo(a.signum() < 0 ? a.ceiling() : a.floor());
    }

    @Property
    void theLesserAndTheGreaterAreTheTwo(@ForAll("rationals") Rational a, @ForAll("rationals") Rational b) {
        Laws.commutative(Rational::min, a, b);
        Laws.commutative(Rational::max, a, b);
        assertThat(a.min(b)).isLessThanOrEqualTo(a.max(b));
        assertThat(a.min(b).plus(a.max(b))).isEqualTo(a.plus(b));
    }

    @Provide
    Arbitrary<Rational> rationals() {
        return NumberArbitraries.rationals();
    }
}
