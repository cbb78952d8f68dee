package org.learningsociety.reporting.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.catalog.CoreCatalog;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.target.TargetStatus;
import org.learningsociety.core.territory.Hierarchy;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.reporting.chart.BulletChart;
import org.learningsociety.reporting.chart.Chart;
import org.learningsociety.reporting.chart.HeatStrip;
import org.learningsociety.reporting.chart.TileMap;
import org.learningsociety.reporting.chart.TrendChart;
import org.learningsociety.reporting.chart.WaterfallChart;
import org.learningsociety.reporting.render.MarkdownRenderer;
import org.learningsociety.reporting.report.Block;
import org.learningsociety.reporting.report.Cell;
import org.learningsociety.reporting.report.Report;
import org.learningsociety.reporting.report.Row;
import org.learningsociety.reporting.report.Section;
import org.learningsociety.reporting.tally.Histogram;
import org.learningsociety.reporting.tally.Rate;
import org.learningsociety.reporting.tally.RollUp;
import org.learningsociety.reporting.tally.Strata;
import org.learningsociety.reporting.tally.Suppression;
import org.learningsociety.reporting.tally.Tally;
import org.learningsociety.reporting.testkit.ManyCommunes;
import org.learningsociety.reporting.testkit.SampleReview;
import org.learningsociety.reporting.testkit.SmallMap;

class ReviewTest {

    private static final Report REPORT = SampleReview.review().toReport();

    @Test
    void theSectionsFollowTheQuestionsOfAReader() {
        assertThat(REPORT.sections().stream().map(Section::id))
                .containsExactly("overview", "targets", "families", "submissions", "exemplary", "quality", "manifest");
    }

    @Test
    void aSectionAboutNothingIsLeftOut() {
        Report bare = SampleReview.review()
                .withMeasures(List.of())
                .withSubmissions(Optional.empty())
                .withExemplaryCases(List.of())
                .withManifest(List.of())
                .toReport();

        assertThat(bare.sections().stream().map(Section::id)).containsExactly("overview", "quality");
        assertThat(MarkdownRenderer.render(bare, Language.VI)).contains("Không có số liệu.");
    }

    /** 25 of 100 are met, 5 are unknown and 40 missing: the share lies from 25 % to 70 %; of 60 received 25 are met. */
    @Test
    void aShareStandsBesideItsBoundsAndWhatWasReceived() {
        assertThat(MarkdownRenderer.render(REPORT, Language.VI).replace('\u00a0', ' '))
                .contains("Gia đình học tập: 41,7 % (chắc chắn từ 25,0 % đến 70,0 %; đã nhận 60,0 % số dự kiến).");
    }

    @Test
    void aTargetIsJudgedByTheBounds() {
        assertThat(texts(table("targets-table"), 4, Language.VI))
                .containsExactly("đã đạt", "chưa kết luận được", "chưa đạt");
        assertThat(texts(table("targets-table"), 1, Language.EN).map(text -> text.replace('\u00a0', ' ')))
                .containsExactly("at least 20.0%", "at least 50.0%", "at least 90.0%");
    }

    @Test
    void theUnitsAreInDictionaryOrderAndTheTotalIsTheUnitItself() {
        Block.Table units = table("families-units");

        assertThat(texts(units, 0, Language.VI)).containsExactly("Xã An", "Xã Bình");
        assertThat(units.total().orElseThrow().cells().subList(1, 6))
                .containsExactly(Cell.count(100), Cell.count(60), Cell.count(25), Cell.count(30), Cell.count(45));
    }

    /** a quotes 20 of 50, b 5 of 10; a lies from 40 % to 50 %, b from 10 % to 90 %: either may be first. */
    @Test
    void ranksAreAsUncertainAsTheShares() {
        Block.Table league = table("families-league");

        assertThat(texts(league, 1, Language.VI)).containsExactly("Xã Bình", "Xã An");
        assertThat(league.rows().stream().map(row -> row.cells().get(0))).containsExactly(Cell.count(1), Cell.count(2));
        assertThat(texts(league, 3, Language.VI)).containsExactly("1–2", "1–2");
    }

    @Test
    void whoDidNotReportInTimeIsNamed() {
        Block.Table missing = table("submissions-table");

        assertThat(texts(missing, 0, Language.VI)).containsExactly("Xã An", "Xã Bình");
        assertThat(texts(missing, 1, Language.VI)).containsExactly("Gửi muộn", "Chưa gửi, quá hạn");
        assertThat(missing.rows().get(1).cells().get(2)).isEqualTo(Cell.noData());
    }

