package org.learningsociety.core.plan;

import java.util.function.Function;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.text.LocalizedText;

/** Whom a plan binds. Immutable and thread-safe. */
public sealed interface PlanScope {

    /**
     * Everybody in an administrative unit.
     *
     * @param unit the unit
     */
    record Territory(UnitId unit) implements PlanScope {}

    /**
     * A sector, wherever it works, such as education.
     *
     * @param name the sector
     */
    record Sector(LocalizedText name) implements PlanScope {}

    /**
     * One organization with its departments, such as a department of a province.
     *
     * @param organization the organization
     */
    record Organization(Actor organization) implements PlanScope {}

    /**
     * Treats each case.
     *
     * @param <R> the type of the result
     * @param territory what to do with an administrative unit
     * @param sector what to do with a sector
     * @param organization what to do with an organization
     * @return the result for this case
     */
    default <R> R match(
            Function<Territory, R> territory, Function<Sector, R> sector, Function<Organization, R> organization) {
        if (this instanceof Territory unit) {
            return territory.apply(unit);
        }
        return this instanceof Sector field ? sector.apply(field) : organization.apply((Organization) this);
    }
}
