package org.learningsociety.criteria.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
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
import org.learningsociety.core.territory.Level;
import org.learningsociety.core.territory.Succession;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.time.DateRange;

/**
 * Tells who may decide on a title for a subject on a day: one body, or the reason why nobody is known.
 *
 * <p>The sources name who decides. They do not name who publishes, suspends, revokes, or records that a title lapsed, was taken over or
 * closed, so nobody else is taken for it than the body that decides on the day of the act.
 *
 * <p>Where an office is that of a unit of a level that no longer exists, such as the head of a district's Phòng Giáo dục và Đào tạo from
 * 2025-07-01 on, nobody is competent before a text names a successor as a rule of its own. The map is followed: a family of a commune that
 * was merged lies in the commune into which it went, and its province is the one of the day. Immutable and thread-safe.
 */
public final class Authorities {

    private static final Set<SubjectKind> OF_PEOPLE =
            EnumSet.of(SubjectKind.CITIZEN, SubjectKind.HOUSEHOLD, SubjectKind.CLAN, SubjectKind.RESIDENTIAL_COMMUNITY);

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
     *     {@link RecognitionProblem#AUTHORITY_ENDED}, {@link RecognitionProblem#LEVEL_ENDED}, {@link RecognitionProblem#AUTHORITY_AMBIGUOUS},
     *     {@link RecognitionProblem#SUBJECT_NOT_PLACED} or {@link RecognitionProblem#SUBJECT_ENDED}
     */
    public Validated<Authority> competent(TitleId title, Subject subject, LocalDate date) {
        return competent(title, rules.authorities(title, date), subject, date);
    }

    Validated<Authority> competent(TitleId title, List<AuthorityRule> named, Subject subject, LocalDate date) {
        Validated<List<UnitId>> places = places(subject, date);
        if (places.value().isEmpty()) {
            return Validated.failed(places.problems());
        }
        Hierarchy map = territory.at(date);
        List<Authority> found = found(named, map, places.value().get());
        if (found.size() == 1) {
            return Validated.of(found.get(0));
        }
        Map<String, String> arguments = new TreeMap<>(Map.of("title", Names.of(title)));
        if (!found.isEmpty()) {
            arguments.put("bodies", names(found, date));
            return Validated.failed(problem(RecognitionProblem.AUTHORITY_AMBIGUOUS, subject, date, arguments));
        }
        for (AuthorityRule rule : named) {
            if (!map.levels().levels().contains(rule.level())) {
                arguments.put("office", Names.of(rule.office()));
                arguments.put("level", Names.of(rule.level()));
                return Validated.failed(problem(RecognitionProblem.AUTHORITY_ENDED, subject, date, arguments));
            }
        }
        Optional<Level> ended = ended(named, map);
        ended.ifPresent(level -> arguments.put("level", Names.of(level)));
        return Validated.failed(problem(
                ended.isPresent() ? RecognitionProblem.LEVEL_ENDED : RecognitionProblem.NO_AUTHORITY,
                subject,
                date,
                arguments));
    }

    /** A level of whose units alone the title is, where there are none any more. */
    private static Optional<Level> ended(List<AuthorityRule> named, Hierarchy map) {
        boolean isOver = named.stream()
                .allMatch(rule -> !rule.of().isEmpty()
                        && rule.of().stream().noneMatch(map.levels().levels()::contains));
        return isOver ? named.stream().flatMap(rule -> rule.of().stream()).findFirst() : Optional.empty();
    }

    /** Each body once, by the first rule that names it. */
    private static List<Authority> found(List<AuthorityRule> named, Hierarchy map, List<UnitId> places) {
        List<Authority> found = new ArrayList<>(1);
        for (UnitId place : places) {
            for (AuthorityRule rule : named) {
                Optional<Body> body = body(rule, map, place);
                if (body.isPresent() && !isAmong(found, body.get())) {
                    found.add(new Authority(body.get(), rule));
                }
            }
        }
        return found;
    }

    private static boolean isAmong(List<Authority> found, Body body) {
        for (Authority authority : found) {
            if (authority.body().equals(body)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Body> body(AuthorityRule rule, Hierarchy map, UnitId place) {
        boolean meant = rule.of().isEmpty() || rule.of().contains(map.get(place).level());
        return meant
                ? map.ancestorAt(place, rule.level()).map(unit -> new Body(rule.office(), unit.id()))
                : Optional.empty();
    }

    /** Where the subject lies on the day: its unit, or those into which its unit went. */
    private Validated<List<UnitId>> places(Subject subject, LocalDate date) {
        if (subject.unit().isEmpty() || !territory.covers(date)) {
            return Validated.failed(problem(RecognitionProblem.SUBJECT_NOT_PLACED, subject, date, Map.of()));
        }
        UnitId unit = subject.unit().get();
        if (territory.at(date).find(unit).isPresent()) {
            return Validated.of(List.of(unit));
        }
        Optional<DateRange> lifetime = lifetime(subject);
        if (lifetime.isPresent() && subject.kind() == SubjectKind.ADMINISTRATIVE_UNIT) {
            Map<String, String> name = Map.of("unit", Names.of(unit, territory, date));
            return Validated.failed(problem(RecognitionProblem.SUBJECT_ENDED, subject, date, name));
        }
        List<UnitId> heirs = lifetime.flatMap(DateRange::lastDay)
                .filter(last -> !date.isBefore(last))
                .map(last -> heirs(subject, unit, last, date))
                .orElse(List.of());
        return heirs.isEmpty()
                ? Validated.failed(problem(RecognitionProblem.SUBJECT_NOT_PLACED, subject, date, Map.of()))
                : Validated.of(heirs);
    }

    private Optional<DateRange> lifetime(Subject subject) {
        return subject.unit().flatMap(territory::find).map(AdministrativeUnit::lifetime);
    }

    /** Where only land went, no people went; but an office or an enterprise may stand on that land. */
    private List<UnitId> heirs(Subject subject, UnitId unit, LocalDate last, LocalDate date) {
        return territory.successors(unit, last, date).stream()
                .filter(link -> !OF_PEOPLE.contains(subject.kind()) || link.kind() != Succession.Kind.AREA_ONLY)
                .map(Succession::to)
                .distinct()
                .toList();
    }

    /** The days around one that the map covers on which it is the same. */
    DateRange stablePeriod(LocalDate date) {
        return territory.stablePeriod(date);
    }

    /** The day on which the unit of a subject ceased to exist. */
    Optional<LocalDate> ended(Subject subject) {
        return lifetime(subject).flatMap(range -> range.to().day());
    }

    String name(Body body, LocalDate date) {
        return Names.of(body, territory, date);
    }

    private String names(List<Authority> found, LocalDate date) {
        return found.stream()
                .map(authority -> name(authority.body(), date))
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private static Problem problem(RecognitionProblem code, Subject subject, LocalDate date, Map<String, String> more) {
        Map<String, String> arguments = new TreeMap<>(more);
        arguments.put("value", subject.id().value());
        arguments.put("on", date.toString());
        return Problem.error(code, new Place.Whole(subject.id().value()), arguments);
    }
}
