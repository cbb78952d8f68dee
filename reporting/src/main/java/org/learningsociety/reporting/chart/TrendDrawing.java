package org.learningsociety.reporting.chart;

import static org.learningsociety.reporting.chart.Picture.percent;
import static org.learningsociety.reporting.chart.Picture.px;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.learningsociety.core.number.Rational;
import org.learningsociety.reporting.chart.TrendChart.Milestone;
import org.learningsociety.reporting.chart.TrendChart.Point;
import org.learningsociety.reporting.tally.Rate;
import org.learningsociety.reporting.wording.Wording;

/** Draws a {@link TrendChart}: whole years across, round numbers up. */
final class TrendDrawing {

    private static final int PLOT = 220;
    private static final int YEARS = 24;
    // For the figure above a point at the upper edge.
    private static final int HEADROOM = 12;
    private static final int NOTE_LINE = 17;
    private static final int BOUNDS_WIDTH = 12;
    private static final int MOST_YEARS = 8;
    // The plot begins right of the figures of the axis.
    private static final Rational LEFT = Rational.of(12, 100);
    private static final Rational WIDTH = Rational.of(84, 100);
    // A figure beside a point is this wide on a telephone.
    private static final Rational LABEL_WIDTH = Rational.of(15, 100);
    private static final int FINE = 10_000;

    private static final String STYLE = """
            .ls-picture .corridor{fill:var(--open)}.ls-picture .asked{stroke:var(--line);stroke-width:2;stroke-dasharray:5 4}
            .ls-picture .mark{stroke:currentColor;stroke-width:3}.ls-picture .trend{stroke:var(--met);stroke-width:2.5}
            .ls-picture .dot{fill:var(--met);stroke:var(--halo);stroke-width:1.5}
            .ls-picture .figure{font-weight:600;paint-order:stroke;stroke:var(--halo);stroke-width:4px;stroke-linejoin:round}
            """;

    private final TrendChart chart;
    private final Wording wording;
    private final Picture picture;
    private final Scale scale;
    private final LocalDate first;
    private final LocalDate end;

    TrendDrawing(TrendChart chart, Wording wording) {
        this.chart = chart;
        this.wording = wording;
        this.picture = new Picture(chart, wording);
        List<Rational> values = Stream.concat(
                        chart.milestones().stream().map(Milestone::value),
                        chart.points().stream()
                                .flatMap(point -> point.rate().stream())
                                .flatMap(rate -> Stream.of(rate.low(), rate.high())))
                .sorted()
                .toList();
        this.scale = Scale.holding(Rational.ZERO, values.isEmpty() ? Rational.ONE : values.get(values.size() - 1));
        List<LocalDate> days = Stream.concat(
                        chart.milestones().stream().map(Milestone::day),
                        chart.points().stream().map(Point::day))
                .sorted()
                .toList();
        this.first = days.isEmpty() ? LocalDate.EPOCH : days.get(0).withDayOfYear(1);
        this.end = days.isEmpty()
                ? first
                : days.get(days.size() - 1).withDayOfYear(1).plusYears(1);
    }

    String toSvg() {
        Legend legend = legend();
        List<String> notes = notes();
        int top = legend.height() + HEADROOM;
        int bottom = top + PLOT;
        Svg svg = picture.open(bottom + YEARS + notes.size() * NOTE_LINE, STYLE);
        legend.draw(svg);
        corridor(svg, top);
        figures(svg, bottom);
        if (end.isAfter(first)) {
            years(svg, bottom);
        }
        chart.milestones().forEach(one -> mark(svg, one, bottom));
        points(svg, bottom);
        int y = bottom + YEARS;
        for (String note : notes) {
            svg.text("text", note, "class", "note", "x", "0", "y", px(y + 13));
            y += NOTE_LINE;
        }
        return svg.close("svg").toString();
    }

