package org.learningsociety.reporting.tally;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.learningsociety.core.number.Rational;
import org.learningsociety.criteria.scoring.Verdict;

/**
 * Several questions about the same subjects, taken together: a commutative monoid.
 *
 * <p>There are four ways to make one figure of them, and they answer different things: {@link #allOrNothing()} how many subjects met
 * everything that applies to them; {@link #opportunity()} how much of all that applies was met; {@link #linear()} how much the average
 * subject met; {@link #weighted} an index of the shares of the questions. With one question the first three are the same.
 *
 * <p>Worked example: of two questions the first subject met both, the second met one, and to the third the second question does not apply
 * and it met the first. All or nothing is 2/3, opportunity 4/5, linear (1 + 1/2 + 1) / 3 = 5/6. Immutable and thread-safe.
 *
 * @param <C> what the questions are told apart by
 * @param components one tally for each question
 * @param allOrNothing how many subjects met everything that applies to them; excluded are those to whom nothing applies
 * @param linearLow the sum of the least shares of the questions that each subject met
 * @param linearHigh the sum of the greatest
 */
public record Composite<C extends Comparable<? super C>>(
        Strata<C> components, Tally allOrNothing, Rational linearLow, Rational linearHigh) {

    /**
     * Returns the composite of nobody, which changes no other when merged.
     *
     * @param <C> what the questions are told apart by
     * @return the composite
     */
    public static <C extends Comparable<? super C>> Composite<C> empty() {
        return new Composite<C>(Strata.empty(), Tally.EMPTY, Rational.ZERO, Rational.ZERO);
    }

    /**
     * Counts one subject.
     *
     * @param <C> what the questions are told apart by
     * @param verdicts its verdict on each question
     * @return the composite of this subject
     */
    public static <C extends Comparable<? super C>> Composite<C> of(Map<C, Verdict> verdicts) {
        Map<C, Tally> components = new TreeMap<>();
        verdicts.forEach((component, verdict) -> components.put(component, Tally.of(verdict)));
        Tally sum = Tally.sum(components.values());
        boolean nothingApplies = sum.of() == 0;
        return new Composite<>(
                Strata.of(components),
                Tally.of(together(sum)),
                nothingApplies ? Rational.ZERO : Rational.of(sum.met(), sum.of()),
                nothingApplies ? Rational.ZERO : Rational.of(sum.met() + sum.unknown(), sum.of()));
    }

    private static Verdict together(Tally sum) {
        if (sum.of() == 0) {
            return Verdict.NOT_ASSESSABLE;
        }
        if (sum.notMet() > 0) {
            return Verdict.NOT_ACHIEVED;
        }
        return sum.unknown() > 0 ? Verdict.UNDETERMINED : Verdict.ACHIEVED;
    }

    /**
     * Adds other subjects.
     *
     * @param other the composite of other subjects
     * @return the composite of all
     * @throws ArithmeticException if a sum does not fit a {@code long}
     */
    public Composite<C> merge(Composite<C> other) {
        return new Composite<>(
                components.merge(other.components),
                allOrNothing.merge(other.allOrNothing),
                linearLow.plus(other.linearLow),
                linearHigh.plus(other.linearHigh));
    }

    /**
     * Returns the share that was met of all that applies.
     *
     * @return the pooled share; absent where nothing applies
     * @throws ArithmeticException if a sum does not fit a {@code long}
     */
    public Optional<Rate> opportunity() {
        return components.total().rate();
    }

    /**
     * Returns the mean of the shares that the subjects met of what applies to each.
     *
     * @return the mean over those to whom something applies; absent where there are none
     */
    public Optional<Rate> linear() {
        if (allOrNothing.of() == 0) {
            return Optional.empty();
        }
        Rational subjects = Rational.of(allOrNothing.of());
        Rational low = linearLow.dividedBy(subjects);
        return Optional.of(Rate.of(low, low, linearHigh.dividedBy(subjects)));
    }

    /**
     * Returns the weighted mean of the shares of the questions. It is an index, and no share of any subjects.
     *
     * @param weights how much each question counts; they need not add up to one
     * @return the index; absent where a question that counts has no data
     * @throws IllegalArgumentException if a weight is negative or all are zero
     */
    public Optional<Rate> weighted(Map<C, Rational> weights) {
        Rational sum = weights.values().stream().reduce(Rational.ZERO, Rational::plus);
        if (sum.signum() <= 0 || weights.values().stream().anyMatch(weight -> weight.signum() < 0)) {
            throw new IllegalArgumentException("weights must not be negative nor all be zero, but were " + weights);
        }
        Rational low = Rational.ZERO;
        Rational high = Rational.ZERO;
        Rational figure = Rational.ZERO;
        for (Map.Entry<C, Rational> weight : weights.entrySet()) {
            Optional<Rate> rate = components.get(weight.getKey()).rate();
            if (weight.getValue().signum() > 0 && rate.isEmpty()) {
                return Optional.empty();
            }
            Rational share = weight.getValue().dividedBy(sum);
            low = low.plus(rate.map(Rate::low).orElse(Rational.ZERO).multipliedBy(share));
            high = high.plus(rate.map(Rate::high).orElse(Rational.ZERO).multipliedBy(share));
            figure =
                    figure.plus(rate.flatMap(Rate::figure).orElse(Rational.ZERO).multipliedBy(share));
        }
        return Optional.of(Rate.of(low, figure, high));
    }
}
