package org.learningsociety.reporting.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.target.Comparison;
import org.learningsociety.core.target.Requirement;
import org.learningsociety.core.target.ValueBounds;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.reporting.chart.TrendChart.Milestone;
import org.learningsociety.reporting.chart.TrendChart.Point;
import org.learningsociety.reporting.tally.Rate;
import org.learningsociety.reporting.testkit.Xml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class TrendChartTest {
    private static final LocalizedText TITLE = LocalizedText.of("Công dân học tập", "Learning Citizens");
    // 183 of 366 days of the year have passed.
    private static final LocalDate MIDDLE = LocalDate.of(2024, 7, 2);
    private static final LocalDate END_OF_2025 = LocalDate.of(2025, 12, 31);
    private static final LocalDate END_OF_2030 = LocalDate.of(2030, 12, 31);

    @Test
    void aPointStandsAtItsDayAndItsFigureAndItsBoundsAreHatched() {
        Document svg = draw(List.of(point(MIDDLE, 25, 30, 35)), List.of());

        // The plot is from 12 % to 96 %. It is 220 high and ends at 264: 32 for the legend and 12 more above it. The
        // axis ends at 40 %.
        assertThat(nested(svg, "circle", "class", "dot").getAttribute("cy")).isEqualTo("99");
        assertThat(parent(nested(svg, "circle", "class", "dot")).getAttribute("x"))
                .isEqualTo("54.00%");
        Element bounds = nested(svg, "rect", "fill", "url(#c-hatch)");
        assertThat(bounds.getAttribute("y")).isEqualTo("71");
        assertThat(bounds.getAttribute("height")).isEqualTo("55");
    }

    @Test
    void theCorridorLiesBetweenTheLineAndTheNextTarget() {
        Document svg = draw(List.of(), List.of(milestone(END_OF_2025, 40), milestone(END_OF_2030, 60)));

        // 364 and 2190 of the 2191 days of six years, in a grid of 10 000 by 220 up to 60 %.
        assertThat(Xml.elements(svg, "polygon"))
                .extracting(polygon -> polygon.getAttribute("points"))
                .containsExactly("1661,73 1661,0 9995,0");
        assertThat(Xml.elements(svg, "line").stream()
                        .filter(line -> line.getAttribute("class").equals("mark"))
                        .filter(line -> parent(line).getAttribute("x").endsWith("%")))
                .hasSize(2);
    }

    @Test
    void yearsAreNamedInTheirMiddle() {
        Document svg = draw(List.of(point(MIDDLE, 30, 30, 30), point(END_OF_2025, 40, 40, 40)), List.of());

        assertThat(Xml.elements(svg, "text"))
                .filteredOn(text -> text.getAttribute("class").equals("note mid"))
                .extracting(Element::getTextContent)
                .containsExactly("2024", "2025");
    }

    @Test
    void aDayWithoutDataInterruptsTheLineAndIsTold() {
        List<Point> points = List.of(
                point(MIDDLE, 30, 30, 30),
                point(MIDDLE.plusYears(1), 30, 30, 30),
                new Point(MIDDLE.plusYears(2), Optional.empty()),
                point(MIDDLE.plusYears(3), 30, 30, 30));
        Document svg = draw(points, List.of());

        assertThat(Xml.elements(svg, "line").stream()
                        .filter(line -> line.getAttribute("class").equals("trend"))
                        .filter(line -> line.getParentNode() == svg.getDocumentElement()))
                .hasSize(1);
        assertThat(new TrendChart("c", TITLE, points, List.of()).toSvg(Language.VI))
                .contains(">Không có số liệu ngày 02/07/2026<");
    }

    @Test
    void wordsTellEveryMilestoneAndEveryPointInTheOrderOfTheDays() {
        TrendChart chart = new TrendChart(
                "c",
                TITLE,
                List.of(point(END_OF_2030, 50, 50, 50), point(MIDDLE, 25, 30, 35)),
                List.of(milestone(END_OF_2030, 60)));

        assertThat(chart.describe(Language.EN))
                .containsExactly(
                        "Target by 31 December 2030: at least 60.0%",
                        "2 July 2024: 30.0% (certain between 25.0% and 35.0%)", "31 December 2030: 50.0%");
    }

    @Test
    void nothingFoundAndNothingAskedIsNoData() {
        assertThat(new TrendChart("c", TITLE, List.of(), List.of()).toSvg(Language.EN))
                .contains(">no data<")
                .doesNotContain("polygon");
    }

    @Test
    void figuresThatHaveNoRoomSideBySideAreLeftOut() {
        List<Point> points = List.of(
                point(MIDDLE, 10, 10, 10), point(MIDDLE.plusDays(20), 20, 20, 20), point(END_OF_2030, 30, 30, 30));
        Document svg = draw(points, List.of());

        assertThat(Xml.elements(svg, "text").stream()
                        .filter(text -> text.getAttribute("class").startsWith("figure"))
                        .map(Element::getTextContent))
                .containsExactly("30,0\u00a0%", "20,0\u00a0%");
    }

    @Test
    void twoPointsOfOneDayAreRefused() {
        List<Point> twice = List.of(point(MIDDLE, 1, 1, 1), point(MIDDLE, 2, 2, 2));

        assertThatThrownBy(() -> new TrendChart("c", TITLE, twice, List.of())).hasMessageContaining("2024-07-02");
    }

    @Test
    void aMilestoneWithoutOneValueIsRefused() {
        Requirement open = new Requirement(Comparison.AT_LEAST, new ValueBounds(Rational.of(1, 4), Rational.of(1, 2)));

        assertThatThrownBy(() -> new Milestone(MIDDLE, open)).hasMessageContaining("[1/4, 1/2]");
    }

    private static Document draw(List<Point> points, List<Milestone> milestones) {
        return Xml.parse(new TrendChart("c", TITLE, points, milestones).toSvg(Language.VI));
    }

    private static Point point(LocalDate day, int low, int figure, int high) {
        return new Point(
                day, Optional.of(Rate.of(Rational.of(low, 100), Rational.of(figure, 100), Rational.of(high, 100))));
    }

    private static Milestone milestone(LocalDate day, int percent) {
        return new Milestone(day, new Requirement(Comparison.AT_LEAST, ValueBounds.exactly(Rational.of(percent, 100))));
    }

    /** The one element that is drawn at a share of the width. */
    private static Element nested(Document svg, String name, String attribute, String value) {
        return Xml.elements(svg, name).stream()
                .filter(one -> one.getAttribute(attribute).equals(value))
                .filter(one -> parent(one).getAttribute("x").endsWith("%"))
                .findFirst()
                .orElseThrow();
    }

    private static Element parent(Element element) {
        return (Element) element.getParentNode();
    }
}
