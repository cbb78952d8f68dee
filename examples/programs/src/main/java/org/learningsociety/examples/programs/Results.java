package org.learningsociety.examples.programs;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.learningsociety.core.catalog.CoreCatalog;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.criteria.evidence.AssessmentRound;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.EvidenceFile;
import org.learningsociety.criteria.scoring.Assessment;
import org.learningsociety.reporting.tally.Strata;
import org.learningsociety.reporting.tally.Tally;

/** Everything that was assessed. */
record Results(CoreCatalog core, String source, EvidenceFile file, List<Round> rounds) {

    /** Whether the evidence is the made-up one that comes with the program. */
    boolean isSynthetic() {
        return source.equals(Options.SAMPLE);
    }

    Stream<Assessment> assessments() {
        return rounds.stream().flatMap(round -> round.assessments().stream());
    }

    /** One round: the subjects and, in the same order, their assessments. */
    record Round(AssessmentRound round, List<Evidence> evidence, List<Assessment> assessments) {

        Stream<Assessed> assessed() {
            return IntStream.range(0, evidence.size())
                    .mapToObj(i -> new Assessed(evidence.get(i).subject(), assessments.get(i)));
        }

        Tally tally() {
            return assessments.stream().map(Tally::of).reduce(Tally.EMPTY, Tally::merge);
        }

        Strata<UnitId> byUnit() {
            return Strata.of(
                    assessed().toList(),
                    assessed -> assessed.subject().unit(),
                    assessed -> Tally.of(assessed.assessment()));
        }
    }

    /** A subject and its assessment. */
    record Assessed(Subject subject, Assessment assessment) {}
}
