package org.learningsociety.criteria.batch;

import org.learningsociety.core.number.Rational;
import org.learningsociety.criteria.rubric.ValueKind;

/** A count, a quantity or a share that must reach a threshold. Quotients are compared by cross-multiplication. */
final class ThresholdLeaf extends TestedLeaf {

    private final ValueKind kind;
    private final Fraction least;
    private final Fraction most;

    ThresholdLeaf(Node node, int column, ValueKind kind, Rational least, Rational most) {
        super(node, column);
        this.kind = kind;
        this.least = Fraction.of(least);
        this.most = Fraction.of(most);
    }

    @Override
    void test(EvidenceColumn read, int[] marks, int rows) {
        boolean isCount = kind == ValueKind.COUNT;
        for (int row = 0; row < rows; row++) {
            marks[row] = read.states[row] == kind.ordinal()
                    ? mark(read.parts[row], isCount ? 1 : read.wholes[row])
                    : Marker.UNDETERMINED;
        }
    }

    private int mark(long part, long whole) {
        if (whole == 0) {
            return Marker.NOT_ASSESSABLE;
        }
        if (most.compared(part, whole) >= 0) {
            return Marker.ACHIEVED;
        }
        return least.compared(part, whole) < 0 ? Marker.NOT_ACHIEVED : Marker.UNDETERMINED;
    }
}
