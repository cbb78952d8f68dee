package org.learningsociety.reporting.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Samples with their names, in as many lines as a telephone needs. */
final class Legend {

    private static final int LINE = 22;
    private static final int SAMPLE = 14;
    private static final int INDENT = 20;
    private static final int GAP = 16;

    private final List<Entry> entries = new ArrayList<>();
    private int x;
    private int y;

    private record Entry(String name, Consumer<Svg> sample, int x, int y) {}

    /** Adds a sample, drawn in a square of 14 pixels. */
    Legend add(String name, Consumer<Svg> sample) {
        int width = INDENT + name.length() * Picture.LETTER;
        if (x > 0 && x + width > Picture.NARROWEST) {
            x = 0;
            y += LINE;
        }
        entries.add(new Entry(name, sample, x, y));
        x += width + GAP;
        return this;
    }

    /** Adds a sample of a filled shape. */
    Legend add(String name, String attribute, String value) {
        return add(
                name,
                svg -> svg.empty("rect", attribute, value, "width", "14", "height", "14")
                        .empty("rect", "class", "frame", "width", "14", "height", "14"));
    }

    int height() {
        return y + LINE + 10;
    }

    /** Draws the samples so far down. */
    void at(int top, Svg svg) {
        svg.open("svg", "y", Picture.px(top), "overflow", "visible");
        draw(svg);
        svg.close("svg");
    }

    void draw(Svg svg) {
        for (Entry entry : entries) {
            svg.open(
                    "svg",
                    "x",
                    Picture.px(entry.x),
                    "y",
                    Picture.px(entry.y + 1),
                    "width",
                    Picture.px(SAMPLE),
                    "height",
                    Picture.px(SAMPLE));
            entry.sample.accept(svg);
            svg.close("svg");
            svg.text("text", entry.name, "x", Picture.px(entry.x + INDENT), "y", Picture.px(entry.y + 13));
        }
    }
}