    @Test
    void whatIsSuppressedShowsNowhere() {
        Measure families = SampleReview.families();
        Suppression suppression = Suppression.of(
                families.figures(), unit -> SampleReview.MAP.parent(unit).map(parent -> parent.id()), 6);
        assertThat(suppression.isSuppressed(SmallMap.B)).isTrue();
        Report report = SampleReview.review()
                .withMeasures(families.withSuppression(suppression))
                .toReport();

        Block.Table units = table(report, "families-units");
        assertThat(units.rows().get(1).cells().subList(1, 7)).containsOnly(Cell.suppressed());
        assertThat(report.tables().map(Block.Table::id)).doesNotContain("families-league");
        assertThat(MarkdownRenderer.render(report, Language.VI)).contains("Số liệu về dưới 6 đối tượng");
    }

    @Test
    void aUnitThatIsSuppressedItselfShowsInNoSentenceTableAndPicture() {
        Suppression all =
                new Suppression(1_000, new TreeSet<>(List.of(SmallMap.H, SmallMap.A, SmallMap.B)), new TreeSet<>());
        Report report = SampleReview.review()
                .withMeasures(SampleReview.explained().withSuppression(all))
                .toReport();

        assertThat(MarkdownRenderer.render(report, Language.VI).replace('\u00a0', ' '))
                .contains("Gia đình học tập: không công bố.")
                .doesNotContain("41,7")
                .doesNotContain("25,0 %")
                .doesNotContain("35,0 %");
        assertThat(pictures(report).map(Chart::id)).containsExactly("targets-bullets", "families-bars");
        assertThat(pictures(report).flatMap(chart -> chart.describe(Language.VI).stream()))
                .allMatch(line -> line.contains("không có số liệu"));
    }

    @Test
    void aBulletStandsForEachRowOfTheTableOfTargets() {
        BulletChart bullets = (BulletChart) pictures(REPORT).findFirst().orElseThrow();

        assertThat(bullets.bullets().stream().map(BulletChart.Bullet::status))
                .containsExactly(TargetStatus.REACHED, TargetStatus.UNDETERMINED, TargetStatus.NOT_REACHED);
        assertThat(bullets.bullets().stream().map(bullet -> bullet.due().orElseThrow()))
                .containsExactly(LocalDate.of(2025, 12, 31), LocalDate.of(2030, 12, 31), LocalDate.of(2030, 12, 31));
    }

    @Test
    void anEarlierShareMakesATrendAndATableThatSaysTheSame() {
        Report report =
                SampleReview.review().withMeasures(SampleReview.explained()).toReport();

        TrendChart trend = (TrendChart) picture(report, "families-trend");
        assertThat(trend.points().stream().map(TrendChart.Point::day))
                .containsExactly(LocalDate.of(2024, 12, 31), SmallMap.EVE);
        // Of the two targets for the end of 2030 the higher one.
        assertThat(trend.milestones().stream()
                        .map(one -> one.day() + " " + one.target().value().low()))
                .containsExactly("2025-12-31 1/5", "2030-12-31 9/10");
        assertThat(table(report, "families-days").rows().stream()
                        .map(row -> row.cells().get(1)))
                .containsExactly(
                        Cell.percent(Rate.exactly(Rational.of(7, 20))),
                        Cell.percent(new Rate(Rational.of(1, 4), Optional.of(Rational.of(5, 12)), Rational.of(7, 10))));
    }

    /** From 35 % to 5/12: six points by evidence, and two thirds of a point by subjects. */
    @Test
    void anAttributionMakesAWaterfallAndATableThatSaysTheSame() {
        Report report =
                SampleReview.review().withMeasures(SampleReview.explained()).toReport();

        assertThat(((WaterfallChart) picture(report, "families-waterfall"))
                        .attribution()
                        .change())
                .isEqualTo(Rational.of(1, 15));
        assertThat(texts(table(report, "families-parts"), 0, Language.VI))
                .containsExactly("Kỳ trước", "Minh chứng", "Tiêu chí", "Địa giới", "Đối tượng", "Kỳ này");
        assertThat(texts(table(report, "families-parts"), 1, Language.EN).map(text -> text.replace('\u00a0', ' ')))
                .containsExactly("35.0%", "+6.0 pp", "0.0 pp", "0.0 pp", "+0.7 pp", "41.7%");
    }

