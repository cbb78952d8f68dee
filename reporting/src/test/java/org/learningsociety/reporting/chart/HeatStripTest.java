package org.learningsociety.reporting.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.reporting.chart.HeatStrip.Column;
import org.learningsociety.reporting.tally.Rate;
import org.learningsociety.reporting.testkit.Xml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class HeatStripTest {
    private static final LocalizedText TITLE = LocalizedText.of("Theo xã", "By commune");
    private static final RateClasses CLASSES = RateClasses.ofPercents(50);
    private static final List<Column> COLUMNS = List.of(
            new Column(LocalizedText.ofName("Đa"), Optional.empty()),
            column("Én", 30),
            column("Da", 70),
            column("An", 30));

    @Test
    void columnsAreOfOneWidthAndReachUnderTheNext() {
        Document svg = Xml.parse(HeatStrip.ranked("c", TITLE, CLASSES, COLUMNS).toSvg(Language.VI));

        assertThat(columns(svg))
                .containsExactly(
                        "0.00% 50.00% s4",
                        "25.00% 50.00% s0", "50.00% 50.00% s0", "75.00% 25.00% paper", "75.00% 25.00% url(#c-none)");
    }

    @Test
    void rankingGoesByFigureThenByNameAndEndsWithThoseWithoutData() {
        assertThat(HeatStrip.ranked("c", TITLE, CLASSES, COLUMNS).columns())
                .extracting(one -> one.label().vi())
                .containsExactly("Da", "An", "Én", "Đa");
        assertThat(HeatStrip.byName("c", TITLE, CLASSES, COLUMNS).columns())
                .extracting(one -> one.label().vi())
                .containsExactly("An", "Da", "Đa", "Én");
    }

    @Test
    void theEndsAreNamedAndEachClassIsCounted() {
        String svg = HeatStrip.ranked("c", TITLE, CLASSES, COLUMNS).toSvg(Language.VI);

        assertThat(svg)
                .contains(">Da</text>", ">Đa</text>")
                .doesNotContain(">An</text>")
                .contains(">1 đơn vị từ 50,0\u00a0%<", ">2 đơn vị dưới 50,0\u00a0%<", ">1 đơn vị không có số liệu<");
    }

    @Test
    void everyColumnIsToldInWordsAndToThePointer() {
        HeatStrip strip = HeatStrip.ranked("c", TITLE, CLASSES, COLUMNS);

        assertThat(strip.describe(Language.EN))
                .containsExactly(
                        "Da: 70.0%; class from 50.0%",
                        "An: 30.0%; class below 50.0%", "Én: 30.0%; class below 50.0%", "Đa: no data");
        assertThat(Xml.elements(Xml.parse(strip.toSvg(Language.EN)), "rect").stream()
                        .flatMap(rect -> Xml.elements(rect, "title").stream())
                        .map(Element::getTextContent)
                        .distinct())
                .containsExactlyElementsOf(strip.describe(Language.EN));
    }

    @Test
    void aStripOfNothingSaysSo() {
        assertThat(HeatStrip.ranked("c", TITLE, CLASSES, List.of()).toSvg(Language.VI))
                .contains("không có số liệu</text>");
    }

    private static Column column(String name, int percent) {
        return new Column(LocalizedText.ofName(name), Optional.of(Rate.exactly(Rational.of(percent, 100))));
    }

    private static List<String> columns(Document svg) {
        return Xml.elements(svg, "rect").stream()
                .filter(rect -> !Xml.elements(rect, "title").isEmpty())
                .map(rect -> rect.getAttribute("x") + " " + rect.getAttribute("width") + " "
                        + rect.getAttribute("class") + rect.getAttribute("fill"))
                .toList();
    }
}
