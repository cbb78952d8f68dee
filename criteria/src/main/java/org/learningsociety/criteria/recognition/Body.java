package org.learningsociety.criteria.recognition;

import org.learningsociety.core.territory.UnitId;

/**
 * An office of one administrative unit: the chair of the people's committee of huyện Krông Nô, the Minister for the nation. Persons are
 * never named. Immutable and thread-safe.
 *
 * @param office the office
 * @param unit the unit whose office it is; the nation for offices of the State
 */
public record Body(OfficeId office, UnitId unit) {

    @Override
    public String toString() {
        return office + "@" + unit;
    }
}
