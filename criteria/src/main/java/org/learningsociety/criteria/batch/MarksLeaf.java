package org.learningsociety.criteria.batch;

/** One mark from 0 to the maximum. */
final class MarksLeaf extends GradedLeaf {

    private final int maximum;

    MarksLeaf(Node node, int column) {
        super(node, column);
        this.maximum = Ends.of(node.maximum()).high();
    }

    @Override
    void grade(EvidenceColumn read, int[] low, int[] high, int rows) {
        int[] states = read.states.codes();
        int[] values = read.values;
        int least = anything.low();
        int most = anything.high();
        for (int row = 0; row < rows; row++) {
            int other = states[row] ^ RowStates.MARKS;
            int mark = values[row];
            // All ones where there is no mark, or none from 0 to the maximum: without a branch, many rows are judged at
            // once.
            int unusable = ((other | -other) | mark | (maximum - mark)) >> 31;
            low[row] = (mark & ~unusable) | (least & unusable);
            high[row] = (mark & ~unusable) | (most & unusable);
        }
    }
}
