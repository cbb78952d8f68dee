package org.learningsociety.core.territory;

import java.util.List;
import java.util.Optional;

/**
 * A unit as it stands on a date. Immutable and thread-safe.
 *
 * @param id the unit
 * @param level its level by the scheme of the date
 * @param description its name, type, parent and codes on the date
 */
public record UnitState(UnitId id, Level level, UnitDescription description) {

    /**
     * Returns the name without the type.
     *
     * @return for example {@code Krông Nô}
     */
    public String name() {
        return description.name();
    }

    /**
     * Returns the name with the type before it.
     *
     * @return for example {@code Xã Krông Nô}
     */
    public String fullName() {
        return description.fullName();
    }

    /**
     * Returns the type.
     *
     * @return for example {@code xã}
     */
    public UnitType type() {
        return description.type();
    }

    /**
     * Returns the unit to which this one belongs.
     *
     * @return the parent, absent at the top of the tree
     */
    public Optional<UnitId> parent() {
        return description.parent();
    }

    /**
     * Returns the codes.
     *
     * @return at most one code of each system, in the order of the systems
     */
    public List<UnitCode> codes() {
        return description.codes();
    }

    /**
     * Finds the code in one system.
     *
     * @param system the system
     * @return the code, absent when the unit has none there
     */
    public Optional<UnitCode> code(CodeSystem system) {
        return description.code(system);
    }
}
