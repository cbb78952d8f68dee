package org.learningsociety.reporting.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.criteria.rubric.LevelId;

class SuppressionTest {

    private static final UnitId PROVINCE = UnitId.of("p");
    private static final UnitId A = UnitId.of("a");
    private static final UnitId B = UnitId.of("b");
    private static final UnitId C = UnitId.of("c");

    private static Tally met(long count) {
        return new Tally(count, count, 0, 0, 0, 0, count, Histogram.empty());
    }

    private static Optional<UnitId> parent(UnitId unit) {
        return unit.equals(PROVINCE) ? Optional.empty() : Optional.of(PROVINCE);
    }

    private static Suppression suppress(Map<UnitId, Tally> tallies, long threshold) {
        return Suppression.of(
                RollUp.of(Strata.of(tallies), SuppressionTest::parent), SuppressionTest::parent, threshold);
    }

    @Test
    void theWorkedExampleHolds() {
        Suppression suppression = suppress(Map.of(A, met(2), B, met(20), C, met(30)), 5);

        assertThat(suppression.primary()).containsExactly(A);
        assertThat(suppression.complementary()).containsExactly(B);
        assertThat(suppression.isSuppressed(PROVINCE)).isFalse();
        assertThat(suppression.isSuppressed(C)).isFalse();
    }

    @Test
    void anOnlyCommuneHidesItsProvince() {
        assertThat(suppress(Map.of(A, met(2)), 5).primary()).containsExactly(A, PROVINCE);
        Suppression withOwn = suppress(Map.of(A, met(2), PROVINCE, met(20)), 5);
        assertThat(withOwn.primary()).containsExactly(A);
        assertThat(withOwn.complementary()).containsExactly(PROVINCE);
    }

    @Test
    void twoSmallOnesWhoseSumIsSmallNeedAThird() {
        Suppression suppression = suppress(Map.of(A, met(1), B, met(1), C, met(30)), 5);

        assertThat(suppression.primary()).containsExactly(A, B);
        assertThat(suppression.complementary()).containsExactly(C);
    }

    @Test
    void aLevelOfFewIsSmallToo() {
        Tally tally = met(20).withLevels(Histogram.of(Map.of(new LevelId("tot"), 1L, new LevelId("dat"), 19L)));

        assertThat(suppress(Map.of(A, tally, B, met(20), C, met(30)), 5).primary())
                .contains(A);
    }

    @Test
    void pointsOfSingleSubjectsAreNotPublished() {
        UnitFigures figures = RollUp.of(
                        Strata.of(Map.of(
                                A, met(20).withScores(Histogram.of(org.learningsociety.core.number.Points.of(81), 1)))),
                        SuppressionTest::parent)
                .find(A)
                .orElseThrow();

        assertThat(suppress(new TreeMap<>(Map.of(A, met(20))), 5).published(figures))
                .contains(met(20));
    }

    @Test
    void aNegativeThresholdIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> suppress(Map.of(), -1));
    }
}
