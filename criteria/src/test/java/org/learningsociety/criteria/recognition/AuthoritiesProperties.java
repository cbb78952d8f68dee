package org.learningsociety.criteria.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.learningsociety.core.law.Verification;
import org.learningsociety.core.problem.ProblemCode;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.Hierarchy;
import org.learningsociety.core.territory.Level;
import org.learningsociety.core.territory.Succession;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitState;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.criteria.rubric.LevelId;

/** Who is competent, for every unit of the shipped map, before and after the districts were abolished. */
class AuthoritiesProperties {

    private static final Gazetteer MAP = Dossier.MAP;
    private static final List<Level> LEVELS = List.of(Level.NATION, Level.PROVINCE, Level.DISTRICT, Level.COMMUNE);
    private static final List<UnitId> UNITS = MAP.at(Dossier.MERGER.minusDays(1)).units().stream()
            .map(UnitState::id)
            .toList();
    private static final TitleId TITLE = TitleId.of("danh-hieu-thu");
    private static final Set<ProblemCode> REASONS = Set.of(
            RecognitionProblem.NO_AUTHORITY,
            RecognitionProblem.AUTHORITY_ENDED,
            RecognitionProblem.LEVEL_ENDED,
            RecognitionProblem.AUTHORITY_AMBIGUOUS,
            RecognitionProblem.SUBJECT_NOT_PLACED,
            RecognitionProblem.SUBJECT_ENDED);

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.of(Dossier.MERGER.minusDays(1), Dossier.MERGER, Dossier.MERGER.plusDays(1))),
                Tuple.of(
                        3,
                        Arbitraries.longs()
                                .between(
                                        LocalDate.of(2024, 3, 1).toEpochDay(),
                                        LocalDate.of(2026, 6, 30).toEpochDay())
                                .map(LocalDate::ofEpochDay)));
    }

    /** Units of before the merger, of which many are no more after it, mostly those that had a district. */
    @Provide
    Arbitrary<Subject> subjects() {
        Hierarchy before = MAP.at(Dossier.MERGER.minusDays(1));
        List<UnitId> below = UNITS.stream()
                .filter(unit -> Set.of(Level.COMMUNE, Level.DISTRICT)
                        .contains(before.get(unit).level()))
                .toList();
        return Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.of(below)), Tuple.of(1, Arbitraries.of(UNITS)))
                .flatMap(
                        unit -> Arbitraries.of(SubjectKind.HOUSEHOLD, SubjectKind.UNIT, SubjectKind.ADMINISTRATIVE_UNIT)
                                .map(kind -> Subject.of(SubjectId.of("s"), kind, unit)));
    }

    @Provide
    Arbitrary<List<Level>> tables() {
        return Arbitraries.of(LEVELS).list().uniqueElements().ofMaxSize(2);
    }

    @Property
    @Label("P-110 for every open unit there is a competent body or a gap that is told, and a merger is followed")
    void p110(@ForAll("subjects") Subject subject, @ForAll("days") LocalDate day, @ForAll("tables") List<Level> table) {
        List<AuthorityRule> made = table.stream()
                .map(level -> new AuthorityRule(
                        TITLE,
                        Set.of(),
                        OfficeId.of("chu-tich-ubnd"),
                        level,
                        DateRange.ALWAYS,
                        List.of(),
                        Verification.ILLUSTRATIVE))
                .toList();
        RecognitionRules rules = Dossier.SHIPPED.with(new RecognitionRules.Layer(made, List.of()));
        Validated<Authority> found = Authorities.of(rules, MAP).competent(TITLE, subject, day);

        Set<UnitId> expected = new TreeSet<>();
        Set<UnitId> places = places(subject, day);
        places.forEach(place -> chain(place, day).stream()
                .filter(unit -> table.contains(unit.level()))
                .forEach(unit -> expected.add(unit.id())));
        Statistics.label("bodies").collect(Math.min(expected.size(), 2)).coverage(mix -> {
            mix.check(0).percentage(part -> part > 5);
            mix.check(1).percentage(part -> part > 5);
            mix.check(2).percentage(part -> part > 5);
        });
        Statistics.label("place").collect(places.contains(subject.unit().orElseThrow()) ? "open" : "followed");

        if (expected.size() == 1) {
            assertThat(found.orElseThrow().body())
                    .isEqualTo(new Body(
                            OfficeId.of("chu-tich-ubnd"), expected.iterator().next()));
        } else {
            assertThat(found.value()).isEmpty();
            assertThat(found.problems())
                    .singleElement()
                    .satisfies(problem ->
                            assertThat(problem.code()).isEqualTo(gap(subject, day, table, places, expected)));
        }
    }

    private static ProblemCode gap(
            Subject subject, LocalDate day, List<Level> table, Set<UnitId> places, Set<UnitId> expected) {
        if (places.isEmpty()) {
            return subject.kind() == SubjectKind.ADMINISTRATIVE_UNIT
                    ? RecognitionProblem.SUBJECT_ENDED
                    : RecognitionProblem.SUBJECT_NOT_PLACED;
        } else if (expected.size() > 1) {
            return RecognitionProblem.AUTHORITY_AMBIGUOUS;
        }
        boolean asksForDistrict = table.contains(Level.DISTRICT) && !day.isBefore(Dossier.MERGER);
        return asksForDistrict ? RecognitionProblem.AUTHORITY_ENDED : RecognitionProblem.NO_AUTHORITY;
    }

    /** Where the subject lies: step by step from unit to successor, until all are open. */
    private static Set<UnitId> places(Subject subject, LocalDate day) {
        Hierarchy map = MAP.at(day);
        UnitId unit = subject.unit().orElseThrow();
        if (map.find(unit).isPresent()) {
            return Set.of(unit);
        }
        Set<UnitId> open = new TreeSet<>();
        List<UnitId> ended = new ArrayList<>();
        if (subject.kind() != SubjectKind.ADMINISTRATIVE_UNIT) {
            ended.add(unit);
        }
        while (!ended.isEmpty()) {
            for (UnitId heir : heirs(ended.remove(0), subject.kind() == SubjectKind.HOUSEHOLD)) {
                if (map.find(heir).isPresent()) {
                    open.add(heir);
                } else {
                    ended.add(heir);
                }
            }
        }
        return open;
    }

    /** A district whose level ended went nowhere itself; what lay in it did. */
    private static List<UnitId> heirs(UnitId unit, boolean onlyPeople) {
        List<UnitId> steps = MAP.successors(unit).stream()
                .filter(link ->
                        !onlyPeople || link.extents().population().high().signum() > 0)
                .map(Succession::to)
                .toList();
        return steps.isEmpty()
                ? MAP.at(Dossier.MERGER.minusDays(1)).children(unit).stream()
                        .map(UnitState::id)
                        .toList()
                : steps;
    }

    /** The unit and all above it, by asking each for its parent. */
    private static List<UnitState> chain(UnitId unit, LocalDate day) {
        List<UnitState> chain = new ArrayList<>();
        Optional<UnitState> at = MAP.at(day).find(unit);
        while (at.isPresent()) {
            chain.add(at.get());
            at = at.get().parent().flatMap(MAP.at(day)::find);
        }
        return chain;
    }

    @Property
    @Label(
            "P-113 by the shipped rules one body is competent, or it is said why not; from 2025-07-01 on none of a district")
    void p113(@ForAll("subjects") Subject subject, @ForAll("days") LocalDate day, @ForAll("titles") TitleId title) {
        Validated<Authority> found = Authorities.of(Dossier.SHIPPED, MAP).competent(title, subject, day);
        Statistics.label("found")
                .collect(
                        day.isBefore(Dossier.MERGER) ? "before" : "after",
                        found.value().isPresent() ? "one" : "none");

        if (found.value().isEmpty()) {
            assertThat(found.problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(REASONS).contains(problem.code()));
            return;
        }
        Body body = found.orElseThrow().body();
        Level level = MAP.at(day).get(body.unit()).level();
        assertThat(found.problems()).isEmpty();
        assertThat(MAP.at(day).levels().levels()).contains(level);
        assertThat(level).isNotEqualTo(Level.COMMUNE);
        assertThat(!day.isBefore(Dossier.MERGER) && level.equals(Level.DISTRICT))
                .isFalse();
        if (body.office().equals(OfficeId.of("truong-phong-gddt"))) {
            assertThat(level).isEqualTo(Level.DISTRICT);
        }
    }

    @Provide
    Arbitrary<TitleId> titles() {
        return Arbitraries.of(
                        "cong-dong-hoc-tap-cap-xa",
                        "cong-dong-hoc-tap-cap-huyen",
                        "cong-dong-hoc-tap-cap-tinh",
                        "don-vi-hoc-tap-cap-huyen",
                        "don-vi-hoc-tap-cap-tinh",
                        "gia-dinh-hoc-tap")
                .map(TitleId::of);
    }

    /** Titles that an office of a district decides on, or that a district holds. */
    enum OfDistricts {
        COMMUNE("cong-dong-hoc-tap-cap-xa", SubjectKind.ADMINISTRATIVE_UNIT, "24700", "muc-do-1"),
        DISTRICT("cong-dong-hoc-tap-cap-huyen", SubjectKind.ADMINISTRATIVE_UNIT, "664", "muc-do-1"),
        SCHOOL("don-vi-hoc-tap-cap-huyen", SubjectKind.UNIT, "664", "muc-do-1");

        private final TitleId title;
        private final Subject subject;
        private final LevelId level;

        OfDistricts(String title, SubjectKind kind, String code, String level) {
            this.title = TitleId.of(title);
            this.subject = Subject.of(SubjectId.of("s"), kind, Dossier.unit(code));
            this.level = new LevelId(level);
        }
    }

    @Property
    @Label(
            "P-109 after a level was abolished nothing of it is granted; what was granted before can be asked for on its days")
    void p109(@ForAll OfDistricts of, @ForAll("days") LocalDate day, @ForAll("days") LocalDate asked) {
        boolean isBefore = day.isBefore(Dossier.MERGER);
        Dossier dossier = new Dossier(of.subject, of.title, Dossier.SHIPPED).granted(day, of.level, Optional.empty());
        boolean holdsOn = dossier.history().changes().stream()
                .anyMatch(change -> change.event().act() instanceof Act.Granted);
        Statistics.label("granted").collect(of, isBefore ? "before" : "after");

        assertThat(holdsOn).isEqualTo(isBefore);
        assertThat(dossier.errors().isEmpty()).isEqualTo(isBefore);
        if (isBefore && !asked.isBefore(day)) {
            boolean isUnit = of.subject.kind() == SubjectKind.ADMINISTRATIVE_UNIT;
            Standing expected = isUnit && !asked.isBefore(Dossier.MERGER) ? Standing.HISTORICAL : Standing.HELD;
            assertThat(dossier.standing(asked)).isEqualTo(expected);
            assertThat(dossier.history().at(asked).holding().orElseThrow().since())
                    .isEqualTo(day);
        } else {
            assertThat(Arrays.asList(Standing.NEVER, Standing.PENDING)).contains(dossier.standing(asked));
        }
    }
}
