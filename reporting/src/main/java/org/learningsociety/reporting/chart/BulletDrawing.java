package org.learningsociety.reporting.chart;

import static org.learningsociety.reporting.chart.Picture.percent;
import static org.learningsociety.reporting.chart.Picture.px;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.target.TargetStatus;
import org.learningsociety.core.target.ValueBounds;
import org.learningsociety.reporting.chart.BulletChart.Bullet;
import org.learningsociety.reporting.tally.Rate;
import org.learningsociety.reporting.wording.Wording;

/** Draws a {@link BulletChart}. */
final class BulletDrawing {

    private static final int LABEL_LINE = 19;
    private static final int NOTE_LINE = 17;
    private static final int BAR = 14;
    private static final int OVER = 4;
    private static final int GAP = 16;
    private static final int AXIS = 22;
    private static final int LABEL_LETTERS = 26;

    private static final int LABEL_LINES = 4;
    private static final int NOTE_LETTERS = 46;
    private static final int NOTE_LINES = 2;

    private static final String STYLE = """
            .ls-picture .mark{stroke:currentColor;stroke-width:3}.ls-picture .halo{stroke:var(--halo);stroke-width:6}
            .ls-picture .mark-range{stroke:currentColor}
            """;

    private final BulletChart chart;
    private final Wording wording;
    private final Picture picture;

    BulletDrawing(BulletChart chart, Wording wording) {
        this.chart = chart;
        this.wording = wording;
        this.picture = new Picture(chart, wording);
    }

    String toSvg() {
        Legend legend = new Legend()
                .add(say("certain"), "class", "met")
                .add(say("uncertain"), "fill", picture.hatch())
                .add(say("target"), svg -> svg.empty("line", "class", "mark", "x1", "7", "x2", "7", "y2", "14"));
        int bottom = legend.height();
        for (Bullet bullet : chart.bullets()) {
            bottom += height(bullet);
        }
        Svg svg = picture.open(bottom + AXIS, STYLE);
        legend.draw(svg);
        grid(svg, legend.height(), bottom);
        int top = legend.height();
        for (Bullet bullet : chart.bullets()) {
            draw(svg, bullet, top);
            top += height(bullet);
        }
        return svg.close("svg").toString();
    }

    private void grid(Svg svg, int top, int bottom) {
        for (int quarter = 0; quarter <= 4; quarter++) {
            Rational share = Rational.of(quarter, 4);
            String x = percent(share);
            svg.empty("line", "class", "grid", "x1", x, "x2", x, "y1", px(top), "y2", px(bottom));
            if (quarter % 2 == 0) {
                String place = quarter == 0 ? "note" : quarter == 4 ? "note end" : "note mid";
                svg.text("text", picture.tick(share), "class", place, "x", x, "y", px(bottom + 16));
            }
        }
    }

    private void draw(Svg svg, Bullet bullet, int top) {
        svg.text("text", figure(bullet), "class", "name end", "x", "100%", "y", px(top + 13));
        int y = top;
        for (String line : label(bullet)) {
            svg.text("text", line, "class", "name", "x", "0", "y", px(y + 13));
            y += LABEL_LINE;
        }
        int bar = y + OVER;
        svg.empty("rect", "class", "not", "y", px(bar), "width", "100%", "height", px(BAR));
        bullet.rate().ifPresent(rate -> bar(svg, rate, bar));
        svg.empty("rect", "class", "frame", "y", px(bar), "width", "100%", "height", px(BAR));
        mark(svg, bullet.target().value(), bar);
        y = bar + BAR + OVER;
        status(svg, bullet.status(), y);
        Optional<Rate> open =
                bullet.rate().filter(rate -> !rate.isExact() && rate.figure().isPresent());
        if (open.isPresent()) {
            svg.text("text", wording.bounds(open.get()), "class", "note end", "x", "100%", "y", px(y + 14));
        }
        for (String line : target(bullet)) {
            y += NOTE_LINE;
            svg.text("text", line, "class", "note", "x", "0", "y", px(y + 14));
        }
    }

    private void bar(Svg svg, Rate rate, int y) {
        svg.empty("rect", "class", "met", "y", px(y), "width", percent(rate.low()), "height", px(BAR));
        svg.empty(
                "rect",
                "fill",
                picture.hatch(),
                "x",
                percent(rate.low()),
                "y",
                px(y),
                "width",
                percent(rate.high().minus(rate.low())),
                "height",
                px(BAR));
    }

    /** A target that is itself not certain has a mark at each end, and a line between them. */
    private void mark(Svg svg, ValueBounds target, int y) {
        if (!target.isExact()) {
            String middle = px(y + BAR / 2);
            svg.empty(
                    "line",
                    "class",
                    "mark-range",
                    "x1",
                    percent(target.low()),
                    "x2",
                    percent(target.high()),
                    "y1",
                    middle,
                    "y2",
                    middle);
            mark(svg, target.high(), y);
        }
        mark(svg, target.low(), y);
    }

    private void mark(Svg svg, Rational share, int y) {
        String x = percent(share);
        svg.empty("line", "class", "halo", "x1", x, "x2", x, "y1", px(y - OVER), "y2", px(y + BAR + OVER));
        svg.empty("line", "class", "mark", "x1", x, "x2", x, "y1", px(y - OVER), "y2", px(y + BAR + OVER));
    }

    private void status(Svg svg, TargetStatus status, int y) {
        String[] look = switch (status) {
            case REACHED -> new String[] {"class", "met"};
            case NOT_REACHED -> new String[] {"fill", "none"};
            case UNDETERMINED -> new String[] {"fill", picture.hatch()};
        };
        svg.empty(
                "circle",
                look[0],
                look[1],
                "stroke",
                "var(--met)",
                "stroke-width",
                "2",
                "cx",
                "6",
                "cy",
                px(y + 10),
                "r",
                "5");
        svg.text("text", TargetWords.status(wording, status), "x", "18", "y", px(y + 14));
    }

    private int height(Bullet bullet) {
        return label(bullet).size() * LABEL_LINE
                + BAR
                + 2 * OVER
                + (1 + target(bullet).size()) * NOTE_LINE
                + GAP;
    }

    private List<String> label(Bullet bullet) {
        return Lines.of(wording.text(bullet.label()), LABEL_LETTERS, LABEL_LINES);
    }

    private List<String> target(Bullet bullet) {
        return Lines.of(say("target") + ": " + TargetWords.target(wording, bullet), NOTE_LETTERS, NOTE_LINES);
    }

    private String figure(Bullet bullet) {
        return bullet.rate()
                .map(rate -> rate.figure().map(wording::percent).orElseGet(() -> wording.bounds(rate)))
                .orElseGet(wording::noData);
    }

    private String say(String key) {
        return picture.say(key, Map.of());
    }
}
