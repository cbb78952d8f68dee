package org.learningsociety.reporting.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.learningsociety.core.crosswalk.Quality;
import org.learningsociety.core.number.Bounds;
import org.learningsociety.core.number.Points;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.territory.Succession;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.text.Language;
import org.learningsociety.criteria.scoring.Verdict;
import org.learningsociety.reporting.tally.Histogram;
import org.learningsociety.reporting.tally.Rate;
import org.learningsociety.reporting.tally.Tally;
import org.learningsociety.reporting.tally.UnitFigures;

class WordingTest {
    private final Wording vi = Wording.in(Language.VI);
    private final Wording en = Wording.in(Language.EN);

    @Test
    void aTallyIsSaidWithBoundsAndCoverage() {
        Tally tally = new Tally(390, 947, 17, 0, 0, 0, 1000, Histogram.empty());

        assertThat(vi.statement(tally))
                .isEqualTo("41,2\u00a0% (chắc chắn từ 39,0\u00a0% đến 46,0\u00a0%; đã nhận 94,7\u00a0% số dự kiến)");
        assertThat(en.statement(tally))
                .isEqualTo("41.2% (certain between 39.0% and 46.0%; 94.7% of what is expected received)");
    }

    @Test
    void aCertainTallyIsSaidInOneNumber() {
        assertThat(vi.statement(new Tally(1, 3, 0, 0, 0, 0, 3, Histogram.empty())))
                .isEqualTo("33,3\u00a0%");
    }

    @Test
    void aTallyOfNobodyHasNoData() {
        assertThat(vi.statement(Tally.EMPTY)).isEqualTo("không có số liệu");
        assertThat(en.statement(Tally.EMPTY)).isEqualTo("no data");
    }

    @Test
    void aTallyFromWhichNothingCameHasBoundsOnly() {
        assertThat(vi.statement(Tally.ofMissing(2)))
                .isEqualTo("chắc chắn từ 0,0\u00a0% đến 100,0\u00a0%; đã nhận 0,0\u00a0% số dự kiến");
    }

    @Test
    void nearlyAllIsNotAllAndNearlyNoneIsNotNone() {
        assertThat(vi.percent(Rational.of(2999, 3000))).isEqualTo("99,9\u00a0%");
        assertThat(vi.percent(Rational.of(1, 3000))).isEqualTo("0,1\u00a0%");
        assertThat(vi.percent(Rational.ONE)).isEqualTo("100,0\u00a0%");
        assertThat(vi.percent(Rational.ZERO)).isEqualTo("0,0\u00a0%");
    }

    @Test
    void aDifferenceIsSaidInPercentagePointsWithItsSign() {
        Wording vi = Wording.in(Language.VI);

        assertThat(vi.percentagePoints(Rational.of(7, 100))).isEqualTo("+7,0\u00a0điểm\u00a0%");
        assertThat(vi.percentagePoints(Rational.of(-1, 3000))).isEqualTo("\u22120,1\u00a0điểm\u00a0%");
        assertThat(vi.percentagePoints(Rational.ZERO)).isEqualTo("0,0\u00a0điểm\u00a0%");
        assertThat(Wording.in(Language.EN).percentagePoints(Rational.of(-3, 2))).isEqualTo("\u2212150.0\u00a0pp");
    }

    @Test
    void boundsAreRoundedOutward() {
        Rate rate = new Rate(Rational.of(1, 3), Optional.empty(), Rational.of(2, 3));

        assertThat(vi.bounds(rate)).isEqualTo("33,3–66,7\u00a0%");
        assertThat(en.rate(rate)).isEqualTo("certain between 33.3% and 66.7%");
        assertThat(vi.bounds(Rate.exactly(Rational.of(1, 2)))).isEqualTo("50,0\u00a0%");
    }

    @Test
    void numbersAreSaidInTheNotationOfTheLanguage() {
        assertThat(vi.count(1_234_567)).isEqualTo("1.234.567");
        assertThat(en.count(1_234_567)).isEqualTo("1,234,567");
        assertThat(vi.points(Points.parse("1234.5"))).isEqualTo("1.234,5");
        assertThat(en.points(Bounds.of(Points.of(60), Points.parse("67.5")))).isEqualTo("60–67.5");
        assertThat(vi.points(Bounds.exactly(Points.of(60)))).isEqualTo("60");
    }

    @Test
    void datesAndVerdictsAreSaid() {
        assertThat(vi.date(LocalDate.of(2024, 4, 8))).isEqualTo("08/04/2024");
        assertThat(en.date(LocalDate.of(2024, 4, 8))).isEqualTo("8 April 2024");
        assertThat(vi.verdict(Verdict.UNDETERMINED)).isEqualTo("Chưa xác định");
        assertThat(en.verdict(Verdict.NOT_ASSESSABLE)).isEqualTo("Not assessable");
    }

    @ParameterizedTest
    @EnumSource(Succession.Kind.class)
    void whatWentOverIsSaid(Succession.Kind kind) {
        assertThat(vi.succession(kind)).isNotBlank();
        assertThat(en.succession(kind)).isNotBlank().isNotEqualTo(vi.succession(kind));
    }

    @Test
    void invisibleCharactersAreTakenOut() {
        assertThat(vi.plain("a\u0000b\u202Ec\ud800d\ne\u200Ff")).isEqualTo("abcd ef");
        assertThat(vi.plain("Ấp Đỗ 😀 ơ\u031B")).isEqualTo("Ấp Đỗ 😀 ơ\u031B");
    }

    @Test
    void saysHowManyUnitsReported() {
        Tally tally = new Tally(412, 1000, 0, 0, 0, 0, 1000, Histogram.empty());
        UnitFigures open = new UnitFigures(UnitId.of("p"), Tally.EMPTY, tally, 19, List.of(UnitId.of("a")), false);

        assertThat(Wording.in(Language.VI).statement(open))
                .isEqualTo("41,2 % (chắc chắn từ 0,0 % đến 100,0 %; 94,7 % số đơn vị đã báo cáo)");
        assertThat(Wording.in(Language.EN).statement(open))
                .isEqualTo("41.2% (certain between 0.0% and 100.0%; 94.7% of units reported)");
    }

    @Test
    void saysThatAFigureIsNotPublishedAndHowGoodOneIs() {
        assertThat(Wording.in(Language.VI).suppressed()).isEqualTo("không công bố");
        assertThat(Wording.in(Language.VI).quality(Quality.EXACT)).isEqualTo("chính xác");
        assertThat(Wording.in(Language.EN).quality(Quality.IMPOSSIBLE)).isEqualTo("impossible");
    }
}
