package org.learningsociety.reporting.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.learningsociety.core.territory.AdministrativeUnit;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.Hierarchy;
import org.learningsociety.core.territory.Succession;
import org.learningsociety.core.territory.UnitId;

/** Where units lie on a day. */
final class Whereabouts {

    private Whereabouts() {}

    static boolean isWithin(UnitId unit, UnitId whole, Hierarchy map) {
        return map.find(unit).isPresent()
                && map.path(unit).stream().anyMatch(above -> above.id().equals(whole));
    }

    /** The unit on a later day; where it was divided, nobody knows in which part somebody lives. */
    static Optional<UnitId> onDay(UnitId unit, Gazetteer territory, LocalDate day) {
        Optional<LocalDate> last = territory
                .find(unit)
                .map(AdministrativeUnit::lifetime)
                .flatMap(lifetime -> lifetime.lastDay())
                .filter(gone -> gone.isBefore(day) && territory.covers(gone));
        if (last.isEmpty()) {
            return Optional.of(unit);
        }
        List<Succession> links = territory.successors(unit, last.get(), day);
        return links.size() == 1 ? Optional.of(links.get(0).to()) : Optional.empty();
    }
}
