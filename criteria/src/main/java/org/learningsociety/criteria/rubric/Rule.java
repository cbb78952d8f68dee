package org.learningsociety.criteria.rubric;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Rounding;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.text.LocalizedText;

/**
 * How a criterion is judged, as data.
 *
 * <p>There are two families: a {@link Graded} rule gives points, a {@link Tested} rule holds or does not. A leaf reads one
 * indicator; an inner rule joins criteria. Immutable and thread-safe.
 */
public sealed interface Rule {

    /**
     * Returns the indicator that the rule reads itself.
     *
     * @return absent for a rule that only joins criteria
     */
    default Optional<IndicatorId> reads() {
        return Optional.empty();
    }

    /**
     * Returns the kinds of value that answer the indicator.
     *
     * @return any of them suffices; empty for a rule that only joins criteria
     */
    default Set<ValueKind> answeredBy() {
        return Set.of();
    }

    /**
     * Returns the criteria that the rule joins.
     *
     * @return the criteria in the order of the law; empty for a rule that reads an indicator
     */
    default List<Criterion> parts() {
        return List.of();
    }

    /**
     * Returns the numbers of the law that the rule uses.
     *
     * @return the figures of this node only
     */
    default Stream<Figure<?>> figures() {
        return Stream.empty();
    }

    /**
     * Returns what the catalog lacks of the rule.
     *
     * @return the slots of this node only, which an overlay may fill
     */
    default Stream<SlotId> slots() {
        return figures().flatMap(figure -> figure.slot().stream());
    }

    /**
     * Chooses by the kind of rule; a new kind of rule breaks the compilation of whoever must handle it.
     *
     * @param <R> the type of the result
     * @param cases one function for each kind
     * @return the result of the function for this rule's kind
     */
    <R> R match(Cases<R> cases);

    /** A rule that reads an indicator itself. */
    sealed interface Reading extends Rule {

        /**
         * Returns the indicator that the rule reads.
         *
         * @return the indicator
         */
        IndicatorId indicator();

        @Override
        default Optional<IndicatorId> reads() {
            return Optional.of(indicator());
        }
    }

    /** A rule that gives points. */
    sealed interface Graded extends Rule {

        /**
         * Returns what the rule never gives less of; a leaf can give just that.
         *
         * @return zero, or less where points are taken away
         */
        default Points minimum() {
            return Points.ZERO;
        }

        /**
         * Returns the most points that the rule can give.
         *
         * @return the greatest admissible value where the maximum is not known
         */
        Points maximum();

        /**
         * Returns the least that the maximum may be.
         *
         * @return the same as {@link #maximum()} unless the law read does not give it
         */
        Points leastMaximum();
    }

    /** A rule that holds or does not. */
    sealed interface Tested extends Rule {}

    /**
     * The mark that an assessor gives, from 0 to the maximum.
     *
     * @param indicator the indicator: marks
     * @param max the maximum
     */
    record Marks(IndicatorId indicator, Figure<Points> max) implements Graded, Reading {
        @Override
        public Set<ValueKind> answeredBy() {
            return Set.of(ValueKind.MARKS);
        }

        @Override
        public Points maximum() {
            return max.high();
        }

        @Override
        public Points leastMaximum() {
            return max.low();
        }

        @Override
        public Stream<Figure<?>> figures() {
            return Stream.of(max);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.marks(this);
        }
    }

    /**
     * A content that everybody concerned should fulfil: the assessor's mark from 0 to the maximum, or the share of those who
     * fulfil it. All of them give the maximum; fewer give {@code partial}.
     *
     * <p>Example, 22/2020/TT-BGDĐT content 2.1 (maximum 10): mark 7 gives 7; 40 of 40 members give 10; 39 of 40 members give
     * a value from 0 to 10, since the circular does not say how partial fulfilment is marked.
     *
     * @param indicator the indicator: marks or a share
     * @param max the maximum
     * @param partial what fewer than all give
     */
    record Content(IndicatorId indicator, Figure<Points> max, Figure<Points> partial) implements Graded, Reading {
        @Override
        public Set<ValueKind> answeredBy() {
            return Set.of(ValueKind.MARKS, ValueKind.PROPORTION);
        }

        @Override
        public Points maximum() {
            return max.high();
        }

        @Override
        public Points leastMaximum() {
            return max.low();
        }

        @Override
        public Stream<Figure<?>> figures() {
            return Stream.of(max, partial);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.content(this);
        }
    }

