package org.learningsociety.criteria.fuzz;

import java.time.LocalDate;
import java.util.List;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.EvidenceFile;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.scoring.Context;
import org.learningsociety.criteria.scoring.Scorer;
import org.learningsociety.criteria.testkit.SampleTables;

/** Evidence that was read is scored, whatever it says. */
final class Scoring {

    private static final Context ON = Context.on(LocalDate.of(2023, 12, 31));
    private static final List<Rubric> RUBRICS =
            List.of(SampleTables.units(), SampleTables.schools(), SampleTables.households());

    private Scoring() {}

    static void score(EvidenceFile file) {
        for (Evidence evidence : file.evidence()) {
            RUBRICS.forEach(rubric -> Scorer.score(rubric, evidence, ON));
        }
    }
}
