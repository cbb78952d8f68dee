package org.learningsociety.reporting.review;

import static org.learningsociety.reporting.review.ReviewWords.column;
import static org.learningsociety.reporting.review.ReviewWords.said;
import static org.learningsociety.reporting.review.ReviewWords.say;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.learningsociety.core.target.Requirement;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitState;
import org.learningsociety.core.text.DictionaryKey;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.reporting.attribution.Attribution;
import org.learningsociety.reporting.chart.Chart;
import org.learningsociety.reporting.chart.HeatStrip;
import org.learningsociety.reporting.chart.RateBars;
import org.learningsociety.reporting.chart.RateClasses;
import org.learningsociety.reporting.chart.TileMap;
import org.learningsociety.reporting.chart.TrendChart;
import org.learningsociety.reporting.chart.WaterfallChart;
import org.learningsociety.reporting.report.Block;
import org.learningsociety.reporting.report.Cell;
import org.learningsociety.reporting.report.Column;
import org.learningsociety.reporting.report.ColumnType;
import org.learningsociety.reporting.report.Row;
import org.learningsociety.reporting.report.Section;
import org.learningsociety.reporting.report.Source;
import org.learningsociety.reporting.tally.Ranking;
import org.learningsociety.reporting.tally.Rate;
import org.learningsociety.reporting.tally.Tally;
import org.learningsociety.reporting.tally.TallyChange;
import org.learningsociety.reporting.tally.TallyComparison;

/**
 * Tells one measure of a review: a picture of the units, the units in dictionary order and in the order of their shares, what came before
 * and what changed. Whatever is drawn stands in a table too.
 */
final class MeasureSection {

    private static final List<Column> UNITS = List.of(
            column("unit", ColumnType.TEXT),
            column("expected", ColumnType.COUNT),
            column("received", ColumnType.COUNT),
            column("met", ColumnType.COUNT),
            column("not-met", ColumnType.COUNT),
            column("open", ColumnType.COUNT),
            column("rate", ColumnType.PERCENT));
    private static final List<Column> LEAGUE = List.of(
            column("rank", ColumnType.COUNT),
            column("unit", ColumnType.TEXT),
            column("rate", ColumnType.PERCENT),
            column("possible-ranks", ColumnType.TEXT));
    private static final List<Column> CHANGES = List.of(
            column("unit", ColumnType.TEXT),
            column("before", ColumnType.PERCENT),
            column("after", ColumnType.PERCENT),
            column("direction", ColumnType.TEXT),
            column("quality", ColumnType.TEXT));
    private static final List<Column> TREND =
            List.of(column("on", ColumnType.DATE), column("rate", ColumnType.PERCENT));
    private static final List<Column> PARTS =
            List.of(column("factor", ColumnType.TEXT), column("part", ColumnType.TEXT));
    // More bars than these are read like a table; a strip shows at a glance how they spread.
    private static final int MOST_BARS = 30;
    // The same for all measures, so that their pictures can be compared.
    private static final RateClasses CLASSES = RateClasses.ofPercents(20, 40, 60, 80);

    private final Review review;
    private final Measure measure;
    private final List<UnitState> below;

    MeasureSection(Review review, Measure measure) {
        this.review = review;
        this.measure = measure;
        this.below = review.map().children(review.unit()).stream()
                .sorted(Comparator.comparing((UnitState unit) -> DictionaryKey.of(unit.fullName()))
                        .thenComparing(UnitState::id))
                .toList();
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        if (below.isEmpty()) {
            blocks.add(units(List.of(review.map().get(review.unit()))));
        } else {
            blocks.add(Block.Picture.of(picture(), sources()));
            blocks.add(units(below).withTotal(row(review.map().get(review.unit()))));
            league().ifPresent(blocks::add);
        }
        if (!measure.isSuppressed(review.unit())) {
            blocks.addAll(trend());
            measure.attribution().map(this::parts).ifPresent(blocks::addAll);
        }
        measure.change().map(this::changes).ifPresent(blocks::add);
        return Section.of(measure.id(), measure.name(), blocks);
    }

