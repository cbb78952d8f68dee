package org.learningsociety.core.plan;

import java.util.Optional;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.text.LocalizedText;

/**
 * Who a plan charges, addresses or expects something from: a body, or several bodies named together.
 *
 * <p>A body of an administrative unit exists no longer than its unit. When huyện Krông Nô ended on 2025-07-01, so did
 * its Phòng Giáo dục và Đào tạo, and what it owned has no owner. A name for many, such as "UBND các xã, thị trấn", has
 * no single unit. Persons are never named, only their office. Immutable and thread-safe.
 *
 * @param name the name of the body, or the office
 * @param unit the administrative unit whose body it is; absent for a body of the State as a whole, and for bodies of
 *     several units
 */
public record Actor(LocalizedText name, Optional<UnitId> unit) {

    /**
     * Names a body of an administrative unit.
     *
     * @param name the name of the body
     * @param unit its unit
     * @return the actor
     */
    public static Actor of(LocalizedText name, UnitId unit) {
        return new Actor(name, Optional.of(unit));
    }

    /**
     * Names bodies that belong to no single administrative unit.
     *
     * @param name the name of the body or bodies
     * @return the actor
     */
    public static Actor of(LocalizedText name) {
        return new Actor(name, Optional.empty());
    }
}
