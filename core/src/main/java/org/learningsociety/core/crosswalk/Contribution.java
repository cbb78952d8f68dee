package org.learningsociety.core.crosswalk;

import java.util.Optional;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.territory.Extent;
import org.learningsociety.core.territory.UnitId;

/**
 * What a row of a table brings to a restated figure: a share of its amount. Immutable and thread-safe.
 *
 * @param unit the unit of the row
 * @param amount its amount, absent where the cell is blank
 * @param share how much of the amount, within bounds
 * @param assumed whether the share follows from shares that a user gave
 */
public record Contribution(UnitId unit, Optional<Rational> amount, Extent share, boolean assumed) {

    /**
     * Returns the least that the row can bring.
     *
     * @return the amount times the least share; zero where the cell is blank
     */
    public Rational low() {
        return amount.map(share.low()::multipliedBy).orElse(Rational.ZERO);
    }

    /**
     * Returns the most that the row can bring.
     *
     * @return the amount times the greatest share, absent where the cell is blank
     */
    public Optional<Rational> high() {
        return amount.map(share.high()::multipliedBy);
    }

    /** Whether some of the amount goes elsewhere, or may, so that the share matters. */
    boolean isDivided() {
        return share.kind() != Extent.Kind.WHOLE
                && amount.filter(known -> known.signum() > 0).isPresent();
    }
}
