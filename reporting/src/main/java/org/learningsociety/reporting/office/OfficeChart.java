package org.learningsociety.reporting.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.learningsociety.core.number.Rational;
import org.learningsociety.reporting.attribution.Attribution;
import org.learningsociety.reporting.attribution.Factor;
import org.learningsociety.reporting.chart.BulletChart;
import org.learningsociety.reporting.chart.Chart;
import org.learningsociety.reporting.chart.RateBars;
import org.learningsociety.reporting.chart.TrendChart;
import org.learningsociety.reporting.chart.WaterfallChart;
import org.learningsociety.reporting.tally.Rate;
import org.learningsociety.reporting.wording.Wording;

/**
 * A picture as Excel and Word draw it themselves: a table with a row for each bar or day and a column for each series.
 *
 * @param form how its rows are drawn
 * @param names the names of the rows
 * @param days the days of the rows of {@link Form#LINES}, else empty
 * @param series the columns
 * @param said what whoever cannot see it reads, a line for each row
 */
record OfficeChart(Form form, List<String> names, List<LocalDate> days, List<Series> series, List<String> said) {

    private static final int TENTHS = 10;

    enum Form {
        /** Bars from left to right, their parts one behind the other. */
        BARS(30),
        /** Columns from bottom to top, with marks before them. */
        COLUMNS(6),
        /** Points over the days, joined by lines. */
        LINES(Integer.MAX_VALUE);

        private final int mostRows;

        Form(int mostRows) {
            this.mostRows = mostRows;
        }
    }

    enum Look {
        HIDDEN,
        DARK,
        MIDDLE,
        LIGHT,
        WARM,
        MARK
    }

    /**
     * A column.
     *
     * @param title its head
     * @param look how it is drawn
     * @param values its numbers, absent where there is nothing to show
     */
    record Series(String title, Look look, List<Optional<Double>> values) {}

    /** Absent where Office has no such picture, or there is nothing to draw. */
    static Optional<OfficeChart> of(Chart chart, OfficeWords words) {
        Optional<OfficeChart> made = Optional.empty();
        if (chart instanceof RateBars bars) {
            made = Optional.of(of(bars, words));
        } else if (chart instanceof BulletChart bullets) {
            made = Optional.of(of(bullets, words));
        } else if (chart instanceof TrendChart trend) {
            made = Optional.of(of(trend, words));
        } else if (chart instanceof WaterfallChart waterfall) {
            made = of(waterfall, words);
        }
        return made.filter(one -> !one.names().isEmpty());
    }

    private static OfficeChart of(RateBars chart, OfficeWords words) {
        List<Optional<Rate>> rates =
                chart.bars().stream().map(bar -> bar.tally().rate()).toList();
        return new OfficeChart(
                Form.BARS,
                chart.bars().stream().map(bar -> words.text(bar.label())).toList(),
                List.of(),
                List.of(
                        certain(rates, words),
                        open(rates, words),
                        series(words.say("not-met"), Look.LIGHT, rates, rate -> Rational.ONE.minus(rate.high()))),
                chart.describe(words.language()));
    }

    /** A target that is itself not certain has a mark at each end. */
    private static OfficeChart of(BulletChart chart, OfficeWords words) {
        List<Optional<Rate>> rates =
                chart.bullets().stream().map(BulletChart.Bullet::rate).toList();
        List<Series> series = new ArrayList<>(List.of(certain(rates, words), open(rates, words)));
        series.add(targets(chart, words, bullet -> bullet.target().value().low()));
        if (chart.bullets().stream().anyMatch(bullet -> !bullet.target().value().isExact())) {
            series.add(targets(chart, words, bullet -> bullet.target().value().high()));
        }
        return new OfficeChart(
                Form.COLUMNS,
                chart.bullets().stream().map(bullet -> name(bullet, words)).toList(),
                List.of(),
                series,
                chart.describe(words.language()));
    }

    private static Series targets(BulletChart chart, OfficeWords words, Function<BulletChart.Bullet, Rational> target) {
        return new Series(
                words.say("target"),
                Look.MARK,
                chart.bullets().stream().map(target).map(OfficeChart::number).toList());
    }

    private static String name(BulletChart.Bullet bullet, OfficeWords words) {
        String label = words.text(bullet.label());
        return bullet.due()
                .map(day -> words.say(
                        "by",
                        Map.of(
                                "name",
                                label,
                                "date",
                                Wording.in(words.language()).date(day))))
                .orElse(label);
    }