    /** Provinces where they lie, few units as bars, many as a strip. */
    private Chart picture() {
        if (below.stream().allMatch(unit -> TileMap.hasPlace(unit.id()))) {
            return new TileMap(
                    measure.id() + "-map",
                    caption("picture.map"),
                    CLASSES,
                    below.stream()
                            .map(unit ->
                                    new TileMap.Tile(unit.id(), LocalizedText.ofName(unit.name()), rate(unit.id())))
                            .toList());
        }
        if (below.size() > MOST_BARS) {
            return HeatStrip.ranked(
                    measure.id() + "-strip",
                    caption("picture.strip"),
                    CLASSES,
                    below.stream()
                            .map(unit -> new HeatStrip.Column(label(unit), rate(unit.id())))
                            .toList());
        }
        return RateBars.ranked(
                measure.id() + "-bars",
                caption("picture.bars"),
                below.stream()
                        .map(unit -> new RateBars.Bar(label(unit), shown(unit.id())))
                        .toList());
    }

    private Tally shown(UnitId unit) {
        return measure.isSuppressed(unit) ? Tally.EMPTY : measure.figures().at(unit);
    }

    private Optional<Rate> rate(UnitId unit) {
        return ReviewReport.rate(measure, unit);
    }

    /** Who is suppressed has data, so a picture must not say that there are none. */
    private LocalizedText label(UnitState unit) {
        return measure.isSuppressed(unit.id())
                ? said(wording -> unit.fullName() + " (" + wording.suppressed() + ")")
                : LocalizedText.ofName(unit.fullName());
    }

    /** How the share of the unit itself went on, where an earlier one is known. */
    private List<Block> trend() {
        if (measure.earlier().isEmpty()) {
            return List.of();
        }
        SortedMap<LocalDate, Optional<Rate>> days = new TreeMap<>();
        measure.earlier().forEach((day, rate) -> days.put(day, Optional.of(rate)));
        days.put(review.on(), rate(review.unit()));
        List<TrendChart.Point> points = days.entrySet().stream()
                .map(one -> new TrendChart.Point(one.getKey(), one.getValue()))
                .toList();
        List<Row> rows = points.stream()
                .map(point -> Row.of(
                        Cell.date(point.day()), point.rate().map(Cell::percent).orElseGet(Cell::noData)))
                .toList();
        return List.of(
                Block.Picture.of(
                        new TrendChart(measure.id() + "-trend", caption("picture.trend"), points, milestones()),
                        sources()),
                Block.Table.of(measure.id() + "-days", caption("table.trend"), TREND, rows));
    }

    /** One for each day, the highest: whoever reaches it reaches the others. */
    private List<TrendChart.Milestone> milestones() {
        SortedMap<LocalDate, Requirement> highest = new TreeMap<>();
        measure.targets().stream()
                .filter(target ->
                        target.asksShare() && target.requirement().value().isExact())
                .forEach(target -> highest.merge(
                        target.by(),
                        target.requirement(),
                        (one, other) ->
                                one.value().low().compareTo(other.value().low()) >= 0 ? one : other));
        return highest.entrySet().stream()
                .map(one -> new TrendChart.Milestone(one.getKey(), one.getValue()))
                .toList();
    }

    /** What each factor did to the share of the unit itself. */
    private List<Block> parts(Attribution attribution) {
        List<Row> rows = new ArrayList<>();
        rows.add(part(say("column.before"), said(wording -> wording.percent(attribution.before()))));
        attribution
                .parts()
                .forEach((factor, part) ->
                        rows.add(part(say("factor." + factor), said(wording -> wording.percentagePoints(part)))));
        rows.add(part(say("column.after"), said(wording -> wording.percent(attribution.after()))));
        return List.of(
                Block.Picture.of(
                        new WaterfallChart(
                                measure.id() + "-waterfall",
                                caption("picture.parts"),
                                say("column.before"),
                                say("column.after"),
                                attribution),
                        sources()),
                Block.Table.of(measure.id() + "-parts", caption("table.parts"), PARTS, rows)
                        .withNotes(say("parts.reading")));
    }

    private static Row part(LocalizedText name, LocalizedText value) {
        return Row.of(Cell.text(name), Cell.text(value));
    }

