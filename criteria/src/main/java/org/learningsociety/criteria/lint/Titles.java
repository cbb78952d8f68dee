package org.learningsociety.criteria.lint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.criteria.rubric.Criterion;
import org.learningsociety.criteria.rubric.Level;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.rubric.Rule;

/**
 * Which titles ask for which. Of the levels that suffice the lowest counts, so level 2 that asks for level 1 of the same title, or
 * for level 1 or 2, closes no circle, but level 1 that asks for any level does.
 */
final class Titles {

    private final List<Rubric> rubrics;
    private final boolean all;

    /** Titles of some rubrics; where these are all, a title that none of them gives is given by nobody. */
    Titles(List<Rubric> rubrics, boolean all) {
        this.rubrics = rubrics;
        this.all = all;
    }

    /** A level of one version of a title. */
    private record Grade(Rubric rubric, Level level) {
        @Override
        public String toString() {
            return rubric.id() + " " + level.id();
        }
    }

    void check(Rubric rubric, Findings findings, Pointers pointers) {
        rubric.nodes()
                .filter(node -> node.rule() instanceof Rule.TitleHeld)
                .forEach(node -> check(rubric, node, (Rule.TitleHeld) node.rule(), findings, pointers.of(node.id())));
    }

    private void check(Rubric rubric, Criterion node, Rule.TitleHeld asked, Findings findings, String pointer) {
        List<Rubric> versions = versions(asked.title());
        String title = asked.title().value();
        if (versions.isEmpty()) {
            if (all) {
                findings.add(LintProblem.TITLE_WITHOUT_RUBRIC, pointer, Map.of("value", title));
            }
            return;
        }
        Set<LevelId> known = versions.stream()
                .flatMap(version -> version.levels().stream())
                .map(Level::id)
                .collect(Collectors.toSet());
        asked.levels().stream()
                .filter(level -> !known.contains(level))
                .forEach(level -> findings.add(
                        LintProblem.TITLE_LEVEL_UNKNOWN, pointer, Map.of("value", level.value(), "title", title)));
        circle(rubric, node, asked)
                .ifPresent(
                        path -> findings.add(LintProblem.TITLE_CYCLE, pointer, Map.of("value", title, "path", path)));
    }

    private List<Rubric> versions(TitleId title) {
        return rubrics.stream()
                .filter(rubric -> rubric.title().filter(title::equals).isPresent())
                .toList();
    }

    /** A way from a level over the title that it asks for back to itself. */
    private Optional<String> circle(Rubric rubric, Criterion node, Rule.TitleHeld asked) {
        return rubric.levels().stream()
                .filter(level -> asks(rubric, level).anyMatch(node::equals))
                .flatMap(level -> circle(new Grade(rubric, level), asked).stream())
                .findFirst();
    }

    private Optional<String> circle(Grade start, Rule.TitleHeld asked) {
        Set<Grade> seen = new HashSet<>();
        Deque<List<Grade>> paths = new ArrayDeque<>();
        grades(start, asked).forEach(grade -> paths.add(List.of(start, grade)));
        while (!paths.isEmpty()) {
            List<Grade> path = paths.remove();
            Grade last = path.get(path.size() - 1);
            if (last.equals(start)) {
                return Optional.of(path.stream().map(Grade::toString).collect(Collectors.joining(" → ")));
            }
            if (seen.add(last)) {
                asks(last.rubric(), last.level())
                        .flatMap(node -> grades(last, (Rule.TitleHeld) node.rule()))
                        .forEach(next -> paths.add(longer(path, next)));
            }
        }
        return Optional.empty();
    }

    private static List<Grade> longer(List<Grade> path, Grade next) {
        List<Grade> longer = new ArrayList<>(path);
        longer.add(next);
        return List.copyOf(longer);
    }

    /** The conditions of a level that ask for a title. */
    private static Stream<Criterion> asks(Rubric rubric, Level level) {
        return level.requirements().stream()
                .flatMap(requirement -> Court.target(rubric, requirement).stream())
                .flatMap(target -> rubric.find(target).stream())
                .flatMap(Criterion::nodes)
                .filter(node -> node.rule() instanceof Rule.TitleHeld);
    }

    /** The lowest level that suffices, in every version that may be in force at the same time. */
    private Stream<Grade> grades(Grade from, Rule.TitleHeld asked) {
        return versions(asked.title()).stream()
                .filter(version -> version.inForce().mayOverlap(from.rubric().inForce()))
                .flatMap(version -> version.levels().stream()
                        .filter(level ->
                                asked.levels().isEmpty() || asked.levels().contains(level.id()))
                        .limit(1)
                        .map(level -> new Grade(version, level)));
    }
}