    private Legend legend() {
        Legend legend = new Legend()
                .add(
                        say("trend.figure"),
                        svg -> svg.empty("line", "class", "trend", "x2", "14", "y1", "7", "y2", "7")
                                .empty("circle", "class", "dot", "cx", "7", "cy", "7", "r", "5"))
                .add(say("uncertain"), "fill", picture.hatch());
        if (!chart.milestones().isEmpty()) {
            legend.add(say("target"), svg -> svg.empty("line", "class", "mark", "x2", "14", "y1", "7", "y2", "7"));
        }
        if (chart.milestones().size() > 1) {
            legend.add(say("trend.corridor"), "class", "corridor");
        }
        return legend;
    }

    /** What is asked, and the days without data: neither has a place for words in the plot. */
    private List<String> notes() {
        Stream<String> asked = chart.milestones().stream().map(one -> TrendWords.milestone(wording, one));
        Stream<String> without = chart.points().isEmpty()
                ? Stream.of(wording.noData())
                : chart.points().stream()
                        .filter(point -> point.rate().isEmpty())
                        .map(point -> TrendWords.point(wording, point));
        return Stream.concat(asked, without).toList();
    }

    /** A polygon has no shares of the width, so it lies in a fine grid that is stretched. */
    private void corridor(Svg svg, int top) {
        svg.open(
                "svg",
                "x",
                percent(LEFT),
                "y",
                px(top),
                "width",
                percent(WIDTH),
                "height",
                px(PLOT),
                "viewBox",
                "0 0 " + FINE + " " + PLOT,
                "preserveAspectRatio",
                "none");
        for (int i = 1; i < chart.milestones().size(); i++) {
            Milestone from = chart.milestones().get(i - 1);
            Milestone to = chart.milestones().get(i);
            svg.empty(
                    "polygon",
                    "class",
                    "corridor",
                    "points",
                    corner(from.day(), from.value()) + " " + corner(from.day(), to.value()) + " "
                            + corner(to.day(), to.value()));
        }
        svg.close("svg");
        for (int i = 1; i < chart.milestones().size(); i++) {
            Milestone from = chart.milestones().get(i - 1);
            Milestone to = chart.milestones().get(i);
            line(svg, "asked", from.day(), from.value(), to.day(), to.value(), top + PLOT);
        }
    }

    private String corner(LocalDate day, Rational value) {
        return round(time(day).multipliedBy(Rational.of(FINE))) + "," + y(value, PLOT);
    }

    private void figures(Svg svg, int bottom) {
        for (Rational tick : scale.ticks()) {
            String y = px(y(tick, bottom));
            svg.empty("line", "class", "grid", "x1", percent(LEFT), "x2", percent(LEFT.plus(WIDTH)), "y1", y, "y2", y);
            svg.text("text", picture.tick(tick), "class", "note", "x", "0", "y", px(y(tick, bottom) + 4));
        }
    }

    private void years(Svg svg, int bottom) {
        int years = end.getYear() - first.getYear();
        int step = (years + MOST_YEARS - 1) / MOST_YEARS;
        for (int year = first.getYear(); year < end.getYear(); year += step) {
            LocalDate begin = Year.of(year).atDay(1);
            String x = x(begin);
            svg.empty("line", "class", "grid", "x1", x, "x2", x, "y1", px(bottom), "y2", px(bottom + 6));
            svg.text(
                    "text",
                    Integer.toString(year),
                    "class",
                    "note mid",
                    "x",
                    x(begin.plusMonths(6)),
                    "y",
                    px(bottom + 16));
        }
        String x = x(end);
        svg.empty("line", "class", "grid", "x1", x, "x2", x, "y1", px(bottom), "y2", px(bottom + 6));
    }

    private void mark(Svg svg, Milestone milestone, int bottom) {
        String y = px(y(milestone.value(), bottom));
        svg.open("svg", "x", x(milestone.day()), "overflow", "visible");
        svg.empty("line", "class", "mark", "x1", "-11", "x2", "11", "y1", y, "y2", y);
        svg.close("svg");
    }

