package org.learningsociety.criteria.recognition;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.time.DateRange;

/**
 * Who is competent, asked once for all subjects of one kind in one unit as long as neither the rules nor the map change. For one thread.
 */
final class Tenures {

    private final Authorities authorities;
    private final Map<Seat, Tenure> latest = new HashMap<>();

    Tenures(Authorities authorities) {
        this.authorities = authorities;
    }

    private record Seat(TitleId title, SubjectKind kind, Optional<UnitId> unit) {}

    /** A body that is competent, and the days on which nothing changes that. */
    record Tenure(Validated<Authority> authority, DateRange rules, DateRange map) {

        boolean covers(LocalDate date) {
            return rules.contains(date) && map.contains(date);
        }
    }

    Authorities authorities() {
        return authorities;
    }

    /** The tenure of who is competent on a day; or why nobody is, told with the subject and the day that were asked for. */
    Validated<Tenure> on(LocalDate date, TitleId title, TitleRules.Period rules, Subject subject) {
        Seat seat = new Seat(title, subject.kind(), subject.unit());
        Tenure known = latest.get(seat);
        if (known != null && known.covers(date)) {
            return Validated.of(known);
        }
        Validated<Authority> competent = authorities.competent(title, rules.authorities(), subject, date);
        if (competent.value().isEmpty()) {
            return Validated.failed(competent.problems());
        }
        Tenure tenure = new Tenure(competent, rules.days(), authorities.stablePeriod(date));
        latest.put(seat, tenure);
        return Validated.of(tenure);
    }
}
