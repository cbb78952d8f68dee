package org.learningsociety.reporting.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.learningsociety.reporting.testkit.SmallMap.A;
import static org.learningsociety.reporting.testkit.SmallMap.B;
import static org.learningsociety.reporting.testkit.SmallMap.C;
import static org.learningsociety.reporting.testkit.SmallMap.D;
import static org.learningsociety.reporting.testkit.SmallMap.DAY;
import static org.learningsociety.reporting.testkit.SmallMap.EVE;
import static org.learningsociety.reporting.testkit.SmallMap.GAZETTEER;
import static org.learningsociety.reporting.testkit.SmallMap.P;
import static org.learningsociety.reporting.testkit.SmallMap.X;
import static org.learningsociety.reporting.testkit.SmallMap.Y;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.crosswalk.Conservation;
import org.learningsociety.core.crosswalk.Crosswalk;
import org.learningsociety.core.crosswalk.GivenShare;
import org.learningsociety.core.crosswalk.Quality;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.territory.Basis;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.text.Language;
import org.learningsociety.criteria.rubric.LevelId;

class RestatedTalliesTest {

    private static final Crosswalk FORWARD = Crosswalk.between(GAZETTEER, EVE, DAY);
    private static final Map<UnitId, Tally> MID_TERM =
            Map.of(A, tally(3, 4), B, tally(1, 2), C, tally(0, 5), D, tally(2, 2));

    private static Tally tally(long met, long of) {
        return new Tally(met, of, 0, 0, 0, 0, of, Histogram.of(new LevelId("dat"), met));
    }

    private static RestatedTallies forward(Map<UnitId, Tally> tallies) {
        return RestatedTallies.of(FORWARD, Basis.POPULATION, Strata.of(tallies)).orElseThrow();
    }

    private static List<String> reasons(RestatedTally tally) {
        return tally.reasons().stream()
                .map(reason -> reason.code().message(Language.VI, reason.arguments()))
                .toList();
    }

    @Test
    void aDividedCommuneLeavesBoundsAndSaysSo() {
        RestatedTally x = forward(MID_TERM).at(X);

        assertThat(x.quality()).isEqualTo(Quality.BOUNDED);
        assertThat(x.rate()).contains(new Rate(Rational.of(3, 5), Optional.empty(), Rational.of(4, 5)));
        assertThat(x.exact()).isEmpty();
        assertThat(reasons(x)).containsExactly("b đã bị chia mà không rõ tỷ lệ: phần thuộc về đơn vị này từ 0 đến 1.");
    }

    @Test
    void aCommuneThatGoesOnIsExact() {
        RestatedTally d = forward(MID_TERM).at(D);

        assertThat(d.quality()).isEqualTo(Quality.EXACT);
        assertThat(d.exact()).contains(tally(2, 2));
        assertThat(d.reasons()).isEmpty();
    }

    @Test
    void whatWasDividedInsideAProvinceIsWholeInIt() {
        RestatedTally p = forward(MID_TERM).under(P);

        assertThat(p.quality()).isEqualTo(Quality.EXACT);
        assertThat(p.exact()).contains(tally(6, 13));
        assertThat(p.rate()).contains(Rate.exactly(Rational.of(6, 13)));
    }

    @Test
    void aShareThatAUserGivesApportionsEachCount() {
        Crosswalk half = FORWARD.withShares(List.of(GivenShare.of(B, X, Basis.POPULATION, Rational.of(1, 2))))
                .orElseThrow();

        RestatedTally x = RestatedTallies.of(half, Basis.POPULATION, Strata.of(MID_TERM))
                .orElseThrow()
                .at(X);

        assertThat(x.quality()).isEqualTo(Quality.APPORTIONED);
        assertThat(x.rate()).contains(Rate.exactly(Rational.of(7, 10)));
        assertThat(reasons(x)).containsExactly("Số liệu của b được chia theo tỷ lệ 1/2.");
    }

