package org.learningsociety.criteria.batch;

import org.learningsociety.criteria.rubric.Rule;

/** A mark, or the share of those who fulfil a content. */
final class ContentLeaf extends GradedLeaf {

    private final Ends all;
    private final Ends fewer;

    ContentLeaf(Node node, int column, Rule.Content rule) {
        super(node, column);
        this.all = Ends.of(rule.max());
        this.fewer = Ends.of(rule.partial());
    }

    /** Without a branch: what neighbouring rows hold differs. */
    @Override
    void grade(EvidenceColumn read, int[] low, int[] high, int rows) {
        int[] states = read.states;
        int[] values = read.values;
        long[] parts = read.parts;
        long[] wholes = read.wholes;
        for (int row = 0; row < rows; row++) {
            int noMark = differ(states[row], EvidenceColumn.MARKS);
            int mark = values[row];
            int unusable = noMark | ((mark | (all.high() - mark)) >> 31);
            int noShare = differ(states[row], EvidenceColumn.SHARE) | (int) ((wholes[row] - 1) >> 63);
            int notAll = (int) ((parts[row] - wholes[row]) >> 63);
            int nothing = unusable & noShare;
            low[row] = (mark & ~unusable)
                    | (all.low() & ~noShare & ~notAll)
                    | (fewer.low() & ~noShare & notAll)
                    | (anything.low() & nothing);
            high[row] = (mark & ~unusable)
                    | (all.high() & ~noShare & ~notAll)
                    | (fewer.high() & ~noShare & notAll)
                    | (anything.high() & nothing);
        }
    }

    private static int differ(int state, int wanted) {
        int other = state ^ wanted;
        return (other | -other) >> 31;
    }
}
