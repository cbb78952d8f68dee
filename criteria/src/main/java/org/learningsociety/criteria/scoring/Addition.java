package org.learningsociety.criteria.scoring;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.learningsociety.core.number.Bounds;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Rounding;

/**
 * Parts with their weights added up exactly, before anything is rounded.
 *
 * <p>A part that may turn out to be left out counts or not: what the whole gives at least and at most is then looked for among all
 * choices of such parts. Of these choices few need to be tried. Spread over all parts, a sum is an average of what its parts give of
 * their maxima, so that the least is found when the parts that give the least of theirs are added one after the other, and the most
 * when those are that give the most. Only where nothing certain has a maximum, one part alone may give less or more than all those.
 *
 * @param sum the points of the parts that certainly count
 * @param counting their maxima
 * @param all the maxima of all parts, also of those that are left out
 * @param bare whether a part without a maximum, such as a deduction, certainly counts
 * @param open the parts that may turn out to be left out
 * @param shares what each part contributes to the whole
 */
record Addition(
        Range sum, Range counting, Range all, boolean bare, List<Open> open, List<Explanation.Contribution> shares) {

    /** The finest step in which points are counted. */
    private static final Rounding FINEST = new Rounding(Points.ofTenThousandths(1), RoundingMode.FLOOR);

    static Addition of(List<WeightedPart> weighted, List<Explanation> parts, Predicate<Explanation> isCertain) {
        Range sum = Range.ZERO;
        Range counting = Range.ZERO;
        Range all = Range.ZERO;
        boolean bare = false;
        List<Open> open = new ArrayList<>();
        List<Explanation.Contribution> shares = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Range maximum =
                    weighted.get(i).times(LeafJudge.maximum(weighted.get(i).part()));
            all = all.plus(maximum);
            Explanation part = parts.get(i);
            if (part.points().isPresent()) {
                Range points = weighted.get(i).times(part.points().get());
                if (isCertain.test(part)) {
                    sum = sum.plus(points);
                    counting = counting.plus(maximum);
                    bare |= maximum.high().signum() == 0;
                } else {
                    open.add(new Open(points, maximum));
                }
                Bounds share = points.rounded(FINEST);
                shares.add(new Explanation.Contribution(part.criterion(), share.low(), share.high()));
            }
        }
        return new Addition(sum, counting, all, bare, open, shares);
    }

    /** The sum of all parts that may count. */
    Bounds points(Optional<Rounding> rounding) {
        return open.stream().map(Open::points).reduce(sum, Range::plus).rounded(rounding.orElse(FINEST));
    }

    /**
     * The sum of the parts that count, spread over all; absent where that cannot be calculated. What is taken away is not taken
     * away again for parts that do not apply.
     */
    Optional<Bounds> rescaled(Rounding rounding, Points most) {
        if (!all.isExact()) {
            return Optional.empty();
        }
        // A part without a maximum, such as a deduction, changes what is spread and not over what.
        Range certain = open.stream()
                .filter(part -> !part.hasMaximum())
                .map(Open::orNothing)
                .reduce(sum, Range::plus);
        List<Open> ascending = open.stream()
                .filter(Open::hasMaximum)
                .sorted(Comparator.comparing(part -> part.ofMaximum().low()))
                .toList();
        List<Open> descending = open.stream()
                .filter(Open::hasMaximum)
                .sorted(Comparator.comparing((Open part) -> part.ofMaximum().high())
                        .reversed())
                .toList();
        Function<Spread, Points> rounded =
                spread -> spread.over(all.high(), rounding).min(most);
        Optional<Points> low =
                spreads(certain.low(), ascending, Range::low).map(rounded).reduce(Points::min);
        Optional<Points> high =
                spreads(certain.high(), descending, Range::high).map(rounded).reduce(Points::max);
        return low.flatMap(least -> high.map(greatest -> Bounds.of(least, greatest)));
    }

    /** Whether it may turn out that only parts without a maximum count, so that there is nothing over which to spread them. */
    boolean mayHaveNothingToSpreadOver() {
        boolean mayBeBare = bare || open.stream().anyMatch(part -> !part.hasMaximum());
        return counting.high().signum() == 0 && mayBeBare;
    }

    /** What is certain, with it ever more of what may count, and, for where nothing certain has a maximum, each alone. */
    private Stream<Spread> spreads(Rational certain, List<Open> order, Function<Range, Rational> end) {
        Spread none = new Spread(certain, counting.high());
        List<Spread> spreads = new ArrayList<>(List.of(none));
        Spread some = none;
        for (Open part : order) {
            some = some.with(part, end);
            spreads.add(some);
            spreads.add(none.with(part, end));
        }
        return spreads.stream().filter(spread -> spread.maximum().signum() > 0);
    }

    /** Some parts that count: their points and their maxima. */
    private record Spread(Rational points, Rational maximum) {

        Spread with(Open part, Function<Range, Rational> end) {
            return new Spread(
                    points.plus(end.apply(part.points())),
                    maximum.plus(part.maximum().high()));
        }

        Points over(Rational all, Rounding rounding) {
            return points.signum() < 0
                    ? Points.round(points, FINEST)
                    : Points.round(points.multipliedBy(all.dividedBy(maximum)), rounding);
        }
    }

    /** A part that may turn out to be left out. */
    record Open(Range points, Range maximum) {

        boolean hasMaximum() {
            return maximum.high().signum() > 0;
        }

        Range ofMaximum() {
            return new Range(
                    points.low().dividedBy(maximum.high()), points.high().dividedBy(maximum.high()));
        }

        Range orNothing() {
            return new Range(points.low().min(Rational.ZERO), points.high().max(Rational.ZERO));
        }
    }
}
