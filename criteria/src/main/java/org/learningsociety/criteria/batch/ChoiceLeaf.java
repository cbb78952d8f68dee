package org.learningsociety.criteria.batch;

import org.learningsociety.criteria.rubric.Rule;

/** A choice from a scale. */
final class ChoiceLeaf extends GradedLeaf {

    /** By the number of the option in the column, which other criteria may read too. */
    private final Ends[] points;

    ChoiceLeaf(Node node, int column, Rule.Choice rule, ColumnKind kind) {
        super(node, column);
        this.points = kind.options().stream()
                .map(option ->
                        rule.find(option).map(own -> Ends.of(own.points())).orElse(anything))
                .toArray(Ends[]::new);
    }

    @Override
    void grade(EvidenceColumn read, int[] low, int[] high, int rows) {
        int[] states = read.states.codes();
        for (int row = 0; row < rows; row++) {
            Ends given = states[row] == RowStates.CHOICE ? points[read.values[row]] : anything;
            low[row] = given.low();
            high[row] = given.high();
        }
    }
}
