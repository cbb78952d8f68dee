package org.learningsociety.criteria.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.learningsociety.core.fuzz.Fuzzing;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.criteria.json.CriteriaFormats;
import org.learningsociety.criteria.rubric.Overlay;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.testkit.SampleTables;

/** Any bytes are told what is wrong with them, or are an overlay that can be written and laid over a rubric. */
class OverlayFuzz {

    private static final Rubric RUBRIC = SampleTables.units();

    @FuzzTest(maxDuration = Fuzzing.DURATION)
    void overlay(byte[] bytes) {
        Validated<Overlay> read = CriteriaFormats.overlay().read("o.json", bytes);
        Fuzzing.tell(read);
        read.value().ifPresent(overlay -> {
            Fuzzing.readsBack(CriteriaFormats.overlay(), overlay);
            Validated<Rubric> laid = RUBRIC.with(overlay);
            Fuzzing.tell(laid);
            laid.value().ifPresent(rubric -> Fuzzing.readsBack(CriteriaFormats.rubric(), rubric));
        });
    }
}
