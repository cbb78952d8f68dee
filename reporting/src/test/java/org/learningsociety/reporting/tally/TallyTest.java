package org.learningsociety.reporting.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.number.Bounds;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.criteria.rubric.LevelId;
import org.learningsociety.criteria.rubric.RubricId;
import org.learningsociety.criteria.scoring.Assessment;
import org.learningsociety.criteria.scoring.LevelOutcome;
import org.learningsociety.criteria.scoring.Verdict;

class TallyTest {
    private static final LevelId PASS = new LevelId("dat");
    private static final LevelId GOOD = new LevelId("kha");

    private static final Tally EXAMPLE = new Tally(390, 947, 17, 0, 0, 5, 1000, Histogram.of(PASS, 390));

    @Test
    void theWorkedExampleHolds() {
        Rate rate = EXAMPLE.rate().orElseThrow();

        assertThat(rate.low()).isEqualTo(Rational.of(39, 100));
        assertThat(rate.figure()).contains(Rational.of(390, 947));
        assertThat(rate.high()).isEqualTo(Rational.of(46, 100));
        assertThat(EXAMPLE.coverage()).contains(Rational.of(947, 1000));
        assertThat(EXAMPLE.notMet()).isEqualTo(540);
        assertThat(EXAMPLE.missing()).isEqualTo(53);
        assertThat(EXAMPLE.open()).isEqualTo(70);
    }

    @Test
    void anAssessmentCountsOnceAtItsHighestCertainLevel() {
        assertThat(Tally.of(assessment(Verdict.ACHIEVED, Verdict.ACHIEVED)))
                .isEqualTo(new Tally(1, 1, 0, 0, 0, 0, 1, Histogram.of(GOOD, 1)));
        assertThat(Tally.of(assessment(Verdict.ACHIEVED, Verdict.UNDETERMINED)))
                .isEqualTo(new Tally(1, 1, 0, 0, 0, 0, 1, Histogram.of(PASS, 1)));
    }

    @Test
    void pointsThatAreCertainAreCounted() {
        Assessment certain =
                assessment(Verdict.NOT_ACHIEVED, Verdict.NOT_ACHIEVED).withTotal(Bounds.exactly(Points.of(40)));
        Assessment open = certain.withTotal(Bounds.of(Points.of(40), Points.of(60)));

        assertThat(Tally.of(certain).scores()).isEqualTo(Histogram.of(Points.of(40), 1));
        assertThat(Tally.of(open).scores()).isEqualTo(Histogram.empty());
    }

    @Test
    void morePointsThanSubjectsAreRefused() {
        assertThatThrownBy(() -> Tally.of(Verdict.NOT_ASSESSABLE).withScores(Histogram.of(Points.of(1), 1)))
                .hasMessageContaining("scores");
    }

    @Test
    void everyOtherVerdictCountsWithoutALevel() {
        assertThat(Tally.of(assessment(Verdict.NOT_ACHIEVED, Verdict.NOT_ACHIEVED)))
                .isEqualTo(new Tally(0, 1, 0, 0, 0, 0, 1, Histogram.empty()));
        assertThat(Tally.of(assessment(Verdict.UNDETERMINED, Verdict.NOT_ACHIEVED)))
                .isEqualTo(new Tally(0, 1, 1, 0, 0, 0, 1, Histogram.empty()));
        assertThat(Tally.of(assessment(Verdict.NOT_ASSESSABLE, Verdict.NOT_ASSESSABLE)))
                .isEqualTo(new Tally(0, 0, 0, 1, 0, 0, 1, Histogram.empty()));
    }

    @Test
    void aBadRecordIsReceivedAndUnknown() {
        Tally tally = Tally.ofQuarantined(2);

        assertThat(tally.received()).isEqualTo(2);
        assertThat(tally.unknown()).isEqualTo(2);
        assertThat(tally.rate()).contains(Rate.of(Rational.ZERO, Rational.ZERO, Rational.ONE));
    }

    @Test
    void anExceptionIsReceivedAndLeavesTheDenominator() {
        Tally tally = Tally.ofExcepted(2);

        assertThat(tally.received()).isEqualTo(2);
        assertThat(tally.rate()).isEmpty();
    }

    @Test
    void missingSubjectsLeaveNothingCertain() {
        Rate rate = Tally.ofMissing(3).rate().orElseThrow();

        assertThat(rate.figure()).isEmpty();
        assertThat(rate.low()).isEqualTo(Rational.ZERO);
        assertThat(rate.high()).isEqualTo(Rational.ONE);
        assertThat(rate.isExact()).isFalse();
    }

    @Test
    void nobodyGivesNoRateAndNoCoverage() {
        assertThat(Tally.EMPTY.rate()).isEmpty();
        assertThat(Tally.EMPTY.coverage()).isEmpty();
    }

    @Test
    void theRateOfTheWholeIsNotTheMeanOfTheRates() {
        Tally small = new Tally(1, 1, 0, 0, 0, 0, 1, Histogram.empty());
        Tally large = new Tally(0, 9, 0, 0, 0, 0, 9, Histogram.empty());

        assertThat(small.merge(large).rate()).contains(Rate.exactly(Rational.of(1, 10)));
    }

