package org.learningsociety.criteria.batch;

/** One node of the rubric, judged for all rows of a batch before the next node is. */
interface Step {

    void run(EvidenceBatch batch, BatchScores scores, int rows);
}
