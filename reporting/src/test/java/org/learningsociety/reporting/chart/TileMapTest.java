package org.learningsociety.reporting.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.catalog.CoreCatalog;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.Level;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitState;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.reporting.chart.TileMap.Tile;
import org.learningsociety.reporting.tally.Rate;
import org.learningsociety.reporting.testkit.Xml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class TileMapTest {
    private static final Gazetteer VIETNAM = CoreCatalog.load().territory();
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final LocalizedText TITLE = LocalizedText.of("Theo tỉnh", "By province");
    private static final RateClasses CLASSES = RateClasses.ofPercents(20, 40, 60, 80);
    private static final UnitId HUE = UnitId.of("vn-hue");

    @Test
    void everyProvinceSinceTheReformHasATileOfItsOwn() {
        for (LocalDate date : List.of(REFORM, LocalDate.of(2026, 9, 20), LocalDate.of(2026, 11, 22))) {
            assertThat(TileGrid.all().keySet())
                    .containsExactlyInAnyOrderElementsOf(VIETNAM.at(date).units(Level.PROVINCE).stream()
                            .map(UnitState::id)
                            .toList())
                    .hasSize(34);
        }
        assertThat(TileGrid.all().values()).doesNotHaveDuplicates();
    }

    @Test
    void theRoughDirectionsAreRight() {
        assertThat(spot("vn-ca-mau-2025").row()).isGreaterThan(spot("vn-ha-noi").row());
        assertThat(spot("vn-cao-bang").row()).isZero();
        assertThat(spot("vn-dien-bien").column())
                .isLessThan(spot("vn-quang-ninh").column());
        assertThat(spot("vn-hue").row()).isGreaterThan(spot("vn-quang-tri-2025").row());
    }

    @Test
    void aTileStandsAtItsPlaceAndSaysNameAndFigure() {
        Element tile = tile(draw(tile(Optional.of(exactly(45)))));

        // Hue is in the fourth column and the seventh row of tiles 64 by 58, 2 apart; key and legend take 66 above
        // them.
        assertThat(tile.getAttribute("x")).isEqualTo("198");
        assertThat(tile.getAttribute("y")).isEqualTo("426");
        assertThat(Xml.elements(tile, "text"))
                .extracting(Element::getTextContent)
                .containsExactly("Huế", "45,0\u00a0%");
        assertThat(looks(tile)).containsExactly("s2");
    }

    @Test
    void aShadeBeginsAtTheEdgeOfItsClass() {
        assertThat(Stream.of(0, 19, 20, 40, 60, 79, 80, 100)
                        .map(percent -> looks(tile(draw(tile(Optional.of(exactly(percent))))))
                                .get(0)))
                .containsExactly("s0", "s0", "s1", "s2", "s3", "s3", "s4", "s4");
    }

    @Test
    void aTileThatMayLieInAnotherClassHasAHatchedFoot() {
        Rate open = Rate.of(Rational.of(39, 100), Rational.of(45, 100), Rational.of(50, 100));
        Rate within = Rate.of(Rational.of(40, 100), Rational.of(45, 100), Rational.of(59, 100));

        assertThat(looks(tile(draw(tile(Optional.of(open)))))).containsExactly("s2", "url(#c-hatch)");
        assertThat(looks(tile(draw(tile(Optional.of(within)))))).containsExactly("s2");
    }

    @Test
    void withoutDataATileIsHatchedOtherwise() {
        assertThat(looks(tile(draw(tile(Optional.empty()))))).containsExactly("url(#c-none)", "frame");
    }

    @Test
    void wordsTellEveryProvinceAndItsClass() {
        TileMap map = TileMap.of(
                "c",
                TITLE,
                CLASSES,
                VIETNAM.at(REFORM),
                unit -> unit.equals(HUE)
                        ? Optional.of(Rate.of(Rational.of(39, 100), Rational.of(45, 100), Rational.of(50, 100)))
                        : Optional.empty());

        assertThat(map.describe(Language.VI))
                .hasSize(34)
                .contains(
                        "Hà Nội: không có số liệu",
                        "Huế: 45,0\u00a0% (chắc chắn từ 39,0\u00a0% đến 50,0\u00a0%); nhóm từ 40,0\u00a0% đến dưới 60,0\u00a0%, "
                                + "có thể thuộc nhóm khác");
        assertThat(map.toSvg(Language.VI)).doesNotContain("…");
    }

    @Test
    void theKeyShowsTheEdges() {
        assertThat(new TileMap("c", TITLE, RateClasses.ofPercents(50), List.of()).toSvg(Language.EN))
                .contains(">0%<", ">50%<", ">100%<");
    }

    @Test
    void mapsBeforeTheReformAreRefused() {
        assertThatThrownBy(() ->
                        TileMap.of("c", TITLE, CLASSES, VIETNAM.at(REFORM.minusDays(1)), unit -> Optional.empty()))
                .hasMessageContaining("a tile must be of a province since 2025-07-01");
    }

    @Test
    void aProvinceStandsOnTheMapOnce() {
        Tile hue = tile(Optional.empty());

        assertThatThrownBy(() -> new TileMap("c", TITLE, CLASSES, List.of(hue, hue)))
                .hasMessageContaining("vn-hue");
    }

    @Test
    void classesAreAtMostFiveAndIncrease() {
        assertThatThrownBy(() -> RateClasses.ofPercents(10, 20, 30, 40, 50)).hasMessageContaining("at most four");
        assertThatThrownBy(() -> RateClasses.ofPercents(40, 40)).hasMessageContaining("increase");
        assertThatThrownBy(() -> RateClasses.ofPercents(0)).hasMessageContaining("between 0 and 1");
        assertThatThrownBy(() -> RateClasses.ofPercents(100)).hasMessageContaining("between 0 and 1");
        assertThat(RateClasses.ofPercents().size()).isEqualTo(1);
    }

    private static TileGrid.Spot spot(String unit) {
        return TileGrid.find(UnitId.of(unit)).orElseThrow();
    }

    private static Rate exactly(int percent) {
        return Rate.exactly(Rational.of(percent, 100));
    }

    private static Tile tile(Optional<Rate> rate) {
        return new Tile(HUE, LocalizedText.ofName("Huế"), rate);
    }

    private static Document draw(Tile tile) {
        return Xml.parse(new TileMap("c", TITLE, CLASSES, List.of(tile)).toSvg(Language.VI));
    }

    private static Element tile(Document svg) {
        return Xml.elements(svg, "svg").stream()
                .filter(one -> one.getAttribute("width").equals("64"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> looks(Element tile) {
        return Xml.elements(tile, "rect").stream()
                .map(rect -> rect.getAttribute("class") + rect.getAttribute("fill"))
                .toList();
    }
}
