package org.learningsociety.criteria.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.territory.AreaGroup;
import org.learningsociety.criteria.rubric.Applicability;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.Cut;
import org.learningsociety.criteria.rubric.Level;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.scoring.Assessment;
import org.learningsociety.criteria.scoring.Context;

/**
 * Every situation that a rubric tells apart: the days on which its criteria change, the kinds of subject, and the areas and groups
 * that its conditions name. Where these are too many, some of them.
 */
final class Situations {

    private static final int LIMIT = 512;
    private static final SubjectId WITNESS = SubjectId.of("witness");

    private final Rubric rubric;
    private final Set<SubjectKind> kinds = new TreeSet<>();
    private final NavigableSet<AreaGroup> areas = new TreeSet<>();
    private final NavigableSet<String> groups = new TreeSet<>();

    Situations(Rubric rubric) {
        this.rubric = rubric;
        conditions().forEach(this::note);
    }

    private Stream<Applicability> conditions() {
        Stream<Applicability> reliefs = rubric.levels().stream()
                .flatMap(level -> level.requirements().stream())
                .flatMap(requirement -> requirement instanceof Level.TotalAtLeast total
                        ? total.cut().reliefs().stream().map(Cut.Relief::when)
                        : Stream.empty());
        return Stream.concat(rubric.nodes().map(Criterion::appliesWhen), reliefs);
    }

    private void note(Applicability condition) {
        if (condition instanceof Applicability.ToKinds to) {
            kinds.addAll(to.kinds());
        } else if (condition instanceof Applicability.InArea in) {
            areas.add(in.group());
        } else if (condition instanceof Applicability.InGroup in) {
            groups.add(in.group());
        } else if (condition instanceof Applicability.Not not) {
            note(not.condition());
        } else if (condition instanceof Applicability.AnyOf any) {
            any.conditions().forEach(this::note);
        } else if (condition instanceof Applicability.AllOf all) {
            all.conditions().forEach(this::note);
        }
    }

    /** Whether the list leaves none out. */
    boolean isComplete() {
        return (long) rubrics().size() * told().size() * subsets() <= LIMIT;
    }

    /** The situations, of those that the scorer does not tell apart while nothing is known only one. */
    List<Situation> list() {
        Map<List<Object>, Situation> list = new LinkedHashMap<>();
        List<Long> subsets = isComplete() ? all() : some();
        for (Day day : rubrics()) {
            for (SubjectKind kind : told()) {
                Subject subject = new Subject(WITNESS, kind, Optional.empty());
                for (long subset : subsets) {
                    Situation situation = new Situation(day.rubric(), subject, context(day.date(), subset));
                    Assessment unknown = situation.score(situation.profile(Map.of()));
                    list.putIfAbsent(List.of(day.date(), kind, unknown.criteria(), unknown.levels()), situation);
                }
            }
        }
        return List.copyOf(list.values());
    }

    private record Day(LocalDate date, Rubric rubric) {}

    /** One day for each state of the rubric. */
    private List<Day> rubrics() {
        List<Day> days = new ArrayList<>();
        Set<List<Criterion>> seen = new LinkedHashSet<>();
        for (LocalDate date : days()) {
            Rubric then = rubric.on(date);
            if (seen.add(then.criteria())) {
                days.add(new Day(date, then));
            }
        }
        return days;
    }

    /** The first day, where it is known, and all on which a criterion comes or goes. */
    NavigableSet<LocalDate> days() {
        NavigableSet<LocalDate> days = new TreeSet<>();
        days.add(rubric.inForce().from().day().or(rubric.inForce()::lastDay).orElse(LocalDate.EPOCH));
        rubric.nodes()
                .flatMap(node -> Stream.of(node.inForce().from(), node.inForce().to()))
                .flatMap(bound -> bound.day().stream())
                .flatMap(day -> Stream.of(day.minusDays(1), day))
                .filter(rubric.inForce()::mayContain)
                .forEach(days::add);
        return days;
    }

    /** Kinds that no condition names are told apart by none: one stands for all of them. */
    private List<SubjectKind> told() {
        List<SubjectKind> all = rubric.subjectKinds().stream().sorted().toList();
        Stream<SubjectKind> others =
                all.stream().filter(kind -> !kinds.contains(kind)).limit(1);
        return Stream.concat(all.stream().filter(kinds::contains), others)
                .sorted()
                .toList();
    }

    private long subsets() {
        return 1L << Math.min(areas.size() + groups.size(), 32);
    }

    private List<Long> all() {
        return Stream.iterate(0L, subset -> subset + 1).limit(subsets()).toList();
    }

    /** Nothing, everything, and each alone. */
    private List<Long> some() {
        int conditions = Math.min(areas.size() + groups.size(), LIMIT - 2);
        return Stream.concat(
                        Stream.of(0L, -1L),
                        Stream.iterate(0, i -> i + 1).limit(conditions).map(i -> 1L << i))
                .toList();
    }

    private Context context(LocalDate date, long subset) {
        Set<AreaGroup> inAreas = new TreeSet<>();
        Set<String> inGroups = new TreeSet<>();
        int bit = 0;
        for (AreaGroup area : areas) {
            if ((subset >> Math.min(bit++, 63) & 1) == 1) {
                inAreas.add(area);
            }
        }
        for (String group : groups) {
            if ((subset >> Math.min(bit++, 63) & 1) == 1) {
                inGroups.add(group);
            }
        }
        return Context.on(date).withAreas(inAreas).withGroups(inGroups);
    }
}