    /**
     * The marks of several assessors, brought together to one.
     *
     * <p>The median of an even number of marks is the mean of the two in the middle. Where the marks lie apart by {@code spread} or
     * more, they are not brought together: the panel must settle, and until it does any value from the lowest to the highest mark is
     * possible. Example, maximum 10, median, step 0.5, spread 4: marks 6, 7 and 9 give 7; marks 5, 7 and 9 are referred back.
     *
     * @param indicator the indicator: marks
     * @param max the maximum
     * @param by how the marks are brought together
     * @param rounding how the mean is rounded
     * @param spread the difference between the highest and the lowest mark from which on the panel must settle, above 0; absent
     *     for none
     */
    record Panel(IndicatorId indicator, Figure<Points> max, By by, Rounding rounding, Optional<Figure<Points>> spread)
            implements Graded, Reading {

        /**
         * Checks the rounding and the spread.
         *
         * @param indicator the indicator: marks
         * @param max the maximum
         * @param by how the marks are brought together
         * @param rounding how the mean is rounded
         * @param spread the difference between the highest and the lowest mark from which on the panel must settle, above
         *     0; absent for none
         */
        public Panel {
            requireMode(rounding);
            spread.map(Figure::low)
                    .filter(least -> least.compareTo(Points.ZERO) <= 0)
                    .ifPresent(least -> {
                        throw new IllegalArgumentException(
                                "the spread must be above 0, since equal marks are agreed, but was " + least);
                    });
        }

        @Override
        public Set<ValueKind> answeredBy() {
            return Set.of(ValueKind.MARKS);
        }

        @Override
        public Points maximum() {
            return max.high();
        }

        @Override
        public Points leastMaximum() {
            return max.low();
        }

        @Override
        public Stream<Figure<?>> figures() {
            return Stream.concat(Stream.of(max), spread.stream());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.panel(this);
        }

        /** How the marks of a panel become one. */
        public enum By {
            /** The mark in the middle. */
            MEDIAN,
            /** The arithmetic mean. */
            MEAN
        }
    }

    /**
     * A choice from a scale, such as tốt, khá or trung bình, each with its points.
     *
     * @param indicator the indicator: a choice
     * @param options what may be chosen, at least one, each once
     */
    record Choice(IndicatorId indicator, List<Option> options) implements Graded, Reading {

        /**
         * Copies the options and checks that each stands once.
         *
         * @param indicator the indicator: a choice
         * @param options what may be chosen, at least one, each once
         */
        public Choice {
            if (options.isEmpty() || options.stream().map(Option::id).distinct().count() < options.size()) {
                throw new IllegalArgumentException("a choice must have options with different ids, but had "
                        + options.stream().map(Option::id).toList());
            }
            options = List.copyOf(options);
        }

        /**
         * Finds an option.
         *
         * @param id the identifier
         * @return the option, absent when the scale has none of this identifier
         */
        public Optional<Option> find(OptionId id) {
            return options.stream().filter(option -> option.id().equals(id)).findFirst();
        }

        @Override
        public Set<ValueKind> answeredBy() {
            return Set.of(ValueKind.CHOICE);
        }

        @Override
        public Points maximum() {
            return options.stream().map(option -> option.points().high()).reduce(Points.ZERO, Points::max);
        }

        @Override
        public Points leastMaximum() {
            return options.stream().map(option -> option.points().low()).reduce(Points.ZERO, Points::max);
        }

        @Override
        public Points minimum() {
            return options.stream()
                    .map(option -> option.points().low())
                    .reduce(Points::min)
                    .orElseThrow();
        }

        @Override
        public Stream<Figure<?>> figures() {
            return options.stream().map(Option::points);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.choice(this);
        }

        /**
         * One option of a scale.
         *
         * @param id the identifier within the scale
         * @param name the name
         * @param points what it gives
         */
        public record Option(OptionId id, LocalizedText name, Figure<Points> points) {}
    }