    /** What is asked comes first, so that a row without a number within a series is a day without data. */
    private static OfficeChart of(TrendChart chart, OfficeWords words) {
        List<LocalDate> days = Stream.concat(
                        chart.milestones().stream().map(TrendChart.Milestone::day),
                        chart.points().stream().map(TrendChart.Point::day))
                .toList();
        List<Optional<Rate>> rates = Stream.concat(
                        chart.milestones().stream().map(milestone -> Optional.<Rate>empty()),
                        chart.points().stream().map(TrendChart.Point::rate))
                .toList();
        List<Series> series = new ArrayList<>();
        series.add(new Series(
                words.say("figure"),
                Look.DARK,
                rates.stream()
                        .map(rate -> rate.flatMap(Rate::figure).flatMap(OfficeChart::number))
                        .toList()));
        if (rates.stream().flatMap(Optional::stream).anyMatch(rate -> !rate.isExact())) {
            series.add(series(words.say("at-least"), Look.MIDDLE, rates, Rate::low));
            series.add(series(words.say("at-most"), Look.MIDDLE, rates, Rate::high));
        }
        if (!chart.milestones().isEmpty()) {
            series.add(new Series(
                    words.say("target"),
                    Look.MARK,
                    IntStream.range(0, days.size())
                            .mapToObj(i -> i < chart.milestones().size()
                                    ? number(chart.milestones()
                                            .get(i)
                                            .target()
                                            .value()
                                            .low())
                                    : Optional.<Double>empty())
                            .toList()));
        }
        Wording wording = Wording.in(words.language());
        return new OfficeChart(
                Form.LINES, days.stream().map(wording::date).toList(), days, series, chart.describe(words.language()));
    }

    /** Each bar stands on a hidden one that ends where it begins; below zero there is no such. */
    private static Optional<OfficeChart> of(WaterfallChart chart, OfficeWords words) {
        Attribution attribution = chart.attribution();
        Rational at = attribution.before();
        List<Rational[]> rows = new ArrayList<>();
        rows.add(bar(Rational.ZERO, at, Rational.ZERO, Rational.ZERO));
        boolean isDrawable = at.signum() >= 0;
        for (Factor factor : attribution.parts().keySet()) {
            Rational part = attribution.part(factor);
            Rational next = at.plus(part);
            rows.add(bar(
                    at.min(next),
                    Rational.ZERO,
                    part.max(Rational.ZERO),
                    part.negated().max(Rational.ZERO)));
            isDrawable &= next.signum() >= 0;
            at = next;
        }
        rows.add(bar(Rational.ZERO, at, Rational.ZERO, Rational.ZERO));
        List<String> said = chart.describe(words.language());
        return isDrawable
                ? Optional.of(new OfficeChart(
                        Form.BARS,
                        said,
                        List.of(),
                        List.of(
                                column(words.say("base"), Look.HIDDEN, rows, 0),
                                column(words.say("figure"), Look.DARK, rows, 1),
                                column(words.say("rise"), Look.MIDDLE, rows, 2),
                                column(words.say("fall"), Look.WARM, rows, 3)),
                        said))
                : Optional.empty();
    }

    private static Rational[] bar(Rational hidden, Rational level, Rational rise, Rational fall) {
        return new Rational[] {hidden, level, rise, fall};
    }

    private static Series column(String title, Look look, List<Rational[]> rows, int column) {
        return new Series(
                title, look, rows.stream().map(row -> number(row[column])).toList());
    }

    private static Series certain(List<Optional<Rate>> rates, OfficeWords words) {
        return series(words.say("met"), Look.DARK, rates, Rate::low);
    }

    private static Series open(List<Optional<Rate>> rates, OfficeWords words) {
        return series(words.say("open"), Look.MIDDLE, rates, rate -> rate.high().minus(rate.low()));
    }

    private static Series series(String title, Look look, List<Optional<Rate>> rates, Function<Rate, Rational> of) {
        return new Series(
                title,
                look,
                rates.stream()
                        .map(rate -> rate.map(of).flatMap(OfficeChart::number))
                        .toList());
    }

    private static Optional<Double> number(Rational exact) {
        return Optional.of(Numbers.toDouble(exact));
    }

    /** The end of the axis of shares: all of them where parts of a whole are drawn, else the next tenth. */
    double highest() {
        double highest = form == Form.COLUMNS ? 1 : 0;
        for (int row = 0; row < names.size(); row++) {
            double sum = 0;
            for (Series one : series) {
                double value = one.values().get(row).orElse(0d);
                sum = form == Form.BARS ? sum + value : Math.max(sum, value);
            }
            highest = Math.max(highest, sum);
        }
        // Sums of floating point may lie a little above the tenth that is meant.
        return Math.max(1, Math.ceil(highest * TENTHS - 1e-9)) / TENTHS;
    }

    /** More rows than can be shown legibly are drawn in several charts. */
    List<OfficeChart> split() {
        List<OfficeChart> parts = new ArrayList<>();
        for (int from = 0; from < names.size(); from += form.mostRows) {
            parts.add(part(from, (int) Math.min(names.size(), (long) from + form.mostRows)));
            if (names.size() - from <= form.mostRows) {
                break;
            }
        }
        return parts;
    }

    private OfficeChart part(int from, int to) {
        return names.size() == to - from
                ? this
                : new OfficeChart(
                        form,
                        names.subList(from, to),
                        days,
                        series.stream()
                                .map(one -> new Series(
                                        one.title(), one.look(), one.values().subList(from, to)))
                                .toList(),
                        said.subList(from, to));
    }
}
