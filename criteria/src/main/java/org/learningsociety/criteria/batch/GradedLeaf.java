package org.learningsociety.criteria.batch;

import org.learningsociety.criteria.rubric.NotApplicablePolicy;

/** A node that gives points for what one column holds. */
abstract class GradedLeaf implements Step {

    /** The points where nothing usable is known. */
    final Ends anything;

    private final int column;
    private final int node;
    private final NotApplicablePolicy policy;
    private final Ends exempt;

    GradedLeaf(Node node, int column) {
        this.column = column;
        this.node = node.index();
        this.policy = node.criterion().ifNotApplicable();
        this.anything = Ends.of(node.anything());
        this.exempt = Ends.of(node.exempt(policy));
    }

    @Override
    public final void run(EvidenceBatch batch, BatchScores scores, int rows) {
        EvidenceColumn read = batch.columns[column];
        grade(read, scores.low[node], scores.high[node], rows);
        if (policy != NotApplicablePolicy.FORBIDDEN) {
            exempt(read.states.codes(), scores, rows);
        }
    }

    /** Gives points to all rows; those that are exempt are corrected after. */
    abstract void grade(EvidenceColumn read, int[] low, int[] high, int rows);

    private void exempt(int[] states, BatchScores scores, int rows) {
        int[] low = scores.low[node];
        int[] high = scores.high[node];
        int[] absent = scores.absent[node];
        boolean isLeftOut = policy == NotApplicablePolicy.RESCALE;
        for (int row = 0; row < rows; row++) {
            boolean isExempt = states[row] == EvidenceColumn.NOT_APPLICABLE;
            if (isExempt) {
                low[row] = exempt.low();
                high[row] = exempt.high();
            }
            if (isLeftOut) {
                absent[row] = isExempt ? BatchScores.LEFT_OUT : BatchScores.COUNTS;
            }
        }
    }
}