    /**
     * Points by bands of a value: every value falls into exactly one band, since only where bands begin is said.
     *
     * <p>Example, 2 points below, 5 from 50 and 8 from 80, cuts belonging to the band above: 49 gives 2, 50 and 79 give 5, 80 gives 8.
     * Were cuts to belong below, 50 would give 2 and 80 would give 5. A share is held against the cuts as the fraction that it is.
     *
     * @param indicator the indicator
     * @param kind what the indicator is: {@link ValueKind#COUNT}, {@link ValueKind#AMOUNT} or {@link ValueKind#PROPORTION}
     * @param cutBelongs to which band a value equal to a cut belongs
     * @param below what values under the first cut give
     * @param bands where each further band begins and what it gives, at least one; in any order
     */
    record Bands(IndicatorId indicator, ValueKind kind, CutBelongs cutBelongs, Figure<Points> below, List<Band> bands)
            implements Graded, Reading {

        private static final Set<ValueKind> ORDERED = Set.of(ValueKind.COUNT, ValueKind.AMOUNT, ValueKind.PROPORTION);

        /**
         * Brings the bands in order and checks that cuts differ, whatever unknown ones turn out to be.
         *
         * @param indicator the indicator
         * @param kind what the indicator is: {@link ValueKind#COUNT}, {@link ValueKind#AMOUNT} or
         *     {@link ValueKind#PROPORTION}
         * @param cutBelongs to which band a value equal to a cut belongs
         * @param below what values under the first cut give
         * @param bands where each further band begins and what it gives, at least one; in any order
         */
        public Bands {
            if (bands.isEmpty() || !ORDERED.contains(kind)) {
                throw new IllegalArgumentException(
                        "bands must have a cut and read a count, an amount or a share, but read " + kind);
            }
            bands = bands.stream()
                    .sorted(Comparator.comparing(band -> band.from().low()))
                    .toList();
            for (int i = 1; i < bands.size(); i++) {
                requireBefore(bands.get(i - 1).from(), bands.get(i).from());
            }
        }

        private static void requireBefore(Figure<Rational> cut, Figure<Rational> next) {
            if (cut.low().compareTo(next.low()) >= 0 || cut.high().compareTo(next.high()) >= 0) {
                throw new IllegalArgumentException(
                        "bands must begin at different cuts, but two begin at " + cut.high() + " and " + next.high());
            }
        }

        @Override
        public Set<ValueKind> answeredBy() {
            return Set.of(kind);
        }

        @Override
        public Points maximum() {
            return points().map(Figure::high).reduce(Points.ZERO, Points::max);
        }

        @Override
        public Points leastMaximum() {
            return points().map(Figure::low).reduce(Points.ZERO, Points::max);
        }

        @Override
        public Points minimum() {
            return points().map(Figure::low).reduce(Points::min).orElseThrow();
        }

        private Stream<Figure<Points>> points() {
            return Stream.concat(Stream.of(below), bands.stream().map(Band::points));
        }

        @Override
        public Stream<Figure<?>> figures() {
            return Stream.concat(points(), bands.stream().map(Band::from));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.bands(this);
        }

        /** To which band a value equal to a cut belongs. */
        public enum CutBelongs {
            /** To the band that begins there: from the cut on. */
            ABOVE,
            /** To the band that ends there: up to and with the cut. */
            BELOW
        }

        /**
         * One band.
         *
         * @param from where it begins; it ends where the next begins
         * @param points what it gives
         */
        public record Band(Figure<Rational> from, Figure<Points> points) {}
    }

    /**
     * Points in proportion to a share, up to the maximum.
     *
     * <p>A share {@code s} gives {@code max × s / full}, rounded once, and never more than the maximum. Example, maximum 10, full at
     * 9/10, step 0.5 half up: 7 of 9 gives 10 × (7/9) / (9/10) = 8.64…, rounded 8.5; 19 of 20 gives 10.
     *
     * @param indicator the indicator: a share
     * @param max the maximum
     * @param full the share that gives the maximum, above 0 and at most 1
     * @param rounding how the points are rounded
     */
    record Proportional(IndicatorId indicator, Figure<Points> max, Figure<Rational> full, Rounding rounding)
            implements Graded, Reading {

        /**
         * Checks the share and the rounding.
         *
         * @param indicator the indicator: a share
         * @param max the maximum
         * @param full the share that gives the maximum, above 0 and at most 1
         * @param rounding how the points are rounded
         */
        public Proportional {
            requireMode(rounding);
            if (full.low().signum() <= 0 || full.high().compareTo(Rational.ONE) > 0) {
                throw new IllegalArgumentException(
                        "the share that gives all must be above 0 and at most 1, but was from " + full.low() + " to "
                                + full.high());
            }
        }

        @Override
        public Set<ValueKind> answeredBy() {
            return Set.of(ValueKind.PROPORTION);
        }

        @Override
        public Points maximum() {
            return max.high();
        }

        @Override
        public Points leastMaximum() {
            return max.low();
        }

        @Override
        public Stream<Figure<?>> figures() {
            return Stream.of(max, full);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.proportional(this);
        }
    }

