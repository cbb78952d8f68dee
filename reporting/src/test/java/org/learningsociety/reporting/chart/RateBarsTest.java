package org.learningsociety.reporting.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.reporting.tally.Histogram;
import org.learningsociety.reporting.tally.Tally;
import org.learningsociety.reporting.testkit.HostileText;
import org.learningsociety.reporting.testkit.Xml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class RateBarsTest {
    private static final LocalizedText TITLE = LocalizedText.of("Theo xã", "By commune");
    // Of ten, four met, one is unknown, one is missing: the hatching goes from 40 % to 60 %.
    private static final Tally TALLY = new Tally(4, 9, 1, 2, 0, 0, 12, Histogram.empty());

    @Test
    void theHatchedPartLiesBetweenTheBounds() {
        Document svg = Xml.parse(chart(bar("A", TALLY)).toSvg(Language.VI));

        assertThat(drawn(svg, "class", "met")).containsExactly("0 40.00%");
        assertThat(drawn(svg, "fill", "url(#c-hatch)")).containsExactly("40.00% 20.00%");
        assertThat(drawn(svg, "class", "not")).containsExactly("0 100%");
    }

    @Test
    void wordsAndNumbersTellTheSame() {
        assertThat(chart(bar("A", TALLY)).toSvg(Language.VI))
                .contains(">A<", ">44,4\u00a0%<", ">40,0–60,0\u00a0%<")
                .contains("4 đạt · 2 chưa xác định · 4 không đạt", "không đánh giá");
    }

    @Test
    void aTallyOfNobodyHasNoBar() {
        String svg = chart(bar("A", Tally.EMPTY)).toSvg(Language.EN);

        assertThat(svg).contains("no data");
        assertThat(drawn(Xml.parse(svg), "class", "met")).isEmpty();
    }

    @Test
    void thePictureHasATextAlternative() {
        Element svg = Xml.parse(chart(bar("A", TALLY)).toSvg(Language.VI)).getDocumentElement();

        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getAttribute("aria-labelledby")).isEqualTo("c-title c-desc");
        assertThat(Xml.elements(svg, "title").get(0).getTextContent()).isEqualTo("Theo xã");
        assertThat(Xml.elements(svg, "desc").get(0).getTextContent())
                .isEqualTo("A: 44,4\u00a0% (chắc chắn từ 40,0\u00a0% đến 60,0\u00a0%; đã nhận 91,7\u00a0% số dự kiến)");
    }

    @Test
    void rankingGoesByWhatIsCertainThenByWhatMayBeThenByName() {
        Tally half = new Tally(1, 2, 0, 0, 0, 0, 2, Histogram.empty());
        Tally halfOpen = new Tally(1, 2, 1, 0, 0, 0, 2, Histogram.empty());
        Tally third = new Tally(1, 3, 2, 0, 0, 0, 3, Histogram.empty());

        RateBars chart = RateBars.ranked(
                "c",
                TITLE,
                List.of(bar("Z", Tally.EMPTY), bar("D", third), bar("Đ", half), bar("D", half), bar("E", halfOpen)));

        assertThat(chart.bars())
                .containsExactly(
                        bar("E", halfOpen), bar("D", half), bar("Đ", half), bar("D", third), bar("Z", Tally.EMPTY));
    }

    @Test
    void hostileTextStaysText() {
        for (String text : HostileText.SAMPLES) {
            LocalizedText name = LocalizedText.ofName(text);
            String svg = new RateBars("c", name, List.of(new RateBars.Bar(name, TALLY))).toSvg(Language.EN);

            assertThat(Xml.elements(Xml.parse(svg), "*"))
                    .extracting(Element::getTagName)
                    .containsOnly("svg", "title", "desc", "style", "defs", "pattern", "rect", "line", "text");
            assertThat(svg).doesNotContainPattern("[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u202a-\\u202e]");
        }
    }

    @Test
    void anIdThatCouldNotStandInALinkIsRefused() {
        assertThatThrownBy(() -> new RateBars("a b", TITLE, List.of())).hasMessageContaining("\"a b\"");
    }

    @Test
    void longLabelsAreBrokenAndThenCut() {
        assertThat(Lines.of("xã Một Hai", 10, 2)).containsExactly("xã Một Hai");
        assertThat(Lines.of("xã Một Hai Ba", 10, 2)).containsExactly("xã Một Hai", "Ba");
        assertThat(Lines.of("abcdefghijklmno", 10, 2)).containsExactly("abcdefghij", "klmno");
        assertThat(Lines.of("x".repeat(30), 10, 2)).containsExactly("x".repeat(10), "x".repeat(9) + "…");
        assertThat(Lines.of("😀".repeat(11), 10, 2)).containsExactly("😀".repeat(10), "😀");
    }

    private static RateBars chart(RateBars.Bar... bars) {
        return new RateBars("c", TITLE, List.of(bars));
    }

    private static RateBars.Bar bar(String name, Tally tally) {
        return new RateBars.Bar(LocalizedText.ofName(name), tally);
    }

    /** The places of the bars' parts, without those of the legend. */
    private static List<String> drawn(Document svg, String attribute, String value) {
        return Xml.elements(svg, "rect").stream()
                .filter(rect -> rect.getAttribute(attribute).equals(value))
                .filter(rect -> rect.getParentNode() == svg.getDocumentElement())
                .map(rect -> rect.getAttribute("x") + " " + rect.getAttribute("width"))
                .toList();
    }
}
