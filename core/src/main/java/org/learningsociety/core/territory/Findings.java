package org.learningsociety.core.territory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;

/** The problems found in a chronicle, in the order of its days; equal ones once. */
final class Findings {

    private final List<Problem> problems = new ArrayList<>();
    private final Set<Object> told = new HashSet<>();

    void add(TerritoryProblem code, EventId event, Map<String, String> arguments) {
        addAt(code, event.value(), arguments);
    }

    void addAt(TerritoryProblem code, String place, Map<String, String> arguments) {
        Problem problem = Problem.error(code, new Place.Whole(place), arguments);
        if (told.add(problem)) {
            problems.add(problem);
        }
    }

    /** Tells a fault that lasts from day to day, on its first day only. */
    void addOnce(TerritoryProblem code, EventId event, Life life, Map<String, String> arguments) {
        if (told.add(List.of(code, life.unit(), life.description()))) {
            add(code, event, arguments);
        }
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }
}
