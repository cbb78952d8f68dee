package org.learningsociety.examples.benchmarks.engine;

import java.util.List;
import java.util.stream.IntStream;
import org.learningsociety.core.subject.SubjectKind;
import org.learningsociety.criteria.batch.BatchScores;
import org.learningsociety.criteria.batch.CompiledRubric;
import org.learningsociety.criteria.batch.EvidenceBatch;
import org.learningsociety.criteria.batch.EvidenceColumn;

/** The library's plan over columns, in batches that are copied from the columns in memory: in slices so long that copying is fast. */
final class BatchPlan implements ScoringEngine {

    static final int ROWS_OF_BATCH = 8_192;

    final CompiledRubric rubric = CompiledRubric.compile(Scorecard.rubric(), SubjectKind.UNIT, Scorecard.DAY)
            .orElseThrow();
    private final Rows rows;
    private final EvidenceBatch batch = rubric.newBatch(ROWS_OF_BATCH);
    private final BatchScores scores = rubric.newScores(ROWS_OF_BATCH);
    private final List<EvidenceColumn> columns;

    BatchPlan(Rows rows) {
        this.rows = rows;
        columns = IntStream.range(0, 15)
                .mapToObj(criterion -> batch.column(Scorecard.indicator(criterion)))
                .toList();
    }

    @Override
    public long score(int count) {
        long sum = 0;
        for (int from = 0; from < count; from += ROWS_OF_BATCH) {
            score(from, Math.min(ROWS_OF_BATCH, count - from), scores);
            for (int row = 0; row < scores.rows(); row++) {
                sum += ScoringEngine.hash(from + row, scores.low(row), scores.high(row), scores.level(row));
            }
        }
        return sum;
    }

    void score(int from, int count, BatchScores into) {
        batch.clear(count);
        for (int criterion = 0; criterion < 15; criterion++) {
            EvidenceColumn column = columns.get(criterion);
            int[] values = rows.values[criterion];
            switch (Scorecard.CRITERIA.get(criterion)) {
                case MARK_OF_EIGHT, MARK_OF_SIX -> column.copyMarks(values, from);
                case YES_NO -> column.copyYesNo(rows.answers[criterion], from);
                case SHARE -> column.copyShares(values, rows.wholes[criterion], from);
                case COUNT -> column.copyCounts(values, from);
            }
            if (rows.missingOfHundred > 0) {
                column.copyKnown(rows.knownBits[criterion], from);
            }
        }
        rubric.score(batch, into);
    }
}
