package org.learningsociety.reporting.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitState;
import org.learningsociety.reporting.chart.LineageChart.Link;
import org.learningsociety.reporting.chart.LineageChart.Node;
import org.learningsociety.reporting.wording.Wording;

/**
 * Draws a {@link LineageChart}. As in {@link RateBarsDrawing}, lengths across are shares of the width and lengths down are pixels.
 *
 * <p>The first column is a stack; a unit of a later one lies at the mean height of those from which it came, if there is room.
 */
final class LineageDrawing {

    private static final int NAME_LINE = 17;
    private static final int NOTE_LINE = 16;
    private static final int PADDING = 5;
    private static final int GAP = 7;
    private static final int LEGEND_LINE = 20;
    private static final int INDENT = 6;
    private static final int LINES = 3;
    // A telephone's page is this wide, and letters so: those of names are bold, the others are smaller.
    private static final int NARROWEST = 328;
    private static final int NAME_LETTER = 8;
    private static final int MINOR_LETTER = 7;
    private static final int FEWEST_LETTERS = 8;

    private static final String STYLE = """
            .ls-lineage{font:13px/1 system-ui,"Segoe UI","Noto Sans",Arial,sans-serif;--link:#1d5a84;--line:#8a9299}
            .ls-lineage text{fill:currentColor}.ls-lineage .name{font-weight:600}.ls-lineage .minor{font-size:12px;opacity:.8}
            .ls-lineage .frame{fill:none;stroke:var(--line)}.ls-lineage .ended{stroke-dasharray:2 3}
            .ls-lineage .link{stroke:var(--link);stroke-width:2}.ls-lineage .goes-on{stroke-width:4}
            .ls-lineage .part{stroke-dasharray:7 4}.ls-lineage .area-only{stroke-dasharray:2 4}
            .ls-lineage .people-only{stroke-dasharray:9 3 2 3}
            @media screen and (prefers-color-scheme:dark){.ls-lineage{--link:#78b7e3;--line:#7b858d}}
            """;

    private final LineageChart chart;
    private final Wording wording;
    private final LineageWords words;
    private final int boxWidth;
    private final int step;
    private final List<Map<UnitId, Integer>> tops = new ArrayList<>();
    private final Svg svg = new Svg();

    LineageDrawing(LineageChart chart, Wording wording) {
        this.chart = chart;
        this.wording = wording;
        this.words = new LineageWords(chart, wording);
        int columns = chart.columns().size();
        int between = columns == 1 ? 0 : 28 / columns;
        this.boxWidth = (100 - (columns - 1) * between) / columns;
        this.step = boxWidth + between;
    }

