package org.learningsociety.examples.benchmarks.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rows as variables by name, made before anything is measured. */
final class Variables {

    private Variables() {}

    static List<String> names() {
        List<String> names = new ArrayList<>();
        for (int criterion = 0; criterion < Scorecard.CRITERIA.size(); criterion++) {
            names.add("v" + criterion);
            if (Scorecard.CRITERIA.get(criterion) == Scorecard.Kind.SHARE) {
                names.add("w" + criterion);
            }
        }
        return names;
    }

    static List<Map<String, Object>> of(Rows rows, int most) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (int row = 0; row < Math.min(most, rows.count); row++) {
            Map<String, Object> variables = new TreeMap<>();
            for (String name : names()) {
                int criterion = Integer.parseInt(name.substring(1));
                int[] column = name.startsWith("v") ? rows.values[criterion] : rows.wholes[criterion];
                variables.put(name, rows.isKnown(criterion, row) ? (long) column[row] : -1L);
            }
            all.add(variables);
        }
        return all;
    }
}
