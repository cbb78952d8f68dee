package org.learningsociety.reporting.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.learningsociety.reporting.testkit.SmallMap.A;
import static org.learningsociety.reporting.testkit.SmallMap.B;
import static org.learningsociety.reporting.testkit.SmallMap.C;
import static org.learningsociety.reporting.testkit.SmallMap.D;
import static org.learningsociety.reporting.testkit.SmallMap.DAY;
import static org.learningsociety.reporting.testkit.SmallMap.EVE;
import static org.learningsociety.reporting.testkit.SmallMap.GAZETTEER;
import static org.learningsociety.reporting.testkit.SmallMap.H;
import static org.learningsociety.reporting.testkit.SmallMap.K;
import static org.learningsociety.reporting.testkit.SmallMap.P;
import static org.learningsociety.reporting.testkit.SmallMap.X;
import static org.learningsociety.reporting.testkit.SmallMap.Y;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.territory.Hierarchy;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.text.Language;

class RollUpTest {

    private static final Hierarchy BEFORE = GAZETTEER.at(EVE);
    private static final Hierarchy AFTER = GAZETTEER.at(DAY);

    private static Tally tally(long met, long of) {
        return new Tally(met, of, 0, 0, 0, 0, of, Histogram.empty());
    }

    private static List<String> problems(Validated<?> validated) {
        return validated.problems().stream()
                .map(problem -> problem.code().id() + " " + problem.place().source())
                .toList();
    }

    @Test
    void whileThereAreDistrictsTheyHaveTheSumsOfTheirCommunes() {
        Strata<UnitId> own = Strata.of(Map.of(A, tally(1, 2), B, tally(3, 4), C, tally(5, 6), P, tally(1, 1)));

        RollUp rollUp = RollUp.of(BEFORE, own).orElseThrow();

        assertThat(rollUp.rows().stream().map(UnitFigures::unit)).containsExactly(P, H, A, B, K, C);
        assertThat(rollUp.at(H)).isEqualTo(tally(4, 6));
        assertThat(rollUp.at(K)).isEqualTo(tally(5, 6));
        assertThat(rollUp.at(P)).isEqualTo(tally(10, 13)).isEqualTo(rollUp.total());
        assertThat(rollUp.find(P).orElseThrow().own()).isEqualTo(tally(1, 1));
        assertThat(rollUp.find(D)).isEmpty();
    }

    @Test
    void afterTheDistrictsCommunesAddUpToTheProvince() {
        RollUp rollUp = RollUp.of(AFTER, Strata.of(Map.of(X, tally(1, 2), Y, tally(3, 4), D, tally(0, 1))))
                .orElseThrow();

        assertThat(rollUp.at(P)).isEqualTo(tally(4, 7));
        assertThat(rollUp.at(H)).isEqualTo(Tally.EMPTY);
    }

    @Test
    void subjectsOfAUnitOfAnotherDayCountInTheTotalAlone() {
        Validated<RollUp> rollUp = RollUp.of(AFTER, Strata.of(Map.of(A, tally(1, 2), X, tally(3, 4))));

        assertThat(problems(rollUp)).containsExactly("tally.not-on-map a");
        assertThat(rollUp.value().orElseThrow().at(P)).isEqualTo(tally(3, 4));
        assertThat(rollUp.value().orElseThrow().total()).isEqualTo(tally(4, 6));
        assertThat(rollUp.value().orElseThrow().find(A)).isEmpty();
    }

    @Test
    void whoDidNotReportLeavesTheShareOpen() {
        RollUp rollUp = RollUp.ofReports(
                        BEFORE,
                        List.of(UnitReport.of(A, tally(1, 4)), UnitReport.of(C, tally(3, 4))),
                        List.of(A, B, C, D))
                .orElseThrow();

        UnitFigures district = rollUp.find(H).orElseThrow();
        assertThat(district.silent()).containsExactly(B);
        assertThat(district.coverage()).contains(Rational.of(1, 2));
        assertThat(district.rate()).contains(Rate.of(Rational.ZERO, Rational.of(1, 4), Rational.ONE));
        UnitFigures province = rollUp.find(P).orElseThrow();
        assertThat(province.silent()).containsExactly(B, D);
        assertThat(province.reported()).isEqualTo(2);
        assertThat(province.rate().orElseThrow().figure()).contains(Rational.of(1, 2));
    }

    @Test
    void theSizeOfWhoDidNotReportBoundsWhatIsMissing() {
        UnitFigures district = RollUp.ofReports(
                        BEFORE,
                        List.of(UnitReport.of(A, tally(1, 4)), UnitReport.of(B, Tally.ofMissing(4))),
                        List.of(A, B))
                .orElseThrow()
                .find(H)
                .orElseThrow();

        assertThat(district.silent()).containsExactly(B);
        assertThat(district.rate()).contains(Rate.of(Rational.of(1, 8), Rational.of(1, 4), Rational.of(5, 8)));
    }

