package org.learningsociety.criteria.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.learningsociety.core.fuzz.Fuzzing;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.json.CriteriaFormats;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.scoring.Assessment;
import org.learningsociety.criteria.scoring.Context;
import org.learningsociety.criteria.scoring.Scorer;

/** Any bytes are told what is wrong with them, or are a rubric that can be scored and written. */
class RubricFuzz {

    private static final Context ON = Context.on(LocalDate.of(2023, 12, 31));

    @FuzzTest(maxDuration = Fuzzing.DURATION)
    void rubric(byte[] bytes) {
        Validated<Rubric> read = CriteriaFormats.rubric().read("r.json", bytes);
        Fuzzing.tell(read);
        read.value().ifPresent(RubricFuzz::use);
    }

    private static void use(Rubric rubric) {
        Fuzzing.readsBack(CriteriaFormats.rubric(), rubric);
        Subject subject = new Subject(
                SubjectId.of("a"), rubric.subjectKinds().iterator().next(), Optional.empty());
        for (Context context : List.of(ON, ON.withAreas(Set.of()).withGroups(Set.of()))) {
            Assessment scored = Scorer.score(rubric, Evidence.of(subject, List.of()), context);
            Fuzzing.readsBack(CriteriaFormats.assessments(), List.of(scored));
        }
    }
}
