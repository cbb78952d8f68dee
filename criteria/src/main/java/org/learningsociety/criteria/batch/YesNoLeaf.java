package org.learningsociety.criteria.batch;

/** A finding that must be yes, or no. */
final class YesNoLeaf extends TestedLeaf {

    private final int wanted;

    YesNoLeaf(Node node, int column, boolean isWanted) {
        super(node, column);
        this.wanted = isWanted ? 1 : 0;
    }

    @Override
    void test(EvidenceColumn read, int[] marks, int rows) {
        int[] states = read.states.codes();
        int[] values = read.values;
        for (int row = 0; row < rows; row++) {
            int other = states[row] ^ RowStates.YES_NO;
            int unknown = (other | -other) >> 31;
            int missed = -(values[row] ^ wanted);
            int known = (Marker.NOT_ACHIEVED & missed) | (Marker.ACHIEVED & ~missed);
            marks[row] = (known & ~unknown) | (Marker.UNDETERMINED & unknown);
        }
    }
}
