package org.learningsociety.reporting.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.target.Comparison;
import org.learningsociety.core.target.Requirement;
import org.learningsociety.core.target.ValueBounds;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.reporting.attribution.Attribution;
import org.learningsociety.reporting.attribution.Factor;
import org.learningsociety.reporting.tally.Rate;
import org.learningsociety.reporting.testkit.HostileText;
import org.learningsociety.reporting.testkit.Xml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What holds for every picture that is framed by {@link Picture}. */
class PictureProperties {

    private static final Set<String> ELEMENTS =
            Set.of("svg", "title", "desc", "style", "defs", "pattern", "rect", "line", "text", "circle", "polygon");

    @Property(tries = 100)
    @Label("P-123 a picture is well-formed for any text, drawn alike each time, and says its text alternative")
    void p123PictureIsWellFormed(@ForAll("charts") Chart chart, @ForAll Language language) {
        String svg = chart.toSvg(language);

        assertThat(chart.toSvg(language)).isEqualTo(svg);
        Document document = Xml.parse(svg);
        assertThat(Xml.elements(document, "desc").get(0).getTextContent())
                .isEqualTo(String.join("; ", chart.describe(language)));
        assertThat(Xml.elements(document, "*")).extracting(Element::getTagName).isSubsetOf(ELEMENTS);
        assertThat(svg)
                .doesNotContain("href")
                .doesNotContainPattern("[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u202a-\\u202e]");
    }

    @Property(tries = 50)
    void everyFigureThatIsDrawnIsTold(@ForAll("charts") Chart chart, @ForAll Language language) {
        String told = String.join("\n", chart.describe(language));
        Document document = Xml.parse(chart.toSvg(language));

        // Figures have one decimal; the ticks of these axes have none, and those of a waterfall are no figures.
        assertThat(Xml.elements(document, "text").stream()
                        .filter(text -> !text.getAttribute("class").startsWith("note"))
                        .map(Element::getTextContent)
                        .filter(text -> text.matches("[+\u2212]?[0-9]+[.,][0-9]\u00a0?(%|điểm\u00a0%|pp)")))
                .allSatisfy(figure -> assertThat(told).contains(figure));
    }

    @Property(tries = 50)
    void whereAShareLiesIsWithinTheFrame(@ForAll("charts") Chart chart) {
        List<Element> drawn = Xml.elements(Xml.parse(chart.toSvg(Language.EN)), "*");

        for (String attribute : List.of("x", "x1", "x2", "width")) {
            assertThat(drawn.stream()
                            .map(element -> element.getAttribute(attribute))
                            .filter(place -> place.endsWith("%"))
                            .map(place -> Rational.parse(place.substring(0, place.length() - 1))))
                    .allSatisfy(place -> assertThat(place).isBetween(Rational.ZERO, Rational.of(100)));
        }
    }

    @Property(tries = 200)
    void anAxisHoldsWhatItIsMadeForInAtMostFiveRoundSteps(
            @ForAll("differences") Rational one, @ForAll("differences") Rational other) {
        Scale scale = Scale.holding(one.min(other), one.max(other));

        assertThat(scale.steps()).isBetween(1L, 5L);
        assertThat(scale.place(one)).isBetween(Rational.ZERO, Rational.ONE);
        assertThat(scale.place(other)).isBetween(Rational.ZERO, Rational.ONE);
        assertThat(scale.ticks()).hasSize((int) scale.steps() + 1).isSorted();
    }

    @Provide
    Arbitrary<Chart> charts() {
        return Arbitraries.oneOf(bullets(), trends(), waterfalls(), tiles(), strips());
    }

    @Provide
    Arbitrary<Rational> differences() {
        return Arbitraries.integers().between(-2000, 2000).map(number -> Rational.of(number, 1500));
    }

    private static Arbitrary<Chart> bullets() {
        return Combinators.combine(names(), rates(), requirements(), days().optional())
                .as(BulletChart.Bullet::new)
                .list()
                .ofMaxSize(4)
                .flatMap(bullets -> names().map(title -> new BulletChart("c", title, bullets)));
    }

