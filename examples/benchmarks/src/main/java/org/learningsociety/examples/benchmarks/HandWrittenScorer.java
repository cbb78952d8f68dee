package org.learningsociety.examples.benchmarks;

import java.util.Arrays;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Share;
import org.learningsociety.criteria.evidence.Evidence;
import org.learningsociety.criteria.evidence.Finding;
import org.learningsociety.criteria.evidence.ObservedValue;
import org.learningsociety.criteria.rubric.IndicatorId;

/**
 * {@link SyntheticRubric} as somebody would write it by hand for this rubric alone: bounds of the total and the certain levels,
 * and nothing that says why. It is what the explanation and the generality of the library are held against.
 */
final class HandWrittenScorer {

    /** The total in tenths of a point, which is exact for marks of one decimal, and the number of levels that are certain. */
    record Result(int low, int high, int levels) {}

    private static final int[] CUTS = {500, 700, 850};
    private static final int[] MOST = {100, 50, 50, 50, 100};
    private static final int HALF_OF_FIRST_GROUP = 175;
    private static final IndicatorId[][] INDICATORS = indicators();

    private HandWrittenScorer() {}

    private static IndicatorId[][] indicators() {
        IndicatorId[][] indicators = new IndicatorId[3][5];
        for (int group = 0; group < 3; group++) {
            for (int i = 0; i < 5; i++) {
                indicators[group][i] = new IndicatorId("g" + group + "." + i);
            }
        }
        return indicators;
    }

    static Result score(Evidence evidence) {
        int low = 0;
        int high = 0;
        int first = 0;
        for (int group = 0; group < 3; group++) {
            for (int i = 0; i < 5; i++) {
                Finding finding = evidence.finding(INDICATORS[group][i]);
                if (finding instanceof Finding.Known known) {
                    int points = points(i, known.value());
                    low += points;
                    high += points;
                } else {
                    high += MOST[i];
                }
            }
            first = group == 0 ? low : first;
        }
        int certain = low;
        int levels = first >= HALF_OF_FIRST_GROUP
                ? (int) Arrays.stream(CUTS).filter(cut -> certain >= cut).count()
                : 0;
        return new Result(low, high, levels);
    }

    private static int points(int i, ObservedValue value) {
        return switch (i) {
            case 0 -> tenths(((ObservedValue.Marks) value).marks().get(0));
            case 1 -> share(value).part() == share(value).of() ? 50 : 0;
            case 2 -> inHalves(share(value)) * 5;
            case 3 -> share(value).part() * 10 >= share(value).of() * 9 ? 50 : 0;
            default -> (int) Math.min(((ObservedValue.Count) value).count() * 20, 100);
        };
    }

    private static int tenths(Points points) {
        return (int) (points.tenThousandths() / 1000);
    }

    private static Share share(ObservedValue value) {
        return ((ObservedValue.Proportion) value).share();
    }

    /** Five points times the share, in half points, half up. */
    private static int inHalves(Share share) {
        return (int) ((2 * 10 * share.part() + share.of()) / (2 * share.of()));
    }
}