    /**
     * Points for each counted unit, up to a maximum. Example, 2 points for each and at most 10: 3 give 6, 7 give 10.
     *
     * @param indicator the indicator: a count
     * @param each what one gives, not negative
     * @param max the maximum
     */
    record PerUnit(IndicatorId indicator, Figure<Points> each, Figure<Points> max) implements Graded, Reading {

        /**
         * Refuses units that take points away.
         *
         * @param indicator the indicator: a count
         * @param each what one gives, not negative
         * @param max the maximum
         */
        public PerUnit {
            if (each.low().isNegative()) {
                throw new IllegalArgumentException("a unit must not take points away, but gives " + each.low());
            }
        }

        @Override
        public Set<ValueKind> answeredBy() {
            return Set.of(ValueKind.COUNT);
        }

        @Override
        public Points maximum() {
            return max.high();
        }

        @Override
        public Points leastMaximum() {
            return max.low();
        }

        @Override
        public Stream<Figure<?>> figures() {
            return Stream.of(each, max);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.perUnit(this);
        }
    }

    /**
     * Points for a test that holds, otherwise none.
     *
     * @param test a criterion with a {@link Tested} rule
     * @param points what it is worth
     */
    record Worth(Criterion test, Figure<Points> points) implements Graded {

        /**
         * Checks that the criterion is a test.
         *
         * @param test a criterion with a {@link Tested} rule
         * @param points what it is worth
         */
        public Worth {
            requireTested(List.of(test));
        }

        @Override
        public List<Criterion> parts() {
            return List.of(test);
        }

        @Override
        public Points maximum() {
            return points.high();
        }

        @Override
        public Points leastMaximum() {
            return points.low();
        }

        @Override
        public Stream<Figure<?>> figures() {
            return Stream.of(points);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.worth(this);
        }
    }

    /**
     * The points of several criteria added up.
     *
     * <p>Where a criterion is left out ({@link NotApplicablePolicy#RESCALE}), the sum of the others is multiplied by the
     * maximum of all over the maximum of the others, and rounded once. Example, maxima 30, 30 and 40, the last left out, 24
     * and 27 earned: 51 × 100 / 60 = 85. A sum below zero stays as it is: what is taken away is not taken away again for criteria that
     * do not apply.
     *
     * @param parts criteria with {@link Graded} rules, at least one
     * @param rounding how a rescaled sum is rounded; absent where no criterion may be left out
     */
    record Sum(List<Criterion> parts, Optional<Rounding> rounding) implements Graded {

        /**
         * Copies the criteria and checks that they give points.
         *
         * @param parts criteria with {@link Graded} rules, at least one
         * @param rounding how a rescaled sum is rounded; absent where no criterion may be left out
         */
        public Sum {
            parts = copyOfSome(parts);
            requireGraded(parts);
            rounding.ifPresent(Rule::requireMode);
        }

        @Override
        public Points maximum() {
            return graded().map(Graded::maximum).reduce(Points.ZERO, Points::plus);
        }

        @Override
        public Points leastMaximum() {
            return graded().map(Graded::leastMaximum).reduce(Points.ZERO, Points::plus);
        }

        @Override
        public Points minimum() {
            return parts.stream().map(Rule::least).reduce(Points.ZERO, Points::plus);
        }

        private Stream<Graded> graded() {
            return parts.stream().map(part -> (Graded) part.rule());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.sum(this);
        }
    }

    /**
     * The points of several criteria, each multiplied by its weight, added up and rounded once.
     *
     * <p>Example, weights 0.4 and 0.6, step 0.1 half up: 7 and 8.1 give 0.4 × 7 + 0.6 × 8.1 = 7.66, rounded 7.7. A criterion that is left
     * out is treated as in a {@link Sum}.
     *
     * @param weighted criteria with {@link Graded} rules and their weights, at least one
     * @param rounding how the sum is rounded
     */
    record WeightedSum(List<Weighted> weighted, Rounding rounding) implements Graded {

        /** Enough for weights of a thousand decimals. */
        private static final int LARGEST_DENOMINATOR = 4_096;

        /**
         * Copies the criteria and checks that they give points and that no weight is negative.
         *
         * @param weighted criteria with {@link Graded} rules and their weights, at least one
         * @param rounding how the sum is rounded
         */
        public WeightedSum {
            weighted = List.copyOf(weighted);
            requireGraded(copyOfSome(weighted.stream().map(Weighted::part).toList()));
            requireMode(rounding);
            requireCommonDenominator(weighted);
            weighted.stream()
                    .filter(part -> part.weight().low().signum() < 0)
                    .findFirst()
                    .ifPresent(part -> {
                        throw new IllegalArgumentException("a weight must not be negative, but that of "
                                + part.part().id() + " is from " + part.weight().low());
                    });
        }

