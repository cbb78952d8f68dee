package org.learningsociety.reporting.chart;

import static org.learningsociety.reporting.chart.Picture.px;

import java.util.Map;
import java.util.Optional;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.reporting.tally.Rate;
import org.learningsociety.reporting.wording.Wording;

/** How classes are shaded, and what is said of them: one hue from near the ground to far from it, by day as by night. */
final class Shades {

    static final String STYLE = """
            .ls-picture{--s0:#e4edf4;--s1:#b9d3e7;--s2:#82b1d3;--s3:#33709d;--s4:#123f63;--near:#14202a;--far:#fff}
            .ls-picture .s0{fill:var(--s0)}.ls-picture .s1{fill:var(--s1)}.ls-picture .s2{fill:var(--s2)}.ls-picture .s3{fill:var(--s3)}.ls-picture .s4{fill:var(--s4)}
            .ls-picture .near{fill:var(--near)}.ls-picture .far{fill:var(--far)}.ls-picture .paper{fill:var(--halo)}.ls-picture .gap{stroke:var(--line)}
            .ls-picture .small{font-size:12px}.ls-picture .bare{paint-order:stroke;stroke:var(--halo);stroke-width:4px;stroke-linejoin:round}
            @media screen and (prefers-color-scheme:dark){.ls-picture{--s0:#202c36;--s1:#2c475d;--s2:#3d6a8e;--s3:#6ea3cb;--s4:#bcdcf4;--near:#f2f6f9;--far:#0d141a}}
            """;

    private static final int SAMPLE = 46;
    private static final int DARKEST = 4;
    private static final int FIRST_FAR = 3;
    private static final int KEY = 34;

    private final RateClasses classes;
    private final Wording wording;

    Shades(RateClasses classes, Wording wording) {
        this.classes = classes;
        this.wording = wording;
    }

    String describe(LocalizedText name, Optional<Rate> rate) {
        String said = rate.map(wording::rate).orElseGet(wording::noData);
        return index(rate).isEmpty()
                ? wording.text(name) + ": " + said
                : Picture.say(
                        wording,
                        rate.filter(this::isOpen).isPresent() ? "class.line-open" : "class.line",
                        Map.of(
                                "name", wording.text(name),
                                "value", said,
                                "class", classes.name(wording, index(rate).get())));
    }

    /** The class of the figure; without one there is none, since nobody was assessed. */
    Optional<Integer> index(Optional<Rate> rate) {
        return rate.flatMap(Rate::figure).map(classes::indexOf);
    }

    /** Whether the truth may lie in another class than the figure. */
    boolean isOpen(Rate rate) {
        return classes.indexOf(rate.low()) != classes.indexOf(rate.high());
    }

    String look(int index) {
        return "s" + shade(index);
    }

    /** The look of letters on a shade. */
    String letters(int index) {
        return shade(index) < FIRST_FAR ? "near" : "far";
    }

    /** Defines the hatching of what has no data. */
    void define(Svg svg, String id) {
        svg.open("defs");
        svg.open(
                "pattern",
                "id",
                id + "-none",
                "width",
                "7",
                "height",
                "7",
                "patternUnits",
                "userSpaceOnUse",
                "patternTransform",
                "rotate(-45)");
        svg.empty("line", "class", "gap", "x1", "1", "x2", "1", "y2", "7");
        svg.close("pattern").close("defs");
    }

    static String none(String id) {
        return "url(#" + id + "-none)";
    }

    /** The classes side by side, and under them where each begins. */
    void key(Svg svg, Picture picture) {
        int right = classes.size() * SAMPLE;
        for (int i = 0; i < classes.size(); i++) {
            svg.empty("rect", "class", look(i), "x", px(i * SAMPLE), "y", "1", "width", px(SAMPLE), "height", "14");
        }
        svg.empty("rect", "class", "frame", "y", "1", "width", px(right), "height", "14");
        svg.text("text", picture.tick(Rational.ZERO), "class", "note", "x", "0", "y", "28");
        for (int i = 0; i < classes.edges().size(); i++) {
            String x = px((i + 1) * SAMPLE);
            svg.text("text", picture.tick(classes.edges().get(i)), "class", "note mid", "x", x, "y", "28");
        }
        svg.text("text", picture.tick(Rational.ONE), "class", "note mid", "x", px(right), "y", "28");
        legend(picture).at(KEY, svg);
    }

    int keyHeight(Picture picture) {
        return KEY + legend(picture).height();
    }

    private Legend legend(Picture picture) {
        return new Legend()
                .add(wording.noData(), "fill", none(picture.id()))
                .add(picture.say("class.open", Map.of()), "fill", picture.hatch());
    }

    private int shade(int index) {
        return classes.size() == 1 ? DARKEST / 2 : index * DARKEST / (classes.size() - 1);
    }
}
