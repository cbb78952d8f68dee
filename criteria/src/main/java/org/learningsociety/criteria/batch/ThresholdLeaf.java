package org.learningsociety.criteria.batch;

import org.learningsociety.core.number.Rational;
import org.learningsociety.criteria.rubric.ValueKind;

/** A count, a quantity or a share that must reach a threshold. Quotients are compared by cross-multiplication. */
final class ThresholdLeaf extends TestedLeaf {

    private final int kind;
    private final Fraction least;
    private final Fraction most;

    ThresholdLeaf(Node node, int column, ValueKind kind, Rational least, Rational most) {
        super(node, column);
        this.kind = RowStates.code(kind);
        this.least = Fraction.of(least);
        this.most = Fraction.of(most);
    }

    @Override
    void test(EvidenceColumn read, int[] marks, int rows) {
        boolean isCount = kind == RowStates.COUNT;
        if (!isCount && haveSmallProducts(read)) {
            testSmall(read, marks, rows);
            return;
        }
        int[] states = read.states.codes();
        for (int row = 0; row < rows; row++) {
            marks[row] = states[row] == kind
                    ? mark(read.parts.get(row), isCount ? 1 : read.wholes.get(row))
                    : Marker.UNDETERMINED;
        }
    }

    /** Whether all products, and their differences, fit into an int. */
    private boolean haveSmallProducts(EvidenceColumn read) {
        int width = Math.max(least.width(), most.width());
        return Math.max(read.parts.width(), read.wholes.width()) + width < Integer.SIZE;
    }

    /** The same without a branch, since neighboring rows differ, and for many rows at once. */
    private void testSmall(EvidenceColumn read, int[] marks, int rows) {
        int[] states = read.states.codes();
        int[] parts = read.parts.small;
        int[] wholes = read.wholes.small;
        int mostNumerator = (int) most.numerator();
        int mostDenominator = (int) most.denominator();
        int leastNumerator = (int) least.numerator();
        int leastDenominator = (int) least.denominator();
        for (int row = 0; row < rows; row++) {
            int other = states[row] ^ kind;
            int unknown = (other | -other) >> 31;
            int empty = (wholes[row] - 1) >> 31;
            int notSurely = (parts[row] * mostDenominator - wholes[row] * mostNumerator) >> 31;
            int never = (parts[row] * leastDenominator - wholes[row] * leastNumerator) >> 31;
            int known = (Marker.ACHIEVED & ~notSurely)
                    | (Marker.NOT_ACHIEVED & never)
                    | (Marker.UNDETERMINED & notSurely & ~never);
            int answered = (known & ~empty) | (Marker.NOT_ASSESSABLE & empty);
            marks[row] = (answered & ~unknown) | (Marker.UNDETERMINED & unknown);
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
