package org.learningsociety.criteria.batch;

import java.util.List;
import org.learningsociety.criteria.rubric.Rule;

/** Points by bands of a count, a quantity or a share. */
final class BandsLeaf extends GradedLeaf {

    private record Band(Fraction certainlyFrom, Fraction perhapsFrom, Ends points) {}

    private final int kind;
    private final Ends below;
    private final Band[] bands;

    /** How a value must compare with a cut to have reached the band above. */
    private final int reaching;

    BandsLeaf(Node node, int column, Rule.Bands rule) {
        super(node, column);
        this.kind = RowStates.code(rule.kind());
        this.below = Ends.of(rule.below());
        this.reaching = rule.cutBelongs() == Rule.Bands.CutBelongs.ABOVE ? 0 : 1;
        this.bands = bands(rule.bands());
    }

    private static Band[] bands(List<Rule.Bands.Band> bands) {
        return bands.stream()
                .map(band -> new Band(
                        Fraction.of(band.from().high()), Fraction.of(band.from().low()), Ends.of(band.points())))
                .toArray(Band[]::new);
    }

    @Override
    void grade(EvidenceColumn read, int[] low, int[] high, int rows) {
        int[] states = read.states.codes();
        for (int row = 0; row < rows; row++) {
            int state = states[row];
            boolean isKnown = state == kind || (state == RowStates.OTHER_UNIT && kind == RowStates.AMOUNT);
            long whole = kind == RowStates.COUNT ? 1 : read.wholes.get(row);
            if (isKnown && whole > 0) {
                grade(read.parts.get(row), whole, low, high, row);
            } else {
                low[row] = anything.low();
                high[row] = anything.high();
            }
        }
    }

    /** Joins the points of every band into which the value may fall: one, where the cuts around it are known. */
    private void grade(long part, long whole, int[] low, int[] high, int row) {
        int least = Integer.MAX_VALUE;
        int most = Integer.MIN_VALUE;
        Ends given = below;
        boolean isReached = true;
        for (Band band : bands) {
            if (isReached && band.certainlyFrom().compared(part, whole) < reaching) {
                least = Math.min(least, given.low());
                most = Math.max(most, given.high());
            }
            isReached = band.perhapsFrom().compared(part, whole) >= reaching;
            given = band.points();
        }
        low[row] = isReached ? Math.min(least, given.low()) : least;
        high[row] = isReached ? Math.max(most, given.high()) : most;
    }
}
