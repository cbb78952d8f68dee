package org.learningsociety.reporting.chart;

import static org.learningsociety.reporting.chart.Picture.percent;
import static org.learningsociety.reporting.chart.Picture.px;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.reporting.chart.HeatStrip.Column;
import org.learningsociety.reporting.wording.Wording;

/** Draws a {@link HeatStrip}. */
final class HeatStripDrawing {

    private static final int STRIP = 56;
    private static final int FOOT = 10;
    private static final int LINE = 17;
    private static final int NAME_LETTERS = 19;
    private static final int NAME_LINES = 4;

    private final HeatStrip chart;
    private final Wording wording;
    private final Picture picture;
    private final Shades shades;

    HeatStripDrawing(HeatStrip chart, Wording wording) {
        this.chart = chart;
        this.wording = wording;
        this.picture = new Picture(chart, wording);
        this.shades = new Shades(chart.classes(), wording);
    }

    String toSvg() {
        int top = shades.keyHeight(picture);
        List<String> first = name(0);
        List<String> last = chart.columns().size() > 1 ? name(chart.columns().size() - 1) : List.of();
        List<String> counts = counts();
        int names = top + STRIP + 4;
        int notes = names + Math.max(first.size(), last.size()) * LINE + 6;
        Svg svg = picture.open(notes + counts.size() * LINE, Shades.STYLE);
        shades.define(svg, chart.id());
        shades.key(svg, picture);
        for (int i = 0; i < chart.columns().size(); i++) {
            draw(svg, i, top);
        }
        svg.empty("rect", "class", "frame", "y", px(top), "width", "100%", "height", px(STRIP));
        lines(svg, first, "name", "0", names);
        lines(svg, last, "name end", "100%", names);
        lines(svg, counts, "note", "0", notes);
        return svg.close("svg").toString();
    }

    /** Each column reaches under the next one, so that no slit shows between them whatever the width. */
    private void draw(Svg svg, int i, int top) {
        Column column = chart.columns().get(i);
        String said = shades.describe(column.label(), column.rate());
        Optional<Integer> index = shades.index(column.rate());
        if (index.isPresent()) {
            rect(svg, i, top, STRIP, said, "class", shades.look(index.get()));
        } else {
            rect(svg, i, top, STRIP, said, "class", "paper");
            rect(svg, i, top, STRIP, said, "fill", Shades.none(chart.id()));
        }
        if (column.rate().filter(shades::isOpen).isPresent()) {
            rect(svg, i, top + STRIP - FOOT, FOOT, said, "fill", picture.hatch());
        }
    }

    private void rect(Svg svg, int i, int y, int height, String said, String look, String value) {
        int count = chart.columns().size();
        Rational left = Rational.of(i, count);
        Rational right = Rational.of(Math.min(i + 2, count), count);
        String[] place = {
            "x", percent(left), "y", px(y), "width", percent(right.minus(left)), "height", px(height), look, value
        };
        svg.open("rect", place).text("title", said).close("rect");
    }

    private List<String> name(int i) {
        if (chart.columns().isEmpty()) {
            return List.of(wording.noData());
        }
        LocalizedText label = chart.columns().get(i).label();
        return Lines.of(wording.text(label), NAME_LETTERS, NAME_LINES);
    }

    /** How many there are in each class that has any, the highest first. */
    private List<String> counts() {
        List<Optional<Integer>> indexes = chart.columns().stream()
                .map(column -> shades.index(column.rate()))
                .toList();
        List<String> counts = new ArrayList<>();
        for (int i = chart.classes().size() - 1; i >= 0; i--) {
            int count = Collections.frequency(indexes, Optional.of(i));
            if (count > 0) {
                Map<String, String> said = Map.of(
                        "count", wording.count(count), "class", chart.classes().name(wording, i));
                counts.add(picture.say("class.count", said));
            }
        }
        int without = Collections.frequency(indexes, Optional.<Integer>empty());
        if (without > 0) {
            counts.add(picture.say("class.no-data", Map.of("count", wording.count(without))));
        }
        return counts;
    }

    private static void lines(Svg svg, List<String> lines, String look, String x, int top) {
        int y = top;
        for (String line : lines) {
            svg.text("text", line, "class", look, "x", x, "y", px(y + 13));
            y += LINE;
        }
    }
}