        /** Without one, a sum of many fractions has more digits than can be calculated with. */
        private static void requireCommonDenominator(List<Weighted> weighted) {
            BigInteger common = BigInteger.ONE;
            for (Weighted part : weighted) {
                for (Rational weight :
                        List.of(part.weight().low(), part.weight().high())) {
                    common = common.divide(common.gcd(weight.denominator())).multiply(weight.denominator());
                    if (common.bitLength() > LARGEST_DENOMINATOR) {
                        throw new IllegalArgumentException(
                                "weights must have a common denominator of at most " + LARGEST_DENOMINATOR
                                        + " bits, but that of " + part.part().id() + " makes it larger");
                    }
                }
            }
        }

        @Override
        public List<Criterion> parts() {
            return weighted.stream().map(Weighted::part).toList();
        }

        @Override
        public Points maximum() {
            return total(part ->
                    part.weight().high().multipliedBy(part.graded().maximum().toRational()));
        }

        @Override
        public Points leastMaximum() {
            return total(part -> part.weight()
                    .low()
                    .multipliedBy(part.graded().leastMaximum().toRational()));
        }

        @Override
        public Points minimum() {
            return total(part ->
                    part.weight().high().multipliedBy(Rule.least(part.part()).toRational()));
        }

        private Points total(Function<Weighted, Rational> share) {
            return Points.round(weighted.stream().map(share).reduce(Rational.ZERO, Rational::plus), rounding);
        }

        @Override
        public Stream<Figure<?>> figures() {
            return weighted.stream().map(Weighted::weight);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.weightedSum(this);
        }

        /**
         * A criterion with its weight.
         *
         * @param weight by what its points are multiplied, not negative
         * @param part a criterion with a {@link Graded} rule
         */
        public record Weighted(Figure<Rational> weight, Criterion part) {
            private Graded graded() {
                return (Graded) part.rule();
            }
        }
    }

    /**
     * The points of the best criteria added up; the others do not count. Example, the best 2 of 3: 4, 9 and 7 give 16.
     *
     * @param take how many count, at least one; where fewer apply, those
     * @param parts criteria with {@link Graded} rules that take nothing away, at least {@code take}
     */
    record BestOf(int take, List<Criterion> parts) implements Graded {

        /**
         * Copies the criteria and checks that they give points.
         *
         * @param take how many count, at least one; where fewer apply, those
         * @param parts criteria with {@link Graded} rules that take nothing away, at least {@code take}
         */
        public BestOf {
            parts = copyOfSome(parts);
            requireGiving(parts);
            requireCount(take, parts);
        }

        @Override
        public Points maximum() {
            return best(Graded::maximum);
        }

        @Override
        public Points leastMaximum() {
            return best(Graded::leastMaximum);
        }

        private Points best(Function<Graded, Points> most) {
            return parts.stream()
                    .map(part -> most.apply((Graded) part.rule()))
                    .sorted(Comparator.reverseOrder())
                    .limit(take)
                    .reduce(Points.ZERO, Points::plus);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.bestOf(this);
        }
    }

    /**
     * The points of the weakest criterion: no other makes up for it. Example: 4, 9 and 7 give 4. Without a criterion that is left out
     * it gives no more than the least of all maxima.
     *
     * @param parts criteria with {@link Graded} rules, at least one
     */
    record Minimum(List<Criterion> parts) implements Graded {

        /**
         * Copies the criteria and checks that they give points.
         *
         * @param parts criteria with {@link Graded} rules, at least one
         */
        public Minimum {
            parts = copyOfSome(parts);
            requireGiving(parts);
        }

        @Override
        public Points maximum() {
            return graded().map(Graded::maximum).reduce(Points::min).orElseThrow();
        }

        @Override
        public Points leastMaximum() {
            return graded().map(Graded::leastMaximum).reduce(Points::min).orElseThrow();
        }

        private Stream<Graded> graded() {
            return parts.stream().map(part -> (Graded) part.rule());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.minimum(this);
        }
    }

    /**
     * The points of a criterion kept within bounds: what lies above or below does not count. It caps bonus points, deductions, and
     * totals to which both are added. Example, from 0 to 100: 104 gives 100, −3 gives 0.
     *
     * @param part a criterion with a {@link Graded} rule
     * @param least the least that it gives
     * @param most the most that it gives, not below {@code least}
     */
    record Limited(Criterion part, Figure<Points> least, Figure<Points> most) implements Graded {

