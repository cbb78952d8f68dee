package org.learningsociety.reporting.plausibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.problem.Place;
import org.learningsociety.reporting.tally.Histogram;

class PlausibilityProperties {

    private static final Place PLACE = new Place.Whole("xa-1");
    private static final Points CUT = Points.of(80);
    private static final PlausibilityReview REVIEW = new PlausibilityReview(Points.of(5), Rational.of(1, 20), 1, 1);

    @Property(tries = 300)
    @Label("N12 the tail is the sum over all ways, counted one by one")
    void tailIsTheBruteSum(@ForAll @IntRange(max = 7) int below, @ForAll @IntRange(max = 7) int above) {
        long ways = 0;
        for (int coins = 0; coins < 1 << (below + above); coins++) {
            ways += Integer.bitCount(coins) >= above ? 1 : 0;
        }
        assertThat(PlausibilityReview.tail(below, above)).isEqualTo(BigInteger.valueOf(ways));
    }

    @Property(tries = 5)
    @Label("N12 on data as frequent above as below no more are flagged than the level says, and a push is found")
    void flagsAreRareOnFairDataAndFindAPush(@ForAll Random random) {
        int fair = 0;
        int pushed = 0;
        for (int i = 0; i < 400; i++) {
            long above = 0;
            for (int subject = 0; subject < 40; subject++) {
                above += random.nextBoolean() ? 1 : 0;
            }
            long lifted = (40 - above) * 3 / 4;
            fair += flagged(40 - above, above) ? 1 : 0;
            pushed += flagged(40 - above - lifted, above + lifted) ? 1 : 0;
        }
        // The level is 5 %, and the mean of 400 such draws is off by more than 3.5 points once in a thousand.
        assertThat(fair).isLessThan(34);
        assertThat(pushed).isGreaterThan(390);
    }

    private static boolean flagged(long below, long above) {
        Histogram<Points> scores = Histogram.of(Map.of(Points.of(78), below, Points.of(81), above));
        return REVIEW.bunching(PLACE, scores, CUT).isPresent();
    }

    @Property
    @Label("N12 one more above never takes a flag away, one more below never brings one")
    void flagsAreMonotone(@ForAll @IntRange(max = 60) int below, @ForAll @IntRange(max = 60) int above) {
        if (flagged(below, above)) {
            assertThat(flagged(below, above + 1)).isTrue();
        } else {
            assertThat(flagged(below + 1, above)).isFalse();
        }
    }
}
