package org.learningsociety.criteria.batch;

import org.learningsociety.core.number.Rounding;
import org.learningsociety.criteria.rubric.Rule;

/** The marks of several assessors, brought together. */
final class PanelLeaf extends GradedLeaf {

    private final int maximum;
    private final boolean isMean;
    private final Rounding rounding;

    /** From which distance on the panel must settle. */
    private final long spread;

    PanelLeaf(Node node, int column, Rule.Panel rule) {
        super(node, column);
        this.maximum = Ends.of(rule.max()).high();
        this.isMean = rule.by() == Rule.Panel.By.MEAN;
        this.rounding = rule.rounding();
        this.spread = rule.spread().map(figure -> figure.low().tenThousandths()).orElse(Long.MAX_VALUE);
    }

    @Override
    void grade(EvidenceColumn read, int[] low, int[] high, int rows) {
        PanelMarks panels = read.panels;
        int[] states = read.states.codes();
        for (int row = 0; row < rows; row++) {
            int state = states[row];
            boolean isPanel = state == RowStates.PANEL;
            int lowest = isPanel ? panels.lowest[row] : read.values[row];
            int highest = isPanel ? panels.highest[row] : read.values[row];
            if (!(isPanel || state == RowStates.MARKS) || lowest < 0 || highest > maximum) {
                low[row] = anything.low();
                high[row] = anything.high();
            } else if (lowest == highest || highest - lowest >= spread) {
                low[row] = lowest;
                high[row] = highest;
            } else {
                low[row] = together(panels, row, lowest, highest);
                high[row] = low[row];
            }
        }
    }

    /** A mean lies between the marks; rounding must not carry it beyond them. */
    private int together(PanelMarks panels, int row, int lowest, int highest) {
        long sum = isMean ? panels.sums[row] : panels.middles[row];
        long count = isMean ? panels.counts[row] : 2 - panels.counts[row] % 2;
        long step = rounding.step().tenThousandths();
        long mean = step * Exact.rounded(sum, 1, count, step, rounding.mode());
        return (int) Math.min(Math.max(mean, lowest), highest);
    }
}
