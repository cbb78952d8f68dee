package org.learningsociety.core.crosswalk;

import java.util.List;
import java.util.Optional;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.territory.UnitId;

/**
 * An amount for a unit, or for several together, of another map. Immutable and thread-safe.
 *
 * <p>It covers the rows that the table has; predecessors without a row are listed as absent.
 *
 * @param measure what is measured
 * @param contributions the rows of which something belongs to it, in the order of the table
 * @param absent the units of which something belongs to it, too, but which have no row; in the order of their ids
 */
public record RestatedFigure(Measure measure, List<Contribution> contributions, List<UnitId> absent) {

    /**
     * Copies the lists.
     *
     * @param measure what is measured
     * @param contributions the rows of which something belongs to it
     * @param absent the units of which something belongs to it, too, but which have no row
     */
    public RestatedFigure {
        contributions = List.copyOf(contributions);
        absent = List.copyOf(absent);
    }

    /**
     * Returns the least that the amount can be.
     *
     * @return the sum of what the rows bring at least; exactly the amount if it equals {@link #high()}
     */
    public Rational low() {
        return contributions.stream().map(Contribution::low).reduce(Rational.ZERO, Rational::plus);
    }

    /**
     * Returns the most that the amount can be.
     *
     * @return the sum of what the rows bring at most, absent where nothing bounds it because a cell is blank
     */
    public Optional<Rational> high() {
        return isImpossible()
                ? Optional.empty()
                : Optional.of(contributions.stream()
                        .flatMap(contribution -> contribution.high().stream())
                        .reduce(Rational.ZERO, Rational::plus));
    }

    /**
     * Returns how good the figure is.
     *
     * @return the quality of the worst contribution
     */
    public Quality quality() {
        if (isImpossible()) {
            return Quality.IMPOSSIBLE;
        }
        if (!undecided().isEmpty()) {
            return Quality.BOUNDED;
        }
        boolean shared =
                contributions.stream().anyMatch(contribution -> contribution.assumed() || contribution.isDivided());
        return shared ? Quality.APPORTIONED : Quality.EXACT;
    }

    /**
     * Returns why the figure is an interval: the units that were divided in shares that nobody knows.
     *
     * @return the units of rows with an amount of which an unknown share belongs here, in the order of the table
     */
    public List<UnitId> undecided() {
        return contributions.stream()
                .filter(contribution ->
                        contribution.isDivided() && contribution.share().share().isEmpty())
                .map(Contribution::unit)
                .toList();
    }

    /**
     * Returns why nothing bounds the figure: the units that contribute and whose cells are blank.
     *
     * @return the units in the order of the table
     */
    public List<UnitId> blank() {
        return contributions.stream()
                .filter(contribution -> contribution.amount().isEmpty())
                .map(Contribution::unit)
                .toList();
    }

    private boolean isImpossible() {
        return contributions.stream()
                .anyMatch(contribution -> contribution.amount().isEmpty());
    }
}
