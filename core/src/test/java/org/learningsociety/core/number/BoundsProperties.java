package org.learningsociety.core.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.constraints.IntRange;
import org.learningsociety.core.testkit.Laws;
import org.learningsociety.core.testkit.NumberArbitraries;

class BoundsProperties {

    @Property
    @Label("P-06 arithmetic encloses: x in X and y in Y, so x op y in X op Y")
    void p06ArithmeticEncloses(
            @ForAll("inside") Tuple2<Bounds, Points> first, @ForAll("inside") Tuple2<Bounds, Points> second) {
        encloses(Points::plus, Bounds::plus, first, second);
        encloses(Points::minus, Bounds::minus, first, second);
        encloses(Points::min, Bounds::min, first, second);
        encloses(Points::max, Bounds::max, first, second);
        encloses((x, y) -> x, Bounds::hull, first, second);
        encloses((x, y) -> y, Bounds::hull, first, second);
    }

    private static void encloses(
            BinaryOperator<Points> onPoints,
            BinaryOperator<Bounds> onBounds,
            Tuple2<Bounds, Points> first,
            Tuple2<Bounds, Points> second) {
        Bounds result = onBounds.apply(first.get1(), second.get1());
        assertThat(result.contains(onPoints.apply(first.get2(), second.get2()))).isTrue();
    }

    @Property
    @Label("P-06 sign, factor, floor and cap enclose")
    void p06ChangesOfOneNumberEnclose(
            @ForAll("inside") Tuple2<Bounds, Points> inside,
            @ForAll @IntRange(min = -100, max = 100) int factor,
            @ForAll("bounds") Bounds range) {
        Bounds bounds = inside.get1();
        Points points = inside.get2();
        Points clamped = points.max(range.low()).min(range.high());
        assertThat(bounds.negated().contains(points.negated())).isTrue();
        assertThat(bounds.multipliedBy(factor).contains(points.multipliedBy(factor)))
                .isTrue();
        assertThat(bounds.clampedTo(range.low(), range.high()).contains(clamped))
                .isTrue();
        assertThat(range.encloses(bounds.clampedTo(range.low(), range.high()))).isTrue();
    }

    @Property
    @Label("P-06 both ends of a result are reached, so it is as narrow as can be")
    void p06ResultsAreTight(@ForAll("bounds") Bounds a, @ForAll("bounds") Bounds b) {
        assertThat(a.plus(b)).isEqualTo(fromCorners(Points::plus, a, b));
        assertThat(a.minus(b)).isEqualTo(fromCorners(Points::minus, a, b));
        assertThat(a.min(b)).isEqualTo(fromCorners(Points::min, a, b));
        assertThat(a.max(b)).isEqualTo(fromCorners(Points::max, a, b));
    }

    private static Bounds fromCorners(BinaryOperator<Points> operation, Bounds a, Bounds b) {
        Points ll = operation.apply(a.low(), b.low());
        Points lh = operation.apply(a.low(), b.high());
        Points hl = operation.apply(a.high(), b.low());
        Points hh = operation.apply(a.high(), b.high());
        return Bounds.of(ll.min(lh).min(hl).min(hh), ll.max(lh).max(hl).max(hh));
    }

    @Property
    @Label("P-06 exact bounds behave like points")
    void p06ExactBoundsBehaveLikePoints(
            @ForAll("points") Points x,
            @ForAll("points") Points y,
            @ForAll @IntRange(min = -100, max = 100) int factor) {
        Bounds a = Bounds.exactly(x);
        Bounds b = Bounds.exactly(y);
        assertThat(a.plus(b)).isEqualTo(Bounds.exactly(x.plus(y)));
        assertThat(a.minus(b)).isEqualTo(Bounds.exactly(x.minus(y)));
        assertThat(a.negated()).isEqualTo(Bounds.exactly(x.negated()));
        assertThat(a.multipliedBy(factor)).isEqualTo(Bounds.exactly(x.multipliedBy(factor)));
        assertThat(a.min(b)).isEqualTo(Bounds.exactly(x.min(y)));
        assertThat(a.max(b)).isEqualTo(Bounds.exactly(x.max(y)));
        assertThat(a.contains(y)).isEqualTo(x.equals(y));
        assertThat(a.intersects(b)).isEqualTo(x.equals(y));
    }

    @Property
    @Label("P-06 operations commute, associate and have identities as those of points do")
    void p06OperationsKeepTheLaws(@ForAll("bounds") Bounds a, @ForAll("bounds") Bounds b, @ForAll("bounds") Bounds c) {
        Laws.commutative(Bounds::plus, a, b);
        Laws.associative(Bounds::plus, a, b, c);
        Laws.identity(Bounds::plus, Bounds.exactly(Points.ZERO), a);
        Laws.commutative(Bounds::hull, a, b);
        Laws.associative(Bounds::hull, a, b, c);
        Laws.idempotent(Bounds::hull, a);
        Laws.associative(Bounds::min, a, b, c);
        Laws.associative(Bounds::max, a, b, c);
        assertThat(a.minus(b)).isEqualTo(a.plus(b.negated()));
    }

    @Property
    @Label("P-06 operations never widen when what they are given narrows")
    void p06OperationsAreInclusionIsotone(
            @ForAll("inside") Tuple2<Bounds, Points> inside, @ForAll("bounds") Bounds other) {
        Bounds wide = inside.get1();
        Bounds narrow = Bounds.exactly(inside.get2());
        assertThat(wide.plus(other).encloses(narrow.plus(other))).isTrue();
        assertThat(wide.minus(other).encloses(narrow.minus(other))).isTrue();
        assertThat(other.minus(wide).encloses(other.minus(narrow))).isTrue();
        assertThat(wide.hull(other).encloses(other)).isTrue();
        assertThat(wide.hull(other).encloses(wide)).isTrue();
    }

    @Property
    void boundsIntersectIfAnEndOfOneLiesInTheOther(@ForAll("bounds") Bounds a, @ForAll("bounds") Bounds b) {
        boolean shared = a.contains(b.low()) || a.contains(b.high()) || b.contains(a.low());
        assertThat(a.intersects(b)).isEqualTo(shared);
        assertThat(b.intersects(a)).isEqualTo(shared);
    }

    @Provide
    Arbitrary<Tuple2<Bounds, Points>> inside() {
        return NumberArbitraries.boundsWithPoints();
    }

    @Provide
    Arbitrary<Bounds> bounds() {
        return NumberArbitraries.bounds();
    }

    @Provide
    Arbitrary<Points> points() {
        return NumberArbitraries.points();
    }
}
