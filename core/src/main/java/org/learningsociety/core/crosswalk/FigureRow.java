package org.learningsociety.core.crosswalk;

import java.util.List;
import java.util.Optional;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.territory.UnitId;

/**
 * The amounts of one unit. Immutable and thread-safe.
 *
 * @param unit the unit
 * @param amounts one for each measure of the table, in their order, none negative; absent where the cell is blank
 */
public record FigureRow(UnitId unit, List<Optional<Rational>> amounts) {

    /**
     * Copies the amounts.
     *
     * @param unit the unit
     * @param amounts one for each measure of the table, in their order, none negative; absent where the cell is blank
     * @throws IllegalArgumentException if an amount is negative: bounds of a share times less than nothing would trade places,
     *     and a count below zero is a slip
     */
    public FigureRow {
        amounts = List.copyOf(amounts);
        if (amounts.stream().flatMap(Optional::stream).anyMatch(amount -> amount.signum() < 0)) {
            throw new IllegalArgumentException("an amount must not be negative, but was one of " + amounts);
        }
    }
}
