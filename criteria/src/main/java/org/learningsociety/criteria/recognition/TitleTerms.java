package org.learningsociety.criteria.recognition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.core.time.DateRange;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.Figure;
import org.learningsociety.criteria.rubric.Level;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.Rule;

/** What one version of a title's criteria says of subjects, levels and time, so that no number of the law stands in two places. */
record TitleTerms(
        DateRange inForce,
        Set<SubjectKind> subjects,
        List<Level> levels,
        Optional<Figure<Long>> validityMonths,
        Map<LevelId, Wait> waits) {

    /** How long one of some levels must have been held before another can be given. */
    record Wait(Set<LevelId> levels, Figure<Long> months) {}

    static TitleTerms of(Rubric rubric) {
        Map<LevelId, Wait> waits = new HashMap<>();
        rubric.title()
                .ifPresent(title -> rubric.levels()
                        .forEach(level -> wait(rubric, title, level).ifPresent(wait -> waits.put(level.id(), wait))));
        return new TitleTerms(
                rubric.inForce(), rubric.subjectKinds(), rubric.levels(), rubric.validityMonths(), Map.copyOf(waits));
    }

    /** A level that asks for the same title to have been held for some time. */
    private static Optional<Wait> wait(Rubric rubric, TitleId title, Level level) {
        return level.requirements().stream()
                .flatMap(requirement -> requirement.target().flatMap(rubric::find).stream())
                .map(Criterion::rule)
                .filter(rule -> rule instanceof Rule.TitleHeld)
                .map(Rule.TitleHeld.class::cast)
                .filter(held -> held.title().equals(title) && held.months().isPresent())
                .findFirst()
                .map(held -> new Wait(Set.copyOf(held.levels()), held.months().orElseThrow()));
    }

    /** A level as records write it, and as people say it. */
    Optional<String> name(LevelId level) {
        return nameOf(level).map(found -> Names.withId(level, found));
    }

    Optional<LocalizedText> nameOf(LevelId level) {
        return find(level).map(Level::name);
    }

    boolean hasSeveral() {
        return levels.size() > 1;
    }

    /** All levels, the lowest first, as records write them and as people say them. */
    String names() {
        return levels.stream()
                .map(level -> Names.withId(level.id(), level.name()))
                .collect(Collectors.joining("; "));
    }

    Optional<Wait> waitFor(LevelId level) {
        return Optional.ofNullable(waits.get(level));
    }

    boolean isAbove(LevelId higher, LevelId lower) {
        return has(lower) && rank(higher) > rank(lower);
    }

    boolean has(LevelId level) {
        return find(level).isPresent();
    }

    private Optional<Level> find(LevelId level) {
        return levels.stream().filter(one -> one.id().equals(level)).findFirst();
    }

    private int rank(LevelId level) {
        return find(level).map(levels::indexOf).orElse(-1);
    }
}
