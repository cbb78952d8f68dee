package org.learningsociety.criteria.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.learningsociety.core.fuzz.Fuzzing;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.criteria.evidence.EvidenceFile;
import org.learningsociety.criteria.evidence.EvidenceReader;
import org.learningsociety.criteria.testkit.SampleTables;

/** Any bytes are told what is wrong with them, or are evidence that can be scored. */
class EvidenceDocumentFuzz {

    private static final EvidenceReader READER = SampleTables.reader();

    @FuzzTest(maxDuration = Fuzzing.DURATION)
    void evidence(byte[] bytes) {
        Validated<EvidenceFile> read = READER.readJson("t.json", bytes);
        Fuzzing.tell(read);
        read.value().ifPresent(Scoring::score);
    }
}
