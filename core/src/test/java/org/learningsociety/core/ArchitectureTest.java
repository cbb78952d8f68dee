package org.learningsociety.core;

import org.learningsociety.core.testkit.ArchitectureRules;

/** Which room may depend on which: one line per room, and a new arrow is one word. */
class ArchitectureTest extends ArchitectureRules {
    ArchitectureTest() {
        super("core");
        room("number");
        room("time");
        room("text");
        room("problem", "text");
        room("table", "problem", "text", "jackson", "slf4j");
        room("law", "problem", "text", "time");
        room("territory", "law", "number", "problem", "text", "time");
        room("unitlist", "law", "number", "problem", "table", "territory", "text", "time");
        room("crosswalk", "number", "problem", "table", "territory", "text", "time");
        room("subject", "territory.UnitId", "text", "time");
        room("submission", "problem", "territory", "text", "time");
        room("target", "law", "number", "problem", "table", "territory", "text", "time");
        room("plan", "law", "number", "problem", "subject", "target", "territory", "text", "time");
        room("tailoring", "law", "number", "plan", "problem", "target", "territory", "text", "time");
        room("json", "*", "jackson", "slf4j");
        room("catalog", "*", "slf4j");
    }
}