    private void points(Svg svg, int bottom) {
        for (int i = 1; i < chart.points().size(); i++) {
            Point from = chart.points().get(i - 1);
            Point to = chart.points().get(i);
            Optional<Rational> start = figure(from);
            Optional<Rational> finish = figure(to);
            if (start.isPresent() && finish.isPresent()) {
                line(svg, "trend", from.day(), start.get(), to.day(), finish.get(), bottom);
            }
        }
        Rational free = Rational.of(2);
        for (int i = chart.points().size() - 1; i >= 0; i--) {
            Point point = chart.points().get(i);
            point.rate().ifPresent(rate -> draw(svg, point.day(), rate, bottom));
            Rational place = place(point.day());
            if (figure(point).isPresent() && place.plus(LABEL_WIDTH).compareTo(free) <= 0) {
                label(svg, point, bottom);
                free = place;
            }
        }
    }

    private void draw(Svg svg, LocalDate day, Rate rate, int bottom) {
        svg.open("svg", "x", x(day), "overflow", "visible");
        if (!rate.isExact()) {
            int top = y(rate.high(), bottom);
            String[] box = {
                "x", px(-BOUNDS_WIDTH / 2),
                "y", px(top),
                "width", px(BOUNDS_WIDTH),
                "height", px(y(rate.low(), bottom) - top)
            };
            svg.empty(
                    "rect",
                    Stream.concat(Stream.of("fill", picture.hatch()), Stream.of(box))
                            .toArray(String[]::new));
            svg.empty(
                    "rect",
                    Stream.concat(Stream.of("class", "frame"), Stream.of(box)).toArray(String[]::new));
        }
        rate.figure()
                .ifPresent(figure ->
                        svg.empty("circle", "class", "dot", "cx", "0", "cy", px(y(figure, bottom)), "r", "5"));
        svg.close("svg");
    }

    /** Above what is drawn; but below it, where the line of what is asked runs above. */
    private void label(Svg svg, Point point, int bottom) {
        Rate rate = point.rate().orElseThrow();
        Rational figure = figure(point).orElseThrow();
        boolean below =
                asked(point.day()).filter(line -> line.compareTo(figure) > 0).isPresent()
                        && y(rate.low(), bottom) + 20 < bottom;
        int y = below ? y(rate.low(), bottom) + 20 : y(rate.high(), bottom) - 10;
        svg.text(
                "text",
                wording.percent(figure),
                "class",
                place(point.day()).compareTo(Rational.of(9, 10)) > 0 ? "figure end" : "figure mid",
                "x",
                x(point.day()),
                "y",
                px(y));
    }

    private Optional<Rational> asked(LocalDate day) {
        for (int i = 1; i < chart.milestones().size(); i++) {
            Milestone from = chart.milestones().get(i - 1);
            Milestone to = chart.milestones().get(i);
            if (!day.isBefore(from.day()) && !day.isAfter(to.day())) {
                Rational gone = Rational.of(
                        ChronoUnit.DAYS.between(from.day(), day), ChronoUnit.DAYS.between(from.day(), to.day()));
                return Optional.of(
                        from.value().plus(to.value().minus(from.value()).multipliedBy(gone)));
            }
        }
        return Optional.empty();
    }

    private static Optional<Rational> figure(Point point) {
        return point.rate().flatMap(Rate::figure);
    }

    private void line(Svg svg, String look, LocalDate from, Rational start, LocalDate to, Rational finish, int bottom) {
        svg.empty(
                "line",
                "class",
                look,
                "x1",
                x(from),
                "x2",
                x(to),
                "y1",
                px(y(start, bottom)),
                "y2",
                px(y(finish, bottom)));
    }

    private Rational time(LocalDate day) {
        return Rational.of(ChronoUnit.DAYS.between(first, day), ChronoUnit.DAYS.between(first, end));
    }

    private Rational place(LocalDate day) {
        return LEFT.plus(WIDTH.multipliedBy(time(day)));
    }

    private String x(LocalDate day) {
        return percent(place(day));
    }

    private int y(Rational value, int bottom) {
        return bottom - round(scale.place(value).multipliedBy(Rational.of(PLOT)));
    }

    private static int round(Rational number) {
        return number.round(RoundingMode.HALF_UP).intValueExact();
    }

    private String say(String key) {
        return picture.say(key, Map.of());
    }
}
