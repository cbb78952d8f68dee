package org.learningsociety.criteria.batch;

/** Points for a test that holds. */
final class WorthStep implements Step {

    private final int node;
    private final int test;

    /** The points by what can be said of the test; none where it does not hold or is left out. */
    private final int[] low = new int[2 * Marker.PERHAPS];

    private final int[] high = new int[2 * Marker.PERHAPS];

    WorthStep(Node node, Node test) {
        this.node = node.index();
        this.test = test.index();
        set(Marker.ACHIEVED, Ends.of(node.maximum()));
        Ends anything = Ends.of(node.anything());
        set(Marker.UNDETERMINED, anything);
        set(Marker.NOT_ASSESSABLE, anything);
        set(Marker.PERHAPS, anything);
    }

    private void set(int mark, Ends points) {
        low[mark] = points.low();
        high[mark] = points.high();
    }

    @Override
    public void run(EvidenceBatch batch, BatchScores scores, int rows) {
        int[] marks = scores.marks[test];
        look(marks, low, scores.low[node], rows);
        look(marks, high, scores.high[node], rows);
        if (scores.absent[node].length > 0) {
            absent(marks, scores.absent[node], rows);
        }
    }

    private static void look(int[] marks, int[] byMark, int[] points, int rows) {
        for (int row = 0; row < rows; row++) {
            points[row] = byMark[marks[row]];
        }
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
