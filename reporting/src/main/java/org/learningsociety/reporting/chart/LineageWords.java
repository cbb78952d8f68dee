package org.learningsociety.reporting.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.learningsociety.core.territory.CodeSystem;
import org.learningsociety.core.territory.Succession;
import org.learningsociety.core.territory.UnitCode;
import org.learningsociety.core.territory.UnitState;
import org.learningsociety.core.text.MessageBundle;
import org.learningsociety.reporting.chart.LineageChart.Link;
import org.learningsociety.reporting.chart.LineageChart.Node;
import org.learningsociety.reporting.wording.Wording;

/** Says in words what {@link LineageDrawing} draws. */
final class LineageWords {

    private static final MessageBundle SENTENCES = MessageBundle.load(LineageWords.class, "chart");

    private final LineageChart chart;
    private final Wording wording;

    LineageWords(LineageChart chart, Wording wording) {
        this.chart = chart;
        this.wording = wording;
    }

    List<String> lines() {
        return IntStream.range(0, chart.columns().size())
                .boxed()
                .flatMap(column -> Stream.concat(
                        chart.links().stream()
                                .filter(link -> link.column() == column)
                                .map(this::link),
                        chart.ended(column).stream().map(node -> ended(column, node))))
                .toList();
    }

    String day(int column) {
        return say(column == 0 ? "lineage.first" : "lineage.next", Map.of("date", date(column)));
    }

    String name(UnitState unit) {
        return wording.plain(unit.fullName());
    }

    String code(UnitState unit) {
        return unit.code(CodeSystem.NSO).map(UnitCode::value).orElse("");
    }

    String kind(Link link) {
        return link.succession()
                .map(Succession::kind)
                .map(wording::succession)
                .orElseGet(() -> say("lineage.goes-on", Map.of()));
    }

    String noSuccessor() {
        return say("lineage.no-successor", Map.of());
    }

    private String link(Link link) {
        Node from = chart.columns().get(link.column()).find(link.from()).orElseThrow();
        Node to = chart.columns().get(link.column() + 1).find(link.to()).orElseThrow();
        return say(
                "lineage.link",
                Map.of(
                        "from", unit(from.unit()),
                        "to", unit(to.unit()),
                        "kind", kind(link),
                        "date", date(link.column() + 1)));
    }

    private String ended(int column, Node node) {
        return say("lineage.ended", Map.of("unit", unit(node.unit()), "date", date(column + 1)));
    }

    private String unit(UnitState unit) {
        String code = code(unit);
        return code.isEmpty() ? name(unit) : say("lineage.unit", Map.of("name", name(unit), "code", code));
    }

    private String date(int column) {
        LocalDate day = chart.columns().get(column).day();
        return wording.date(day);
    }

    private String say(String key, Map<String, String> arguments) {
        return SENTENCES.format(wording.language(), key, arguments);
    }
}