        /**
         * Checks that the criterion gives points and that the bounds are in order, whatever unknown ones turn out to be.
         *
         * @param part a criterion with a {@link Graded} rule
         * @param least the least that it gives
         * @param most the most that it gives, not below {@code least}
         */
        public Limited {
            requireGraded(List.of(part));
            if (least.high().compareTo(most.low()) > 0) {
                throw new IllegalArgumentException(
                        "the least must not be above the most, but was " + least.high() + " and " + most.low());
            }
        }

        @Override
        public List<Criterion> parts() {
            return List.of(part);
        }

        @Override
        public Points maximum() {
            return graded().maximum().min(most.high()).max(least.high());
        }

        @Override
        public Points leastMaximum() {
            return graded().leastMaximum().min(most.low()).max(least.low());
        }

        @Override
        public Points minimum() {
            return Rule.least(part).min(most.low()).max(least.low());
        }

        private Graded graded() {
            return (Graded) part.rule();
        }

        @Override
        public Stream<Figure<?>> figures() {
            return Stream.of(least, most);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.limited(this);
        }
    }

    /**
     * Takes away the points of a criterion. Example: 3 points for late reports, deducted, give −3.
     *
     * @param part a criterion with a {@link Graded} rule
     */
    record Deduction(Criterion part) implements Graded {

        /**
         * Checks that the criterion gives points.
         *
         * @param part a criterion with a {@link Graded} rule
         */
        public Deduction {
            requireGiving(List.of(part));
        }

        @Override
        public List<Criterion> parts() {
            return List.of(part);
        }

        @Override
        public Points maximum() {
            return Points.ZERO;
        }

        @Override
        public Points leastMaximum() {
            return Points.ZERO;
        }

        @Override
        public Points minimum() {
            return ((Graded) part.rule()).maximum().negated();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.deduction(this);
        }
    }

    /**
     * A yes-or-no finding: something is in place, or an assessor judged that it is.
     *
     * @param indicator the indicator: yes or no
     */
    record Holds(IndicatorId indicator) implements Tested, Reading {
        @Override
        public Set<ValueKind> answeredBy() {
            return Set.of(ValueKind.YES_NO);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.holds(this);
        }
    }

    /**
     * A yes-or-no finding that must be no: something that excludes is not the case.
     *
     * @param indicator the indicator: yes or no
     */
    record HoldsNot(IndicatorId indicator) implements Tested, Reading {
        @Override
        public Set<ValueKind> answeredBy() {
            return Set.of(ValueKind.YES_NO);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.holdsNot(this);
        }
    }

    /**
     * At least so many of something are counted.
     *
     * @param indicator the indicator: a count
     * @param least the least count that suffices
     */
    record CountAtLeast(IndicatorId indicator, Figure<Long> least) implements Tested, Reading {
        @Override
        public Set<ValueKind> answeredBy() {
            return Set.of(ValueKind.COUNT);
        }

        @Override
        public Stream<Figure<?>> figures() {
            return Stream.of(least);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.countAtLeast(this);
        }
    }

    /**
     * At least a share of a group fulfils something. The comparison is exact, by cross-multiplication: 9 of 10 is at least
     * 90 %, 8 of 9 is not. A group of nobody cannot be judged.
     *
     * @param indicator the indicator: a share
     * @param least the least share that suffices, for example 9/10
     */
    record ShareAtLeast(IndicatorId indicator, Figure<Rational> least) implements Tested, Reading {
        @Override
        public Set<ValueKind> answeredBy() {
            return Set.of(ValueKind.PROPORTION);
        }

        @Override
        public Stream<Figure<?>> figures() {
            return Stream.of(least);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.shareAtLeast(this);
        }
    }

    /**
     * A number is at least a threshold, for example the lowest index of a Learning Citizen at least 5.
     *
     * @param indicator the indicator: a number
     * @param least the least number that suffices
     * @param unit the unit in which both are measured; absent for a plain number
     */
    record NumberAtLeast(IndicatorId indicator, Figure<Rational> least, Optional<MeasureUnit> unit)
            implements Tested, Reading {
        @Override
        public Set<ValueKind> answeredBy() {
            return Set.of(ValueKind.AMOUNT);
        }

        @Override
        public Stream<Figure<?>> figures() {
            return Stream.of(least);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.numberAtLeast(this);
        }
    }