    @Test
    void subjectsInTwoPlacesAreRefused() {
        assertThatThrownBy(() -> new Tally(2, 1, 0, 0, 0, 0, 2, Histogram.empty()))
                .hasMessageContaining("met");
        assertThatThrownBy(() -> new Tally(1, 2, 2, 0, 0, 0, 2, Histogram.empty()))
                .hasMessageContaining("unknown");
        assertThatThrownBy(() -> new Tally(0, 2, 1, 0, 0, 2, 2, Histogram.empty()))
                .hasMessageContaining("quarantined");
        assertThatThrownBy(() -> new Tally(0, 2, 0, 0, 0, 0, 1, Histogram.empty()))
                .hasMessageContaining("of");
        assertThatThrownBy(() -> new Tally(0, 2, 0, 1, 0, 0, 2, Histogram.empty()))
                .hasMessageContaining("excluded");
        assertThatThrownBy(() -> new Tally(0, 1, 0, 1, 1, 0, 2, Histogram.empty()))
                .hasMessageContaining("excepted");
        assertThatThrownBy(() -> new Tally(0, 1, 0, 0, 0, 0, 1, Histogram.of(PASS, 1)))
                .hasMessageContaining("levels");
        assertThatThrownBy(() -> Tally.ofMissing(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EXAMPLE.withExpected(946)).hasMessageContaining("947 of 946");
    }

    @Test
    void ratesOutOfOrderAreRefused() {
        Rational half = Rational.of(1, 2);
        assertThatThrownBy(() -> Rate.of(half, Rational.ZERO, Rational.ONE)).hasMessageContaining("low <= figure");
        assertThatThrownBy(() -> Rate.of(Rational.ZERO, Rational.ONE, half))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rate.exactly(Rational.of(3, 2))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rate.exactly(Rational.of(-1, 2))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rate(Rational.ONE, Optional.empty(), half))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void histogramsCountAndForgetZeros() {
        Histogram<String> histogram =
                Histogram.of("a", 2).merge(Histogram.of("b", 3)).merge(Histogram.of("a", 1));

        assertThat(histogram).hasToString("{a=3, b=3}");
        assertThat(histogram.count("a")).isEqualTo(3);
        assertThat(histogram.count("c")).isZero();
        assertThat(histogram.total()).isEqualTo(6);
        assertThat(Histogram.of("a", 0)).isEqualTo(Histogram.empty());
        assertThatThrownBy(() -> Histogram.of("a", -1)).hasMessageContaining("-1 of a");
    }

    @Test
    void strataKeepAStratumOfNobody() {
        UnitId unit = UnitId.of("a");
        Strata<UnitId> strata = Strata.of(Map.of(unit, Tally.EMPTY));

        assertThat(strata.tallies()).containsKey(unit);
        assertThat(strata.get(UnitId.of("b"))).isEqualTo(Tally.EMPTY);
    }

    @Test
    void tallyRollsUpToEveryAncestor() {
        UnitId village = UnitId.of("village");
        UnitId commune = UnitId.of("commune");
        UnitId province = UnitId.of("province");
        Map<UnitId, UnitId> parents = Map.of(village, commune, commune, province);
        Strata<UnitId> own =
                Strata.of(List.of(village, commune, commune), Optional::of, unit -> Tally.of(Verdict.ACHIEVED));

        RollUp rollUp = RollUp.of(own, unit -> Optional.ofNullable(parents.get(unit)));

        assertThat(rollUp.at(village).met()).isEqualTo(1);
        assertThat(rollUp.at(commune).met()).isEqualTo(3);
        assertThat(rollUp.at(province).met()).isEqualTo(3);
        assertThat(rollUp.at(UnitId.of("elsewhere"))).isEqualTo(Tally.EMPTY);
    }

    @Test
    void subjectsOfUnknownUnitCountInTheTotalOnly() {
        UnitId unit = UnitId.of("a");
        Strata<UnitId> own = Strata.of(
                List.of(1, 2),
                one -> one == 1 ? Optional.of(unit) : Optional.empty(),
                one -> Tally.of(Verdict.ACHIEVED));

        RollUp rollUp = RollUp.of(own, one -> Optional.empty());

        assertThat(rollUp.at(unit).met()).isEqualTo(1);
        assertThat(rollUp.total().met()).isEqualTo(2);
    }

    @Test
    void aUnitAboveItselfIsRefused() {
        Map<UnitId, UnitId> circle = Map.of(UnitId.of("a"), UnitId.of("b"), UnitId.of("b"), UnitId.of("a"));
        Strata<UnitId> own = Strata.of(Map.of(UnitId.of("a"), Tally.EMPTY));

        assertThatThrownBy(() -> RollUp.of(own, unit -> Optional.ofNullable(circle.get(unit))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a is above itself");
    }

    private static Assessment assessment(Verdict pass, Verdict good) {
        return Assessment.builder()
                .subject(new SubjectId("h-1"))
                .rubric(new RubricId("r"))
                .on(LocalDate.of(2024, 12, 31))
                .tight(true)
                .addLevels(new LevelOutcome(PASS, pass, List.of()), new LevelOutcome(GOOD, good, List.of()))
                .build();
    }

    @Test
    void aHistogramOfKeysInTheirOrderIsThatOfTheirMap() {
        assertThat(Histogram.ofOrdered(List.of(Points.of(1), Points.of(2), Points.of(3)), 4, 0, 5))
                .isEqualTo(Histogram.of(Map.of(Points.of(3), 5L, Points.of(1), 4L)));
        assertThatThrownBy(() -> Histogram.ofOrdered(List.of(Points.of(2), Points.of(1)), 4, 5))
                .hasMessage("each key must be greater than the one before, but 1 came after 2");
        assertThatThrownBy(() -> Histogram.ofOrdered(List.of(Points.of(2), Points.of(2)), 4, 5))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Histogram.ofOrdered(List.of(Points.of(2)), -1))
                .hasMessage("a count must not be negative, but was -1 of 2");
        assertThatThrownBy(() -> Histogram.ofOrdered(List.of(Points.of(2)), 1, 2))
                .hasMessage("each key must have a count, but there were 2 counts of 1 keys");
    }
}