    @Test
    void aUnitThatHasNobodyToCountHasReported() {
        UnitFigures district = RollUp.ofReports(
                        BEFORE, List.of(UnitReport.of(A, tally(1, 4)), UnitReport.of(B, Tally.EMPTY)), List.of(A, B))
                .orElseThrow()
                .find(H)
                .orElseThrow();

        assertThat(district.silent()).isEmpty();
        assertThat(district.rate()).contains(Rate.exactly(Rational.of(1, 4)));
    }

    @Test
    void aDistrictAndItsCommuneAreNeverAdded() {
        Validated<RollUp> rollUp = RollUp.ofReports(
                BEFORE,
                List.of(
                        UnitReport.of(H, tally(4, 6)),
                        new UnitReport(A, tally(1, 2), false, new Place.Cell("bao-cao.csv", 3, Optional.empty())),
                        UnitReport.of(C, tally(5, 6))),
                List.of());

        assertThat(problems(rollUp)).containsExactly("tally.counted-twice bao-cao.csv");
        assertThat(rollUp.problems().get(0).message(Language.VI)).startsWith("bao-cao.csv, hàng 3: a đã báo cáo (1/2)");
        UnitFigures province = rollUp.value().orElseThrow().find(P).orElseThrow();
        assertThat(province.all()).isEqualTo(tally(5, 6));
        assertThat(province.rate()).contains(Rate.of(Rational.ZERO, Rational.of(5, 6), Rational.ONE));
        assertThat(rollUp.value().orElseThrow().at(H)).isEqualTo(Tally.EMPTY);
    }

    @Test
    void aDerivedFigureIsComparedAndNotAdded() {
        List<UnitReport> communes = List.of(UnitReport.of(A, tally(1, 2)), UnitReport.of(B, tally(3, 4)));

        Validated<RollUp> same = RollUp.ofReports(
                BEFORE,
                List.of(
                        communes.get(0),
                        communes.get(1),
                        UnitReport.of(H, tally(4, 6)).asDerived()),
                List.of());
        Validated<RollUp> other = RollUp.ofReports(
                BEFORE,
                List.of(
                        communes.get(0),
                        communes.get(1),
                        UnitReport.of(H, tally(5, 6)).asDerived()),
                List.of());

        assertThat(same.orElseThrow().at(P)).isEqualTo(tally(4, 6));
        assertThat(other.orElseThrow().at(P)).isEqualTo(tally(4, 6));
        assertThat(problems(other)).containsExactly("tally.derived-differs h");
        assertThat(other.problems()
                        .get(0)
                        .code()
                        .message(Language.EN, other.problems().get(0).arguments()))
                .isEqualTo("h says 5/6, but the units below it add up to 4/6: the sum is used.");
    }

    @Test
    void twoReportsOfOneUnitAreBothSetAside() {
        Validated<RollUp> rollUp = RollUp.ofReports(
                BEFORE, List.of(UnitReport.of(A, tally(1, 2)), UnitReport.of(A, tally(2, 2))), List.of(A));

        assertThat(problems(rollUp)).containsExactly("tally.reported-twice a");
        assertThat(rollUp.value().orElseThrow().find(P).orElseThrow().rate())
                .contains(new Rate(Rational.ZERO, Optional.empty(), Rational.ONE));
    }

    @Test
    void whoIsNotThereCannotOweOrReport() {
        Validated<RollUp> rollUp = RollUp.ofReports(AFTER, List.of(UnitReport.of(A, tally(1, 2))), List.of(B, X));

        assertThat(problems(rollUp)).containsExactly("tally.not-on-map a", "tally.not-on-map b");
        assertThat(rollUp.value().orElseThrow().find(P).orElseThrow().due()).isEqualTo(1);
    }

    @Test
    void aDistrictThatHasToReportBesideItsCommunesIsOnlySilent() {
        RollUp rollUp = RollUp.ofReports(
                        BEFORE, List.of(UnitReport.of(A, tally(1, 2)), UnitReport.of(B, tally(1, 2))), List.of(A, B, H))
                .orElseThrow();

        UnitFigures district = rollUp.find(H).orElseThrow();
        assertThat(district.silent()).containsExactly(H);
        assertThat(district.rate()).contains(Rate.exactly(Rational.of(1, 2)));
    }

    @Test
    void anOverflowIsAProblemAtTheUnitWhereItHappens() {
        Tally most = Tally.ofMissing(Long.MAX_VALUE);

        Validated<RollUp> rollUp = RollUp.of(BEFORE, Strata.of(Map.of(A, most, B, Tally.ofMissing(1))));

        assertThat(rollUp.value()).isEmpty();
        assertThat(problems(rollUp)).containsExactly("tally.overflow h");
    }
}
