package org.learningsociety.reporting.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.learningsociety.core.catalog.CoreCatalog;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.Level;
import org.learningsociety.core.territory.UnitDescription;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitState;
import org.learningsociety.core.territory.UnitType;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.reporting.testkit.HostileText;
import org.learningsociety.reporting.testkit.Xml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class LineageChartTest {
    private static final Gazetteer VIETNAM = CoreCatalog.load().territory();
    private static final LocalizedText TITLE = LocalizedText.of("Biến động", "Lineage");
    private static final LocalDate IN_2024 = LocalDate.of(2024, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void aColumnIsMadeForEachDayOnWhichSomethingHappened() {
        LineageChart chart = follow("vn-bac-giang", "vn-bac-ninh");

        assertThat(texts(chart))
                .containsExactly(
                        "2024-01-01: Tỉnh Bắc Giang, Tỉnh Bắc Ninh",
                        "2025-07-01: Tỉnh Bắc Ninh",
                        "2026-09-20: Thành phố Bắc Ninh");
    }

    @Test
    void daysThatConcernOthersMakeNoColumn() {
        assertThat(texts(follow("vn-cao-bang"))).containsExactly("2024-01-01: Tỉnh Cao Bằng");
    }

    @Test
    void theLastDayMayHaveAColumnAndTheNextMayNot() {
        LocalDate reform = LocalDate.of(2025, 7, 1);
        List<UnitId> unit = List.of(UnitId.of("vn-bac-giang"));

        assertThat(LineageChart.of("c", TITLE, VIETNAM, IN_2024, reform, unit).columns())
                .hasSize(2);
        assertThat(LineageChart.of("c", TITLE, VIETNAM, IN_2024, reform.minusDays(1), unit)
                        .columns())
                .hasSize(1);
        assertThat(LineageChart.of("c", TITLE, VIETNAM, reform, TODAY, List.of(UnitId.of("vn-bac-ninh-2025")))
                        .columns())
                .hasSize(2);
    }

    @Test
    void wordsTellEachLineAndEachEnd() {
        LineageChart chart = follow("vn-dak-nong-krong-no", "vn-dak-nong-krong-no-dak-mam", "vn-dak-lak-lak-krong-no");

        assertThat(chart.describe(Language.VI))
                .containsExactly(
                        "Thị trấn Đắk Mâm (mã 24688) → Xã Krông Nô (mã 24688): toàn bộ, từ ngày 01/07/2025",
                        "Xã Krông Nô (mã 24604) → Xã Krông Nô (mã 24604): đơn vị tiếp tục, từ ngày 01/07/2025",
                        "Huyện Krông Nô (mã 664): kết thúc từ ngày 01/07/2025, không ghi đơn vị kế tiếp");
        assertThat(chart.describe(Language.EN))
                .contains("Thị trấn Đắk Mâm (code 24688) → Xã Krông Nô (code 24688): whole, from 1 July 2025");
    }

    @Test
    void aPartIsDrawnOtherwiseThanTheWhole() {
        Document svg = Xml.parse(follow("vn-ha-noi-hai-ba-trung-quynh-mai", "vn-ha-noi-hai-ba-trung-quynh-loi")
                .toSvg(Language.VI));
        LineageChart divided = LineageChart.of(
                "c",
                TITLE,
                VIETNAM,
                LocalDate.of(2025, 6, 30),
                TODAY,
                List.of(UnitId.of("vn-ha-noi-hai-ba-trung-minh-khai")));

        // One of each is the legend's.
        assertThat(lines(svg))
                .containsExactlyInAnyOrder(
                        "link goes-on", "link goes-on", "link whole", "link whole", "link whole", "link whole");
        assertThat(lines(Xml.parse(divided.toSvg(Language.VI)))).containsExactly("link part", "link part");
    }

    @Test
    void linesLeadFromTheMiddleOfAUnitToTheMeanHeightOfThoseThatCameTogether() {
        Document svg = Xml.parse(follow("vn-bac-giang", "vn-bac-ninh").toSvg(Language.VI));

        // Two lines of the legend and two with the days take 81. A box with a name of two lines is 60 high, and 7 lie
        // between
        // two boxes; three columns of 27 % leave 9 % between them.
        assertThat(Xml.elements(svg, "line").stream()
                        .filter(line -> line.getAttribute("x1").endsWith("%"))
                        .map(line -> Stream.of("x1", "y1", "x2", "y2")
                                .map(line::getAttribute)
                                .collect(Collectors.joining(" "))))
                .startsWith("27% 111 36% 144", "27% 178 36% 144");
    }

    @Test
    void noLinesCrossWhereEachUnitHasOneSuccessor() {
        List<UnitId> provinces = VIETNAM.at(IN_2024).units(Level.PROVINCE).stream()
                .map(UnitState::id)
                .toList();

        LineageChart chart = LineageChart.of("c", TITLE, VIETNAM, IN_2024, LocalDate.of(2025, 7, 1), provinces);

        assertThat(crossings(chart)).isZero();
    }

    @Test
    void theOrderOfTheUnitsThatAreFollowedDoesNotMatter() {
        List<UnitId> units = new ArrayList<>(VIETNAM.at(IN_2024).children(UnitId.of("vn-dak-nong-krong-no")).stream()
                .map(UnitState::id)
                .toList());
        LineageChart chart = LineageChart.of("c", TITLE, VIETNAM, IN_2024, TODAY, units);
        Collections.reverse(units);

        assertThat(LineageChart.of("c", TITLE, VIETNAM, IN_2024, TODAY, units)).isEqualTo(chart);
    }

    @Test
    void thePictureHasATextAlternative() {
        LineageChart chart = follow("vn-bac-giang");
        Element svg = Xml.parse(chart.toSvg(Language.EN)).getDocumentElement();

        assertThat(svg.getAttribute("aria-labelledby")).isEqualTo("c-title c-desc");
        assertThat(Xml.elements(svg, "title").get(0).getTextContent()).isEqualTo("Lineage");
        assertThat(Xml.elements(svg, "desc").get(0).getTextContent())
                .isEqualTo(String.join("; ", chart.describe(Language.EN)));
    }

    @Test
    void hostileTextStaysText() {
        for (String text : HostileText.SAMPLES) {
            String svg = named(text).toSvg(Language.EN);

            assertThat(Xml.elements(Xml.parse(svg), "*"))
                    .extracting(Element::getTagName)
                    .containsOnly("svg", "title", "desc", "style", "rect", "text");
            assertThat(svg).doesNotContainPattern("[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u202a-\\u202e]");
        }
    }

    @Test
    void aUnitThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> follow("vn-bac-ninh-2025")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void whatDoesNotFitTogetherIsRefused() {
        LineageChart chart = follow("vn-bac-giang");
        List<LineageChart.Column> backwards = new ArrayList<>(chart.columns());
        Collections.reverse(backwards);
        var link = new LineageChart.Link(2, UnitId.of("vn-bac-ninh-2025"), UnitId.of("vn-x"), Optional.empty());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LineageChart("c", TITLE, List.of(), List.of()))
                .withMessage("a lineage must have a column, but had none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LineageChart("c", TITLE, backwards, List.of()))
                .withMessage("columns must be in order, but 2025-07-01 comes after 2026-09-20");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LineageChart("c", TITLE, chart.columns(), List.of(link)))
                .withMessageStartingWith("a link must join units of neighboring columns, but was ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LineageChart("a b", TITLE, chart.columns(), chart.links()))
                .withMessageContaining("\"a b\"");
    }

    /** A chart of one unit with a given name. */
    static LineageChart named(String name) {
        UnitDescription unit = new UnitDescription(name, UnitType.of("xã"), Optional.empty(), List.of());
        var node = new LineageChart.Node(new UnitState(UnitId.of("a"), Level.COMMUNE, unit), Optional.empty());
        return new LineageChart(
                "c", LocalizedText.ofName(name), List.of(new LineageChart.Column(IN_2024, List.of(node))), List.of());
    }

    private static LineageChart follow(String... units) {
        return LineageChart.of(
                "c",
                TITLE,
                VIETNAM,
                IN_2024,
                TODAY,
                Stream.of(units).map(UnitId::of).toList());
    }

    private static List<String> texts(LineageChart chart) {
        return chart.columns().stream()
                .map(column -> column.day() + ": "
                        + String.join(
                                ", ",
                                column.nodes().stream()
                                        .map(node -> node.unit().fullName())
                                        .toList()))
                .toList();
    }

    private static List<String> lines(Document svg) {
        return Xml.elements(svg, "line").stream()
                .map(line -> line.getAttribute("class"))
                .toList();
    }

    private static long crossings(LineageChart chart) {
        return chart.links().stream()
                .flatMap(one -> chart.links().stream().filter(other -> cross(chart, one, other)))
                .count();
    }

    private static boolean cross(LineageChart chart, LineageChart.Link one, LineageChart.Link other) {
        int left = one.column();
        return other.column() == left
                && place(chart, left, one.from()) < place(chart, left, other.from())
                && place(chart, left + 1, one.to()) > place(chart, left + 1, other.to());
    }

    private static int place(LineageChart chart, int column, UnitId unit) {
        return chart.columns().get(column).nodes().stream()
                .map(node -> node.unit().id())
                .toList()
                .indexOf(unit);
    }
}
