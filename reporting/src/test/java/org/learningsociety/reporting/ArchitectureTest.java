package org.learningsociety.reporting;

import org.learningsociety.core.testkit.ArchitectureRules;

/** Which room may depend on which: one line per room, and a new arrow is one word. */
class ArchitectureTest extends ArchitectureRules {
    ArchitectureTest() {
        super("reporting");
        room("tally", "core.*", "criteria.*");
        room("batch", "tally", "core.*", "criteria.*");
        room("attribution", "core.*");
        room("json", "tally", "core.*", "criteria.*");
        room("plausibility", "tally", "core.*");
        room("wording", "tally", "core.*", "criteria.*");
        room("chart", "attribution", "wording", "tally", "core.*", "criteria.scoring.Verdict");
        room("report", "chart", "tally", "core.*", "criteria.*");
        room("render", "report", "chart", "wording", "tally", "core.*", "criteria.*", "jte");
        room("review", "report", "chart", "attribution", "wording", "tally", "core.*", "criteria.*");
        room(
                "office",
                "render",
                "report",
                "chart",
                "attribution",
                "wording",
                "tally",
                "core.*",
                "criteria.*",
                "poi",
                "xml");
        // Cells of a sheet and parts of a chart are floating point in the formats themselves.
        floatingPointAllowedIn("office");
    }
}
