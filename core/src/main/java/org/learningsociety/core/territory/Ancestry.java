package org.learningsociety.core.territory;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Where units stand, on whatever date, without making the whole tree of that date. */
record Ancestry(Map<UnitId, AdministrativeUnit> units) {

    AdministrativeUnit get(UnitId unit) {
        return Objects.requireNonNull(units.get(unit));
    }

    Optional<UnitState> parent(UnitState unit, LocalDate date) {
        return unit.parent().flatMap(parent -> get(parent).at(date));
    }

    boolean isInside(UnitState unit, UnitId whole, LocalDate date) {
        return parent(unit, date)
                .filter(parent -> parent.id().equals(whole) || isInside(parent, whole, date))
                .isPresent();
    }

    /** Returns the full names from the unit up, the country left out: Phường Bến Nghé, Quận 1, Thành phố Hồ Chí Minh. */
    String address(UnitState unit, LocalDate date) {
        return parent(unit, date)
                .filter(parent -> !parent.level().equals(Level.NATION))
                .map(parent -> unit.fullName() + ", " + address(parent, date))
                .orElse(unit.fullName());
    }
}
