package org.learningsociety.criteria.batch;

import org.learningsociety.criteria.rubric.NotApplicablePolicy;

/** A node that holds or does not by what one column holds. */
abstract class TestedLeaf implements Step {

    private final int column;
    private final int node;
    private final NotApplicablePolicy policy;

    TestedLeaf(Node node, int column) {
        this.column = column;
        this.node = node.index();
        this.policy = node.criterion().ifNotApplicable();
    }

    @Override
    public final void run(EvidenceBatch batch, BatchScores scores, int rows) {
        EvidenceColumn read = batch.columns[column];
        int[] marks = scores.marks[node];
        test(read, marks, rows);
        if (policy != NotApplicablePolicy.FORBIDDEN) {
            exempt(read.states.codes(), marks, rows);
        }
    }

    /** Tests all rows; those that are exempt are corrected after. */
    abstract void test(EvidenceColumn read, int[] marks, int rows);

    private void exempt(int[] states, int[] marks, int rows) {
        int exempt = Node.mark(policy);
        for (int row = 0; row < rows; row++) {
            marks[row] = states[row] == EvidenceColumn.NOT_APPLICABLE ? exempt : marks[row];
        }
    }
}
