package org.learningsociety.reporting.chart;

import static org.learningsociety.reporting.chart.Picture.percent;
import static org.learningsociety.reporting.chart.Picture.px;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.learningsociety.core.number.Rational;
import org.learningsociety.reporting.attribution.Factor;
import org.learningsociety.reporting.chart.WaterfallChart.Fall;
import org.learningsociety.reporting.wording.Wording;

/** Draws a {@link WaterfallChart}: a row for each bar, names and figures at its left. */
final class WaterfallDrawing {

    private static final int NAME_LINE = 17;
    private static final int PADDING = 6;
    private static final int BAR = 20;
    private static final int AXIS = 22;
    private static final int NAME_LINES = 4;
    private static final Rational LEFT = Rational.of(40, 100);
    private static final Rational WIDTH = Rational.of(56, 100);
    private static final int NAME_LETTERS = 38 * Picture.NARROWEST / 100 / Picture.NAME_LETTER;

    private static final String STYLE = """
            .ls-picture .fall{fill:var(--fall)}.ls-picture .mark{stroke:currentColor;stroke-width:3}
            .ls-picture .step{stroke:var(--line);stroke-dasharray:2 2}
            """;

    private final WaterfallChart chart;
    private final Wording wording;
    private final Picture picture;
    private final Scale scale;

    WaterfallDrawing(WaterfallChart chart, Wording wording) {
        this.chart = chart;
        this.wording = wording;
        this.picture = new Picture(chart, wording);
        List<Rational> levels = Stream.concat(
                        Stream.of(chart.attribution().before()),
                        chart.falls().stream().map(Fall::to))
                .sorted(Comparator.naturalOrder())
                .toList();
        this.scale = Scale.holding(levels.get(0), levels.get(levels.size() - 1));
    }

    static String name(Wording wording, Factor factor) {
        return Picture.say(wording, "factor." + factor.name(), Map.of());
    }

    String toSvg() {
        Legend legend = new Legend()
                .add(
                        picture.say("waterfall.level", Map.of()),
                        svg -> svg.empty("line", "class", "mark", "x1", "7", "x2", "7", "y2", "14"))
                .add(picture.say("waterfall.rise", Map.of()), "class", "met")
                .add(picture.say("waterfall.fall", Map.of()), "class", "fall");
        int top = legend.height();
        String before = wording.text(chart.before());
        String after = wording.text(chart.after());
        int bottom = top + height(before) + height(after);
        for (Fall fall : chart.falls()) {
            bottom += height(name(wording, fall.factor()));
        }
        Svg svg = picture.open(bottom + AXIS, STYLE);
        legend.draw(svg);
        grid(svg, top, bottom);
        level(svg, before, chart.attribution().before(), top);
        int above = top + middle(before);
        int y = top + height(before);
        for (Fall fall : chart.falls()) {
            String name = name(wording, fall.factor());
            step(svg, fall.from(), above, y + middle(name));
            words(svg, name, wording.percentagePoints(fall.change()), y);
            bar(svg, fall, y + middle(name));
            above = y + middle(name);
            y += height(name);
        }
        step(svg, chart.attribution().after(), above, y + middle(after));
        level(svg, after, chart.attribution().after(), y);
        return svg.close("svg").toString();
    }

    private void grid(Svg svg, int top, int bottom) {
        for (Rational tick : scale.ticks()) {
            String x = x(tick);
            svg.empty("line", "class", "grid", "x1", x, "x2", x, "y1", px(top), "y2", px(bottom));
            svg.text("text", picture.tick(tick), "class", "note mid", "x", x, "y", px(bottom + 16));
        }
    }

    private void level(Svg svg, String name, Rational share, int top) {
        words(svg, name, wording.percent(share), top);
        int middle = top + middle(name);
        String x = x(share);
        svg.empty("line", "class", "mark", "x1", x, "x2", x, "y1", px(middle - BAR / 2), "y2", px(middle + BAR / 2));
    }

    private void words(Svg svg, String name, String figure, int top) {
        int y = top + PADDING;
        for (String line : lines(name)) {
            svg.text("text", line, "class", "name", "x", "0", "y", px(y + 13));
            y += NAME_LINE;
        }
        svg.text("text", figure, "x", "0", "y", px(y + 13));
    }

    /** A factor that did nothing has no bar, and the line goes on. */
    private void bar(Svg svg, Fall fall, int middle) {
        if (fall.change().signum() == 0) {
            step(svg, fall.to(), middle - BAR, middle + BAR);
            return;
        }
        Rational left = fall.from().min(fall.to());
        svg.empty(
                "rect",
                "class",
                fall.change().signum() < 0 ? "fall" : "met",
                "x",
                x(left),
                "y",
                px(middle - BAR / 2),
                "width",
                percent(scale.place(fall.from().max(fall.to()))
                        .minus(scale.place(left))
                        .multipliedBy(WIDTH)),
                "height",
                px(BAR));
    }

    private void step(Svg svg, Rational share, int above, int below) {
        String x = x(share);
        svg.empty("line", "class", "step", "x1", x, "x2", x, "y1", px(above + BAR / 2), "y2", px(below - BAR / 2));
    }

    private String x(Rational share) {
        return percent(LEFT.plus(WIDTH.multipliedBy(scale.place(share))));
    }

    private static int middle(String name) {
        return height(name) / 2;
    }

    private static int height(String name) {
        return 2 * PADDING + (lines(name).size() + 1) * NAME_LINE;
    }

    private static List<String> lines(String name) {
        return Lines.of(name, NAME_LETTERS, NAME_LINES);
    }
}