    String toSvg() {
        Map<String, String> legend = legend();
        int days = legend.size() * LEGEND_LINE;
        int header = days + 7 + headerLines() * NAME_LINE;
        int bottom = header;
        for (int column = 0; column < chart.columns().size(); column++) {
            bottom = Math.max(bottom, place(column, header));
        }
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "ls-lineage",
                "role",
                "img",
                "width",
                "100%",
                "height",
                px(bottom + 1),
                "aria-labelledby",
                chart.id() + "-title " + chart.id() + "-desc");
        svg.text("title", wording.text(chart.title()), "id", chart.id() + "-title");
        svg.text("desc", String.join("; ", chart.describe(wording.language())), "id", chart.id() + "-desc");
        svg.style(STYLE);
        int y = 0;
        for (Map.Entry<String, String> entry : legend.entrySet()) {
            svg.empty("line", "class", entry.getKey(), "x1", "0", "x2", "28", "y1", px(y + 9), "y2", px(y + 9));
            svg.text("text", entry.getValue(), "x", "36", "y", px(y + 13));
            y += LEGEND_LINE;
        }
        chart.links().forEach(this::draw);
        for (int column = 0; column < chart.columns().size(); column++) {
            draw(column, days);
        }
        return svg.close("svg").toString();
    }

    /** The looks of the lines that occur, and what they mean. */
    private Map<String, String> legend() {
        Map<String, String> legend = new LinkedHashMap<>();
        chart.links().stream()
                .sorted((one, other) -> look(one).compareTo(look(other)))
                .forEach(link -> legend.put(look(link), words.kind(link)));
        return legend;
    }

    private static String look(Link link) {
        String kind =
                link.succession().map(succession -> succession.kind().name()).orElse("GOES_ON");
        return "link " + kind.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the lower end of the column. */
    private int place(int column, int header) {
        Map<UnitId, Integer> places = new HashMap<>();
        tops.add(places);
        List<Node> nodes = chart.columns().get(column).nodes();
        int free = header;
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            int caption = caption(nodes, i).size() * NOTE_LINE;
            int top = Math.max(free + caption, wanted(column, node) - height(column, node) / 2);
            places.put(node.unit().id(), top);
            free = top + height(column, node) + GAP;
        }
        return free - GAP;
    }

    private int wanted(int column, Node node) {
        List<Integer> sources = chart.links().stream()
                .filter(link -> link.column() == column - 1
                        && link.to().equals(node.unit().id()))
                .map(link -> middle(link.column(), link.from()))
                .toList();
        return sources.isEmpty()
                ? 0
                : sources.stream().mapToInt(Integer::intValue).sum() / sources.size();
    }

    private int middle(int column, UnitId unit) {
        Node node = chart.columns().get(column).find(unit).orElseThrow();
        return tops.get(column).getOrDefault(unit, 0) + height(column, node) / 2;
    }

    private void draw(Link link) {
        svg.empty(
                "line",
                "class",
                look(link),
                "x1",
                percent(link.column() * step + boxWidth),
                "x2",
                percent((link.column() + 1) * step),
                "y1",
                px(middle(link.column(), link.from())),
                "y2",
                px(middle(link.column() + 1, link.to())));
    }

    private void draw(int column, int days) {
        List<Node> nodes = chart.columns().get(column).nodes();
        svg.open("svg", "x", percent(column * step), "width", percent(boxWidth));
        lines(day(column), "name", NAME_LINE, 0, days + 2);
        for (int i = 0; i < nodes.size(); i++) {
            int top = tops.get(column).getOrDefault(nodes.get(i).unit().id(), 0);
            List<String> caption = caption(nodes, i);
            lines(caption, "minor", NOTE_LINE, 0, top - 2 - caption.size() * NOTE_LINE);
            box(column, nodes.get(i), top);
        }
        svg.close("svg");
    }

    private int lines(List<String> lines, String look, int height, int x, int top) {
        int y = top;
        for (String line : lines) {
            svg.text("text", line, "class", look, "x", px(x), "y", px(y + 13));
            y += height;
        }
        return y;
    }

    private void box(int column, Node node, int top) {
        String look = hasEnded(column, node) ? "frame ended" : "frame";
        // Half a pixel of the frame lies outside the box, and would be cut off at the edges of the column.
        svg.open("svg", "y", px(top), "width", "100%", "height", px(height(column, node)), "overflow", "visible");
        svg.empty("rect", "class", look, "width", "100%", "height", "100%", "rx", "3");
        int y = lines(name(node), "name", NAME_LINE, INDENT, PADDING);
        lines(note(column, node), "minor", NOTE_LINE, INDENT, y - 1);
        svg.close("svg");
    }

    /** The unit above is said once for all neighbors that share it; that a province lies in the country goes without saying. */
    private List<String> caption(List<Node> nodes, int index) {
        Optional<UnitState> above = nodes.get(index).parent();
        boolean said = index > 0 && nodes.get(index - 1).parent().equals(above);
        return above.filter(unit -> !said && unit.parent().isPresent())
                .map(unit -> fit(words.name(unit), MINOR_LETTER, 0))
                .orElse(List.of());
    }

    private List<String> day(int column) {
        return fit(words.day(column), NAME_LETTER, 0);
    }

    private int headerLines() {
        return IntStream.range(0, chart.columns().size())
                .map(column -> day(column).size())
                .max()
                .orElse(0);
    }

    private int height(int column, Node node) {
        return 2 * PADDING + name(node).size() * NAME_LINE + note(column, node).size() * NOTE_LINE;
    }

    private List<String> name(Node node) {
        return fit(words.name(node.unit()), NAME_LETTER, INDENT);
    }

    private List<String> note(int column, Node node) {
        String code = words.code(node.unit());
        String ended = hasEnded(column, node) ? words.noSuccessor() : "";
        String note = Stream.of(code, ended).filter(text -> !text.isEmpty()).collect(Collectors.joining(" · "));
        return note.isEmpty() ? List.of() : fit(note, MINOR_LETTER, INDENT);
    }

    private boolean hasEnded(int column, Node node) {
        return chart.ended(column).contains(node);
    }

    private List<String> fit(String text, int letterWidth, int indent) {
        int letters = (boxWidth * NARROWEST / 100 - 2 * indent) / letterWidth;
        return Lines.of(text, Math.max(letters, FEWEST_LETTERS), LINES);
    }

    private static String percent(int share) {
        return share + "%";
    }

    private static String px(int pixels) {
        return Integer.toString(pixels);
    }
}