    private static Arbitrary<Chart> trends() {
        Arbitrary<Map<LocalDate, Optional<Rate>>> points =
                Arbitraries.maps(days(), rates()).ofMaxSize(6);
        Arbitrary<Map<LocalDate, Requirement>> milestones = Arbitraries.maps(
                        days(), requirements().filter(one -> one.value().isExact()))
                .ofMaxSize(3);
        return Combinators.combine(names(), points, milestones)
                .as((title, found, asked) -> new TrendChart(
                        "c",
                        title,
                        found.entrySet().stream()
                                .map(one -> new TrendChart.Point(one.getKey(), one.getValue()))
                                .toList(),
                        asked.entrySet().stream()
                                .map(one -> new TrendChart.Milestone(one.getKey(), one.getValue()))
                                .toList()));
    }

    private Arbitrary<Chart> waterfalls() {
        return Combinators.combine(
                        names(), names(), shares(), differences().list().ofSize(4))
                .as((before, after, start, parts) -> new WaterfallChart(
                        "c",
                        before,
                        before,
                        after,
                        new Attribution(
                                start,
                                parts.stream().reduce(start, Rational::plus),
                                Map.of(
                                        Factor.EVIDENCE, parts.get(0),
                                        Factor.RULES, parts.get(1),
                                        Factor.TERRITORY, parts.get(2),
                                        Factor.MEMBERSHIP, parts.get(3)))));
    }

    private static Arbitrary<Chart> tiles() {
        List<UnitId> units = TileGrid.all().keySet().stream().sorted().toList();
        Arbitrary<List<TileMap.Tile>> tiles = Arbitraries.maps(
                        Arbitraries.of(units),
                        Combinators.combine(names(), rates()).as(Map::entry))
                .ofMaxSize(10)
                .map(some -> some.entrySet().stream()
                        .map(one -> new TileMap.Tile(
                                one.getKey(),
                                one.getValue().getKey(),
                                one.getValue().getValue()))
                        .toList());
        return Combinators.combine(names(), classes(), tiles)
                .as((title, classes, some) -> new TileMap("c", title, classes, some));
    }

    private static Arbitrary<Chart> strips() {
        Arbitrary<List<HeatStrip.Column>> columns = Combinators.combine(names(), rates())
                .as(HeatStrip.Column::new)
                .list()
                .ofMaxSize(12);
        return Combinators.combine(names(), classes(), columns)
                .as((title, classes, some) -> HeatStrip.ranked("c", title, classes, some));
    }

    private static Arbitrary<LocalizedText> names() {
        return HostileText.hostileTexts().map(LocalizedText::ofName);
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.integers()
                .between(0, 4000)
                .map(day -> LocalDate.of(2020, 12, 30).plusDays(day));
    }

    private static Arbitrary<Rational> shares() {
        return Arbitraries.integers().between(0, 60).map(part -> Rational.of(part, 60));
    }

    private static Arbitrary<Optional<Rate>> rates() {
        return shares().list()
                .ofSize(3)
                .map(some -> some.stream().sorted().toList())
                .flatMap(ends -> Arbitraries.of(true, false)
                        .map(told ->
                                new Rate(ends.get(0), told ? Optional.of(ends.get(1)) : Optional.empty(), ends.get(2))))
                .optional();
    }

    private static Arbitrary<Requirement> requirements() {
        return Combinators.combine(Arbitraries.of(Comparison.class), shares(), shares(), Arbitraries.of(true, false))
                .as((comparison, one, other, exact) -> new Requirement(
                        comparison,
                        exact ? ValueBounds.exactly(one) : new ValueBounds(one.min(other), one.max(other))));
    }

    private static Arbitrary<RateClasses> classes() {
        return Arbitraries.integers()
                .between(1, 99)
                .set()
                .ofMaxSize(4)
                .map(some -> RateClasses.ofPercents(
                        some.stream().mapToInt(Integer::intValue).sorted().toArray()));
    }
}