    /**
     * The subject holds a title on the day of the assessment, perhaps at certain levels and for some time already.
     *
     * <p>Example, level 2 of a Learning Community (25/2023/TT-BGDĐT): not before 12 months after the decision on level 1. Held since
     * 2024-03-01, the condition holds from 2025-03-01 on.
     *
     * @param indicator the indicator: a title held or not, with its level and since when
     * @param title the title
     * @param levels the levels that suffice; empty when any level does
     * @param months for at least how many months the title has been held on the day; absent when the time does not matter
     */
    record TitleHeld(IndicatorId indicator, TitleId title, List<LevelId> levels, Optional<Figure<Long>> months)
            implements Tested, Reading {

        /** A thousand years: more cannot be meant, and days so far away cannot be calculated. */
        private static final long MOST_MONTHS = 12_000;

        /**
         * Copies the levels.
         *
         * @param indicator the indicator: a title held or not, with its level and since when
         * @param title the title
         * @param levels the levels that suffice; empty when any level does
         * @param months for at least how many months the title has been held on the day; absent when the time does not matter
         */
        public TitleHeld {
            levels = List.copyOf(levels);
            months.filter(asked -> asked.low() < 0 || asked.high() > MOST_MONTHS)
                    .ifPresent(asked -> {
                        throw new IllegalArgumentException("months must be from 0 to " + MOST_MONTHS
                                + ", but were from " + asked.low() + " to " + asked.high());
                    });
        }

        @Override
        public Set<ValueKind> answeredBy() {
            return Set.of(ValueKind.TITLE);
        }

        @Override
        public Stream<Figure<?>> figures() {
            return months.<Stream<Figure<?>>>map(Stream::of).orElseGet(Stream::empty);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.titleHeld(this);
        }
    }

    /**
     * Every test that applies holds.
     *
     * @param parts criteria with {@link Tested} rules, at least one
     */
    record All(List<Criterion> parts) implements Tested {

        /**
         * Copies the criteria and checks that they are tests.
         *
         * @param parts criteria with {@link Tested} rules, at least one
         */
        public All {
            parts = copyOfSome(parts);
            requireTested(parts);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.all(this);
        }
    }

    /**
     * At least one test that applies holds.
     *
     * @param parts criteria with {@link Tested} rules, at least one
     */
    record Any(List<Criterion> parts) implements Tested {

        /**
         * Copies the criteria and checks that they are tests.
         *
         * @param parts criteria with {@link Tested} rules, at least one
         */
        public Any {
            parts = copyOfSome(parts);
            requireTested(parts);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.any(this);
        }
    }

    /**
     * At least some of the tests hold. A test that does not apply does not count, and the number stays as it is.
     *
     * @param count how many must hold, at least one
     * @param parts criteria with {@link Tested} rules, at least {@code count}
     */
    record AtLeast(int count, List<Criterion> parts) implements Tested {

        /**
         * Copies the criteria and checks that they are tests.
         *
         * @param count how many must hold, at least one
         * @param parts criteria with {@link Tested} rules, at least {@code count}
         */
        public AtLeast {
            parts = copyOfSome(parts);
            requireTested(parts);
            requireCount(count, parts);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.atLeast(this);
        }
    }

    /**
     * None of the tests that apply holds: each of them excludes, and nothing makes up for it.
     *
     * @param parts criteria with {@link Tested} rules, at least one
     */
    record KnockOut(List<Criterion> parts) implements Tested {

        /**
         * Copies the criteria and checks that they are tests.
         *
         * @param parts criteria with {@link Tested} rules, at least one
         */
        public KnockOut {
            parts = copyOfSome(parts);
            requireTested(parts);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.knockOut(this);
        }
    }

    /**
     * Something is asked, but no source read says what. It may hold or not, and no evidence decides it before an overlay puts
     * another rule in its place.
     *
     * @param slot the slot by which a gap list names it
     * @param why why it is not known
     */
    record Unstated(SlotId slot, LocalizedText why) implements Tested {
        @Override
        public Stream<SlotId> slots() {
            return Stream.of(slot);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unstated(this);
        }
    }

    /**
     * One function for each kind of rule.
     *
     * @param <R> the type of the result
     */
    interface Cases<R> {
        /**
         * Handles an assessor's mark.
         *
         * @param rule the rule
         * @return the result
         */
        R marks(Marks rule);

        /**
         * Handles a content that all should fulfil.
         *
         * @param rule the rule
         * @return the result
         */
        R content(Content rule);

        /**
         * Handles points for a test.
         *
         * @param rule the rule
         * @return the result
         */
        R worth(Worth rule);

        /**
         * Handles a sum.
         *
         * @param rule the rule
         * @return the result
         */
        R sum(Sum rule);

