package org.learningsociety.criteria.batch;

import org.learningsociety.criteria.rubric.Rule;

/** A mark, or the share of those who fulfil a content. */
final class ContentLeaf extends GradedLeaf {

    /** The place of what all give; fewer stand behind, and what is given where nothing is known before. */
    private static final int FULFILLED = 1;

    private final int maximum;
    private final int[] lows;
    private final int[] highs;

    ContentLeaf(Node node, int column, Rule.Content rule) {
        super(node, column);
        Ends all = Ends.of(rule.max());
        Ends fewer = Ends.of(rule.partial());
        maximum = all.high();
        lows = new int[] {anything.low(), all.low(), fewer.low()};
        highs = new int[] {anything.high(), all.high(), fewer.high()};
    }

    /** Without a branch: what neighbouring rows hold differs. */
    @Override
    void grade(EvidenceColumn read, int[] low, int[] high, int rows) {
        int[] states = read.states.codes;
        int[] values = read.values;
        long[] parts = read.parts;
        long[] wholes = read.wholes;
        for (int row = 0; row < rows; row++) {
            int noMark = differ(states[row], RowStates.MARKS);
            int mark = values[row];
            int unusable = noMark | ((mark | (maximum - mark)) >> 31);
            int noShare = differ(states[row], RowStates.SHARE) | (int) ((wholes[row] - 1) >> 63);
            int notAll = (int) ((parts[row] - wholes[row]) >> 63);
            int given = ~noShare & (FULFILLED - notAll);
            low[row] = (mark & ~unusable) | (lows[given] & unusable);
            high[row] = (mark & ~unusable) | (highs[given] & unusable);
        }
    }

    private static int differ(int state, int wanted) {
        int other = state ^ wanted;
        return (other | -other) >> 31;
    }
}
