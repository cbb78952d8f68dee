package org.learningsociety.reporting.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.learningsociety.core.catalog.CoreCatalog;
import org.learningsociety.core.territory.Gazetteer;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitState;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.reporting.testkit.HostileText;
import org.learningsociety.reporting.testkit.Xml;

class LineageChartProperties {

    private static final Gazetteer VIETNAM = CoreCatalog.load().territory();
    private static final LocalDate EVE = LocalDate.of(2025, 6, 30);

    @Property(tries = 200)
    @Label("P-123 a picture is well-formed for any text, drawn alike each time, and says its text alternative")
    void p123PictureIsWellFormed(@ForAll("texts") String name, @ForAll Language language) {
        LineageChart chart = LineageChartTest.named(name);

        String svg = chart.toSvg(language);

        assertThat(chart.toSvg(language)).isEqualTo(svg);
        assertThat(Xml.elements(Xml.parse(svg), "desc").get(0).getTextContent())
                .isEqualTo(String.join("; ", chart.describe(language)));
    }

    @Property(tries = 100)
    void everyUnitHasALineOrHasEndedAndEveryLineIsTold(@ForAll("units") Set<UnitId> units) {
        LineageChart chart =
                LineageChart.of("c", LocalizedText.ofName("x"), VIETNAM, EVE, LocalDate.of(2026, 9, 20), units);

        assertThat(chart.columns().get(0).nodes())
                .extracting(node -> node.unit().id())
                .containsExactlyInAnyOrderElementsOf(units);
        int ended = 0;
        for (int i = 0; i < chart.columns().size() - 1; i++) {
            int column = i;
            List<UnitId> gone =
                    chart.ended(i).stream().map(node -> node.unit().id()).toList();
            Set<UnitId> leave = chart.links().stream()
                    .filter(link -> link.column() == column)
                    .map(LineageChart.Link::from)
                    .collect(Collectors.toSet());
            ended += gone.size();
            assertThat(chart.columns().get(i).nodes())
                    .allSatisfy(node -> assertThat(leave.contains(node.unit().id()))
                            .isNotEqualTo(gone.contains(node.unit().id())));
        }
        assertThat(chart.describe(Language.VI)).hasSize(chart.links().size() + ended);
        Xml.parse(chart.toSvg(Language.VI));
    }

    @Provide
    Arbitrary<String> texts() {
        return HostileText.hostileTexts();
    }

    @Provide
    Arbitrary<Set<UnitId>> units() {
        List<UnitId> all = VIETNAM.at(EVE).units().stream().map(UnitState::id).toList();
        return Arbitraries.of(all).set().ofMinSize(1).ofMaxSize(12);
    }
}
