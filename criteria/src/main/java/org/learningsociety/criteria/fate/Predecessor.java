package org.learningsociety.criteria.fate;

import java.util.Optional;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.territory.Extents;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.criteria.recognition.Holding;

/**
 * A unit from which a successor received something. Immutable and thread-safe.
 *
 * @param unit the unit as it was on the day before
 * @param extents how much of it came to the successor
 * @param holding the title as the unit held it; absent where it did not, or where that is open
 * @param open whether it is not settled if the unit held the title
 * @param figure how large the unit was on the basis of the policy; absent where nobody said, or the policy has no basis
 * @param counted whether its title is among those that made the outcome
 */
public record Predecessor(
        UnitId unit,
        Extents extents,
        Optional<Holding> holding,
        boolean open,
        Optional<Rational> figure,
        boolean counted) {

    Predecessor weighing(Optional<Rational> size) {
        return new Predecessor(unit, extents, holding, open, size, counted);
    }

    Predecessor counted(boolean counts) {
        return new Predecessor(unit, extents, holding, open, figure, counts);
    }
}
