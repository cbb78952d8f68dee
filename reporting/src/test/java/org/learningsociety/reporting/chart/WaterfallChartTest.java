package org.learningsociety.reporting.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.reporting.attribution.Attribution;
import org.learningsociety.reporting.attribution.Factor;
import org.learningsociety.reporting.testkit.Xml;
import org.w3c.dom.Document;

class WaterfallChartTest {
    private static final LocalizedText TITLE = LocalizedText.of("Thay đổi", "Change");

    @Test
    void eachBarBeginsWhereTheOneAboveEnds() {
        Document svg = Xml.parse(chart(40, 50, 7, 3, 0, 0).toSvg(Language.VI));

        // The axis leads from 40 % to 50 % and takes the width from 40 % to 96 %: 7 of 10 are 39.2.
        assertThat(bars(svg, "met")).containsExactly("40.00% 39.20%", "79.20% 16.80%");
        assertThat(bars(svg, "fall")).isEmpty();
    }

    @Test
    void whatLowersLeadsBackAndHasItsOwnLook() {
        Document svg = Xml.parse(chart(40, 47, 10, -5, 2, 0).toSvg(Language.VI));

        assertThat(bars(svg, "met")).containsExactly("40.00% 56.00%", "68.00% 11.20%");
        assertThat(bars(svg, "fall")).containsExactly("68.00% 28.00%");
    }

    @Test
    void theTwoResultsAreMarks() {
        Document svg = Xml.parse(chart(40, 47, 10, -5, 2, 0).toSvg(Language.VI));

        assertThat(Xml.elements(svg, "line").stream()
                        .filter(line -> line.getAttribute("class").equals("mark"))
                        .filter(line -> line.getParentNode() == svg.getDocumentElement())
                        .map(line -> line.getAttribute("x1")))
                .containsExactly("40.00%", "79.20%");
    }

    @Test
    void wordsTellBothResultsAndWhatEachFactorDid() {
        WaterfallChart chart = chart(40, 47, 10, -5, 2, 0);

        assertThat(chart.describe(Language.VI))
                .containsExactly(
                        "Năm 2024: 40,0\u00a0%",
                        "Minh chứng: +10,0\u00a0điểm\u00a0%",
                        "Tiêu chí: \u22125,0\u00a0điểm\u00a0%",
                        "Địa giới: +2,0\u00a0điểm\u00a0%",
                        "Đối tượng: 0,0\u00a0điểm\u00a0%",
                        "Năm 2025: 47,0\u00a0%");
        assertThat(chart.toSvg(Language.EN)).contains(">+10.0\u00a0pp<", ">\u22125.0\u00a0pp<", ">2024<", ">47.0%<");
    }

    @Test
    void aChangeOfNothingIsDrawn() {
        assertThat(bars(Xml.parse(chart(40, 40, 0, 0, 0, 0).toSvg(Language.VI)), "met"))
                .isEmpty();
    }

    private static WaterfallChart chart(int before, int after, int evidence, int rules, int territory, int members) {
        return new WaterfallChart(
                "c",
                TITLE,
                LocalizedText.of("Năm 2024", "2024"),
                LocalizedText.of("Năm 2025", "2025"),
                new Attribution(
                        percent(before),
                        percent(after),
                        Map.of(
                                Factor.EVIDENCE, percent(evidence),
                                Factor.RULES, percent(rules),
                                Factor.TERRITORY, percent(territory),
                                Factor.MEMBERSHIP, percent(members))));
    }

    private static Rational percent(int percent) {
        return Rational.of(percent, 100);
    }

    private static List<String> bars(Document svg, String look) {
        return Xml.elements(svg, "rect").stream()
                .filter(rect -> rect.getAttribute("class").equals(look))
                .filter(rect -> rect.getParentNode() == svg.getDocumentElement())
                .map(rect -> rect.getAttribute("x") + " " + rect.getAttribute("width"))
                .toList();
    }
}
