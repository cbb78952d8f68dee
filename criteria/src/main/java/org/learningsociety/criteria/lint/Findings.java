package org.learningsociety.criteria.lint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.criteria.rubric.Rubric;

/** Gathers what one run finds in one rubric. */
final class Findings {

    private final Rubric rubric;
    private final List<LintFinding> list = new ArrayList<>();
    private final Set<LintReport.OpenQuestion> open = new LinkedHashSet<>();

    Findings(Rubric rubric) {
        this.rubric = rubric;
    }

    void add(LintProblem code, String pointer, Map<String, String> arguments, Profile... witness) {
        Place place = new Place.Whole(rubric.id() + named(pointer));
        list.add(new LintFinding(new Problem(code, code.severity(), place, arguments), pointer, List.of(witness)));
    }

    /** A level goes by its id where people read of it. */
    private String named(String pointer) {
        for (int i = 0; i < rubric.levels().size(); i++) {
            String level = Pointers.level(i);
            if (pointer.equals(level) || pointer.startsWith(level + "/")) {
                return "/levels/" + rubric.levels().get(i).id() + pointer.substring(level.length());
            }
        }
        return pointer;
    }

    void open(LintProblem code, String pointer) {
        open.add(new LintReport.OpenQuestion(code, pointer));
    }

    /** The findings in the order of the document: by pointer, in which numbers count as numbers. */
    List<LintFinding> inOrder() {
        return list.stream()
                .sorted(Comparator.comparing((LintFinding finding) -> sortable(finding.pointer()))
                        .thenComparing(LintFinding::code))
                .toList();
    }

    private static String sortable(String pointer) {
        return Arrays.stream(pointer.split("/"))
                .map(step -> step.matches("\\d+") ? "0".repeat(Math.max(0, 9 - step.length())) + step : step)
                .collect(Collectors.joining("/"));
    }

    List<LintReport.OpenQuestion> open() {
        return List.copyOf(open);
    }
}
