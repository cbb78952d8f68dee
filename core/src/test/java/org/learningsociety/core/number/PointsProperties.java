package org.learningsociety.core.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.learningsociety.core.testkit.Laws;
import org.learningsociety.core.testkit.NumberArbitraries;

class PointsProperties {

    @Property
    void additionIsACommutativeGroup(
            @ForAll("points") Points a, @ForAll("points") Points b, @ForAll("points") Points c) {
        Laws.commutative(Points::plus, a, b);
        Laws.associative(Points::plus, a, b, c);
        Laws.identity(Points::plus, Points.ZERO, a);
        Laws.inverse(Points::plus, Points.ZERO, Points::negated, a);
        assertThat(a.minus(b)).isEqualTo(a.plus(b.negated()));
    }

    @Property
    void multiplicationIsRepeatedAddition(
            @ForAll("points") Points a, @ForAll @IntRange(min = -1000, max = 1000) int factor) {
        assertThat(a.multipliedBy(factor + 1)).isEqualTo(a.multipliedBy(factor).plus(a));
    }

    @Property
    void calculationAgreesWithFractions(@ForAll("points") Points a, @ForAll("points") Points b) {
        assertThat(a.plus(b).toRational()).isEqualTo(a.toRational().plus(b.toRational()));
        assertThat(a.minus(b).toRational()).isEqualTo(a.toRational().minus(b.toRational()));
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(a.toRational().compareTo(b.toRational()));
    }

    @Property
    void orderAgreesWithEquals(
            @ForAll("anyPoints") Points a, @ForAll("anyPoints") Points b, @ForAll("anyPoints") Points c) {
        Laws.totalOrder(a, b, c);
        assertThat(a.isNegative()).isEqualTo(a.compareTo(Points.ZERO) < 0);
    }

    @Property
    @Label("P-02 text is read back, as points and as a fraction")
    void p02TextIsReadBack(@ForAll("anyPoints") Points a) {
        Laws.roundTrip(Points::toString, Points::parse, a);
        assertThat(Rational.parse(a.toString())).isEqualTo(a.toRational());
    }

    @Property
    @Label("P-02 the text is the shortest: no exponent, no trailing zero, no trailing point")
    void p02TextIsCanonical(@ForAll("anyPoints") Points a) {
        assertThat(a.toString()).matches("0|-?(0|[1-9]\\d*)(\\.\\d{0,3}[1-9])?").isNotEqualTo("-0");
    }

    @Property
    void roundingGivesTheMultipleThatTheModeChooses(
            @ForAll("rationals") Rational exact, @ForAll("roundings") Rounding rounding) {
        Rational step = rounding.step().toRational();
        Points down = Points.round(exact, Rounding.of(rounding.step(), RoundingMode.FLOOR));
        Points rounded = Points.round(exact, rounding);
        assertThat(rounded.toRational().dividedBy(step).isInteger()).isTrue();
        assertThat(down.toRational()).isLessThanOrEqualTo(exact);
        assertThat(down.plus(rounding.step()).toRational()).isGreaterThan(exact);
        assertThat(rounded).isIn(down, down.plus(rounding.step()));
    }

    @Property
    void roundingIsIdempotentAndKeepsOrder(
            @ForAll("rationals") Rational a, @ForAll("rationals") Rational b, @ForAll("roundings") Rounding rounding) {
        Laws.idempotent(exact -> Points.round(exact, rounding).toRational(), a);
        assertThat(Points.round(a.min(b), rounding)).isLessThanOrEqualTo(Points.round(a.max(b), rounding));
    }

    @Provide
    Arbitrary<Points> points() {
        return NumberArbitraries.points();
    }

    @Provide
    Arbitrary<Points> anyPoints() {
        return NumberArbitraries.anyPoints();
    }

    /** Fractions in the range of points: half of them ties between two ten-thousandths or near one. */
    @Provide
    Arbitrary<Rational> rationals() {
        return NumberArbitraries.points()
                .flatMap(points -> NumberArbitraries.thresholds()
                        .map(part -> points.toRational().plus(part.multipliedBy(Rational.of(1, 2)))));
    }

    @Provide
    Arbitrary<Rounding> roundings() {
        return NumberArbitraries.roundings();
    }
}
