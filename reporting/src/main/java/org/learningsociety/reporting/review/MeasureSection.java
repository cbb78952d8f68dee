package org.learningsociety.reporting.review;

import static org.learningsociety.reporting.review.ReviewWords.column;
import static org.learningsociety.reporting.review.ReviewWords.said;
import static org.learningsociety.reporting.review.ReviewWords.say;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.territory.UnitState;
import org.learningsociety.core.text.DictionaryKey;
import org.learningsociety.core.text.LocalizedText;
import org.learningsociety.reporting.chart.RateBars;
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
import org.learningsociety.reporting.tally.UnitFigures;

/** Tells one measure of a review: bars, the units in dictionary order, the units in the order of their shares, what changed. */
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
            blocks.add(bars());
            blocks.add(units(below).withTotal(row(review.map().get(review.unit()))));
            league().ifPresent(blocks::add);
        }
        measure.change().map(this::changes).ifPresent(blocks::add);
        return Section.of(measure.id(), measure.name(), blocks);
    }

    /** Bars show only what the tables show. */
    private Block bars() {
        List<RateBars.Bar> bars = below.stream()
                .map(unit -> new RateBars.Bar(LocalizedText.ofName(unit.fullName()), shown(unit)))
                .toList();
        return Block.Picture.of(RateBars.ranked(measure.id() + "-bars", caption("picture.bars"), bars), sources());
    }

    private Tally shown(UnitState unit) {
        return isSuppressed(unit.id()) ? Tally.EMPTY : measure.figures().at(unit.id());
    }

    private boolean isSuppressed(UnitId unit) {
        return measure.suppression().filter(left -> left.isSuppressed(unit)).isPresent();
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
        Row row = isSuppressed(unit.id()) ? suppressed(unit) : open(unit);
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
                ReviewReport.rate(measure.figures().find(unit.id())));
    }

    /** Equal shares have one rank; where shares are uncertain, so are ranks, and the table says between which they lie. */
    private Optional<Block> league() {
        SortedMap<UnitId, Rate> rates = new TreeMap<>();
        for (UnitState unit : below) {
            measure.figures()
                    .find(unit.id())
                    .filter(figures -> !isSuppressed(unit.id()))
                    .flatMap(UnitFigures::rate)
                    .ifPresent(rate -> rates.put(unit.id(), rate));
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
