package org.learningsociety.core.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.learningsociety.core.testkit.Laws;
import org.learningsociety.core.testkit.NumberArbitraries;

class ShareProperties {

    @Property
    @Label("P-03 the comparison of counts agrees with the comparison of fractions")
    void p03CountsAgreeWithFractions(@ForAll("sharesAndThresholds") Tuple2<Share, Rational> pair) {
        Share share = pair.get1();
        Rational threshold = pair.get2();
        int order = Rational.of(share.part(), share.of()).compareTo(threshold);
        Statistics.collect(Integer.signum(order));

        assertThat(share.isAtLeast(threshold)).isEqualTo(order >= 0);
        assertThat(share.isMoreThan(threshold)).isEqualTo(order > 0);
        assertThat(share.isAtMost(threshold)).isEqualTo(order <= 0);
        assertThat(share.isLessThan(threshold)).isEqualTo(order < 0);
    }

    @Property
    @Label("P-03 the comparison of counts agrees with products written out")
    void p03CountsAgreeWithProducts(@ForAll("sharesAndThresholds") Tuple2<Share, Rational> pair) {
        Share share = pair.get1();
        BigInteger left = BigInteger.valueOf(share.part()).multiply(pair.get2().denominator());
        BigInteger right = BigInteger.valueOf(share.of()).multiply(pair.get2().numerator());
        assertThat(share.isAtLeast(pair.get2())).isEqualTo(left.compareTo(right) >= 0);
    }

    @ParameterizedTest(name = "P-03 {0} of {1} at {2} percent")
    @CsvSource({"7,10,70", "7,20,35", "14,20,70", "19,20,95", "21,30,70", "35,50,70", "41,50,82", "47,50,94"})
    void p03ADoublePercentageRefusesWhatReachesTheThreshold(long part, long of, long percent) {
        assertThat((double) part / of >= percent * 0.01).isFalse();
        assertThat(Share.of(part, of).isAtLeast(Rational.of(percent, 100))).isTrue();
    }

    @ParameterizedTest(name = "P-03 {0} of {1} at {2} percent")
    @CsvSource({"29,50,58", "29,100,29", "57,100,57", "58,100,58", "87,150,58", "145,250,58"})
    void p03ADoubleTimesAHundredRefusesWhatReachesTheThreshold(long part, long of, long percent) {
        assertThat((double) part / of * 100 >= percent).isFalse();
        assertThat(Share.of(part, of).isAtLeast(Rational.of(percent, 100))).isTrue();
    }

    @ParameterizedTest(name = "P-03 {0} of {1} at {2}/{3}")
    @CsvSource({
        "55023788913473,96532963006093,57,100",
        "3086939657795507,3429932953106119,9,10",
        "5702269921159549,7983177889623369,5,7",
        "5234550117595335,6678563943138876,29,37",
        "2967953179184445,4451929768776668,2,3",
        "2658787128516002368,7976361385548007105,1,3"
    })
    void p03ADoubleQuotientAcceptsWhatFallsShort(long part, long of, long numerator, long denominator) {
        assertThat((double) part / of >= (double) numerator / denominator).isTrue();
        assertThat(Share.of(part, of).isAtLeast(Rational.of(numerator, denominator)))
                .isFalse();
    }

    @Property
    @Label("P-02 text is read back")
    void p02TextIsReadBack(@ForAll("shares") Share share) {
        Laws.roundTrip(Share::toString, Share::parse, share);
    }

    @Property
    void aShareIsAllOrLessThanAll(@ForAll("shares") Share share) {
        if (!share.isEmpty()) {
            assertThat(share.isAll()).isEqualTo(share.part() == share.of());
            assertThat(share.isAll()).isNotEqualTo(share.isLessThan(Rational.ONE));
            assertThat(share.toRational()).isBetween(Rational.ZERO, Rational.ONE);
        }
    }

    @Provide
    Arbitrary<Tuple2<Share, Rational>> sharesAndThresholds() {
        return NumberArbitraries.thresholds()
                .flatMap(threshold -> NumberArbitraries.sharesNear(threshold).map(share -> Tuple.of(share, threshold)));
    }

    @Provide
    Arbitrary<Share> shares() {
        return NumberArbitraries.shares();
    }
}
