package org.learningsociety.criteria;

import java.util.stream.Stream;
import org.learningsociety.core.testkit.ArchitectureRules;

/** Which room may depend on which: one line per room, and a new arrow is one word. */
class ArchitectureTest extends ArchitectureRules {

    /** What every room here may speak of. */
    private static final String[] LAW_AND_VALUES = {
        "core.law", "core.number", "core.problem", "core.subject", "core.territory", "core.text", "core.time"
    };

    ArchitectureTest() {
        super("criteria");
        room("rubric", LAW_AND_VALUES);
        room("evidence", and("rubric", "core.json", "core.table"));
        room("scoring", and("rubric", "evidence"));
        room("batch", and("rubric", "evidence", "scoring"));
        room("lint", and("rubric", "evidence", "scoring"));
        room("guidance", and("rubric", "evidence", "scoring"));
        room("recognition", and("rubric"));
        room("award", and("scoring"));
        room("fate", and("recognition", "rubric"));
        room("membership", and("recognition", "rubric", "evidence", "scoring"));
        room("json", "*", "core.*");
        room("certificate", and("json", "recognition", "evidence", "rubric", "scoring", "core.json"));
        room("catalog", and("json", "membership", "recognition", "rubric", "core.catalog", "core.json"));
    }

    private static String[] and(String... more) {
        return Stream.concat(Stream.of(more), Stream.of(LAW_AND_VALUES)).toArray(String[]::new);
    }
}
