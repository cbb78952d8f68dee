package org.learningsociety.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.learningsociety.core.number.Bounds;
import org.learningsociety.core.number.Points;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.scoring.Assessment;
import org.learningsociety.criteria.scoring.Scorer;
import org.learningsociety.criteria.scoring.Verdict;

class ScoringBenchmarkTest {

    /**
     * 59.5 of 85 points: 12 more for 6 units at 2 points each, 5 for 2 members up to nine tenths, 5 for the 4 members that are missing
     * from all, and the last 3.5 for 4 whole points of a mark.
     */
    @Test
    void measuresWhatItSays() {
        ScoringBenchmark benchmark = new ScoringBenchmark();
        benchmark.setUp();

        assertThat(benchmark.score().levels()).hasSize(3);
        assertThat(benchmark.handWritten()).isNotNull();
        assertThat(benchmark.improve().cost()).hasValue(6 + 2 + 4 + 4);
    }

    @Test
    void theYardstickGivesTheSameScores() {
        Rubric rubric = SyntheticRubric.create();
        int withLevels = 0;
        int withGaps = 0;
        for (Evidence subject : SyntheticRubric.subjects(512)) {
            Assessment assessment = Scorer.score(rubric, subject, ScoringBenchmark.CONTEXT);
            HandWrittenScorer.Result byHand = HandWrittenScorer.score(subject);

            assertThat(assessment.total())
                    .contains(Bounds.of(
                            Points.ofTenThousandths(byHand.low() * 1000L),
                            Points.ofTenThousandths(byHand.high() * 1000L)));
            long certain = assessment.levels().stream()
                    .filter(outcome -> outcome.verdict() == Verdict.ACHIEVED)
                    .count();
            assertThat(certain).isEqualTo(byHand.levels());
            withLevels += byHand.levels() > 0 ? 1 : 0;
            withGaps += byHand.low() < byHand.high() ? 1 : 0;
        }

        assertThat(withLevels).isBetween(100, 500);
        assertThat(withGaps).isBetween(30, 300);
    }
}