    private Block.Table units(List<UnitState> units) {
        Block.Table table = Block.Table.of(
                        measure.id() + "-units",
                        caption("table.units"),
                        UNITS,
                        units.stream().map(this::row).toList())
                .withSources(sources());
        return measure.suppression().isPresent()
                ? table.withNotes(say(
                        "suppressed",
                        wording -> Map.of(
                                "threshold",
                                wording.count(measure.suppression().get().threshold()))))
                : table;
    }

    private Row row(UnitState unit) {
        Row row = measure.isSuppressed(unit.id()) ? suppressed(unit) : open(unit);
        return row.withSource(Source.of(unit.id(), LocalizedText.ofName(unit.fullName())));
    }

    private static Row suppressed(UnitState unit) {
        return Row.of(
                Cell.name(unit.fullName()),
                Cell.suppressed(),
                Cell.suppressed(),
                Cell.suppressed(),
                Cell.suppressed(),
                Cell.suppressed(),
                Cell.suppressed());
    }

    private Row open(UnitState unit) {
        Tally tally = measure.figures().at(unit.id());
        return Row.of(
                Cell.name(unit.fullName()),
                Cell.count(tally.expected()),
                Cell.count(tally.received()),
                Cell.count(tally.met()),
                Cell.count(tally.notMet()),
                Cell.count(tally.open()),
                ReviewReport.cell(measure, unit.id()));
    }

    /** Equal shares have one rank; where shares are uncertain, so are ranks, and the table says between which they lie. */
    private Optional<Block> league() {
        SortedMap<UnitId, Rate> rates = new TreeMap<>();
        for (UnitState unit : below) {
            rate(unit.id()).ifPresent(rate -> rates.put(unit.id(), rate));
        }
        Ranking<UnitId> ranking = Ranking.of(rates);
        if (ranking.entries().isEmpty()) {
            return Optional.empty();
        }
        List<Row> rows = ranking.entries().stream()
                .sorted(Comparator.comparing((Ranking.Entry<UnitId> entry) -> entry.rank())
                        .thenComparing(entry -> DictionaryKey.of(name(entry.key()))))
                .map(entry -> Row.of(
                        Cell.count(entry.rank()),
                        Cell.name(name(entry.key())),
                        Cell.percent(entry.rate()),
                        Cell.text(ranks(entry))))
                .toList();
        return Optional.of(Block.Table.of(measure.id() + "-league", caption("table.league"), LEAGUE, rows)
                .withNotes(say("league.reading")));
    }

    private static LocalizedText ranks(Ranking.Entry<UnitId> entry) {
        return said(wording -> entry.best() == entry.worst()
                ? wording.count(entry.best())
                : wording.count(entry.best()) + "–" + wording.count(entry.worst()));
    }

    private Block changes(TallyComparison comparison) {
        List<Row> rows = comparison.rows().stream()
                .filter(change -> review.map().find(change.unit()).isPresent())
                .sorted(Comparator.comparing((TallyChange change) -> DictionaryKey.of(name(change.unit())))
                        .thenComparing(TallyChange::unit))
                .map(this::row)
                .toList();
        return Block.Table.of(measure.id() + "-change", caption("table.change"), CHANGES, rows)
                .withNotes(say(
                        "change.reading",
                        wording -> Map.of(
                                "before", wording.date(comparison.before().map()),
                                "after", wording.date(review.on()))));
    }

    private Row row(TallyChange change) {
        if (measure.isSuppressed(change.unit())) {
            return Row.of(
                    Cell.name(name(change.unit())),
                    Cell.suppressed(),
                    Cell.suppressed(),
                    Cell.suppressed(),
                    Cell.suppressed());
        }
        return Row.of(
                Cell.name(name(change.unit())),
                change.before().rate().map(Cell::percent).orElseGet(Cell::noData),
                change.after().rate().map(Cell::percent).orElseGet(Cell::noData),
                Cell.text(say("direction." + change.direction())),
                Cell.text(said(wording -> wording.quality(change.quality()))));
    }

    private String name(UnitId unit) {
        return review.map().get(unit).fullName();
    }

    private LocalizedText caption(String key) {
        return say(key, wording -> Map.of("measure", wording.text(measure.name())));
    }

    private Source[] sources() {
        return measure.sources().toArray(Source[]::new);
    }
}
