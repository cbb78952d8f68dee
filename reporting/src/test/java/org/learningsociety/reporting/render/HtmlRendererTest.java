package org.learningsociety.reporting.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.reporting.report.Block;
import org.learningsociety.reporting.report.Column;
import org.learningsociety.reporting.report.ColumnType;
import org.learningsociety.reporting.report.Report;
import org.learningsociety.reporting.report.Section;
import org.learningsociety.reporting.testkit.Golden;
import org.learningsociety.reporting.testkit.HostileReport;
import org.learningsociety.reporting.testkit.HostileText;
import org.learningsociety.reporting.testkit.SampleReport;
import org.learningsociety.reporting.testkit.Xml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class HtmlRendererTest {
    private static final LocalizedText NAME = LocalizedText.ofName("N");

    @ParameterizedTest
    @EnumSource
    void theSampleReportIsTheOneThatWasReadAndFoundGood(Language language) {
        Golden.check("report-" + language.tag() + ".html", HtmlRenderer.render(SampleReport.report(), language));
    }

    @ParameterizedTest
    @EnumSource
    void headingsDescendWithoutGaps(Language language) {
        List<Integer> levels = Xml.elements(page(language), "*").stream()
                .map(Element::getTagName)
                .filter(name -> name.matches("h[1-6]"))
                .map(name -> Integer.parseInt(name.substring(1)))
                .toList();

        assertThat(levels).startsWith(1).containsOnlyOnce(1).contains(2, 3);
        for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i)).isBetween(2, levels.get(i - 1) + 1);
        }
    }

    @Test
    void thePageSaysItsLanguageAndFitsATelephone() {
        Document page = page(Language.VI);

        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("vi");
        assertThat(page(Language.EN).getDocumentElement().getAttribute("lang")).isEqualTo("en");
        assertThat(Xml.elements(page, "meta"))
                .extracting(meta -> meta.getAttribute("name"))
                .contains("viewport");
        assertThat(Xml.elements(page, "title").get(0).getTextContent())
                .isEqualTo("Sơ kết xây dựng xã hội học tập huyện Mẫu");
    }

    @Test
    void everyTableHasACaptionAndItsHeadersAScope() {
        List<Element> tables = Xml.elements(page(Language.VI), "table");

        assertThat(tables).hasSize(3).allSatisfy(table -> {
            assertThat(Xml.elements(table, "caption")).hasSize(1);
            assertThat(Xml.elements(table, "th"))
                    .extracting(header -> header.getAttribute("scope"))
                    .containsOnly("col", "row");
        });
    }

    @Test
    void everyPictureHasATextAlternative() {
        Document page = page(Language.VI);
        Set<String> ids = ids(page);

        assertThat(Xml.elements(page, "svg").stream().filter(svg -> svg.hasAttribute("role")))
                .hasSize(2)
                .allSatisfy(svg -> assertThat(ids)
                        .contains(svg.getAttribute("aria-labelledby").split(" ")));
    }

    @Test
    void everyLinkLeadsToAPlaceOnThePage() {
        Document page = page(Language.VI);
        Set<String> ids = ids(page);

        assertThat(Xml.elements(page, "a"))
                .hasSize(5)
                .allSatisfy(link ->
                        assertThat(ids).contains(link.getAttribute("href").substring(1)));
        assertThat(ids)
                .hasSameSizeAs(Xml.elements(page, "*").stream()
                        .filter(one -> one.hasAttribute("id"))
                        .toList());
    }

    @Test
    void nothingIsLoadedAndNothingRuns() {
        String text = HtmlRenderer.render(SampleReport.report(), Language.VI);
        Document page = Xml.parse(text);

        assertThat(Xml.elements(page, "*")).allSatisfy(element -> {
            assertThat(element.getTagName())
                    .isNotIn("script", "link", "img", "iframe", "object", "embed", "base", "form");
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                String name = element.getAttributes().item(i).getNodeName();
                String value = element.getAttributes().item(i).getNodeValue();
                assertThat(name).isNotIn("src", "style").doesNotStartWith("on");
                assertThat(value)
                        .satisfiesAnyOf(
                                one -> assertThat(one).doesNotContain("://"),
                                one -> assertThat(name).isEqualTo("xmlns"));
            }
        });
        assertThat(Xml.elements(page, "style"))
                .extracting(Element::getTextContent)
                .allSatisfy(css -> assertThat(css).doesNotContain("://", "@import", "url("));
        assertThat(text).contains("default-src 'none'");
    }

    @Test
    void hostileTextStaysText() {
        Set<String> harmless = names(Xml.parse(HtmlRenderer.render(HostileReport.of("x"), Language.VI)));
        for (String hostile : HostileText.SAMPLES) {
            String text = HtmlRenderer.render(HostileReport.of(hostile), Language.VI);

            assertThat(names(Xml.parse(text)))
                    .as(hostile.substring(0, Math.min(20, hostile.length())))
                    .isEqualTo(harmless);
            assertThat(text)
                    .doesNotContainPattern(
                            "[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u202a-\\u202e\\u2066-\\u2069]");
        }
    }

    @Test
    void theSameReportIsTheSamePageOnEveryMachine() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        String page = HtmlRenderer.render(SampleReport.report(), Language.VI);
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(HtmlRenderer.render(SampleReport.report(), Language.VI)).isEqualTo(page);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void anEmptyReportSaysSo() {
        Report empty =
                Report.builder().title(NAME).date(LocalDate.of(2024, 12, 31)).build();

        assertThat(Xml.parse(HtmlRenderer.render(empty, Language.VI))
                        .getDocumentElement()
                        .getTextContent())
                .contains("Báo cáo không có nội dung", "31/12/2024");
    }

    @Test
    void anEmptyTableSaysSo() {
        Block.Table table = Block.Table.of("t", NAME, List.of(Column.of("c", NAME, ColumnType.TEXT)), List.of());
        Report report = Report.builder()
                .title(NAME)
                .date(LocalDate.of(2024, 12, 31))
                .addSections(Section.of("s", NAME, List.of(table)))
                .build();

        assertThat(HtmlRenderer.render(report, Language.EN)).contains("There are no rows.");
    }

    private static Document page(Language language) {
        return Xml.parse(HtmlRenderer.render(SampleReport.report(), language));
    }

    private static Set<String> ids(Document page) {
        return Xml.elements(page, "*").stream()
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(Document page) {
        return Xml.elements(page, "*").stream()
                .map(element -> element.getTagName() + element.getAttributes().getLength())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
