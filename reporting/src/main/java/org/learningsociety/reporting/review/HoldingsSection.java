package org.learningsociety.reporting.review;

import static org.learningsociety.reporting.review.ReviewWords.column;
import static org.learningsociety.reporting.review.ReviewWords.say;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.learningsociety.core.territory.UnitState;
import org.learningsociety.core.text.DictionaryKey;
import org.learningsociety.reporting.report.Block;
import org.learningsociety.reporting.report.Cell;
import org.learningsociety.reporting.report.Column;
import org.learningsociety.reporting.report.ColumnType;
import org.learningsociety.reporting.report.Row;
import org.learningsociety.reporting.report.Section;
import org.learningsociety.reporting.tally.Tally;

/** Tells how many hold which title: a table of the titles in the whole unit, and one of its parts for each title. */
final class HoldingsSection {

    private static final List<Column> COUNTS = List.of(
            column("held", ColumnType.COUNT),
            column("open", ColumnType.COUNT),
            column("not-held", ColumnType.COUNT),
            column("entered", ColumnType.COUNT));

    private final Review review;

    HoldingsSection(Review review) {
        this.review = review;
    }

    Optional<Section> section() {
        if (review.holdings().isEmpty()) {
            return Optional.empty();
        }
        List<Row> rows = review.holdings().stream()
                .map(one -> row(Cell.text(one.name()), one.figures().at(review.unit())))
                .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(say("holdings.reading")));
        blocks.add(Block.Table.of(
                "holdings-table", say("table.holdings"), columns(column("title", ColumnType.TEXT)), rows));
        review.holdings().forEach(one -> byUnit(one).ifPresent(blocks::add));
        return Optional.of(Section.of("holdings", say("section.holdings"), blocks));
    }

    /** Units about which nothing was entered are left out: a record is no list of units. */
    private Optional<Block> byUnit(TitleHoldings one) {
        List<Row> rows = review.map().children(review.unit()).stream()
                .filter(unit -> one.figures().at(unit.id()).of() > 0)
                .sorted(Comparator.comparing((UnitState unit) -> DictionaryKey.of(unit.fullName()))
                        .thenComparing(UnitState::id))
                .map(unit -> row(Cell.name(unit.fullName()), one.figures().at(unit.id())))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(Block.Table.of(
                        "holdings-" + review.holdings().indexOf(one),
                        say("table.holdings.units", wording -> Map.of("title", wording.text(one.name()))),
                        columns(column("unit", ColumnType.TEXT)),
                        rows));
    }

    private static List<Column> columns(Column first) {
        return Stream.concat(Stream.of(first), COUNTS.stream()).toList();
    }

    private static Row row(Cell name, Tally tally) {
        return Row.of(
                name,
                Cell.count(tally.met()),
                Cell.count(tally.unknown()),
                Cell.count(tally.notMet()),
                Cell.count(tally.of()));
    }
}
