package org.learningsociety.examples.nation;

import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitIndex;
import org.learningsociety.criteria.batch.BatchScores;
import org.learningsociety.criteria.batch.CompiledRubric;
import org.learningsociety.criteria.batch.EvidenceBatch;
import org.learningsociety.criteria.rubric.Rubric;
import org.learningsociety.criteria.scoring.Context;
import org.learningsociety.criteria.scoring.Scorer;
import org.learningsociety.reporting.batch.BatchRollUp;
import org.learningsociety.reporting.batch.UnitTallies;
import org.learningsociety.reporting.tally.Strata;
import org.learningsociety.reporting.tally.Tally;

/**
 * Scores rows block by block and counts them by unit. What needs memory is a block a thread and the counts, however many rows there are.
 *
 * <p>Not thread-safe: each thread has its own, and they are merged.
 */
public final class RowTallies {

    private final CompiledRubric rubric;
    private final UnitIndex units;
    private final UnitTallies tallies;
    private final EvidenceBatch batch;
    private final BatchScores scores;
    private long nowhere;

    /**
     * Makes counts of nothing.
     *
     * @param rubric the rubric of {@link NationRubric#compile}
     * @param units the units by whose numbers rows tell theirs
     */
    public RowTallies(CompiledRubric rubric, UnitIndex units) {
        this.rubric = rubric;
        this.units = units;
        tallies = UnitTallies.of(rubric, units, NationRubric.WIDTH);
        batch = rubric.newBatch(RowBlock.CAPACITY);
        scores = rubric.newScores(RowBlock.CAPACITY);
    }

    /**
     * Scores and counts all rows of a source.
     *
     * @param rows the rows
     * @param how on which threads, and who is told; they are not to be stopped
     * @throws IOException if they cannot be read; nothing of them is then counted
     * @throws InterruptedException if the thread was interrupted
     */
    public void addAll(RowSource rows, UnaryOperator<BatchRollUp> how) throws IOException, InterruptedException {
        BatchRollUp rollUp = how.apply(BatchRollUp.of(rubric, units, NationRubric.WIDTH));
        tallies.merge(rollUp.run(new RowEvidence(rows)).orElseThrow());
    }

    /**
     * Scores and counts the rows of a block.
     *
     * @param rows the rows
     */
    public void add(RowBlock rows) {
        rows.copyTo(batch);
        rubric.score(batch, scores);
        tallies.add(scores, rows.units);
    }

    /**
     * Counts the rows that were set aside: they are expected, and unknown.
     *
     * @param quarantine the rows
     */
    public void addAll(Quarantine quarantine) {
        quarantine.byUnit().forEach((unit, rows) -> {
            if (unit == Quarantine.NOWHERE) {
                nowhere += rows;
            } else {
                tallies.addQuarantined(unit, rows);
            }
        });
    }

    /**
     * Returns the tallies.
     *
     * @return those of each unit that has rows, and of rows of which it is not known where they belong
     */
    public Strata<UnitId> strata() {
        return new Strata<>(tallies.tallies(), Tally.ofQuarantined(nowhere));
    }

    /**
     * Does the same in the slow and obvious way: each row alone, by the interpreter.
     *
     * @param rows the rows
     * @param quarantine what is set aside of them
     * @param units the units by whose numbers rows tell theirs
     * @param context the day
     * @return the tallies
     * @throws IOException if the rows cannot be read
     */
    static Strata<UnitId> rowByRow(RowSource rows, Quarantine quarantine, UnitIndex units, Context context)
            throws IOException {
        Rubric rubric = NationRubric.load();
        SortedMap<UnitId, Tally> tallies = new TreeMap<>();
        RowBlock block = new RowBlock();
        boolean more = true;
        while (more) {
            more = rows.next(block);
            for (int row = 0; row < block.rows(); row++) {
                Tally tally = Tally.of(Scorer.score(rubric, block.evidence(row), context));
                tallies.merge(units.unit(block.units[row]), tally, Tally::merge);
            }
        }
        long nowhere = 0;
        for (Map.Entry<Integer, Long> setAside : quarantine.byUnit().entrySet()) {
            Tally tally = Tally.ofQuarantined(setAside.getValue());
            if (setAside.getKey() == Quarantine.NOWHERE) {
                nowhere += setAside.getValue();
            } else {
                tallies.merge(units.unit(setAside.getKey()), tally, Tally::merge);
            }
        }
        return new Strata<>(tallies, Tally.ofQuarantined(nowhere));
    }
}
