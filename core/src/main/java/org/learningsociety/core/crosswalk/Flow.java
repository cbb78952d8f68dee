package org.learningsociety.core.crosswalk;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.learningsociety.core.territory.Basis;
import org.learningsociety.core.territory.Extent;
import org.learningsociety.core.territory.Extents;
import org.learningsociety.core.territory.UnitId;

/**
 * How much of the figures of a unit on one map belongs to a unit on another. Immutable and thread-safe.
 *
 * @param from the unit that has the figures
 * @param to the unit to which they go
 * @param extents the shares, within bounds, on each basis
 * @param assumed on which bases the share follows from shares that a user gave, in the order of the bases
 */
public record Flow(UnitId from, UnitId to, Extents extents, Set<Basis> assumed) {

    /**
     * Copies the set.
     *
     * @param from the unit that has the figures
     * @param to the unit to which they go
     * @param extents the shares, within bounds, on each basis
     * @param assumed on which bases the share follows from shares that a user gave
     */
    public Flow {
        Set<Basis> ordered = EnumSet.noneOf(Basis.class);
        ordered.addAll(assumed);
        assumed = Collections.unmodifiableSet(ordered);
    }

    Extent on(Basis basis) {
        return extents.on(basis);
    }

    Flow with(Basis basis, Extent extent) {
        Set<Basis> more = EnumSet.of(basis);
        more.addAll(assumed);
        Extents changed = new Extents(
                basis == Basis.AREA ? extent : extents.area(),
                basis == Basis.POPULATION ? extent : extents.population(),
                basis == Basis.HOUSEHOLDS ? extent : extents.households());
        return new Flow(from, to, changed, more);
    }
}
