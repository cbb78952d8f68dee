package org.learningsociety.reporting.chart;

import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.learningsociety.core.number.DecimalNotation;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.text.MessageBundle;
import org.learningsociety.criteria.scoring.Verdict;
import org.learningsociety.reporting.tally.Rate;
import org.learningsociety.reporting.tally.Tally;
import org.learningsociety.reporting.wording.Wording;

/**
 * Draws {@link RateBars}. Lengths across are shares of the width and lengths down are pixels, so that letters keep their size on
 * a telephone as on paper.
 */
final class RateBarsDrawing {

    private static final MessageBundle SENTENCES = MessageBundle.load(RateBarsDrawing.class, "chart");

    private static final int LABEL_LINE = 19;
    private static final int NOTE_LINE = 16;
    private static final int BAR = 14;
    private static final int GAP = 14;
    private static final int LEGEND = 34;
    private static final int AXIS = 22;
    private static final int LABEL_LETTERS = 34;
    private static final int NOTE_LETTERS = 46;
    private static final int LETTER_WIDTH = 7;

    private static final String STYLE = """
            .ls-chart{font:13px/1 system-ui,"Segoe UI","Noto Sans",Arial,sans-serif;--met:#1d5a84;--open:#dbe7f0;--not:#e9eaec;--line:#8a9299}
            .ls-chart text{fill:currentColor}.ls-chart .name{font-weight:600}.ls-chart .note{font-size:12px;opacity:.75}
            .ls-chart .end{text-anchor:end}.ls-chart .mid{text-anchor:middle}.ls-chart .grid{stroke:currentColor;opacity:.16}
            .ls-chart .met{fill:var(--met)}.ls-chart .ground{fill:var(--open)}.ls-chart .hatch{stroke:var(--met);stroke-width:2}
            .ls-chart .not{fill:var(--not)}.ls-chart .frame{fill:none;stroke:var(--line)}
            @media screen and (prefers-color-scheme:dark){.ls-chart{--met:#78b7e3;--open:#263746;--not:#2e3338;--line:#7b858d}}
            """;

    private final RateBars chart;
    private final Wording wording;
    private final Svg svg = new Svg();

    RateBarsDrawing(RateBars chart, Wording wording) {
        this.chart = chart;
        this.wording = wording;
    }

