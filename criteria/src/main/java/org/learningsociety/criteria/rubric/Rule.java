package org.learningsociety.criteria.rubric;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.number.Rounding;
import org.learningsociety.core.subject.TitleId;

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
     * Chooses by the kind of rule; a new kind of rule breaks the compilation of whoever must handle it.
     *
     * @param <R> the type of the result
     * @param cases one function for each kind
     * @return the result of the function for this rule's kind
     */
    <R> R match(Cases<R> cases);

    /** A rule that gives points. */
    sealed interface Graded extends Rule {

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
    record Marks(IndicatorId indicator, Figure<Points> max) implements Graded {
        @Override
        public Optional<IndicatorId> reads() {
            return Optional.of(indicator);
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
    record Content(IndicatorId indicator, Figure<Points> max, Figure<Points> partial) implements Graded {
        @Override
        public Optional<IndicatorId> reads() {
            return Optional.of(indicator);
        }

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
     * and 27 earned: 51 × 100 / 60 = 85.
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
            parts.stream()
                    .filter(part -> !(part.rule() instanceof Graded))
                    .findFirst()
                    .ifPresent(part -> {
                        throw new IllegalArgumentException(
                                "a sum must be made of criteria that give points, but " + part.id() + " does not");
                    });
        }

        @Override
        public Points maximum() {
            return graded().map(Graded::maximum).reduce(Points.ZERO, Points::plus);
        }

        @Override
        public Points leastMaximum() {
            return graded().map(Graded::leastMaximum).reduce(Points.ZERO, Points::plus);
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
     * A yes-or-no finding: something is in place, or an assessor judged that it is.
     *
     * @param indicator the indicator: yes or no
     */
    record Holds(IndicatorId indicator) implements Tested {
        @Override
        public Optional<IndicatorId> reads() {
            return Optional.of(indicator);
        }

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
     * At least a share of a group fulfils something. The comparison is exact, by cross-multiplication: 9 of 10 is at least
     * 90 %, 8 of 9 is not. A group of nobody cannot be judged.
     *
     * @param indicator the indicator: a share
     * @param least the least share that suffices, for example 9/10
     */
    record ShareAtLeast(IndicatorId indicator, Figure<Rational> least) implements Tested {
        @Override
        public Optional<IndicatorId> reads() {
            return Optional.of(indicator);
        }

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
     */
    record NumberAtLeast(IndicatorId indicator, Figure<Rational> least) implements Tested {
        @Override
        public Optional<IndicatorId> reads() {
            return Optional.of(indicator);
        }

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
     * The subject holds a title on the day of the assessment.
     *
     * @param indicator the indicator: a title held or not, with its level
     * @param title the title
     * @param levels the levels that suffice; empty when any level does
     */
    record TitleHeld(IndicatorId indicator, TitleId title, List<LevelId> levels) implements Tested {

        /**
         * Copies the levels.
         *
         * @param indicator the indicator: a title held or not, with its level
         * @param title the title
         * @param levels the levels that suffice; empty when any level does
         */
        public TitleHeld {
            levels = List.copyOf(levels);
        }

        @Override
        public Optional<IndicatorId> reads() {
            return Optional.of(indicator);
        }

        @Override
        public Set<ValueKind> answeredBy() {
            return Set.of(ValueKind.TITLE);
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
    }

    private static List<Criterion> copyOfSome(List<Criterion> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a rule that joins criteria must have at least one");
        }
        return List.copyOf(parts);
    }

    private static void requireTested(List<Criterion> parts) {
        for (Criterion part : parts) {
            if (!(part.rule() instanceof Tested)) {
                throw new IllegalArgumentException("the criterion must be a test, but " + part.id() + " gives points");
            }
        }
    }
}
