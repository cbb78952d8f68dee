package org.learningsociety.core.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.LocalDate;
import java.util.List;
import org.learningsociety.core.catalog.CoreCatalog;
import org.learningsociety.core.plan.PlanId;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.target.Areas;
import org.learningsociety.core.target.ObservedCount;
import org.learningsociety.core.target.ObservedReader;
import org.learningsociety.core.target.Progress;
import org.learningsociety.core.target.Target;

/** Any bytes are told what is wrong with them, or are counts that say how far one has come. */
class ObservedFuzz {

    private static final LocalDate ON = LocalDate.of(2025, 12, 31);
    private static final List<Target> TARGETS =
            CoreCatalog.load().plan(PlanId.of("ha-noi-cdht-2023")).targets();
    private static final ObservedReader READER = ObservedReader.of(TARGETS);

    @FuzzTest(maxDuration = Fuzzing.DURATION)
    void observed(byte[] bytes) {
        Validated<List<ObservedCount>> read = READER.read("o.csv", bytes);
        Fuzzing.tell(read);
        read.value().ifPresent(counts -> Fuzzing.tell(Progress.of(TARGETS, counts, Areas.unknown(), ON)));
    }
}