        /**
         * Handles a yes-or-no finding.
         *
         * @param rule the rule
         * @return the result
         */
        R holds(Holds rule);

        /**
         * Handles a least share.
         *
         * @param rule the rule
         * @return the result
         */
        R shareAtLeast(ShareAtLeast rule);

        /**
         * Handles a least number.
         *
         * @param rule the rule
         * @return the result
         */
        R numberAtLeast(NumberAtLeast rule);

        /**
         * Handles a title that must be held.
         *
         * @param rule the rule
         * @return the result
         */
        R titleHeld(TitleHeld rule);

        /**
         * Handles tests that must all hold.
         *
         * @param rule the rule
         * @return the result
         */
        R all(All rule);

        /**
         * Handles tests of which one must hold.
         *
         * @param rule the rule
         * @return the result
         */
        R any(Any rule);

        /**
         * Handles the marks of a panel.
         *
         * @param rule the rule
         * @return the result
         */
        R panel(Panel rule);

        /**
         * Handles a choice from a scale.
         *
         * @param rule the rule
         * @return the result
         */
        R choice(Choice rule);

        /**
         * Handles bands.
         *
         * @param rule the rule
         * @return the result
         */
        R bands(Bands rule);

        /**
         * Handles points in proportion.
         *
         * @param rule the rule
         * @return the result
         */
        R proportional(Proportional rule);

        /**
         * Handles points for each unit.
         *
         * @param rule the rule
         * @return the result
         */
        R perUnit(PerUnit rule);

        /**
         * Handles a weighted sum.
         *
         * @param rule the rule
         * @return the result
         */
        R weightedSum(WeightedSum rule);

        /**
         * Handles the best of several.
         *
         * @param rule the rule
         * @return the result
         */
        R bestOf(BestOf rule);

        /**
         * Handles the weakest of several.
         *
         * @param rule the rule
         * @return the result
         */
        R minimum(Minimum rule);

        /**
         * Handles points within bounds.
         *
         * @param rule the rule
         * @return the result
         */
        R limited(Limited rule);

        /**
         * Handles a deduction.
         *
         * @param rule the rule
         * @return the result
         */
        R deduction(Deduction rule);

        /**
         * Handles a finding that must be no.
         *
         * @param rule the rule
         * @return the result
         */
        R holdsNot(HoldsNot rule);

        /**
         * Handles a least count.
         *
         * @param rule the rule
         * @return the result
         */
        R countAtLeast(CountAtLeast rule);

        /**
         * Handles tests of which some must hold.
         *
         * @param rule the rule
         * @return the result
         */
        R atLeast(AtLeast rule);

        /**
         * Handles tests of which none may hold.
         *
         * @param rule the rule
         * @return the result
         */
        R knockOut(KnockOut rule);

        /**
         * Handles what no source states.
         *
         * @param rule the rule
         * @return the result
         */
        R unstated(Unstated rule);
    }

    private static List<Criterion> copyOfSome(List<Criterion> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a rule that joins criteria must have at least one");
        }
        return List.copyOf(parts);
    }

    private static void requireCount(int count, List<Criterion> parts) {
        if (count < 1 || count > parts.size()) {
            throw new IllegalArgumentException(
                    "the number must be from 1 to that of the criteria, " + parts.size() + ", but was " + count);
        }
    }

    /** The least points that a part can bring in: none where it does not apply, less where it takes away. */
    private static Points least(Criterion part) {
        return ((Graded) part.rule()).minimum().min(Points.ZERO);
    }

    private static void requireMode(Rounding rounding) {
        if (rounding.mode() == RoundingMode.UNNECESSARY) {
            throw new IllegalArgumentException("it must be said how to round, but was " + rounding.mode());
        }
    }

    private static void requireGraded(List<Criterion> parts) {
        for (Criterion part : parts) {
            if (!(part.rule() instanceof Graded)) {
                throw new IllegalArgumentException("the criterion must give points, but " + part.id() + " does not");
            }
        }
    }

    private static void requireGiving(List<Criterion> parts) {
        requireGraded(parts);
        for (Criterion part : parts) {
            if (((Graded) part.rule()).minimum().isNegative()) {
                throw new IllegalArgumentException(
                        "the criterion must not take points away, but " + part.id() + " does");
            }
        }
    }

    private static void requireTested(List<Criterion> parts) {
        for (Criterion part : parts) {
            if (!(part.rule() instanceof Tested)) {
                throw new IllegalArgumentException("the criterion must be a test, but " + part.id() + " gives points");
            }
        }
    }
}
