package org.learningsociety.examples.programs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.learningsociety.core.catalog.CoreCatalog;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.criteria.catalog.CriteriaCatalog;
import org.learningsociety.criteria.evidence.AssessmentRound;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.EvidenceFile;
import org.learningsociety.criteria.evidence.EvidenceReader;
import org.learningsociety.criteria.rubric.RubricId;
import org.learningsociety.criteria.scoring.Assessment;
import org.learningsociety.criteria.scoring.Context;
import org.learningsociety.criteria.scoring.Scorer;

/** The rounds of assessment in Krông Nô, each with a date of its own. */
record Rounds(CoreCatalog core, List<AssessmentRound> rounds) {

    static Rounds load() {
        CriteriaCatalog criteria = CriteriaCatalog.load();
        return new Rounds(
                CoreCatalog.load(),
                Stream.of(
                                round(criteria, "krong-no-cap-xa", 2024),
                                // The circular ended on 2024-01-25: 2023 is the last year that it judges.
                                round(criteria, "dvht-tt-22-2020", 2023),
                                round(criteria, "krong-no-ho-gia-dinh", 2024),
                                round(criteria, "cdht-qd-244-khvn", 2024),
                                round(criteria, "krong-no-doanh-nghiep", 2024))
                        .toList());
    }

    private static AssessmentRound round(CriteriaCatalog criteria, String rubric, int year) {
        return AssessmentRound.ofYear(criteria.rubrics().get(new RubricId(rubric)), year);
    }

    Validated<EvidenceFile> read(String name, byte[] bytes) {
        return EvidenceReader.of(core.territory(), rounds).read(name, bytes);
    }

    Results assess(String source, EvidenceFile file) {
        List<Results.Round> assessed = new ArrayList<>();
        for (AssessmentRound round : rounds) {
            List<Evidence> ours = file.evidence().stream()
                    .filter(evidence -> round.rubric()
                            .subjectKinds()
                            .contains(evidence.subject().kind()))
                    .toList();
            assessed.add(new Results.Round(round, ours, assess(round, ours)));
        }
        return new Results(core, source, file, assessed);
    }

    private static List<Assessment> assess(AssessmentRound round, List<Evidence> subjects) {
        Context context = Context.on(round.on());
        return subjects.stream()
                .map(evidence -> Scorer.score(round.rubric(), evidence, context))
                .toList();
    }
}
