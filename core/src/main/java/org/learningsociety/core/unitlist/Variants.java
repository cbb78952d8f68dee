package org.learningsociety.core.unitlist;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.territory.CodeSystem;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.UnitCode;
import org.learningsociety.core.territory.UnitState;
import org.learningsociety.core.unitlist.SuccessionTable.Link;

/** Codes that data sets carry in place of the official ones, as far as the map below the lists knows them. */
final class Variants {

    private final Gazetteer base;
    private final LocalDate day;
    private final Report report;

    Variants(Gazetteer base, LocalDate day, Report report) {
        this.base = base;
        this.day = day;
        this.report = report;
    }

    /** Finds the unit that a row means by its code, an official one or a variant. */
    Optional<UnitState> find(UnitList.Entry entry) {
        Optional<UnitState> official = base.find(entry.code(), day);
        if (official.isPresent()) {
            return official;
        }
        Optional<UnitState> other = base.find(
                        UnitCode.of(CodeSystem.NSO_VARIANT, entry.code().value()), day)
                .filter(state ->
                        Names.same(state.name(), entry.name()) && state.type().equals(entry.type()));
        other.flatMap(state -> state.code(CodeSystem.NSO))
                .ifPresent(code -> warn(entry.place("code"), entry.code(), code));
        return other;
    }

    /** Replaces codes that the lists do not have by those under which they have the same unit. */
    Link translate(Link link, Set<UnitCode> old, Set<UnitCode> present) {
        UnitCode from = translate(link.from(), old, day.minusDays(1), link.place("old_code"));
        UnitCode to = translate(link.to(), present, day, link.place("new_code"));
        boolean same = from.equals(link.from()) && to.equals(link.to());
        return same
                ? link
                : new Link(link.place(), from, to, link.kind(), link.extents(), link.printed(), link.citation());
    }

    private UnitCode translate(UnitCode code, Set<UnitCode> listed, LocalDate date, Place place) {
        if (listed.contains(code)) {
            return code;
        }
        Optional<UnitCode> official = base.find(UnitCode.of(CodeSystem.NSO_VARIANT, code.value()), date)
                .flatMap(state -> state.code(CodeSystem.NSO))
                .filter(listed::contains);
        Optional<UnitCode> other = official.or(() -> base.find(code, date)
                .flatMap(state -> state.code(CodeSystem.NSO_VARIANT))
                .map(variant -> UnitCode.nso(variant.value()))
                .filter(listed::contains));
        other.ifPresent(found -> warn(place, code, found));
        return other.orElse(code);
    }

    private void warn(Place place, UnitCode variant, UnitCode used) {
        report.warning(UnitListProblem.CODE_VARIANT, place, Map.of("value", variant.value(), "code", used.value()));
    }
}
