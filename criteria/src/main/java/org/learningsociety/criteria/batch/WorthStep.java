package org.learningsociety.criteria.batch;

/** Points for a test that holds. */
final class WorthStep implements Step {

    private static final int OPEN = Marker.UNDETERMINED | Marker.NOT_ASSESSABLE | Marker.PERHAPS;

    private final int node;
    private final int test;

    /** The points of a test that holds; none where it does not or is left out. */
    private final Ends maximum;

    /** The points of a test that may hold. */
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
        grade(marks, scores.low[node], scores.high[node], rows);
        if (scores.absent[node].length > 0) {
            absent(marks, scores.absent[node], rows);
        }
    }

    /** Without a branch: the marks of neighboring rows differ. */
    private void grade(int[] marks, int[] low, int[] high, int rows) {
        int leastIfHeld = maximum.low();
        int mostIfHeld = maximum.high();
        int leastIfOpen = anything.low();
        int mostIfOpen = anything.high();
        for (int row = 0; row < rows; row++) {
            int isHeld = -(marks[row] & Marker.ACHIEVED) >> 31;
            int isOpen = -(marks[row] & OPEN) >> 31;
            low[row] = (leastIfHeld & isHeld) | (leastIfOpen & isOpen);
            high[row] = (mostIfHeld & isHeld) | (mostIfOpen & isOpen);
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
