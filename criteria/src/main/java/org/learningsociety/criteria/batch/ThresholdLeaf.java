package org.learningsociety.criteria.batch;

import org.learningsociety.core.number.Rational;
import org.learningsociety.criteria.rubric.ValueKind;

/** A count, a quantity or a share that must reach a threshold. Quotients are compared by cross-multiplication. */
final class ThresholdLeaf extends TestedLeaf {

    private final int kind;
    private final Fraction least;
    private final Fraction most;
    private final boolean haveSmallProducts;

    ThresholdLeaf(Node node, int column, ValueKind kind, Rational least, Rational most) {
        super(node, column);
        this.kind = RowStates.code(kind);
        this.least = Fraction.of(least);
        this.most = Fraction.of(most);
        this.haveSmallProducts = this.least.isSmall() && this.most.isSmall();
    }

    @Override
    void test(EvidenceColumn read, int[] marks, int rows) {
        if (kind != RowStates.COUNT && haveSmallProducts && areSmall(read, rows)) {
            testSmall(read, marks, rows);
            return;
        }
        boolean isCount = kind == RowStates.COUNT;
        for (int row = 0; row < rows; row++) {
            marks[row] = read.states.codes[row] == kind
                    ? mark(read.parts[row], isCount ? 1 : read.wholes[row])
                    : Marker.UNDETERMINED;
        }
    }

    private static boolean areSmall(EvidenceColumn read, int rows) {
        long large = 0;
        for (int row = 0; row < rows; row++) {
            large |= (read.parts[row] | read.wholes[row]) >>> (Integer.SIZE - 1);
        }
        return large == 0;
    }

    /** The same without a branch, since neighbouring rows differ: all products fit. */
    private void testSmall(EvidenceColumn read, int[] marks, int rows) {
        int[] states = read.states.codes;
        long[] parts = read.parts;
        long[] wholes = read.wholes;
        boolean isStated = least.equals(most);
        for (int row = 0; row < rows; row++) {
            long whole = wholes[row];
            int other = states[row] ^ kind;
            int unknown = (other | -other) >> 31;
            int empty = (int) ((whole - 1) >> 63);
            int notSurely = (int) ((parts[row] * most.denominator() - whole * most.numerator()) >> 63);
            int never =
                    isStated ? notSurely : (int) ((parts[row] * least.denominator() - whole * least.numerator()) >> 63);
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
