package org.learningsociety.reporting.tally;

import java.util.Set;
import org.learningsociety.core.territory.UnitId;

/** Which units have to report, which of them did not, and of which nobody knows how many subjects they have. */
record Reporters(Set<UnitId> due, Set<UnitId> silent, Set<UnitId> unsized) {

    static final Reporters NOBODY = new Reporters(Set.of(), Set.of(), Set.of());
}
