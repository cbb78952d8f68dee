package org.learningsociety.reporting.batch;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

class PointClassesProperties {

    /** Any, and those about powers of two, where a product with a reciprocal would first be wrong. */
    @Provide
    Arbitrary<Integer> widths() {
        Arbitrary<Integer> aboutPowers = Arbitraries.integers()
                .between(1, 30)
                .flatMap(power -> Arbitraries.integers().between(-2, 2).map(more -> Math.max(1, (1 << power) + more)));
        return Arbitraries.frequencyOf(
                Tuple.of(1, aboutPowers),
                Tuple.of(1, Arbitraries.integers().between(1, Integer.MAX_VALUE)),
                Tuple.of(1, Arbitraries.of(1, 10_000, 100_000, Integer.MAX_VALUE)));
    }

    @Property
    @Label("the class of points is their division by the width, rounded down, at and about every bound")
    void divides(@ForAll("widths") int width, @ForAll int points, @ForAll @IntRange(min = -2, max = 2) int more) {
        PointClasses classes = new PointClasses(width);
        int bound = Math.floorDiv(points, width) * width + more;

        assertThat(classes.of(points)).isEqualTo(Math.floorDiv(points, width));
        assertThat(classes.of(bound)).isEqualTo(Math.floorDiv(bound, width));
        assertThat(classes.of(Integer.MAX_VALUE)).isEqualTo(Math.floorDiv(Integer.MAX_VALUE, width));
        assertThat(classes.of(Integer.MIN_VALUE)).isEqualTo(Math.floorDiv(Integer.MIN_VALUE, width));
    }
}
