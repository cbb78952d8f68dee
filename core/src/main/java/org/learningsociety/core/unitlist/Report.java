package org.learningsociety.core.unitlist;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.ProblemCode;

/** What is wrong with the files of an import; equal problems once. */
final class Report {

    // The order of the files, so that the order in which they were given does not matter.
    private static final Comparator<Problem> ORDER = Comparator.comparing(
                    (Problem problem) -> problem.place().source())
            .thenComparing(problem -> problem.place() instanceof Place.Cell cell ? cell.row() : 0);

    private final Set<Problem> problems = new LinkedHashSet<>();

    void error(ProblemCode code, Place place, Map<String, String> arguments) {
        problems.add(Problem.error(code, place, arguments));
    }

    void warning(ProblemCode code, Place place, Map<String, String> arguments) {
        problems.add(Problem.warning(code, place, arguments));
    }

    void add(Problem problem) {
        problems.add(problem);
    }

    boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }

    List<Problem> problems() {
        return problems.stream().sorted(ORDER).toList();
    }
}