    @Test
    void aCommuneThatDidNotReportLeavesNothingCertain() {
        RestatedTallies restated = forward(Map.of(A, tally(3, 4), C, tally(0, 5)));

        assertThat(restated.at(X).quality()).isEqualTo(Quality.IMPOSSIBLE);
        assertThat(restated.at(X).rate()).contains(new Rate(Rational.ZERO, Optional.empty(), Rational.ONE));
        assertThat(reasons(restated.at(X)))
                .containsExactly("Chưa có số liệu của b, nên không giới hạn được số liệu này.");
        assertThat(restated.at(D).quality()).isEqualTo(Quality.IMPOSSIBLE);
        assertThat(reasons(restated.under(P))).hasSize(2);
    }

    @Test
    void aDividedCommuneOfNobodyDividesNothing() {
        RestatedTally x = forward(Map.of(A, tally(3, 4), B, Tally.EMPTY)).at(X);

        assertThat(x.quality()).isEqualTo(Quality.EXACT);
        assertThat(x.exact()).contains(tally(3, 4));
    }

    @Test
    void nothingIsLost() {
        assertThat(forward(MID_TERM).conservation()).hasSize(6).allMatch(Conservation::isConserved);
    }

    @Test
    void aUnitOfAnotherDayIsAProblem() {
        Validated<RestatedTallies> restated =
                RestatedTallies.of(FORWARD, Basis.POPULATION, Strata.of(Map.of(X, tally(1, 1), D, tally(1, 1))));

        assertThat(restated.problems()).hasSize(1);
        assertThat(restated.problems().get(0).code()).isEqualTo(TallyProblem.NOT_ON_MAP);
        assertThat(restated.value().orElseThrow().at(D).exact()).contains(tally(1, 1));
    }

    @Test
    void midTermAndFinalFiguresAreComparedOnOneMap() {
        LocalDate end = LocalDate.of(2030, 12, 31);
        RestatedTallies before = RestatedTallies.of(
                        Crosswalk.between(GAZETTEER, EVE, end), Basis.POPULATION, Strata.of(MID_TERM))
                .orElseThrow();
        RestatedTallies after = RestatedTallies.of(
                        Crosswalk.between(GAZETTEER, end, end),
                        Basis.POPULATION,
                        Strata.of(Map.of(X, tally(9, 10), Y, tally(1, 10), D, tally(1, 2))))
                .orElseThrow();

        TallyComparison comparison = new TallyComparison(before, after);

        assertThat(comparison.rows().stream().map(TallyChange::unit)).containsExactly(D, X, Y);
        TallyChange d = comparison.at(D);
        assertThat(d.figure()).contains(Rational.of(-1, 2));
        assertThat(d.direction()).isEqualTo(TallyChange.Direction.FELL);
        assertThat(d.quality()).isEqualTo(Quality.EXACT);
        TallyChange x = comparison.at(X);
        assertThat(x.figure()).isEmpty();
        assertThat(x.low()).contains(Rational.of(1, 10));
        assertThat(x.high()).contains(Rational.of(3, 10));
        assertThat(x.direction()).isEqualTo(TallyChange.Direction.ROSE);
        assertThat(x.quality()).isEqualTo(Quality.BOUNDED);
        assertThat(comparison.at(Y).direction()).isEqualTo(TallyChange.Direction.CANNOT_SAY);
        assertThat(comparison.under(P).figure()).contains(Rational.of(11, 22).minus(Rational.of(6, 13)));
    }

    @Test
    void figuresOfTwoMapsAreNotCompared() {
        RestatedTallies old = RestatedTallies.of(
                        Crosswalk.between(GAZETTEER, EVE, EVE), Basis.POPULATION, Strata.of(MID_TERM))
                .orElseThrow();
        RestatedTallies restated = forward(MID_TERM);

        assertThatIllegalArgumentException().isThrownBy(() -> new TallyComparison(old, restated));
    }
}
