package org.learningsociety.criteria.fuzz;

import java.time.LocalDate;
import java.util.List;
import org.learningsociety.core.json.JsonFormat;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.text.Language;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.EvidenceFile;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.scoring.Context;
import org.learningsociety.criteria.scoring.Scorer;
import org.learningsociety.criteria.testkit.SampleTables;

/** What all targets ask of whatever was read. */
final class Fuzzing {

    /** For each target, when it is fuzzed at all. */
    static final String DURATION = "30s";

    private static final Context ON = Context.on(LocalDate.of(2023, 12, 31));
    private static final List<Rubric> RUBRICS =
            List.of(SampleTables.units(), SampleTables.schools(), SampleTables.households());

    private Fuzzing() {}

    /** Every problem has a sentence, and nothing is both refused without a word and absent. */
    static void tell(Validated<?> read) {
        require(read.value().isPresent() || !read.problems().isEmpty(), "what is absent must have a problem");
        read.problems().forEach(problem -> require(
                !problem.message(Language.VI).isEmpty()
                        && !problem.message(Language.EN).isEmpty(),
                "a problem must have a sentence"));
    }

    static <T> void readsBack(JsonFormat<T> format, T value) {
        require(
                format.read("written.json", format.write(value)).orElseThrow().equals(value),
                "what is written must be read as it was");
    }

    static void score(EvidenceFile file) {
        for (Evidence evidence : file.evidence()) {
            RUBRICS.forEach(rubric -> Scorer.score(rubric, evidence, ON));
        }
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalStateException(rule);
        }
    }
}
