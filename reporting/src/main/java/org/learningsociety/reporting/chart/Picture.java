package org.learningsociety.reporting.chart;

import java.math.RoundingMode;
import java.util.Map;
import org.learningsociety.core.number.DecimalNotation;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.text.MessageBundle;
import org.learningsociety.reporting.wording.Wording;

/**
 * What the drawings share: the frame with its text alternative, the colors, the hatching of what is uncertain. Lengths across are
 * shares of the width and lengths down are pixels, so that letters keep their size on a telephone as on paper.
 */
final class Picture {

    /** A telephone's page is this wide; bold letters of names are 8 wide there, the others 7. */
    static final int NARROWEST = 328;

    static final int NAME_LETTER = 8;
    static final int LETTER = 7;

    private static final MessageBundle SENTENCES = MessageBundle.load(Picture.class, "chart");

    private static final String STYLE = """
            .ls-picture{font:13px/1 system-ui,"Segoe UI","Noto Sans",Arial,sans-serif;--met:#1d5a84;--open:#dbe7f0;--not:#e9eaec;--line:#8a9299;--fall:#d9913f;--halo:#fff}
            .ls-picture text{fill:currentColor}.ls-picture .name{font-weight:600}.ls-picture .note{font-size:12px;opacity:.8}
            .ls-picture .end{text-anchor:end}.ls-picture .mid{text-anchor:middle}.ls-picture .grid{stroke:currentColor;opacity:.16}
            .ls-picture .met{fill:var(--met)}.ls-picture .ground{fill:var(--open)}.ls-picture .hatch{stroke:var(--met);stroke-width:2}
            .ls-picture .not{fill:var(--not)}.ls-picture .frame{fill:none;stroke:var(--line)}
            @media screen and (prefers-color-scheme:dark){.ls-picture{--met:#78b7e3;--open:#263746;--not:#2e3338;--line:#7b858d;--fall:#a8641c;--halo:#15191d}}
            """;

    private final Chart chart;
    private final Wording wording;
    private final Svg svg = new Svg();

    Picture(Chart chart, Wording wording) {
        this.chart = chart;
        this.wording = wording;
    }

    /** Opens the picture; what is drawn comes next. */
    Svg open(int height, String style) {
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "ls-picture",
                "role",
                "img",
                "width",
                "100%",
                "height",
                px(height),
                "aria-labelledby",
                chart.id() + "-title " + chart.id() + "-desc");
        svg.text("title", wording.text(chart.title()), "id", chart.id() + "-title");
        svg.text("desc", String.join("; ", chart.describe(wording.language())), "id", chart.id() + "-desc");
        svg.style(STYLE + style);
        hatching();
        return svg;
    }

    String id() {
        return chart.id();
    }

    /** What fills the uncertain. */
    String hatch() {
        return "url(#" + chart.id() + "-hatch)";
    }

    String say(String key, Map<String, String> arguments) {
        return say(wording, key, arguments);
    }

    /** Says a share of an axis, without decimals where there are none. */
    String tick(Rational share) {
        Rational percent = share.multipliedBy(Rational.of(100));
        return percent.isInteger()
                ? say("tick", Map.of("count", wording.count(percent.floor().longValueExact())))
                : wording.percent(share);
    }

    static String say(Wording wording, String key, Map<String, String> arguments) {
        return SENTENCES.format(wording.language(), key, arguments);
    }

    static String percent(Rational share) {
        return DecimalNotation.ENGLISH.format(share.multipliedBy(Rational.of(100)), 2, RoundingMode.HALF_UP) + "%";
    }

    static String px(int pixels) {
        return Integer.toString(pixels);
    }

    private void hatching() {
        svg.open("defs");
        svg.open(
                "pattern",
                "id",
                chart.id() + "-hatch",
                "width",
                "6",
                "height",
                "6",
                "patternUnits",
                "userSpaceOnUse",
                "patternTransform",
                "rotate(45)");
        svg.empty("rect", "class", "ground", "width", "6", "height", "6");
        svg.empty("line", "class", "hatch", "x1", "1", "y1", "0", "x2", "1", "y2", "6");
        svg.close("pattern").close("defs");
    }
}
