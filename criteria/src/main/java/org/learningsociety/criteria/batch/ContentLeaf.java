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

    @Override
    void grade(EvidenceColumn read, int[] low, int[] high, int rows) {
        for (int row = 0; row < rows; row++) {
            int state = read.states[row];
            if (state == EvidenceColumn.MARKS && read.values[row] >= 0 && read.values[row] <= all.high()) {
                low[row] = read.values[row];
                high[row] = read.values[row];
            } else {
                Ends given = state == EvidenceColumn.SHARE ? fulfilled(read.parts[row], read.wholes[row]) : anything;
                low[row] = given.low();
                high[row] = given.high();
            }
        }
    }

    private Ends fulfilled(long part, long of) {
        if (of == 0) {
            return anything;
        }
        return part == of ? all : fewer;
    }
}
