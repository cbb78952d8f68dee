package org.learningsociety.criteria.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.learningsociety.core.number.Bounds;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Rounding;

/** A sum of which some parts may turn out to be left out, against every choice of such parts. */
class AdditionProperties {

    private static final Rounding TENTH = new Rounding(Points.parse("0.1"), RoundingMode.HALF_UP);
    private static final Points MOST = Points.of(60);

    @Property
    @Label("P-70 the ends of a sum are the least and the greatest that any choice of its open parts gives")
    void p70EndsAreThoseOfSomeChoice(
            @ForAll("parts") List<Addition.Open> certain, @ForAll("parts") List<Addition.Open> open) {
        Range all = total(certain, Addition.Open::maximum).plus(total(open, Addition.Open::maximum));
        Addition addition = new Addition(
                total(certain, Addition.Open::points),
                total(certain, Addition.Open::maximum),
                all,
                false,
                open,
                List.of());

        Optional<Bounds> ends = addition.rescaled(TENTH, MOST);

        Statistics.label("ends").collect(ends.isPresent());
        assertThat(ends).isEqualTo(ofAllChoices(certain, open, all.high()));
    }

    private static Optional<Bounds> ofAllChoices(List<Addition.Open> certain, List<Addition.Open> open, Rational all) {
        List<Points> low = new ArrayList<>();
        List<Points> high = new ArrayList<>();
        for (int choice = 0; choice < 1 << open.size(); choice++) {
            List<Addition.Open> counting = new ArrayList<>(certain);
            for (int i = 0; i < open.size(); i++) {
                if ((choice >> i & 1) == 1) {
                    counting.add(open.get(i));
                }
            }
            Range points = total(counting, Addition.Open::points);
            Rational maximum = total(counting, Addition.Open::maximum).high();
            if (maximum.signum() > 0) {
                low.add(spread(points.low(), maximum, all));
                high.add(spread(points.high(), maximum, all));
            }
        }
        return low.isEmpty() ? Optional.empty() : Optional.of(Bounds.of(Collections.min(low), Collections.max(high)));
    }

    private static Points spread(Rational points, Rational maximum, Rational all) {
        Points spread = points.signum() < 0
                ? Points.round(points, new Rounding(Points.ofTenThousandths(1), RoundingMode.FLOOR))
                : Points.round(points.multipliedBy(all).dividedBy(maximum), TENTH);
        return spread.compareTo(MOST) > 0 ? MOST : spread;
    }

    private static Range total(List<Addition.Open> parts, Function<Addition.Open, Range> of) {
        return parts.stream().map(of).reduce(Range.ZERO, Range::plus);
    }

    /** Some give points and some, as a deduction does, only take them away. */
    @Provide
    Arbitrary<List<Addition.Open>> parts() {
        Arbitrary<Integer> points = Arbitraries.integers().between(-6, 20);
        Arbitrary<Integer> maxima = Arbitraries.of(0, 0, 5, 10, 20, 30);
        return Combinators.combine(points, points, maxima)
                .as((one, other, maximum) -> new Addition.Open(
                        new Range(
                                Rational.of(Math.min(Math.min(one, other), maximum)),
                                Rational.of(Math.min(Math.max(one, other), maximum))),
                        new Range(Rational.of(maximum), Rational.of(maximum))))
                .list()
                .ofMaxSize(5);
    }
}
