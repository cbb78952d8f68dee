package org.learningsociety.criteria.recognition;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.territory.AdministrativeUnit;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.Hierarchy;
import org.learningsociety.core.territory.Succession;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitState;

/**
 * Tells who may decide on a title for a subject on a day: one body, or the reason why nobody is known.
 *
 * <p>Where an office is that of a unit of a level that no longer exists, such as the head of a district's Phòng Giáo dục và Đào tạo from
 * 2025-07-01 on, nobody is competent before a text names a successor as a rule of its own. The map is followed: a family of a commune that
 * was merged lies in the commune into which it went, and its province is the one of the day. Immutable and thread-safe.
 */
public final class Authorities {

    private final RecognitionRules rules;
    private final Gazetteer territory;

    private Authorities(RecognitionRules rules, Gazetteer territory) {
        this.rules = rules;
        this.territory = territory;
    }

    /**
     * Brings rules and map together.
     *
     * @param rules who decides
     * @param territory the map
     * @return the authorities
     */
    public static Authorities of(RecognitionRules rules, Gazetteer territory) {
        return new Authorities(rules, territory);
    }

    /**
     * Finds who may decide on a title.
     *
     * <p>Example: on Cộng đồng học tập cấp xã for a commune of huyện Krông Nô decides on 2025-06-30 the head of the Phòng Giáo dục và Đào tạo
     * of the district (25/2023/TT-BGDĐT), and on 2025-07-01 nobody who is known.
     *
     * @param title the title
     * @param subject for whom
     * @param date the day
     * @return the one competent body; otherwise no value and one problem: {@link RecognitionProblem#NO_AUTHORITY},
     *     {@link RecognitionProblem#AUTHORITY_ENDED}, {@link RecognitionProblem#AUTHORITY_AMBIGUOUS},
     *     {@link RecognitionProblem#SUBJECT_NOT_PLACED} or {@link RecognitionProblem#SUBJECT_ENDED}
     */
    public Validated<Authority> competent(TitleId title, Subject subject, LocalDate date) {
        Validated<Set<UnitId>> places = places(subject, date);
        if (places.value().isEmpty()) {
            return Validated.failed(places.problems());
        }
        List<AuthorityRule> named = rules.authorities(title, date);
        Hierarchy map = territory.at(date);
        Map<Body, Authority> found = new LinkedHashMap<>();
        for (UnitId place : places.value().get()) {
            for (AuthorityRule rule : named) {
                body(rule, map, place).ifPresent(body -> found.putIfAbsent(body, new Authority(body, rule)));
            }
        }
        if (found.size() == 1) {
            return Validated.of(found.values().iterator().next());
        }
        return Validated.failed(
                found.isEmpty()
                        ? nobody(title, subject, date, named, map)
                        : problem(
                                RecognitionProblem.AUTHORITY_AMBIGUOUS,
                                subject,
                                date,
                                Map.of("title", title.value(), "bodies", names(found.keySet()))));
    }

    private static Optional<Body> body(AuthorityRule rule, Hierarchy map, UnitId place) {
        boolean meant = rule.of().isEmpty() || rule.of().contains(map.get(place).level());
        return meant
                ? map.ancestorAt(place, rule.level()).map(unit -> new Body(rule.office(), unit.id()))
                : Optional.empty();
    }

    /** Where the subject lies on the day: its unit, or those into which its unit went. */
    private Validated<Set<UnitId>> places(Subject subject, LocalDate date) {
        Optional<AdministrativeUnit> unit = subject.unit().flatMap(territory::find);
        if (unit.isEmpty() || !territory.covers(date)) {
            return Validated.failed(problem(RecognitionProblem.SUBJECT_NOT_PLACED, subject, date, Map.of()));
        }
        Optional<UnitState> state = unit.get().at(date);
        if (state.isPresent()) {
            return Validated.of(Set.of(state.get().id()));
        }
        if (subject.kind() == SubjectKind.ADMINISTRATIVE_UNIT) {
            return Validated.failed(problem(RecognitionProblem.SUBJECT_ENDED, subject, date, Map.of()));
        }
        Set<UnitId> heirs = unit.get()
                .lifetime()
                .lastDay()
                .filter(last -> !date.isBefore(last))
                .map(last -> heirs(unit.get().id(), last, date))
                .orElse(Set.of());
        return heirs.isEmpty()
                ? Validated.failed(problem(RecognitionProblem.SUBJECT_NOT_PLACED, subject, date, Map.of()))
                : Validated.of(heirs);
    }

    private Set<UnitId> heirs(UnitId unit, LocalDate last, LocalDate date) {
        return territory.successors(unit, last, date).stream()
                .map(Succession::to)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Problem nobody(
            TitleId title, Subject subject, LocalDate date, List<AuthorityRule> named, Hierarchy map) {
        Optional<AuthorityRule> ended = named.stream()
                .filter(rule -> !map.levels().levels().contains(rule.level()))
                .findFirst();
        return ended.map(rule -> problem(
                        RecognitionProblem.AUTHORITY_ENDED,
                        subject,
                        date,
                        Map.of(
                                "title", title.value(),
                                "office", rule.office().value(),
                                "level", rule.level().name())))
                .orElseGet(
                        () -> problem(RecognitionProblem.NO_AUTHORITY, subject, date, Map.of("title", title.value())));
    }

    private static String names(Set<Body> bodies) {
        return bodies.stream().map(Body::toString).sorted().collect(Collectors.joining(", "));
    }

    private static Problem problem(RecognitionProblem code, Subject subject, LocalDate date, Map<String, String> more) {
        Map<String, String> arguments = new TreeMap<>(more);
        arguments.put("value", subject.id().value());
        arguments.put("on", date.toString());
        return Problem.error(code, new Place.Whole(subject.id().value()), arguments);
    }
}
