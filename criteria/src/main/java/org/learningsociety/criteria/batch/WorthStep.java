package org.learningsociety.criteria.batch;

/** Points for a test that holds. */
final class WorthStep implements Step {

    private static final Ends NONE = new Ends(0, 0);

    private final int node;
    private final int test;
    private final Ends maximum;
    private final Ends anything;

    WorthStep(Node node, Node test) {
        this.node = node.index();
        this.test = test.index();
        this.maximum = Ends.of(node.maximum());
        this.anything = Ends.of(node.anything());
    }

    @Override
    public void run(EvidenceBatch batch, BatchScores scores, int rows) {
        int[] marks = scores.marks[test];
        for (int row = 0; row < rows; row++) {
            Ends points = points(marks[row]);
            scores.low[node][row] = points.low();
            scores.high[node][row] = points.high();
        }
        if (scores.absent[node].length > 0) {
            absent(marks, scores.absent[node], rows);
        }
    }

    private Ends points(int mark) {
        if (mark == Marker.ACHIEVED) {
            return maximum;
        }
        return mark == Marker.NOT_ACHIEVED || mark == Marker.LEFT_OUT ? NONE : anything;
    }

    private static void absent(int[] marks, int[] absent, int rows) {
        for (int row = 0; row < rows; row++) {
            absent[row] = switch (marks[row]) {
                case Marker.LEFT_OUT -> BatchScores.LEFT_OUT;
                case Marker.PERHAPS -> BatchScores.PERHAPS;
                default -> BatchScores.COUNTS;
            };
        }
    }
}