    String toSvg() {
        int height = LEGEND;
        for (RateBars.Bar bar : chart.bars()) {
            height += height(bar);
        }
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "ls-chart",
                "role",
                "img",
                "width",
                "100%",
                "height",
                Integer.toString(height + AXIS),
                "aria-labelledby",
                chart.id() + "-title " + chart.id() + "-desc");
        svg.text("title", wording.text(chart.title()), "id", chart.id() + "-title");
        svg.text("desc", String.join("; ", chart.describe(wording.language())), "id", chart.id() + "-desc");
        svg.style(STYLE);
        pattern();
        legend();
        grid(height);
        int top = LEGEND;
        for (RateBars.Bar bar : chart.bars()) {
            draw(bar, top);
            top += height(bar);
        }
        return svg.close("svg").toString();
    }

    private void pattern() {
        svg.open("defs");
        svg.open(
                "pattern",
                "id",
                hatch(),
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

    private void legend() {
        int x = 0;
        for (Verdict verdict : List.of(Verdict.ACHIEVED, Verdict.UNDETERMINED, Verdict.NOT_ACHIEVED)) {
            String name = wording.verdict(verdict);
            svg.open("svg", "x", Integer.toString(x), "y", "1", "width", "14", "height", "14");
            segment(verdict, "0", "100%", 0, 14);
            svg.empty("rect", "class", "frame", "width", "14", "height", "14");
            svg.close("svg");
            svg.text("text", name, "x", Integer.toString(x + 20), "y", "13");
            x += 36 + name.length() * LETTER_WIDTH;
        }
    }

    private void grid(int bottom) {
        for (int percent = 0; percent <= 100; percent += 25) {
            String x = percent + "%";
            svg.empty("line", "class", "grid", "x1", x, "x2", x, "y1", px(LEGEND), "y2", px(bottom));
            if (percent % 50 == 0) {
                String place = percent == 0 ? "note" : percent == 100 ? "note end" : "note mid";
                svg.text("text", say("tick", percent), "class", place, "x", x, "y", px(bottom + 16));
            }
        }
    }

    private void draw(RateBars.Bar bar, int top) {
        int y = top;
        List<String> label = label(bar);
        svg.text("text", figure(bar.tally()), "class", "name end", "x", "100%", "y", px(y + 13));
        for (String line : label) {
            svg.text("text", line, "class", "name", "x", "0", "y", px(y + 13));
            y += LABEL_LINE;
        }
        bar.tally().rate().ifPresent(rate -> bar(rate, top + label.size() * LABEL_LINE));
        y += BAR;
        bar.tally()
                .rate()
                .filter(rate -> !rate.isExact() && rate.figure().isPresent())
                .ifPresent(rate -> bounds(rate, top + label.size() * LABEL_LINE + BAR));
        for (String line : note(bar)) {
            y += NOTE_LINE;
            svg.text("text", line, "class", "note", "x", "0", "y", px(y - 1));
        }
    }

    private void bar(Rate rate, int y) {
        Rational uncertain = rate.high().minus(rate.low());
        segment(Verdict.NOT_ACHIEVED, "0", "100%", y, BAR);
        segment(Verdict.UNDETERMINED, percent(rate.low()), percent(uncertain), y, BAR);
        segment(Verdict.ACHIEVED, "0", percent(rate.low()), y, BAR);
        svg.empty("rect", "class", "frame", "x", "0", "y", px(y), "width", "100%", "height", px(BAR));
    }

    private void bounds(Rate rate, int y) {
        svg.text("text", wording.bounds(rate), "class", "note end", "x", "100%", "y", px(y + NOTE_LINE - 1));
    }

    private void segment(Verdict verdict, String x, String width, int y, int height) {
        String[] place = {"x", x, "y", px(y), "width", width, "height", px(height)};
        String[] look = switch (verdict) {
            case ACHIEVED -> new String[] {"class", "met"};
            case UNDETERMINED -> new String[] {"fill", "url(#" + hatch() + ")"};
            case NOT_ACHIEVED, NOT_ASSESSABLE -> new String[] {"class", "not"};
        };
        svg.empty("rect", Stream.concat(Stream.of(look), Stream.of(place)).toArray(String[]::new));
    }

    private int height(RateBars.Bar bar) {
        return label(bar).size() * LABEL_LINE + BAR + note(bar).size() * NOTE_LINE + GAP;
    }

    private List<String> label(RateBars.Bar bar) {
        return Lines.of(wording.text(bar.label()), LABEL_LETTERS, 2);
    }

    private List<String> note(RateBars.Bar bar) {
        Tally tally = bar.tally();
        String counts = Stream.of(
                        part("met", tally.met(), tally.rate().isPresent()),
                        part("open", tally.open(), tally.open() > 0),
                        part("not-met", tally.notMet(), tally.rate().isPresent()),
                        part("excluded", tally.excluded(), tally.excluded() > 0),
                        part("excepted", tally.excepted(), tally.excepted() > 0))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
        return Lines.of(counts, NOTE_LETTERS, 2);
    }

    private Optional<String> part(String key, long count, boolean shown) {
        return shown ? Optional.of(say(key, count)) : Optional.empty();
    }

    private String figure(Tally tally) {
        Optional<Rate> rate = tally.rate();
        return rate.flatMap(Rate::figure)
                .map(wording::percent)
                .or(() -> rate.map(wording::bounds))
                .orElseGet(wording::noData);
    }

    private String say(String key, long count) {
        return SENTENCES.format(wording.language(), key, Map.of("count", wording.count(count)));
    }

    private String hatch() {
        return chart.id() + "-hatch";
    }

    private static String percent(Rational share) {
        return DecimalNotation.ENGLISH.format(share.multipliedBy(Rational.of(100)), 2, RoundingMode.HALF_UP) + "%";
    }

    private static String px(int pixels) {
        return Integer.toString(pixels);
    }
}
