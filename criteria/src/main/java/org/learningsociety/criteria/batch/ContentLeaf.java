package org.learningsociety.criteria.batch;

import org.learningsociety.criteria.rubric.Rule;

/** A mark, or the share of those who fulfil a content. */
final class ContentLeaf extends GradedLeaf {

    private final Ends all;
    private final Ends fewer;

    ContentLeaf(Node node, int column, Rule.Content rule) {
        super(node, column);
        all = Ends.of(rule.max());
        fewer = Ends.of(rule.partial());
    }

    @Override
    void grade(EvidenceColumn read, int[] low, int[] high, int rows) {
        if (read.parts.areSmall() && read.wholes.areSmall()) {
            share(read, low, anything.low(), all.low(), fewer.low(), rows);
            share(read, high, anything.high(), all.high(), fewer.high(), rows);
        } else {
            shareLarge(read, low, high, rows);
        }
        mark(read, low, rows);
        mark(read, high, rows);
    }

    /** Without a branch, since neighboring rows differ; in a loop of its own, since the compiler gives up on long ones. */
    private static void share(EvidenceColumn read, int[] points, int ifUnknown, int ifAll, int ifFewer, int rows) {
        int[] states = read.states.codes();
        int[] parts = read.parts.small;
        int[] wholes = read.wholes.small;
        for (int row = 0; row < rows; row++) {
            int other = states[row] ^ RowStates.SHARE;
            int unknown = ((other | -other) | (wholes[row] - 1)) >> 31;
            int notAll = (parts[row] - wholes[row]) >> 31;
            int known = (ifAll & ~notAll) | (ifFewer & notAll);
            points[row] = (known & ~unknown) | (ifUnknown & unknown);
        }
    }

    private void shareLarge(EvidenceColumn read, int[] low, int[] high, int rows) {
        int[] states = read.states.codes();
        for (int row = 0; row < rows; row++) {
            boolean isKnown = states[row] == RowStates.SHARE && read.wholes.get(row) > 0;
            Ends known = read.parts.get(row) == read.wholes.get(row) ? all : fewer;
            Ends given = isKnown ? known : anything;
            low[row] = given.low();
            high[row] = given.high();
        }
    }

    private void mark(EvidenceColumn read, int[] points, int rows) {
        int[] states = read.states.codes();
        int[] values = read.values;
        int maximum = all.high();
        for (int row = 0; row < rows; row++) {
            int other = states[row] ^ RowStates.MARKS;
            int mark = values[row];
            int unusable = ((other | -other) | mark | (maximum - mark)) >> 31;
            points[row] = (mark & ~unusable) | (points[row] & unusable);
        }
    }
}