    @Test
    void manyUnitsAreAStripFromTheHighestToTheLowest() {
        Review review = ManyCommunes.review(31);

        HeatStrip strip = (HeatStrip) picture(review.toReport(), "families-strip");

        assertThat(strip.columns()).hasSize(31);
        assertThat(strip.columns().get(0).label().vi()).isEqualTo("Xã Mẫu 31");
        assertThat(strip.columns().get(30).label().vi()).isEqualTo("Xã Mẫu 1");
        assertThat(pictures(ManyCommunes.review(30).toReport()).map(Chart::id)).containsExactly("families-bars");
    }

    @Test
    void whoIsSuppressedIsNamedInTheStripWithoutAShare() {
        Suppression first = new Suppression(5, new TreeSet<>(List.of(UnitId.of("mau-1"))), new TreeSet<>());
        Review review = ManyCommunes.review(31);
        Report report = review.withMeasures(review.measures().get(0).withSuppression(first))
                .toReport();

        HeatStrip strip = (HeatStrip) picture(report, "families-strip");

        assertThat(strip.describe(Language.VI)).contains("Xã Mẫu 1 (không công bố): không có số liệu");
    }

    @Test
    void theCountryIsAMapOfItsProvinces() {
        Hierarchy country = CoreCatalog.load().territory().at(LocalDate.of(2025, 12, 31));
        UnitId lamDong = UnitId.of("vn-lam-dong-2025");
        Strata<UnitId> own = Strata.of(Map.of(lamDong, new Tally(3, 4, 0, 0, 0, 0, 4, Histogram.empty())));
        Review review = Review.builder()
                .kind(ReviewKind.MID_TERM)
                .unit(UnitId.of("vn"))
                .map(country)
                .on(LocalDate.of(2025, 12, 31))
                .addMeasures(Measure.of(
                        "families",
                        LocalizedText.of("Gia đình học tập", "Learning Families"),
                        RollUp.of(country, own).orElseThrow()))
                .build();

        TileMap map = (TileMap) picture(review.toReport(), "families-map");

        assertThat(map.tiles()).hasSize(34);
        assertThat(map.tiles().stream().filter(tile -> tile.rate().isPresent()).map(TileMap.Tile::unit))
                .containsExactly(lamDong);
    }

    /** Whoever cannot see a picture, or wants the figures, finds them in a table of the same section. */
    @Test
    void noPictureIsWithoutATable() {
        Report report =
                SampleReview.review().withMeasures(SampleReview.explained()).toReport();

        assertThat(report.sections().stream()
                        .flatMap(Section::nodes)
                        .filter(section -> section.blocks().stream().anyMatch(Block.Picture.class::isInstance)))
                .hasSize(2)
                .allSatisfy(section -> {
                    long drawn = section.blocks().stream()
                            .filter(Block.Picture.class::isInstance)
                            .count();
                    long written = section.blocks().stream()
                            .filter(Block.Table.class::isInstance)
                            .count();
                    assertThat(written).isGreaterThanOrEqualTo(drawn);
                });
    }

    @Test
    void aUnitWithoutUnitsBelowItHasARowOfItsOwn() {
        Block.Table units = table(
                SampleReview.review()
                        .withKind(ReviewKind.UNIT)
                        .withUnit(SmallMap.A)
                        .toReport(),
                "families-units");

        assertThat(texts(units, 0, Language.VI)).containsExactly("Xã An");
        assertThat(units.total()).isEmpty();
    }

    @Test
    void aUnitThatIsNotOnTheMapIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampleReview.review().withUnit(SmallMap.X))
                .withMessage("the unit must be on the map, but x is not");
    }

    private static Stream<Chart> pictures(Report report) {
        return report.sections().stream()
                .flatMap(Section::nodes)
                .flatMap(section -> section.blocks().stream())
                .filter(Block.Picture.class::isInstance)
                .map(block -> ((Block.Picture) block).chart());
    }

    private static Chart picture(Report report, String id) {
        return pictures(report)
                .filter(chart -> chart.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Block.Table table(String id) {
        return table(REPORT, id);
    }

    private static Block.Table table(Report report, String id) {
        return report.tables()
                .filter(table -> table.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> texts(Block.Table table, int column, Language language) {
        return table.rows().stream()
                .map(Row::cells)
                .map(cells -> ((Cell.Text) cells.get(column)).text().in(language));
    }
}
