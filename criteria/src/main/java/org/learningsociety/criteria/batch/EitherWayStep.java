package org.learningsociety.criteria.batch;

import org.learningsociety.criteria.rubric.NotApplicablePolicy;

/** A node of which it is not known whether it applies: of what it gives inside, only what holds both ways is certain. */
final class EitherWayStep implements Step {

    private final Node node;
    private final NotApplicablePolicy policy;
    private final Ends outside;
    private final int markOutside;

    EitherWayStep(Node node) {
        this.node = node;
        this.policy = node.criterion().ifNotApplicable();
        this.outside = Ends.of(node.exempt(policy));
        this.markOutside = Node.mark(policy);
    }

    @Override
    public void run(EvidenceBatch batch, BatchScores scores, int rows) {
        if (!node.isGraded()) {
            int[] marks = scores.marks[node.index()];
            for (int row = 0; row < rows; row++) {
                marks[row] = Marker.eitherWay(marks[row], markOutside);
            }
        } else if (policy == NotApplicablePolicy.RESCALE) {
            leaveOut(scores.absent[node.index()], rows);
        } else {
            widen(scores, rows);
        }
    }

    private static void leaveOut(int[] absent, int rows) {
        for (int row = 0; row < rows; row++) {
            absent[row] = absent[row] == BatchScores.LEFT_OUT ? BatchScores.LEFT_OUT : BatchScores.PERHAPS;
        }
    }

    private void widen(BatchScores scores, int rows) {
        int[] low = scores.low[node.index()];
        int[] high = scores.high[node.index()];
        int[] absent = scores.absent[node.index()];
        for (int row = 0; row < rows; row++) {
            boolean isOut = absent.length > 0 && absent[row] == BatchScores.LEFT_OUT;
            low[row] = isOut ? outside.low() : Math.min(low[row], outside.low());
            high[row] = isOut ? outside.high() : Math.max(high[row], outside.high());
            if (isOut) {
                absent[row] = BatchScores.PERHAPS;
            }
        }
    }
}
