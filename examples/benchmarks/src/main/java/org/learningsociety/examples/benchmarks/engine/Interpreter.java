package org.learningsociety.examples.benchmarks.engine;

import java.util.List;
import java.util.stream.IntStream;
import org.learningsociety.core.number.Bounds;
import org.learningsociety.core.number.Points;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.scoring.Assessment;
import org.learningsociety.criteria.scoring.Scorer;

/** The library's scorer, one subject at a time, with the explanation that it always gives. */
final class Interpreter implements ScoringEngine {

    private final Rubric rubric = Scorecard.rubric();
    private final List<LevelId> levels =
            rubric.levels().stream().map(level -> level.id()).toList();
    private final List<Evidence> rows;

    Interpreter(Rows rows, int most) {
        this.rows = IntStream.range(0, Math.min(most, rows.count))
                .mapToObj(rows::evidence)
                .toList();
    }

    @Override
    public long score(int count) {
        long sum = 0;
        for (int row = 0; row < count; row++) {
            Assessment assessment = Scorer.score(rubric, rows.get(row), Scorecard.DAY);
            Bounds total = assessment.total().orElseThrow();
            int level = assessment.level().map(levels::indexOf).orElse(-1);
            sum += ScoringEngine.hash(row, tenThousandths(total.low()), tenThousandths(total.high()), level);
        }
        return sum;
    }

    private static int tenThousandths(Points points) {
        return Math.toIntExact(points.tenThousandths());
    }
}
